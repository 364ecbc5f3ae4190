import { createHash, type Hash } from 'node:crypto';
import { JingweiError } from '../../graph/errors.ts';
import { allRules } from '../../ingest/annotate/rules.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { writeCsv } from '../export/csv.ts';
import { said, say, SEMICOLON, type Language, type Said } from '../said.ts';
import type { Column, ExportList, Sheet } from '../export/types.ts';
import { writeXlsx } from '../export/xlsx/write-xlsx.ts';
import { makeCodebook, sayUnit, type CodebookRow } from './codebook.ts';
import type { DatasetOrder } from './order.ts';
import { makeManifest, README, README_XLSX, type FileNote } from './manifest.ts';
import { writeSqlite } from './sqlite.ts';
import { makeTables, type DatasetColumn, type DatasetTable } from './tables.ts';

/** A file of the dataset. The pieces of all files are taken in order: the last one, `dataset.json`, knows the checksums of those before it. */
export interface DatasetFile {
  readonly path: string;
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Columns whose texts no cell of a spreadsheet holds. */
const TOO_LONG: ReadonlySet<string> = new Set(['Text.source', 'Text.clean', 'Text.runs']);

/** Rows of a sheet of Excel, less its head. */
const MOST_ROWS = 1_048_575;

/** The whole graph as files: every node and edge with its evidence, the codebook, the rules, a manifest. `BAD_ARGUMENT` for a format that cannot hold it. */
export async function listDatasetFiles(store: GraphStore, order: DatasetOrder): Promise<DatasetFile[]> {
  const [revision, dump] = [await store.revision(), await store.dump()];
  const tables = makeTables(dump);
  if (order.format === 'xlsx') checkRows(tables);
  const codebook = makeCodebook(tables, order.language);
  const notes: FileNote[] = [];
  const readme = [README, ...(order.format === 'xlsx' ? [README_XLSX] : [])].map((part) => say(part, order.language));
  const files = [...filesOf(order, tables, codebook), { path: 'README.txt', pieces: readme }];
  const noted = files.map(({ path, pieces }): DatasetFile => ({ path, pieces: note(path, pieces, notes) }));
  const manifest = function* (): Generator<string> {
    yield `${JSON.stringify(makeManifest({ tables, notes, revision, order }), null, 2)}\n`;
  };
  return [...noted, { path: 'dataset.json', pieces: manifest() }];
}

/** A table that a sheet of Excel cannot hold is `BAD_ARGUMENT`: the rest of it would be missing when it is opened. */
export function checkRows(tables: readonly Pick<DatasetTable, 'name' | 'rows'>[]): void {
  const long = tables.find(({ rows }) => rows.length > MOST_ROWS);
  if (long === undefined) return;
  const { name, rows } = long;
  throw new JingweiError(
    'BAD_ARGUMENT',
    said(
      `${name} 有 ${rows.length} 行，Excel 最多 ${MOST_ROWS} 行`,
      `${name} has ${rows.length} rows, a sheet of Excel at most ${MOST_ROWS}`,
    ),
    {
      remedy: said('请用 csv、sqlite 或 jsonl 格式', 'Use the format csv, sqlite or jsonl'),
    },
  );
}

async function* note(path: string, pieces: DatasetFile['pieces'], notes: FileNote[]): AsyncGenerator<string | Uint8Array> {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
    yield piece;
  }
  notes.push({ path, bytes, sha256: hash.digest('hex') });
}

function filesOf(order: DatasetOrder, tables: readonly DatasetTable[], codebook: readonly CodebookRow[]): DatasetFile[] {
  const { format } = order;
  const rules = allRules();
  if (format === 'sqlite') return [{ path: 'jingwei.sqlite', pieces: writeSqlite(tables, codebook, rules) }];
  if (format === 'jsonl') {
    return [
      ...tables.map(({ name, rows }) => ({ path: `${name}.jsonl`, pieces: lines(rows) })),
      { path: 'codebook.jsonl', pieces: lines(codebook) },
      { path: 'rules.jsonl', pieces: lines(rules) },
    ];
  }
  const write = format === 'csv' ? writeCsv : writeXlsx;
  const fits = (table: DatasetTable): DatasetTable =>
    format === 'csv' ? table : { ...table, columns: table.columns.filter(({ name }) => !TOO_LONG.has(`${table.name}.${name}`)) };
  return [
    ...tables.map((table) => ({ path: `${table.name}.${format}`, pieces: write(sheetOf(fits(table), order)) })),
    { path: `codebook.${format}`, pieces: write(plainSheet({ name: 'codebook', ...said('数据说明', 'Codebook') }, codebook, order)) },
    { path: `rules.${format}`, pieces: write(plainSheet({ name: 'rules', ...said('读取规则', 'Rules') }, rules, order)) },
  ];
}

function* lines(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

const cellOf = (value: unknown): string | number | null =>
  value === null || value === undefined ? null : typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);

function sheetOf({ name, zh, en, description, columns, rows }: DatasetTable, order: DatasetOrder): Sheet {
  return makeSheet(
    { name, zh: `${zh} ${name}`, en: `${en} ${name}` },
    said(`${zh}：${description.zh}`, `${en}: ${description.en}`),
    columns.map((column) => ({
      // Names of columns are for programs: they are the same in both languages.
      ...{ key: column.name, zh: column.name, en: column.name },
      meaning: said(meaningOf(column, 'zh'), meaningOf(column, 'en')),
      kind: column.type === 'integer' || column.type === 'real' ? 'number' : 'text',
      value: (row) => cellOf((row as Record<string, unknown>)[column.name]),
    })),
    rows,
    order,
  );
}

const meaningOf = ({ meaning, unit }: DatasetColumn, language: Language): string =>
  [say(meaning, language), sayUnit(unit, language)].filter(Boolean).join(say(SEMICOLON, language));

function plainSheet(list: SheetNames, rows: readonly object[], order: DatasetOrder): Sheet {
  const columns = Object.keys(rows[0] ?? {}).map((key): Column => ({
    ...{ key, zh: key, en: key },
    meaning: said('', ''),
    kind: 'text',
    value: (row) => cellOf((row as Record<string, unknown>)[key]),
  }));
  return makeSheet(list, said('', ''), columns, rows, order);
}

type SheetNames = Pick<ExportList, 'name' | 'zh' | 'en'>;

function makeSheet(
  list: SheetNames,
  about: Said,
  columns: readonly Column[],
  rows: readonly object[],
  { language, day }: DatasetOrder,
): Sheet {
  return {
    list: { ...list, sources: () => [] },
    title: say(list, language),
    language,
    subject: '',
    day,
    remarks: [{ key: 'table', ...said('表', 'Table'), value: about }],
    columns,
    links: { missing: null, clause: () => null },
    totalCount: rows.length,
    async *pages() {
      yield rows;
    },
    references: () => Promise.resolve(new Map()),
    otherSources: () => Promise.resolve([]),
  };
}
