import type { QueryGroup } from '../index/types.ts';
import type { VocabularyContext } from './context.ts';
import type { QuestionChip } from './types.ts';

/** Letters and digits of one script. */
const RUN = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;

/**
 * Words of what is searched that nothing knows: no clause holds them or an expansion of them, and no dictionary word inside is held either. Of
 * words that are only unknown side by side (必须披露) none is named; of a word cut to single characters the whole is.
 */
export function findUnknown(groups: readonly QueryGroup[], chips: readonly QuestionChip[], context: VocabularyContext): string[] {
  const { modalityWords, stopWords } = context.lexicon;
  const isNamed = (word: string): boolean =>
    modalityWords.has(word) || stopWords.has(word) || chips.some(({ surface }) => surface.includes(word));
  const strange = groups.filter(({ variants }) => !variants.some(({ text }) => context.holds(text)));
  return [
    ...new Set(
      strange
        .flatMap(({ surface }) => [...surface.matchAll(RUN)].flatMap(([run]) => unknownIn(run, context)))
        .filter((word) => !isNamed(word)),
    ),
  ];
}

function unknownIn(run: string, { cutWords, holds }: VocabularyContext): string[] {
  if (!/\p{Script=Han}/u.test(run)) return holds(run) ? [] : [run];
  const words = cutWords(run).filter((word) => word.length > 1);
  return words.length === 0
    ? [run]
    : words.filter((word) => !holds(word) && !(word.length >= 4 && holds(word.slice(0, 2)) && holds(word.slice(2))));
}
