import { said } from '../../said.ts';
import type { Signal } from './types.ts';

/** The clause names another document; counts only where a cited document is asked. */
export const cited: Signal = {
  name: 'cited',
  prepare({ understanding }) {
    if (understanding.intent !== 'citation') return undefined;
    return ({ clause }) => (/《[^》]+》/u.test(clause.text) ? { value: 1, say: () => said('引用了文件', 'Cites a document') } : undefined);
  },
};
