import { findAll } from '../../../graph/text/matches.ts';
import { hideQuoted } from '../statements/segments.ts';
import type { Stretch } from './found.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** A comma or colon between digits (1,200) parts nothing. */
const SEGMENT = /(?:[^，,；;。\n：:]|(?<=[\d０-９])[,:：](?=[\d０-９]))+/gu;

/** A detail in brackets that sets a target of its own: （其中专家号源不低于30%）. */
const DETAIL = /(?<=[（(])其中[^，（）()]*[\d０-９][^，（）()]*(?=[）)])/gu;

/** The segments of a sentence between commas. */
export function splitStretches(sentence: string): Stretch[] {
  const segments = findAll(SEGMENT, hideQuoted(sentence)).map(({ index, 0: shown }) => ({ start: index, shown }));
  const inside = findAll(DETAIL, sentence).map(({ index, 0: shown }) => ({ start: index, shown }));
  return [...segments, ...inside].map(({ start, shown }) => ({ start, text: sentence.slice(start, start + shown.length), shown }));
}

/** A number, or several side by side (8%、10%以上), with the words of its segment that belong to it: `from` to `to` of the segment. */
export interface Part {
  readonly quantities: readonly [Quantity, ...Quantity[]];
  readonly from: number;
  readonly to: number;
  /** Words before the number and behind it, brackets and quotes blanked out. */
  readonly left: string;
  readonly right: string;
}

const IN_SERIES = /^(?:及?以上|及?以下|以内|左右)?(?:、|和|与|及|以及)(?:约|近)?$/u;
const SEPARATOR = /(?:、|，|以及|[和与及并])/gu;
const AT_ONCE = /^(?:及?以上|及?以下|以内|左右|□+)*(?:、|，|以及|[和与及并])/u;

/** The parts of a segment, one a number or series of numbers: 培育集群8个、企业60家 has two. */
export function splitParts(segment: Stretch, opening: number): Part[] {
  const groups = series(segment.shown, dropSizes(segment.shown, findQuantities(segment.shown)));
  const parts: Part[] = [];
  let from = opening;
  for (const [index, quantities] of groups.entries()) {
    const end = quantities.at(-1)?.end ?? 0;
    const next = groups[index + 1]?.[0].start ?? segment.shown.length;
    const gap = segment.shown.slice(end, next);
    const cut = index + 1 < groups.length ? separate(gap) : { own: gap.length, next: gap.length };
    // nothing parts two numbers: the first belongs to the name of what the second counts (超百亿元企业10家)
    const merged = cut === null;
    const own = merged ? gap : gap.slice(0, cut.own);
    parts.push({ quantities, from, to: end + own.length, left: segment.shown.slice(from, quantities[0].start), right: own });
    if (!merged) from = end + cut.next;
  }
  return parts.map((part, index) => reachOn(segment, part, parts.slice(index + 1)));
}

/** What a number counts reaches over the numbers that nothing parts from it: 5家以上年销售额超百亿元企业. */
function reachOn({ shown }: Stretch, part: Part, behind: readonly Part[]): Part {
  const apart = behind.findIndex(({ from }) => from !== part.from);
  const to = (apart < 0 ? behind : behind.slice(0, apart)).at(-1)?.to ?? part.to;
  return to === part.to ? part : { ...part, to, right: shown.slice(part.quantities.at(-1)?.end ?? part.to, to) };
}

/** Where the words between two numbers part: at once where the first has its mark only, else at the last separator. */
function separate(gap: string): { own: number; next: number } | null {
  const first = AT_ONCE.exec(gap)?.[0];
  if (first !== undefined) return { own: first.replace(/(?:、|，|以及|[和与及并])$/u, '').length, next: first.length };
  const last = findAll(SEPARATOR, gap).at(-1);
  return last === undefined ? null : { own: last.index, next: last.index + last[0].length };
}

/** 10亿元以上项目5个: the first number is the size of what the second counts. */
function dropSizes(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter(({ kind, unit, end }, index) => {
    const next = quantities[index + 1];
    if (kind !== 'measure' || unit === '%' || next === undefined) return true;
    return !(next.kind === 'thing' ? SIZE : SIZE_OF_SHARE).test(text.slice(end, next.start));
  });
}
/** 单户担保金额500万元及以下的占比提高到50%. */
const SIZE_OF_SHARE =
  /^(?:及?以[上下]|以内)的?[\u4e00-\u9fff□]{0,8}(?:占比|比重|比例|覆盖率|增速)(?:达到?|提高到|提升至|不低于|超过|增长|分别|均|稳定|保持|控制|在|至|到|力争|约)*$/u;
const SIZE = /^(?:及?以[上下]|级)的?[\u4e00-\u9fff□]{2,12}(?<!达到?|超过|突破)$/u;

function series(text: string, quantities: readonly Quantity[]): [Quantity, ...Quantity[]][] {
  const groups: [Quantity, ...Quantity[]][] = [];
  for (const quantity of quantities) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group !== undefined &&
      last !== undefined &&
      !(last.kind === 'thing' && quantity.kind === 'measure') &&
      IN_SERIES.test(text.slice(last.end, quantity.start))
    )
      group.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}
