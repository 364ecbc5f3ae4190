import type { Signal } from './types.ts';

/** The clause gives a task to a body that the question names. */
export const body: Signal = {
  name: 'body',
  find(candidate, context) {
    const asked = context.understanding.chips.filter((chip) => chip.kind === 'body');
    const held = asked.filter((chip) => candidate.clause.bodies.includes(chip.value));
    return held.length === 0 ? undefined : { value: held.length / asked.length, text: `${held.map((chip) => chip.name).join('、')}＝机构` };
  },
};
