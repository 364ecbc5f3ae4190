import DataLoader from 'dataloader';
import type { GraphStore } from '../graph/store/port.ts';
import type { QUERIES, QueryName, QueryRow } from '../graph/store/queries.ts';

/** Names of the queries whose only parameter is a list of ids. */
type ListQuery = {
  [N in QueryName]: (typeof QUERIES)[N]['parameters'] extends { readonly ids: 'list' }
    ? keyof (typeof QUERIES)[N]['parameters'] extends 'ids'
      ? N
      : never
    : never;
}[QueryName];

/** Rows of a list query for one id. */
export type RowsLoader<N extends ListQuery> = DataLoader<string, readonly QueryRow<N>[]>;

/** Batches look-ups by id: all ids asked for in one turn go to the store in one query. `keyOf` names the id that a row answers. */
function loadRows<N extends ListQuery>(store: GraphStore, name: N, keyOf: (row: QueryRow<N>) => string): RowsLoader<N> {
  return new DataLoader(async (ids) => {
    const byId = new Map<string, QueryRow<N>[]>(ids.map((id) => [id, []]));
    const parameters = { ids: [...ids] } as Parameters<typeof store.query<N>>[1];
    for (const row of await store.query(name, parameters)) byId.get(keyOf(row))?.push(row);
    return ids.map((id) => byId.get(id) ?? []);
  });
}

/** Remembers what is asked of the store by one id at a time. */
function loadEach<Value>(ask: (id: string) => Promise<Value>): DataLoader<string, Value> {
  return new DataLoader((ids) => Promise.all(ids.map(ask)));
}

/** The batched look-ups of one request; rows are remembered for its duration. */
export function makeLoaders(store: GraphStore) {
  const below = loadEach(async (id) => (await store.query('instrumentsBelow', { id })).map((row) => row.id));
  return {
    /** Ids of an instrument and of all below it. */
    below,
    document: loadRows(store, 'documentsById', (row) => row.id),
    clause: loadRows(store, 'clausesById', (row) => row.id),
    clauses: loadRows(store, 'clausesByDocument', (row) => row.documentId),
    issuers: loadRows(store, 'issuersByDocument', (row) => row.documentId),
    addressees: loadRows(store, 'addresseesByDocument', (row) => row.documentId),
    findings: loadRows(store, 'findingsByDocument', (row) => row.documentId),
    sources: loadRows(store, 'sourcesByDocument', (row) => row.documentId),
    departments: loadRows(store, 'departmentsByClause', (row) => row.clauseId),
    instrumentMentions: loadRows(store, 'instrumentsByClause', (row) => row.clauseId),
    targets: loadRows(store, 'targetsByClause', (row) => row.clauseId),
    statements: loadRows(store, 'statementsByClause', (row) => row.clauseId),
    bindings: loadRows(store, 'bindingsByClause', (row) => row.clauseId),
    terms: loadRows(store, 'termsByClause', (row) => row.clauseId),
    references: loadRows(store, 'referencesByClause', (row) => row.clauseId),
    regionMentions: loadRows(store, 'regionsByClause', (row) => row.clauseId),
    actor: loadRows(store, 'actorsById', (row) => row.id),
    citations: loadRows(store, 'citationsByDocument', (row) => row.documentId),
    citedBy: loadRows(store, 'citationsOfDocument', (row) => row.citedId),
    body: loadRows(store, 'bodiesById', (row) => row.id),
    region: loadRows(store, 'regionsById', (row) => row.id),
    instrument: loadRows(store, 'instrumentsById', (row) => row.id),
  };
}

export type Loaders = ReturnType<typeof makeLoaders>;

/** The one row that a look-up by id gives, or null. */
export async function loadOne<Row>(loader: { load(id: string): Promise<readonly Row[]> }, id: string | null): Promise<Row | null> {
  return id === null ? null : ((await loader.load(id))[0] ?? null);
}
