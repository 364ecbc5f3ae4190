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

/** Tallies of the given documents, by document. Facts are counted where they are kept: they may be hundreds of thousands; but named instruments are read. */
export async function readTallies(asked: Asked, documentIds: readonly string[], context: Context): Promise<Map<string, Tally[]>> {
  const [tallies, occurrences] = await Promise.all([
    countFacts(asked, documentIds, context),
    asked.columns === 'INSTRUMENTS' ? readOccurrences(asked, documentIds, context) : readPhrases(asked, documentIds, context),
  ]);
  return Map.groupBy([...tallies, ...[...occurrences.values()].flatMap(tallyOf)], ({ documentId }) => documentId);
}

async function countFacts({ columns }: Asked, ids: readonly string[], { store }: Context): Promise<readonly Tally[]> {
  if (columns === 'CLASSES') return store.query('useTallies', { ids, by: 'class' });
  if (columns === 'POLICY_TYPES') return store.query('useTallies', { ids, by: 'policyType' });
  if (columns !== 'DEPARTMENTS') return [];
  const rows = await store.query('assignmentTallies', { ids });
  return rows.map(({ documentId, office, clauses, roles }) => ({ documentId, column: office, clauses, acting: clauses, forces: roles }));
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
