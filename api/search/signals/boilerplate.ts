import { said } from '../../said.ts';
import type { IndexClause } from '../index/types.ts';
import type { Signal } from './types.ts';

const OPENING_KINDS = new Set(['preamble', 'cover', 'closing']);

const known = new WeakMap<IndexClause, string | null>();

/** The heading over a clause, or its own, that announces boilerplate; looked for once a clause. */
function boilerplateHeading(clause: IndexClause, boilerplate: readonly string[]): string | null {
  const heading = known.get(clause);
  if (heading !== undefined) return heading;
  const found = [clause.heading ?? '', ...clause.ancestors].find((text) => boilerplate.some((word) => text.includes(word))) ?? null;
  known.set(clause, found);
  return found;
}

/** Guiding ideas, principles and openings name every subject and settle none: they go below the tasks, unless the document itself is asked for. */
export const boilerplate: Signal = {
  name: 'boilerplate',
  prepare({ understanding: { intent }, boilerplateHeadings }) {
    if (intent === 'citation' || intent === 'when' || intent === 'howmuch') return undefined;
    return ({ clause }) => {
      const heading = boilerplateHeading(clause, boilerplateHeadings);
      if (heading !== null && clause.targets === 0)
        return { value: 1, say: () => said(`在“${heading}”下，不是具体任务`, `Under “${heading}”, so no task of its own`) };
      if (OPENING_KINDS.has(clause.kind)) return { value: 0.5, say: () => said('文件的开头或结尾', 'Opening or closing of the document') };
      return undefined;
    };
  },
};
