import type { QueryName, QueryParameters, QueryRow } from './queries.ts';

/** A property as the ontology types it: text and date are strings, json is any JSON value. */
export type PropertyValue = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

/** A node of one label or an edge of one type: `id` (and `fromId`, `toId`) and the ontology's properties. */
export type GraphRow = Readonly<Record<string, PropertyValue>> & { readonly id: string };
export type EdgeRow = GraphRow & { readonly fromId: string; readonly toId: string };

/**
 * All that one document puts into the graph, complete: what it contributed before and does not now is taken out.
 * Nodes and edges of scope `document` belong to it; entities (bodies, regions, instruments, actor classes) are shared and stay while any
 * document contributes them. `documentId` is filled in by the store. Citations name their target by `citedKey`; the store leads them to the held document
 * with that key, or to a Document node that is not held (`referenceId`).
 */
export interface Contribution {
  readonly documentId: string;
  /** Former ids of the document; what was held under them is taken out in the same transaction. */
  readonly supersedes?: readonly string[];
  readonly nodes: ReadonlyMap<string, readonly GraphRow[]>;
  readonly edges: ReadonlyMap<string, readonly EdgeRow[]>;
}

/** The whole graph as rows by label and type, sorted by id; for exports and for comparing stores. Without bookkeeping. */
export interface GraphDump {
  readonly nodes: ReadonlyMap<string, readonly GraphRow[]>;
  readonly edges: ReadonlyMap<string, readonly EdgeRow[]>;
}

/** The one way to the graph, the same for both stores. Parameters are always bound. Errors: `STORE_UNAVAILABLE`, `STORE_DENIED`, `STORE_NEWER`, `STORE_BUSY`, `STORE_FAILED`. */
export interface GraphStore {
  /** How it was addressed, without a password. */
  readonly address: string;
  /** Made when the store is made; names files that are derived from it. */
  readonly id: string;
  /** Rises by one with every write transaction. */
  revision(): Promise<number>;
  /** Runs a named query; rows in the query's total order. */
  query<N extends QueryName>(name: N, parameters: QueryParameters<N>): Promise<readonly QueryRow<N>[]>;
  /**
   * Puts a document's contribution in place of what it contributed before, in one transaction, if the store still is at `revision`;
   * answers the new revision, or null if another writer was faster (read again and repeat).
   */
  put(contribution: Contribution, revision: number): Promise<number | null>;
  /** Takes out exactly what a document contributed, in one transaction; answers whether it was there. */
  remove(documentId: string): Promise<boolean>;
  dump(): Promise<GraphDump>;
  close(): Promise<void>;
}
