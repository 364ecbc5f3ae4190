import { instrumentAncestors } from '../../graph/vocabulary/instruments.ts';
import { foldText } from './index/terms.ts';
import type { VocabularyContext } from './understand/context.ts';
import type { Understanding } from './understand/types.ts';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A word that may stand in a text, folded, with what it is worth to find it. */
export interface SoughtWord {
  readonly text: string;
  readonly weight: number;
}

/** A part of the question, folded: its words and their expansions. */
export interface SoughtGroup {
  readonly surface: string;
  readonly words: readonly SoughtWord[];
  /** Whether a vocabulary knows it: a clause that names the concept otherwise (碳保险 for 绿色保险) needs no part of the word. */
  readonly known: boolean;
}

/** What of a question can stand in a clause: words, and what a vocabulary recognises under any name. */
export interface Sought {
  readonly groups: readonly SoughtGroup[];
  /** Whether two characters are a word that says something. */
  readonly isWord: (pair: string) => boolean;
  /** Where instruments, bodies and actors that the question asks about are named, in a text of a region's document. */
  readonly findConcepts: (text: string, regionId: string) => readonly TextRange[];
}

/** Looks at a question once for all clauses that are shown. */
export function seekQuestion({ groups, chips }: Understanding, { names, cutWords, lexicon }: VocabularyContext): Sought {
  const weigh = (text: string, weight: number): SoughtWord => ({ text: foldText(text), weight: weight * text.length });
  const valuesOf = (kind: string): ReadonlySet<string> => new Set(chips.filter((chip) => chip.kind === kind).map(({ value }) => value));
  const [instruments, bodies, actors] = [valuesOf('instrument'), valuesOf('body'), [...valuesOf('bearer')]];
  return {
    groups: groups.map(({ surface, variants }) => ({
      surface: foldText(surface),
      words: variants.filter(({ text }) => text.length > 1).map(({ text, weight }) => weigh(text, weight)),
      known: chips.some((chip) => !chip.filters && chip.surface !== '' && chip.surface.includes(surface)),
    })),
    isWord: (pair) => cutWords(pair).length === 1 && !lexicon.stopWords.has(pair),
    findConcepts: (text, regionId) => [
      ...(instruments.size === 0 ? [] : names.findInstruments(text)).filter(
        ({ entry }) => instruments.has(entry.id) || instrumentAncestors(entry.id).some(({ id }) => instruments.has(id)),
      ),
      ...(bodies.size === 0 ? [] : names.findBodies(text, regionId)).filter(({ entry }) => bodies.has(entry.id)),
      ...(actors.length === 0 ? [] : names.findActors(text)).filter(({ entry }) =>
        actors.some((actor) => names.isActorWithin(entry.id, actor)),
      ),
    ],
  };
}

/** A part of what was asked says less than the whole. */
const PART = 0.5;

/**
 * What a folded text holds of a group: its words, or where it holds none of them the longest parts of what was asked, of three characters or more or
 * a word of two: 绿色金融 of 绿色金融改革.
 */
export function wordsHeld(
  folded: string,
  { surface, words }: SoughtGroup,
  isWord: Sought['isWord'],
): { readonly held: SoughtWord[]; readonly whole: boolean } {
  const held = words.filter(({ text }) => folded.includes(text));
  if (held.length > 0) return { held, whole: true };
  const parts: SoughtWord[] = [];
  for (let start = 0; start + 2 <= surface.length;) {
    let end = start + 2;
    while (end <= surface.length && folded.includes(surface.slice(start, end))) end++;
    const part = surface.slice(start, end - 1);
    const counts = part.length > 2 || (part.length === 2 && isWord(part));
    if (counts) parts.push({ text: part, weight: PART * part.length });
    start += counts ? part.length : 1;
  }
  return { held: parts, whole: false };
}
