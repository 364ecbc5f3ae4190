import { fileURLToPath } from 'node:url';
import { readTable } from '../../../graph/table.ts';
import { makeChip, type PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';
import type { Intent } from './types.ts';

/** A way to ask for a modality without its word: 有没有要求, 强制吗. */
export interface ModalityPattern {
  readonly pattern: RegExp;
  readonly modality: string;
}

export function readModalityPatterns(): ModalityPattern[] {
  const file = fileURLToPath(new URL('../lexicon/modality-patterns.tsv', import.meta.url));
  return readTable(file, ['pattern', 'modality', 'source']).map((row) => ({
    pattern: new RegExp(row.get('pattern'), 'gu'),
    modality: row.get('modality'),
  }));
}

/**
 * Modalities asked for, by word (`modality-words.tsv`) or manner of asking (`modality-patterns.tsv`). Where two overlap the longest holds; a
 * pattern for `none` takes characters that ask nothing of the kind (支持措施).
 */
export function findModalityChips(text: string, context: VocabularyContext): PlacedChip[] {
  const found = [
    ...context.find.modalityWords(text).map(({ start, end, entry }) => ({ start, end, modality: entry })),
    ...context.tables.modalities.flatMap(({ pattern, modality }) =>
      [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, modality })),
    ),
  ].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: typeof found = [];
  for (const each of found) if (kept.every((other) => each.end <= other.start || other.end <= each.start)) kept.push(each);
  return kept
    .filter(({ modality }) => modality !== 'none')
    .map(({ start, end, modality }) =>
      makeChip('modality', modality, context.names.modalityName(modality), { start, end, surface: text.slice(start, end) }),
    );
}

/** Modality of an English question (should, may), whose auxiliaries the Chinese reading leaves out. */
export function findEnglishModality(unified: string, text: string, context: VocabularyContext): PlacedChip[] {
  if (unified === text) return [];
  const found = unified.match(/[a-z]+(?: not)?/g)?.find((word) => context.lexicon.modalityWords.has(word));
  const modality = found === undefined ? undefined : context.lexicon.modalityWords.get(found);
  if (found === undefined || modality === undefined) return [];
  return [makeChip('modality', modality, context.names.modalityName(modality), { start: text.length, end: text.length, surface: found })];
}

/** Intents that ask what is demanded; in others a bare 要 of a place (北京要建什么中心) tells of its plans. */
const DEMANDING: ReadonlySet<Intent> = new Set<Intent>(['duty', 'howmuch', 'when']);

/** Intents that ask where something is written: a 支持 in them is what is written, and asks for no manner of binding. */
const LOCATING: ReadonlySet<Intent> = new Set<Intent>(['coverage', 'compare', 'citation']);

/** The chips without the 支持 of what is only looked for, and without the 要 that demands nothing: no actor is bound, and neither a duty, a number nor a date is asked for. */
export function withoutPlans(found: readonly PlacedChip[], intent: Intent): PlacedChip[] {
  const bound = found.some(({ kind }) => kind === 'bearer');
  const chips = LOCATING.has(intent) && !bound ? found.filter(({ kind, surface }) => kind !== 'modality' || surface !== '支持') : found;
  if (DEMANDING.has(intent) || bound) return [...chips];
  return chips.filter(({ kind, surface }) => kind !== 'modality' || !/^要(?!求)/u.test(surface));
}
