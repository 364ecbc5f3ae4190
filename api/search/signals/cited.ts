import type { Signal } from './types.ts';

/** The clause names another document; counts only where a cited document is asked. */
export const cited: Signal = {
  name: 'cited',
  find(candidate, context) {
    if (context.understanding.intent !== 'citation') return undefined;
    return /《[^》]+》/u.test(candidate.clause.text) ? { value: 1, text: '引用了文件' } : undefined;
  },
};
