import { cutSegments, type Phrase } from './phrases.ts';
import type { AnswerTask } from './types.ts';

/** A name with its Latin short form: 不动产投资信托基金（REITs）. */
const SHORTENED = /（([A-Za-z][A-Za-z0-9 /-]{1,14})）/gu;

/** Short forms in brackets, each with the words before it (简称什么). */
export function shortNames(sentence: string): Phrase[] {
  return cutSegments(sentence).flatMap(({ text }) =>
    [...text.matchAll(SHORTENED)].map((match) => ({ text: match[1] ?? '', around: text.slice(0, match.index) })),
  );
}

/** The names whose short form the question says (QFLP的全称). */
export function fullNames({ understanding, context }: AnswerTask, sentence: string): Phrase[] {
  const boundary = new RegExp(`${context.lexicon.pattern('text.boundary').source}|[、和与及]`, 'u');
  return cutSegments(sentence).flatMap(({ text }) =>
    [...text.matchAll(SHORTENED)].flatMap((match) => {
      if (!understanding.normalised.includes((match[1] ?? '').toLowerCase())) return [];
      const name = text.slice(0, match.index).split(boundary).at(-1) ?? '';
      return name.length >= 3 ? [{ text: name, around: text }] : [];
    }),
  );
}
