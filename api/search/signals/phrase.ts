import { quoted, sayList } from '../../said.ts';
import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import { sayIs } from './say.ts';
import type { Signal } from './types.ts';

/** Shortest part of a question that is more than a word. */
const LEAST_LENGTH = 4;

/** Parts of the question of four characters or more that stand in the clause unbroken, in the words of the question. */
export const phrase: Signal = {
  name: 'phrase',
  prepare({ understanding }) {
    const asked = understanding.groups
      .filter(({ surface }) => surface.length >= LEAST_LENGTH)
      .map(({ surface }) => ({ surface, folded: foldText(surface) }));
    if (asked.length === 0) return undefined;
    return ({ clause }) => {
      const text = foldedText(clause);
      const held = asked.filter(({ folded }) => text.includes(folded));
      if (held.length === 0) return undefined;
      return {
        value: held.length / asked.length,
        say: () => sayIs(sayList(held.map(({ surface }) => quoted(surface))), '原词', 'exact words'),
      };
    };
  },
};
