import { countOf, said } from '../../said.ts';
import type { Signal } from './types.ts';

/** How much the document has to say: its clauses against those of the longest document found, by logarithm. */
export const extent: Signal = {
  name: 'extent',
  prepare({ longest }) {
    if (longest <= 1) return undefined;
    return ({ document }) => ({
      value: Math.log(document.clauses.length) / Math.log(longest),
      say: () => said(`文件共${document.clauses.length}条`, `Document of ${countOf(document.clauses.length, 'clause')}`),
    });
  },
};
