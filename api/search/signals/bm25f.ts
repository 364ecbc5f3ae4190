import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { Signal } from './types.ts';

/** The words of the question and their expansions in the clause, its headings and the document's title. */
export const bm25f: Signal = {
  name: 'bm25f',
  find(candidate, context) {
    if (context.best <= 0) return undefined;
    const text = foldedText(candidate.clause);
    const words = context.understanding.groups.flatMap((group) => {
      const variant = group.variants.find((entry) => text.includes(foldText(entry.text)));
      if (variant === undefined) return [];
      return [variant.text === group.surface ? variant.text : `${group.surface}→${variant.text}`];
    });
    return { value: candidate.score / context.best, text: words.length > 0 ? `词语匹配：${words.slice(0, 6).join('、')}` : '文字相近' };
  },
};
