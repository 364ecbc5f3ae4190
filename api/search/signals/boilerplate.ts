import type { Signal } from './types.ts';

const OPENING_KINDS = new Set(['preamble', 'cover', 'closing']);

/** Guiding ideas, principles and openings name every subject and settle none: they go below the tasks, unless the document itself is asked for. */
export const boilerplate: Signal = {
  name: 'boilerplate',
  prepare({ understanding: { intent }, boilerplateHeadings }) {
    if (intent === 'citation' || intent === 'when' || intent === 'howmuch') return undefined;
    return ({ clause }) => {
      const headings = [clause.heading ?? '', ...clause.ancestors];
      const heading = headings.find((text) => boilerplateHeadings.some((known) => text.includes(known)));
      if (heading !== undefined && clause.targets === 0) return { value: 1, say: () => `在“${heading}”下，不是具体任务` };
      if (OPENING_KINDS.has(clause.kind)) return { value: 0.5, say: () => '文件的开头或结尾' };
      return undefined;
    };
  },
};
