import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { IndexClause, QueryGroup } from '../index/types.ts';
import type { Signal } from './types.ts';

/** Most words that a reason lists. */
const MOST_WORDS = 6;

/** The words of the question and their expansions in the clause, its headings and the document's title. */
export const bm25f: Signal = {
  name: 'bm25f',
  prepare({ understanding, best }) {
    if (best <= 0) return undefined;
    return ({ clause, own }) => ({ value: own / best, say: () => sayWords(clause, understanding.groups) });
  },
};

function sayWords(clause: IndexClause, groups: readonly QueryGroup[]): string {
  const text = foldedText(clause);
  const words = groups.flatMap((group) => {
    const variant = group.variants.find((entry) => text.includes(foldText(entry.text)));
    if (variant === undefined) return [];
    return [variant.text === group.surface ? variant.text : `${group.surface}→${variant.text}`];
  });
  return words.length > 0 ? `词语匹配：${words.slice(0, MOST_WORDS).join('、')}` : '文字相近';
}
