import { cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder, type Found } from '../pattern-finder.ts';

/** The tables of expressions, with the column that holds them; rows keep their order. */
const TABLES = {
  patterns: ['instrument-patterns.tsv', 'pattern'],
  openHeads: ['instrument-open-heads.tsv', 'head'],
  sharedHeads: ['instrument-shared-heads.tsv', 'head'],
} as const;
export type ShapeTable = keyof typeof TABLES;

const sourcesOf = ([file, column]: readonly [string, string]): string[] =>
  readLexicon(file, [column]).map((row) => cellPattern(row, column).source);
const NAMES = Object.keys(TABLES) as ShapeTable[];
const SOURCES = NAMES.map((name) => ({ name, sources: sourcesOf(TABLES[name]) }));
const OWNERS = SOURCES.flatMap(({ name, sources }) => sources.map((_, row) => ({ name, row })));
/** One pass over the text for all tables: a pass for each, sentence by sentence, costs twice the time. */
const findAny = makePatternFinder(SOURCES.flatMap(({ sources }) => sources));

type Shapes = Readonly<Record<ShapeTable, readonly Found[]>>;
let last: { readonly sentence: string; readonly shapes: Shapes } | undefined;

/** What the expressions of a table match in a sentence, by row and place; `pattern` is the row. The last sentence's answer is kept. */
export function findShapes(sentence: string, table: ShapeTable): readonly Found[] {
  if (last?.sentence !== sentence) {
    const shapes: Record<ShapeTable, Found[]> = { patterns: [], openHeads: [], sharedHeads: [] };
    for (const found of findAny(sentence)) {
      const owner = OWNERS[found.pattern];
      if (owner !== undefined) shapes[owner.name].push({ pattern: owner.row, start: found.start, end: found.end, text: found.text });
    }
    last = { sentence, shapes };
  }
  return last.shapes[table];
}
