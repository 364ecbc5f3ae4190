import { said } from '../../said.ts';
import type { Signal } from './types.ts';

/** Another clause under the same heading matches, or this one leads there: own score of the best clause of the section. */
export const section: Signal = {
  name: 'section',
  prepare({ best }) {
    if (best <= 0) return undefined;
    return ({ section: score, own }) => ({
      value: score / best,
      say: () =>
        score > own
          ? said('同一章节另有条款相关', 'Another clause of its section fits too')
          : said('本章节中最相关', 'Fits best in its section'),
    });
  },
};
