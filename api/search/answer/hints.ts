import { foldText } from '../index/terms.ts';
import { foldedText } from '../index/folded.ts';
import { nearHits } from './near.ts';
import type { AnswerTask } from './types.ts';

/** Longest quoted part of a name that a question gives as a hint. */
const LONGEST = 4;

/**
 * Parts of a name that the question quotes (哪两个“英才”平台, 带“种子”俩字的计划, 哪种“+”机制): the asked names hold them. What a near clause quotes
 * just so (“三农”) is a name of its own and hints at none.
 */
export function readHints(task: AnswerTask): string[] {
  const hints = [...task.understanding.normalised.matchAll(/[“"「']([^”"」']+)[”"」']/gu)]
    .map((match) => foldText(match[1] ?? '').trim())
    .filter((hint) => hint !== '' && hint.length <= LONGEST);
  if (hints.length === 0) return [];
  const texts = nearHits(task, READ).map(({ clause }) => foldedText(clause));
  return hints.filter((hint) => !texts.some((text) => QUOTES.some(([open, close]) => text.includes(`${open}${hint}${close}`))));
}

/** Marks that quote, as texts are folded for comparing. */
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
];

/** How many clauses may quote a hint as a name. */
const READ = 5;

/** Whether a name says more than a hint and holds it; false where there is no hint. */
export function holdsHint(hints: readonly string[], name: string): boolean {
  const folded = foldText(name).replace(/[“”"]/gu, '');
  return hints.some((hint) => folded.length > hint.length && folded.includes(hint));
}
