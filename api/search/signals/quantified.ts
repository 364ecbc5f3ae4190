import { countOf, said } from '../../said.ts';
import type { Signal } from './types.ts';

/** The clause sets a target that can be checked; counts only where a number or a date is asked. */
export const quantified: Signal = {
  name: 'quantified',
  prepare({ understanding: { intent } }) {
    if (intent !== 'howmuch' && intent !== 'when') return undefined;
    return ({ clause }) =>
      clause.targets > 0
        ? { value: 1, say: () => said(`有${clause.targets}项量化目标`, `Sets ${countOf(clause.targets, 'quantified target')}`) }
        : undefined;
  },
};
