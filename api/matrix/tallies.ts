import type { Context } from '../context.ts';
import { readOccurrences, readPhrases, type Asked } from './occurrences.ts';
import type { Occurrence } from './types.ts';

/** What one document has of one column. */
export interface Tally {
  readonly documentId: string;
  readonly column: string;
  /** Clauses that have it, mentions among them. */
  readonly clauses: number;
  /** Clauses that act by it. */
  readonly acting: number;
  /** Classes of modality or roles with which they act. */
  readonly forces: readonly string[];
}

/** Tallies of the given documents, by document. Whole classes are counted where the facts are kept: they may be hundreds of thousands. */
export async function readTallies(asked: Asked, documentIds: readonly string[], context: Context): Promise<Map<string, Tally[]>> {
  const counted = asked.columns === 'CLASSES' || asked.columns === 'POLICY_TYPES';
  const by = asked.columns === 'CLASSES' ? 'class' : 'policyType';
  const [tallies, occurrences] = await Promise.all([
    counted ? context.store.query('useTallies', { ids: documentIds, by }) : [],
    counted ? readPhrases(asked, documentIds, context) : readOccurrences(asked, documentIds, context),
  ]);
  return Map.groupBy([...tallies, ...[...occurrences.values()].flatMap(tallyOf)], ({ documentId }) => documentId);
}

/** The tallies of one document's facts. */
function tallyOf(occurrences: readonly Occurrence[]): Tally[] {
  return [...Map.groupBy(occurrences, ({ column }) => column)].map(([column, found]) => {
    const acting = found.filter(({ acts }) => acts);
    return {
      documentId: found[0]?.documentId ?? '',
      column,
      clauses: new Set(found.map(({ clauseId }) => clauseId)).size,
      acting: new Set(acting.map(({ clauseId }) => clauseId)).size,
      forces: [...new Set(acting.map(({ force }) => force))],
    };
  });
}
