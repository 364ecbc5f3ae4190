import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import type { Finder, Found } from './gather.ts';

/** Clauses in which a phrase's words and concepts stand, best first. The phrase itself and what they name of the vocabulary is what they have in common. */
export function findByPhrase(phrase: string, { search, loaders }: Context): Finder {
  return async (documentIds) => {
    const matched = (await search.match(phrase)).filter(({ documentId }) => documentIds.includes(documentId));
    const found = await Promise.all(
      matched.map(async ({ clauseId, marks }): Promise<Found | null> => {
        const clause = await loadOne(loaders.clause, clauseId);
        if (clause === null) return null;
        const named = (await loaders.instrumentMentions.load(clauseId)).map(({ instrumentId }) => instrumentId);
        const concepts = new Set([phrase, ...named]);
        return { clause, marks, concepts };
      }),
    );
    return found.filter((entry) => entry !== null);
  };
}
