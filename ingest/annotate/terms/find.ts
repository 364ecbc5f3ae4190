import type { TermKind } from '../../../graph/model.ts';
import { findAll } from '../../../graph/text/matches.ts';
import { readBound, type Bounding } from './bounds.ts';
import { announcesConditions, findMeasure, isCondition, isCued, isExcluded, measureCue } from './cues.ts';
import { findTermQuantities, type Family, type TermQuantity } from './quantities.ts';

/** A term of a sentence: `[start, end)` is the shortest stretch that says it. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  readonly kind: TermKind;
  readonly value: number;
  readonly unit: string;
  readonly instrument: string | null;
  readonly rule: 'term.bounded' | 'term.threshold' | 'term.given' | 'term.duration';
  /** Where the number with its unit stands. */
  readonly quantity: TermQuantity;
}

/** Words that a text quotes to define them (“三年内”指…) give nothing. */
const QUOTED = /[“"][^“”"]{1,12}[”"](?=指|是指|的含义)/gu;
const MAY_QUOTE = /[”"]/u;
const SEGMENT = /[^，,；;。\n：:]+/gu;
const SERIES = /^(?:及?以上|及?以下|以内)?[、和或与及](?:约)?$/u;
/** 每项产品, 单个项目: whom it is counted by stands before what bounds it. */
const COUNTED_BY =
  /(?:每(?:个|家|户|人|笔|项|台|套|辆|件|位|名|亩|吨|头|只|年|月|千瓦|千瓦时|平方米)|(?<!名|清|订|账|简)单(?:个|家|户|笔|项|人|台|件))[^，。；、]{0,8}$/u;
/** The words of giving directly before an amount: 给予一次性补贴. */
const GIVING = /(?:给予|予以|安排|一次性|再|各|约|分别|(?:活动经费|运营|建设|配套|财政)?(?:补[贴助]|奖励|奖补|资助|扶持|支持))+$/u;

/** What a duration is of: 贷款期限最长, 有效期. */
const PERIOD = /(?:[一-龥]{0,2}(?:期限|年限|时限|时间)|[一-龥]{2}期)(?:一般|原则上)?(?:可?为|是|约)?(?:最长|最多)?$/u;

/** 申报单位须…，上年度营业收入不低于2000万元: all that the sentence bounds is what an applicant must have. */
const APPLICANT = /^(?:申[报请](?:单位|企业|人|主体|项目|机构)|入库(?:企业|项目))[^，。；]{0,6}(?:应当?(?!用)|须|需|必须)/u;

interface Context {
  readonly sentence: string;
  readonly segment: string;
  readonly left: string;
  readonly right: string;
  readonly conditional: boolean;
}

/** The terms of one sentence without blanks (annotation guide §6a); `conditional` where its list or clause is one of conditions. */
export function findTerms(sentence: string, conditional = false): FoundTerm[] {
  const plain = MAY_QUOTE.test(sentence) ? sentence.replace(QUOTED, (quoted) => '“'.repeat(quoted.length)) : sentence;
  const quantities = findTermQuantities(plain);
  if (quantities.length === 0) return [];
  return findAll(SEGMENT, sentence).flatMap(({ index, 0: segment }) => {
    const own = quantities.filter(({ start, end }) => start >= index && end <= index + segment.length);
    const opened = conditional || APPLICANT.test(sentence) || announcesConditions(sentence.slice(0, sentence.lastIndexOf('：', index) + 1));
    return groupSeries(sentence, own).flatMap((group, at, groups) => {
      const [first, last] = [group[0], group.at(-1)];
      if (first === undefined || last === undefined) return [];
      const from = groups[at - 1]?.at(-1)?.end ?? index;
      const until = groups[at + 1]?.[0]?.start ?? index + segment.length;
      const [left, right] = [sentence.slice(from, first.start), sentence.slice(last.end, until)];
      return readGroup({ sentence, segment, left, right, conditional: opened }, group, index);
    });
  });
}

/** Values that stand side by side share what is said before and behind them: 500万元、300万元、100万元. */
function groupSeries(text: string, quantities: readonly TermQuantity[]): TermQuantity[][] {
  const groups: TermQuantity[][] = [];
  for (const quantity of quantities) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && last.family === quantity.family && SERIES.test(text.slice(last.end, quantity.start)))
      groups.at(-1)?.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}

function readGroup(context: Context, group: readonly TermQuantity[], segmentStart: number): FoundTerm[] {
  const { sentence, segment, left, right } = context;
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { family } = first;
  if (isExcluded(family, 'sentence', sentence)) return [];
  const bound = readBound(left, right, family);
  const judged = judge(context, first, last, bound, segmentStart);
  if (judged === null) return [];
  const { before, after } = reach(family, left, right, bound);
  const [start, end] = [first.start - before, last.end + after];
  const instrument =
    findMeasure(sentence.slice(last.end, segmentStart + segment.length)) ??
    findMeasure(sentence.slice(0, first.start), true) ??
    findMeasure(sentence.slice(last.end));
  return group.map((quantity) => ({ start, end, ...judged, value: quantity.value, unit: quantity.unit, instrument, quantity }));
}

/** How far the words reach that belong to a quantity: what bounds it or makes it a term, and whom it is counted by. */
function reach(family: Family, left: string, right: string, bound: Bounding | null): { before: number; after: number } {
  const cued = bound === null || family === 'time' ? measureCue(family, 'before', left) : 0;
  const giving = family === 'money' && bound === null ? (GIVING.exec(left)?.[0].length ?? 0) : 0;
  const worded = Math.max(bound?.before ?? 0, cued, giving);
  const period = (until: number): number => (family === 'time' ? (PERIOD.exec(left.slice(0, until))?.[0].length ?? 0) : 0);
  const before = Math.max(worded + period(left.length - worded), period(left.length));
  const counted = COUNTED_BY.exec(left.slice(0, left.length - before))?.[0].length ?? 0;
  const behind = family === 'time' ? (/^(?:之?内|以内|后|以上|以下)/u.exec(right)?.[0].length ?? 0) : 0;
  return { before: before + counted, after: Math.max(bound?.after ?? 0, behind) };
}

function judge(
  { sentence, segment, left, right, conditional }: Context,
  first: TermQuantity,
  last: TermQuantity,
  bound: Bounding | null,
  segmentStart: number,
): Pick<FoundTerm, 'kind' | 'rule'> | null {
  const { family } = first;
  const excluded = isExcluded(family, 'before', left) || isExcluded(family, 'after', right);
  if (family === 'time') {
    if (excluded) return null;
    const cued = isCued(family, 'before', left) || isCued(family, 'after', right) || isCued(family, 'segment', segment);
    return cued || first.unit.includes('工作日') ? { kind: 'duration', rule: 'term.duration' } : null;
  }
  if (bound !== null) {
    const behind = segmentStart + segment.length;
    const marked = `${sentence.slice(segmentStart, first.start - bound.before)}◆${sentence.slice(last.end + bound.after, behind)}`;
    if ((conditional || isCondition(marked)) && !(family === 'measure' && excluded)) return { kind: 'threshold', rule: 'term.threshold' };
    if (family === 'measure' || excluded) return null;
    if (bound.kind !== 'compare') return { kind: bound.kind, rule: 'term.bounded' };
    if (bound.before > 0) return null;
  }
  if (family === 'measure' || excluded) return null;
  const cued = isCued(family, 'before', left) || isCued(family, 'after', right) || isCued(family, 'segment', segment);
  if (!cued && !first.per) return null;
  return { kind: family === 'share' || first.per ? 'rate' : 'amount', rule: 'term.given' };
}
