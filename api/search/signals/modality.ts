import type { Signal } from './types.ts';

/** A sentence of the clause is of the asked modality. */
export const modality: Signal = {
  name: 'modality',
  find(candidate, context) {
    const held = context.understanding.chips.filter((chip) => chip.kind === 'modality' && candidate.clause.modalities.includes(chip.value));
    return held.length === 0 ? undefined : { value: 1, text: `${held.map((chip) => chip.name).join('、')}＝模态` };
  },
};
