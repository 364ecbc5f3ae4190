import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { graphql } from 'graphql';
import { makeContext } from '../../api/context.ts';
import { makeSchema } from '../../api/schema.ts';
import { makeServices } from '../../api/services.ts';
import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

/**
 * `npm run bench:matrix -- GOLD_FOLDER [TEXTS …]`: whether the cells of the matrix (region × instrument class) that the product fills from a document are
 * those that its gold fills. The documents are the samples, or those of the folders given. A cell counts as filled with a strength or a mention: gold does not tell them apart. Prints what is missed and
 * what is too much; fails below the F1 that the project promises.
 */
const LEAST_F1 = 0.85;

interface Gold {
  readonly meta: { readonly region: { readonly name: string } };
  readonly instruments?: readonly { readonly surface: string; readonly class: string }[];
}

interface Filled {
  readonly rows: readonly {
    readonly region: { readonly name: string };
    readonly cells: readonly { readonly column: string; readonly state: string; readonly clauses: number }[];
  }[];
}

const [folder, ...texts] = process.argv.slice(2);
if (folder === undefined) throw new Error('npm run bench:matrix -- GOLD_FOLDER [TEXTS …]');

/** The cells that one document fills, by class, as the page asks for them. */
async function fillFrom(sample: string): Promise<{ region: string; classes: Map<string, number> }> {
  const { store, dispose } = temporaryStore();
  try {
    await ingest(store, [sample], 'samples');
    const source = '{ matrix(columns: CLASSES) { rows { region { name } cells { column state clauses } } } }';
    const { data, errors } = await graphql({ schema: makeSchema(), source, contextValue: makeContext(makeServices(store)) });
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
    const [row] = (data as unknown as { matrix: Filled }).matrix.rows;
    if (row === undefined) throw new Error(`${basename(sample)} fills no row`);
    const filled = row.cells.filter(({ state }) => state === 'STRENGTH' || state === 'MENTIONED');
    return { region: row.region.name, classes: new Map(filled.map(({ column, clauses }) => [column, clauses])) };
  } finally {
    await dispose();
  }
}

const nameOf = (id: string): string => loadVocabulary().instruments.get(id)?.name ?? id;
let both = 0;
let missed = 0;
let extra = 0;
const stemOf = (path: string): string => basename(path).replace(/\.[^.]+$/u, '');
const files = texts.length === 0 ? SAMPLE_FILES : await findFiles(texts);
const golds = readdirSync(folder).filter((name) => files.some((file) => stemOf(file) === stemOf(name)));
if (golds.length === 0) throw new Error(`${folder} holds no gold of these documents`);
for (const name of golds.sort()) {
  const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
  if (gold.instruments === undefined) continue;
  const file = files.find((path) => stemOf(path) === stemOf(name)) ?? '';
  const { region, classes } = await fillFrom(file);
  const wanted = Map.groupBy(gold.instruments, (row) => row.class);
  console.log(`${stemOf(name)}  ${region}${region === gold.meta.region.name ? '' : `（gold: ${gold.meta.region.name}）`}`);
  for (const [id, rows] of wanted) {
    if (classes.has(id)) both += 1;
    else {
      missed += 1;
      console.log(`  missed    ${nameOf(id)}: ${rows.map(({ surface }) => surface).join('、')}`);
    }
  }
  for (const [id, clauses] of classes) {
    if (wanted.has(id)) continue;
    extra += 1;
    console.log(`  too much  ${nameOf(id)}: ${clauses} clauses`);
  }
}
const f1 = (2 * both) / (2 * both + missed + extra);
console.log(`cells ${both} of ${both + missed}, too much ${extra}: F1 ${f1.toFixed(3)}`);
if (f1 < LEAST_F1) process.exitCode = 1;
