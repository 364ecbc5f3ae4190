import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import type { MatchedClause } from '../search/match.ts';
import type { Finder, Found } from './gather.ts';

/** Clauses in which a phrase's words and concepts stand, best first. The phrase itself and what they name of the vocabulary is what they have in common. */
export function findByPhrase(phrase: string, { search, loaders }: Context): Finder {
  const read = async ({ clauseId, marks }: MatchedClause): Promise<Found | null> => {
    const clause = await loadOne(loaders.clause, clauseId);
    if (clause === null) return null;
    const named = (await loaders.instrumentMentions.load(clauseId)).map(({ instrumentId }) => instrumentId);
    return { clause, marks, concepts: new Set([phrase, ...named]) };
  };
  return async (documentIds) => {
    const wanted = new Set(documentIds);
    const matched = (await search.match(phrase)).filter(({ documentId }) => wanted.has(documentId));
    return matched.map((match) => ({ documentId: match.documentId, read: () => read(match) }));
  };
}
