import { findInstruments, instrumentNamed } from '../../../graph/vocabulary/instruments.ts';
import { makeExactSet } from '../../../graph/text/unit-set.ts';
import { cellPattern, readLexicon } from '../lexicon.ts';
import type { Candidate } from './candidates.ts';
import { classOfAttribute } from './framed.ts';
import { nameStart } from './phrases.ts';
import { findShapes } from './shapes.ts';

const HEADS = readLexicon('instrument-shared-heads.tsv', ['head', 'part', 'class']).map((row) => ({
  part: cellPattern(row, 'part'),
  class: row.get('class'),
}));
const ATTRIBUTES = readLexicon('instrument-shared-attributes.tsv', ['attribute', 'noun', 'class']).map((row) => {
  const [attribute, noun] = [cellPattern(row, 'attribute').source, cellPattern(row, 'noun').source];
  return {
    attribute: new RegExp(`^(?:${attribute})(?=${noun})`, 'u'),
    class: row.get('class'),
  };
});

const LEVEL = /^(?<level>.{1,8}级)(?<kept>[^级]{1,8})$/u;
/** What joins the parts of a list. */
const JOINTS = /、|以及|和|与|及/gu;
const splitAtJoints = (text: string): string[] => text.replace(JOINTS, '、').split('、');
/** 等 with the class of the things listed: 等环境权益市场化交易 names the trade in 环境权益 too. */
const LIST_END = /等(?<kind>[^，。；、]{0,6})$/u;
const endsClause = makeExactSet('，。；：,;');

interface List {
  readonly start: number;
  readonly parts: readonly string[];
}

/** The list that ends at `at`: from its first name (verbs before it left out) to its last part. */
function listBefore(sentence: string, at: number): List | null {
  let from = at;
  while (from > 0 && !endsClause(sentence.charCodeAt(from - 1))) from -= 1;
  const printed = sentence.slice(from, at);
  if (printed.search(JOINTS) < 0) return null;
  const kind = LIST_END.exec(printed)?.groups?.['kind'] ?? '';
  const parts = [...splitAtJoints(printed.replace(LIST_END, '')), ...(kind.length > 1 ? [kind] : [])];
  const first = parts[0] ?? '';
  if (parts.length < 2 || parts.includes('')) return null;
  const start = nameStart(sentence, from + first.length, true, true);
  const begins = Math.max(start - from, 0);
  if (begins >= first.length) return null;
  return { start: from + begins, parts: [first.slice(begins), ...parts.slice(1)] };
}

/** What the vocabulary knows of a name. */
function idOf(surface: string): { readonly instrument: string | null; readonly class: string | null } {
  const known = instrumentNamed(surface);
  return { instrument: known === undefined || known.isClass ? null : known.id, class: known?.class ?? null };
}

function toCandidate(start: number, end: number, surface: string, given: string | null): Candidate[] {
  const known = idOf(surface);
  const inClass = given ?? known.class;
  return inClass === null ? [] : [{ start, end, surface, class: inClass, instrument: known.instrument, rule: 'instrument.expanded' }];
}

/** 园区级、行业级、城市级能源大数据平台: what stands behind the last level belongs to the head (`kept`). */
function withLevels(list: List | null): (List & { readonly kept: string }) | null {
  const level = LEVEL.exec(list?.parts.at(-1) ?? '')?.groups;
  if (list === null || level === undefined || !list.parts.slice(0, -1).every((part) => part.endsWith('级')))
    return list && { ...list, kept: '' };
  return { ...list, parts: [...list.parts.slice(0, -1), level['level'] ?? ''], kept: level['kept'] ?? '' };
}

/** 节能节水税收优惠政策、资源综合利用税收优惠政策: what has the head already takes no second. */
const withHead = (part: string, head: string): string => (part.endsWith(head) ? part : part + head);

/** A、B、C等 with a head that all share: one candidate a part, all with the span of the whole phrase. */
function expandHeads(sentence: string): Candidate[] {
  return findShapes(sentence, 'sharedHeads').flatMap(({ pattern, start, end, text: printed }): Candidate[] => {
    const shared = HEADS[pattern];
    const list = withLevels(listBefore(sentence, start));
    if (shared === undefined || list === null || !list.parts.every((part) => shared.part.test(part))) return [];
    if (shared.class === '' && list.parts.some((part) => instrumentNamed(part) !== undefined)) return [];
    const classes = list.parts.map((part) => (shared.class === '' ? classOfAttribute(part) : shared.class));
    if (classes.includes(null)) return [];
    // 评估与培育机制 is one mechanism, 激励和评价制度 are two: what is of one class is listed, what is not describes
    if (shared.class === '' && list.parts.length === 2 && classes[0] !== classes[1]) return [];
    return list.parts.flatMap((part, index) =>
      toCandidate(list.start, end, withHead(part + list.kept, printed.replace(/^类/u, '')), classes[index] ?? null),
    );
  });
}

/** 绿色 with a list of nouns that each take it. */
function expandAttributes(sentence: string): Candidate[] {
  return findShapes(sentence, 'sharedAttributes').flatMap(({ pattern, start, end, text }): Candidate[] => {
    const shared = ATTRIBUTES[pattern];
    const attribute = shared?.attribute.exec(text)?.[0];
    if (shared === undefined || attribute === undefined) return [];
    return splitAtJoints(text.slice(attribute.length)).flatMap((noun) =>
      toCandidate(
        start,
        end,
        attribute + noun,
        shared.class === ''
          ? (findInstruments(attribute + noun)[0]?.entry.class ?? findInstruments(noun)[0]?.entry.class ?? null)
          : shared.class,
      ),
    );
  });
}

/** Expands coordinated phrases into their parts (annotation guide §4); evidence is the phrase that holds head and part. */
export const findExpanded = (sentence: string): Candidate[] => [...expandHeads(sentence), ...expandAttributes(sentence)];
