import { deadlineYears } from '../understand/deadlines.ts';
import type { Signal } from './types.ts';

/** Something in the clause is due in a year that the question names. */
export const deadline: Signal = {
  name: 'deadline',
  find(candidate, context) {
    const held = context.understanding.chips.filter((chip) => {
      if (chip.kind !== 'deadline') return false;
      const { from, to } = deadlineYears(chip.value);
      return candidate.clause.deadlines.some((year) => Number(year) >= from && Number(year) <= to);
    });
    return held.length === 0 ? undefined : { value: 1, text: `${held.map((chip) => chip.name).join('、')}＝期限` };
  },
};
