import { said } from '../../said.ts';
import type { Signal } from './types.ts';

/** The document speaks of the subject: own score of its best clause. */
export const whole: Signal = {
  name: 'whole',
  prepare({ best }) {
    if (best <= 0) return undefined;
    return ({ whole: score, own }) => ({
      value: score / best,
      say: () =>
        score > own
          ? said('同一文件另有条款相关', 'Another clause of its document fits too')
          : said('本文件中最相关', 'Fits best in its document'),
    });
  },
};
