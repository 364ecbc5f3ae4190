import { createHash, type Hash } from 'node:crypto';
import { allRules } from '../../ingest/annotate/rules.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { writeCsv } from '../export/csv.ts';
import { said, type Said } from '../said.ts';
import type { Column, Sheet } from '../export/types.ts';
import { writeXlsx } from '../export/xlsx/write-xlsx.ts';
import { makeCodebook, type CodebookRow } from './codebook.ts';
import { makeManifest, README, type FileNote } from './manifest.ts';
import { writeSqlite } from './sqlite.ts';
import { makeTables, type DatasetTable } from './tables.ts';

export const DATASET_FORMATS = ['csv', 'xlsx', 'sqlite', 'jsonl'] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

/** A file of the dataset. The pieces of all files are taken in order: the last one, `dataset.json`, knows the checksums of those before it. */
export interface DatasetFile {
  readonly path: string;
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Columns whose texts no cell of a spreadsheet holds. */
const TOO_LONG: ReadonlySet<string> = new Set(['Text.source', 'Text.clean', 'Text.runs']);

/** The whole graph as files: every node and edge with its evidence, the codebook, the rules, a manifest. `day`: ISO day of the export. */
export async function listDatasetFiles(store: GraphStore, format: DatasetFormat, day: string): Promise<DatasetFile[]> {
  const [revision, dump] = [await store.revision(), await store.dump()];
  const tables = makeTables(dump);
  const codebook = makeCodebook(tables);
  const notes: FileNote[] = [];
  const files = [...filesOf(format, tables, codebook, day), { path: 'README.txt', pieces: [README] }];
  const noted = files.map(({ path, pieces }): DatasetFile => ({ path, pieces: note(path, pieces, notes) }));
  const manifest = function* (): Generator<string> {
    yield `${JSON.stringify(makeManifest({ tables, notes, revision, day, format }), null, 2)}\n`;
  };
  return [...noted, { path: 'dataset.json', pieces: manifest() }];
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

function filesOf(format: DatasetFormat, tables: readonly DatasetTable[], codebook: readonly CodebookRow[], day: string): DatasetFile[] {
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
    ...tables.map((table) => ({ path: `${table.name}.${format}`, pieces: write(sheetOf(fits(table), day)) })),
    { path: `codebook.${format}`, pieces: write(plainSheet('codebook', '数据说明', codebook, day)) },
    { path: `rules.${format}`, pieces: write(plainSheet('rules', '读取规则', rules, day)) },
  ];
}

function* lines(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

const cellOf = (value: unknown): string | number | null =>
  value === null || value === undefined ? null : typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);

/** The dataset is in one language: its codebook speaks to readers everywhere. */
const inOne = (words: string): Said => said(words, words);

function sheetOf({ name, zh, en, description, columns, rows }: DatasetTable, day: string): Sheet {
  return makeSheet(
    { name, zh: `${zh} ${name}`, remark: `${en}. ${description}.` },
    columns.map((column) => ({
      key: column.name,
      zh: column.name,
      en: column.name,
      meaning: inOne([column.meaning, column.unit].filter(Boolean).join('; ')),
      kind: column.type === 'integer' || column.type === 'real' ? 'number' : 'text',
      value: (row) => cellOf((row as Record<string, unknown>)[column.name]),
    })),
    rows,
    day,
  );
}

function plainSheet(name: string, zh: string, rows: readonly object[], day: string): Sheet {
  const keys = Object.keys(rows[0] ?? {});
  const columns = keys.map((key): Column => ({
    key,
    zh: key,
    en: key,
    meaning: inOne(''),
    kind: 'text',
    value: (row) => cellOf((row as Record<string, unknown>)[key]),
  }));
  return makeSheet({ name, zh, remark: '' }, columns, rows, day);
}

function makeSheet(
  list: { name: string; zh: string; remark: string },
  columns: readonly Column[],
  rows: readonly unknown[],
  day: string,
): Sheet {
  return {
    list: { ...list, en: list.name, sources: () => [] },
    title: list.zh,
    language: 'zh',
    subject: '',
    day,
    remarks: [{ key: 'table', zh: '表', en: 'Table', value: list.remark }],
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
