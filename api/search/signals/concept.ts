import { sayChips, sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** The same instrument, recognised by the vocabulary in question and clause: 1 if all asked are there. */
export const concept: Signal = {
  name: 'concept',
  prepare({ understanding }) {
    const asked = understanding.chips.filter((chip) => chip.kind === 'instrument');
    if (asked.length === 0) return undefined;
    return ({ clause }) => {
      const held = asked.filter((chip) => clause.instruments.includes(chip.value));
      if (held.length === 0) return undefined;
      return { value: held.length / asked.length, say: () => sayIs(sayChips(held), '工具', 'instrument') };
    };
  },
};
