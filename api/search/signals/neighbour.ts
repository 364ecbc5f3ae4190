import type { Signal } from './types.ts';

/** The clauses before and after it in the text, and the one above it, match too: mean of their scores over the best. */
export const neighbour: Signal = {
  name: 'neighbour',
  find(candidate, context) {
    const { clauses } = candidate.document;
    const before = clauses[candidate.position - 1];
    const after = clauses[candidate.position + 1];
    const above = candidate.clause.path.includes('/')
      ? `${candidate.document.id}/${candidate.clause.path.replace(/\/[^/]+$/, '')}`
      : undefined;
    const around = new Set([before?.id, after?.id, above].filter((id) => id !== undefined));
    let sum = 0;
    for (const id of around) sum += context.scores.get(id) ?? 0;
    if (sum === 0 || context.best <= 0) return undefined;
    return { value: Math.min(1, sum / around.size / context.best), text: '前后条款也相关' };
  },
};
