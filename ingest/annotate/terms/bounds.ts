import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';
import type { Family } from './quantities.ts';

export type Bound = 'cap' | 'floor' | 'compare';

/** What bounds a quantity: its kind, and how far its words reach before the number and behind the unit. */
export interface Bounding {
  readonly kind: Bound;
  readonly before: number;
  readonly after: number;
}

/** What may stand between a bounding word and its number: 最高补贴200万元, 最高可享受补贴时间为5年, 不超过其贷款余额的2%. */
const GIVING = '(?:可|再|给予|予以|奖励|补[贴助]|支持|资助|配套|享受|奖补|贴息|拨付|贷款|约|至|达|为|额度|金额|资金|[一-龥]{0,10}的)*';
/** A share is of something, which may stand before it: 不超过实际缴费50%. */
const OF = '(?:(?:(?!给予|奖|补|按|可|[上下]浮|承担|分担)[一-龥]){1,10}|(?:(?!给予|奖|补|按|可|[上下]浮|承担|分担)[一-龥]){1,20}的)';
const rows = readLexicon('term-bounds.tsv', ['cue', 'place', 'kind']);
const cuesOf = (place: string, kind: Bound): string =>
  anyOf(
    rows.filter(
      (row) => cellOneOf(row, 'place', ['before', 'after']) === place && cellOneOf(row, 'kind', ['cap', 'floor', 'compare']) === kind,
    ),
    'cue',
  );
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['floor', new RegExp(`${cuesOf('before', 'floor')}${GIVING}$`, 'u')],
  ['cap', new RegExp(`${cuesOf('before', 'cap')}${GIVING}$`, 'u')],
  ['compare', new RegExp(`${cuesOf('before', 'compare')}约?$`, 'u')],
];
const SHARES: readonly (readonly [Bound, RegExp])[] = (['floor', 'cap', 'compare'] as const).map(
  (kind) => [kind, new RegExp(`${cuesOf('before', kind)}${OF}$`, 'u')] as const,
);
const AFTER: readonly (readonly [Bound, RegExp])[] = (['cap', 'floor', 'compare'] as const).map(
  (kind) => [kind, new RegExp(`^${cuesOf('after', kind)}`, 'u')] as const,
);

/** Reads what bounds a quantity from the text before and behind it; null where nothing does. */
export function readBound(left: string, right: string, family: Family): Bounding | null {
  const fore = find(BEFORE, left) ?? (family === 'share' ? find(SHARES, left) : null);
  const mark = find(AFTER, right);
  const kind = fore !== null && fore.kind !== 'compare' ? fore.kind : (mark?.kind ?? fore?.kind ?? null);
  return kind === null ? null : { kind, before: fore?.length ?? 0, after: mark?.length ?? 0 };
}

function find(cues: readonly (readonly [Bound, RegExp])[], text: string): { kind: Bound; length: number } | null {
  for (const [kind, pattern] of cues) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { kind, length };
  }
  return null;
}
