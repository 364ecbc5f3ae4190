import type { Signal } from './types.ts';

/** The same instrument, recognised by the vocabulary in question and clause: 1 if all asked are there. */
export const concept: Signal = {
  name: 'concept',
  find(candidate, context) {
    const asked = context.understanding.chips.filter((chip) => chip.kind === 'instrument');
    if (asked.length === 0) return undefined;
    const held = asked.filter((chip) => candidate.clause.instruments.includes(chip.value));
    if (held.length === 0) return undefined;
    return { value: held.length / asked.length, text: `${held.map((chip) => chip.name).join('、')}＝工具` };
  },
};
