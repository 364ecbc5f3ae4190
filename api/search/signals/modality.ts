import { sayChips, sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** A sentence of the clause is of the asked modality. */
export const modality: Signal = {
  name: 'modality',
  prepare({ understanding }) {
    const asked = understanding.chips.filter((chip) => chip.kind === 'modality');
    if (asked.length === 0) return undefined;
    return ({ clause }) => {
      const held = asked.filter((chip) => clause.modalities.includes(chip.value));
      return held.length === 0 ? undefined : { value: 1, say: () => sayIs(sayChips(held), '模态', 'modality') };
    };
  },
};
