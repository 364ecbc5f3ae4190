import { said } from '../../said.ts';
import type { Signal } from './types.ts';

/** The question names the clause's document by title or number. */
export const document: Signal = {
  name: 'document',
  prepare({ understanding }) {
    const named = new Set(understanding.chips.filter(({ kind }) => kind === 'document' || kind === 'number').map((chip) => chip.value));
    if (named.size === 0) return undefined;
    return (candidate) =>
      named.has(candidate.document.id) ? { value: 1, say: () => said('问题点到这份文件', 'The question names this document') } : undefined;
  },
};
