import { said, sayList } from '../../said.ts';
import { deadlineYears, sayYears } from '../understand/deadlines.ts';
import { sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** Something in the clause is due in a year that the question names. */
export const deadline: Signal = {
  name: 'deadline',
  prepare(context) {
    const asked = context.understanding.chips.flatMap((chip) =>
      chip.kind === 'deadline' ? [{ ...deadlineYears(chip.value), name: chip.name }] : [],
    );
    if (asked.length === 0) return undefined;
    return (candidate) => {
      const held = asked.filter(({ from, to }) => candidate.clause.deadlines.some((year) => Number(year) >= from && Number(year) <= to));
      return held.length === 0
        ? undefined
        : { value: 1, say: () => sayIs(sayList(held.map(({ name }) => said(name, sayYears(name)))), '期限', 'deadline') };
    };
  },
};
