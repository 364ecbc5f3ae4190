import { quoted, said, sayList, type Said } from '../../said.ts';
import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { IndexClause, QueryGroup } from '../index/types.ts';
import { sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** Most words that a reason lists. */
const MOST_WORDS = 6;

/** The words of the question and their expansions in the clause, its headings and the document's title. */
export const bm25f: Signal = {
  name: 'bm25f',
  prepare({ understanding, best }) {
    if (best <= 0) return undefined;
    return ({ clause, own }) => ({
      value: own / best,
      say: () => sayWords(clause, understanding.groups)?.[0] ?? said('部分字词相同', 'Some characters in common'),
    });
  },
};

/** The words of the question that stand in a clause, each with the expansion that does where it does not itself: 必须→严格. */
export function sayWords(clause: IndexClause, groups: readonly QueryGroup[]): [Said] | undefined {
  const text = foldedText(clause);
  const words = groups.flatMap((group) => {
    const variant = group.variants.find((entry) => text.includes(foldText(entry.text)));
    if (variant === undefined) return [];
    return [foldText(variant.text) === foldText(group.surface) ? group.surface : `${group.surface}→${variant.text}`];
  });
  const shown = [...new Set(words)].slice(0, MOST_WORDS);
  return shown.length > 0 ? [sayIs(sayList(shown.map(quoted)), '词语', 'words')] : undefined;
}
