import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { Signal } from './types.ts';

/** Parts of the question of four characters or more that stand in the clause unbroken, in the words of the question. */
export const phrase: Signal = {
  name: 'phrase',
  find(candidate, context) {
    const text = foldedText(candidate.clause);
    const asked = context.understanding.groups.map((group) => group.surface).filter((surface) => surface.length >= 4);
    const held = asked.filter((surface) => text.includes(foldText(surface)));
    return held.length === 0 ? undefined : { value: held.length / asked.length, text: `原词“${held.join('”“')}”` };
  },
};
