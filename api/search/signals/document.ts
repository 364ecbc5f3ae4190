import type { Signal } from './types.ts';

/** The question names the clause's document by title or number. */
export const document: Signal = {
  name: 'document',
  find(candidate, context) {
    const named = context.understanding.chips.some(
      (chip) => (chip.kind === 'document' || chip.kind === 'number') && chip.value === candidate.document.id,
    );
    return named ? { value: 1, text: '问题点到这份文件' } : undefined;
  },
};
