import type { PublishedMetadata } from '../../graph/model.ts';
import { cellOneOf, readLexicon } from '../annotate/lexicon.ts';

/** What a label says; `none` for one whose value is not used. */
export type LabelField = keyof PublishedMetadata | 'none';

const FIELDS = [
  'title',
  'docNumber',
  'issued',
  'effective',
  'expires',
  'publisher',
  'topic',
  'none',
] as const satisfies readonly LabelField[];
const LABELS: ReadonlyMap<string, LabelField> = new Map(
  readLexicon('page-labels.tsv', ['label', 'field']).map((row) => [row.get('label'), cellOneOf(row, 'field', FIELDS)]),
);
const LEAST_LABELS = 2;

/** What a label of a description of a document says; undefined where it is no such label. Blanks inside it do not count. */
export function fieldOf(label: string): LabelField | undefined {
  return LABELS.get(label.replace(/\s/g, ''));
}

/**
 * Whether labels with values describe a document: there are several, and one with a number, day or body. Search forms print labels too, with
 * choices beside them (标题 全文, 文件状态 不限); a single label may be words of a text.
 */
export function isDescription(pairs: ReadonlyMap<string, string>): boolean {
  const telling = [...pairs].some(([label, value]) => value !== '' && !['none', 'title', 'topic', undefined].includes(fieldOf(label)));
  return pairs.size >= LEAST_LABELS && telling;
}

/** Metadata of which nothing is stated. */
export const NOTHING: PublishedMetadata = {
  title: null,
  docNumber: null,
  issued: null,
  effective: null,
  expires: null,
  publisher: null,
  topic: null,
};

/** The metadata that descriptions state, the first value of each field; null where they state nothing. */
export function toPublished(descriptions: readonly ReadonlyMap<string, string>[]): PublishedMetadata | null {
  const stated: { -readonly [K in keyof PublishedMetadata]: PublishedMetadata[K] } = { ...NOTHING };
  for (const [label, value] of descriptions.flatMap((pairs) => [...pairs])) {
    const field = fieldOf(label) ?? 'none';
    if (field !== 'none' && value !== '') stated[field] ??= value;
  }
  return Object.values(stated).some((value) => value !== null) ? stated : null;
}
