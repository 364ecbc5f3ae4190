import { sayChips, sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** The clause gives a task to a body that the question names. */
export const body: Signal = {
  name: 'body',
  prepare({ understanding }) {
    const asked = understanding.chips.filter((chip) => chip.kind === 'body');
    if (asked.length === 0) return undefined;
    return ({ clause }) => {
      const held = asked.filter((chip) => clause.bodies.includes(chip.value));
      if (held.length === 0) return undefined;
      return { value: held.length / asked.length, say: () => sayIs(sayChips(held), '机构', 'body') };
    };
  },
};
