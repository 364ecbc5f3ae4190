import { fileURLToPath } from 'node:url';
import { JingweiError } from '../../../graph/errors.ts';
import { readTable, type TableRow } from '../../../graph/table.ts';
import { readDeadlinePatterns, type DeadlinePattern } from './deadlines.ts';
import { readModalityPatterns, type ModalityPattern } from './modality.ts';

/** A single institution that everyday names mean (工行), and the id of its class of actors. */
export interface Institution {
  readonly name: string;
  readonly actor: string;
}

/** The tables of chips that are more than a word and what it means. */
export interface ChipTables {
  readonly deadlines: readonly DeadlinePattern[];
  readonly modalities: readonly ModalityPattern[];
  /** Where an actor stands in a question. */
  readonly bearer: { readonly [name in (typeof BEARER_PLACES)[number]]: RegExp };
  /** Colloquial name of an office → forms of its name, the first that a region has is meant. */
  readonly bodyWords: ReadonlyMap<string, readonly string[]>;
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Pinyin of the words by which a question asks → the words. */
  readonly particles: ReadonlyMap<string, readonly string[]>;
}

const BEARER_PLACES = ['attribute', 'ruled', 'governed', 'object'] as const;

/** Rows by their first column; one that is there twice or gives no source is refused. */
function readKeyed<T>(table: string, key: string, columns: readonly string[], read: (row: TableRow) => T): Map<string, T> {
  const file = fileURLToPath(new URL(`../lexicon/${table}.tsv`, import.meta.url));
  const map = new Map<string, T>();
  for (const row of readTable(file, [key, ...columns, 'source'])) {
    const entry = row.get(key);
    const place = { file, line: row.line, entry };
    if (map.has(entry)) throw new JingweiError('BAD_VOCABULARY', 'entry is there twice', { place });
    if (row.get('source') === '') throw new JingweiError('BAD_VOCABULARY', 'entry gives no source', { place });
    map.set(entry, read(row));
  }
  return map;
}

let tables: ChipTables | undefined;

/** Reads and checks the tables once; `BAD_VOCABULARY` names file and line. */
export function loadChipTables(): ChipTables {
  if (tables !== undefined) return tables;
  const places = readKeyed('bearer-patterns', 'name', ['pattern'], (row) => new RegExp(row.get('pattern'), 'u'));
  const bearer = Object.fromEntries(BEARER_PLACES.map((name) => [name, places.get(name) ?? missing(name)])) as ChipTables['bearer'];
  tables = {
    deadlines: readDeadlinePatterns(),
    modalities: readModalityPatterns(),
    bearer,
    bodyWords: readKeyed('body-words', 'word', ['forms'], (row) => row.list('forms')),
    particles: readKeyed('pinyin-particles', 'pinyin', ['chinese'], (row) => row.list('chinese')),
    institutions: readKeyed('institutions', 'word', ['name', 'actor'], (row) => ({ name: row.get('name'), actor: row.get('actor') })),
  };
  return tables;
}

function missing(entry: string): never {
  throw new JingweiError('BAD_VOCABULARY', 'there is no such pattern', { place: { file: 'bearer-patterns.tsv', entry } });
}
