import type { Signal } from './types.ts';

/** The clause binds an actor that the question asks about, or one below it. */
export const bearer: Signal = {
  name: 'bearer',
  find(candidate, context) {
    const held = context.understanding.chips.filter((chip) => chip.kind === 'bearer' && candidate.clause.actors.includes(chip.value));
    return held.length === 0 ? undefined : { value: 1, text: `${held.map((chip) => chip.name).join('、')}＝主体` };
  },
};
