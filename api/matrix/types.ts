import type { Extent, ExtentInput } from '../extent.ts';
import type { DocumentRow, RegionRow } from '../resolvers/types.ts';

/** What the columns of a matrix are. */
export type MatrixColumns = 'CLASSES' | 'INSTRUMENTS' | 'POLICY_TYPES' | 'DEPARTMENTS' | 'PHRASES';
export type MatrixOrder = 'USUAL' | 'NAME' | 'COUNT';

/** A matrix as the interface asks for it; what is absent does not narrow. */
export interface MatrixInput {
  readonly columns: MatrixColumns;
  /** For INSTRUMENTS: the class whose named instruments are the columns; the most used one if absent. */
  readonly of?: string | null;
  /** Phrases or questions, each a column of its own behind the others. */
  readonly phrases?: readonly string[] | null;
  /** Region ids: the rows; every region with a document of its own if absent. */
  readonly regions?: readonly string[] | null;
  /** Ids or names of regions that are rows besides. */
  readonly add?: readonly string[] | null;
  /** Region ids that are no rows, though they have documents; one that is added is a row all the same. */
  readonly without?: readonly string[] | null;
  readonly extent?: ExtentInput | null;
}

/** A column. `key` is unique in its matrix and stays the same while the collection changes. */
export interface MatrixColumn {
  readonly key: string;
  readonly kind: 'class' | 'instrument' | 'type' | 'office' | 'phrase';
  readonly name: string;
  readonly en: string | null;
  /** Id of the instrument, or null. */
  readonly instrumentId: string | null;
}

/** One fact that fills a cell: what it is of, where it stands, and with which force. */
export interface Occurrence {
  /** Mention of an instrument or a department; for a phrase the sentence, or the clause where only its heading holds it. */
  readonly id: string;
  readonly documentId: string;
  readonly clauseId: string;
  /** Key of the column. */
  readonly column: string;
  /** Class of modality; for a department its role. */
  readonly force: string;
  /** False where the words only mention it: background, aims, definitions. */
  readonly acts: boolean;
}

/** A row: a region with the documents that count for it. */
export interface MatrixRegion {
  readonly region: RegionRow;
  /** Documents of the extent that count for it, newest first. */
  readonly documents: readonly DocumentRow[];
  /** How many of them are of the region itself; the others are of places below it (LOCAL) or of what stands above it (APPLICABLE). */
  readonly own: number;
  /** Documents of the collection that count for it, in the extent or not. */
  readonly held: number;
  /** Documents of the extent of superior regions and of groups that it belongs to. */
  readonly above: readonly DocumentRow[];
  /** As what the reader added it, as written; empty where it was not added. */
  readonly addedAs: readonly string[];
}

/** Rows and what they were made from. */
export interface MatrixFrame {
  readonly rows: readonly MatrixRegion[];
  /** What was asked to be a row and is no region. */
  readonly unknown: readonly string[];
  /** Its documents and those left out as expired are those that count in a row. */
  readonly extent: Extent;
  /** Documents of the extent without a region: they count in no row. */
  readonly unplaced: number;
}
