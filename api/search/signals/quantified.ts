import type { Signal } from './types.ts';

/** The clause sets a target that can be checked; counts only where a number or a date is asked. */
export const quantified: Signal = {
  name: 'quantified',
  find(candidate, context) {
    const { intent } = context.understanding;
    if (intent !== 'howmuch' && intent !== 'when') return undefined;
    return candidate.clause.targets > 0 ? { value: 1, text: `定有${candidate.clause.targets}项量化目标` } : undefined;
  },
};
