import { fileURLToPath } from 'node:url';
import { readTable } from '../../graph/table.ts';
import { WORDS, type DatasetColumn, type DatasetTable } from './tables.ts';

/** One column of one table, said for somebody who has nothing but the files. */
export interface CodebookRow {
  readonly table: string;
  readonly tableZh: string;
  readonly column: string;
  readonly type: string;
  readonly unit: string;
  readonly meaning: string;
  /** How its values came about. */
  readonly made: string;
  /** Share of rows that were right where some were drawn and read, with their number; empty where none were. */
  readonly precision: string;
}

/** What each column means, of which type and unit it is, how it was made and how often it was right; made from the ontology. */
export function makeCodebook(tables: readonly DatasetTable[]): CodebookRow[] {
  const measured = readPrecision();
  return tables.flatMap((table) =>
    table.columns.map((column) => ({
      table: table.name,
      tableZh: table.zh,
      column: column.name,
      type: column.type,
      unit: column.unit,
      meaning: column.meaning,
      made: howMade(table, column),
      precision: BY_PROGRAM.has(column.name) ? '' : (measured.get(table.name) ?? ''),
    })),
  );
}

/** Columns that say where or how, and are right by construction. */
const BY_PROGRAM: ReadonlySet<string> = new Set([
  'id',
  'fromId',
  'toId',
  'documentId',
  'clauseId',
  'position',
  'spanStart',
  'spanEnd',
  'rule',
  'confidence',
  WORDS,
]);

function howMade({ scope, columns }: DatasetTable, { name }: DatasetColumn): string {
  if (name === WORDS) return 'cut from the text at spanStart and spanEnd';
  if (name === 'confidence') return 'share of facts of the rule that were right where facts were read by hand';
  if (BY_PROGRAM.has(name)) return 'computed';
  if (scope === 'entity') return 'curated vocabulary; see the column source where there is one';
  return columns.some((column) => column.name === 'rule')
    ? 'read from the text by the rule that the column rule names'
    : 'read from the text or the file';
}

/** Shares of right rows by table, from what was drawn and read. */
function readPrecision(): Map<string, string> {
  const file = fileURLToPath(new URL('precision.tsv', import.meta.url));
  return new Map(
    readTable(file, ['owner', 'right', 'drawn', 'day', 'of']).map((row) => {
      const [right, drawn] = [Number(row.get('right')), Number(row.get('drawn'))];
      return [
        row.get('owner'),
        `${(right / drawn).toFixed(2)} (${right} of ${drawn} drawn at random and read, ${row.get('day')}: ${row.get('of')})`,
      ];
    }),
  );
}
