import { sayChips, sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** The clause binds an actor that the question asks about, or one below it. */
export const bearer: Signal = {
  name: 'bearer',
  prepare({ understanding }) {
    const asked = understanding.chips.filter((chip) => chip.kind === 'bearer');
    if (asked.length === 0) return undefined;
    return ({ clause }) => {
      const held = asked.filter((chip) => clause.actors.includes(chip.value));
      return held.length === 0 ? undefined : { value: 1, say: () => sayIs(sayChips(held), '主体', 'actor') };
    };
  },
};
