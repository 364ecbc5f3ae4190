import { quoted, sayList } from '../../said.ts';
import { sayChips, sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** What a clause is worth that gives its task to a predecessor of the body that the question names, one step of succession back. */
const BEFORE = 0.5;

/** The clause gives a task to a body that the question names, or to one that it took over from. */
export const body: Signal = {
  name: 'body',
  prepare({ understanding, names }) {
    const asked = understanding.chips.filter((chip) => chip.kind === 'body');
    if (asked.length === 0) return undefined;
    const before = new Map(asked.map((chip) => [chip, names.bodiesDirectlyBefore(chip.value)]));
    return ({ clause }) => {
      const held = asked.filter((chip) => clause.bodies.includes(chip.value));
      const former = asked
        .filter((chip) => !held.includes(chip))
        .flatMap((chip) => before.get(chip)?.find(({ id }) => clause.bodies.includes(id)) ?? []);
      if (held.length + former.length === 0) return undefined;
      return {
        value: (held.length + BEFORE * former.length) / asked.length,
        say: () =>
          held.length > 0
            ? sayIs(sayChips(held), '机构', 'body')
            : sayIs(sayList(former.map(({ name }) => quoted(name))), '前身', 'predecessor'),
      };
    };
  },
};
