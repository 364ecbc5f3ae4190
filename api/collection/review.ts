import type { GraphStore } from '../../graph/store/port.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import { readUnknown, type UnknownName } from '../../ingest/review.ts';
import { remember } from '../remember.ts';

export type FindingRow = QueryRow<'findingsByDocument'>;

/** One kind of doubt. */
export interface FindingRule {
  readonly rule: string;
  readonly severity: string;
  readonly findings: number;
  readonly documents: number;
  readonly example: FindingRow;
}

/** Doubts of all held documents, newest document first, in the order of the text; counted once while the store stays as it is. */
export function listFindings(store: GraphStore): Promise<readonly FindingRow[]> {
  return remember(store, ['findings'], async () => {
    const ids = (await store.query('documentIds', { regions: [] })).map(({ id }) => id);
    const byDocument = Map.groupBy(await store.query('findingsByDocument', { ids }), ({ documentId }) => documentId);
    return ids.flatMap((id) => byDocument.get(id) ?? []);
  });
}

/** The doubts by rule, the gravest first, then the most frequent. */
export function groupFindings(findings: readonly FindingRow[]): FindingRule[] {
  const grave = ['error', 'warning', 'note'];
  return [...Map.groupBy(findings, ({ rule }) => rule)]
    .flatMap(([rule, all]) => {
      const [example] = all;
      if (example === undefined) return [];
      const documents = new Set(all.map(({ documentId }) => documentId)).size;
      return [{ rule, severity: example.severity, findings: all.length, documents, example }];
    })
    .sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity) || b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

/** Names that no vocabulary knows, as `jingwei review` lists them; counted once while the store stays as it is. */
export function listUnknownNames(store: GraphStore): Promise<readonly UnknownName[]> {
  return remember(store, ['unknown'], () => readUnknown(store));
}
