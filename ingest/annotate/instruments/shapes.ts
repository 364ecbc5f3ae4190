import { cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder, type Found } from '../pattern-finder.ts';

const columnOf = (file: string, column: string): string[] => readLexicon(file, [column]).map((row) => cellPattern(row, column).source);

/** 绿色 with two nouns or more that each take it. */
function attributeLists(): string[] {
  return readLexicon('instrument-shared-attributes.tsv', ['attribute', 'noun']).map((row) => {
    const [attribute, noun] = [cellPattern(row, 'attribute').source, cellPattern(row, 'noun').source];
    return `(?:${attribute})(?:${noun})(?:[、和与及](?:${noun}))+`;
  });
}

/** The expressions of each table; rows keep their order. */
const TABLES = {
  patterns: columnOf('instrument-patterns.tsv', 'pattern'),
  openHeads: columnOf('instrument-open-heads.tsv', 'head'),
  sharedHeads: columnOf('instrument-shared-heads.tsv', 'head'),
  sharedAttributes: attributeLists(),
} as const;
export type ShapeTable = keyof typeof TABLES;

const NAMES = Object.keys(TABLES) as ShapeTable[];
const SOURCES = NAMES.map((name) => ({ name, sources: TABLES[name] }));
const OWNERS = SOURCES.flatMap(({ name, sources }) => sources.map((_, row) => ({ name, row })));
/** One pass over the text for all tables: a pass for each, sentence by sentence, costs twice the time. */
const findAny = makePatternFinder(SOURCES.flatMap(({ sources }) => sources));

type Shapes = Readonly<Record<ShapeTable, readonly Found[]>>;
let last: { readonly sentence: string; readonly shapes: Shapes } | undefined;

/** What the expressions of a table match in a sentence, by row and place; `pattern` is the row. The last sentence's answer is kept. */
export function findShapes(sentence: string, table: ShapeTable): readonly Found[] {
  if (last?.sentence !== sentence) {
    const shapes: Record<ShapeTable, Found[]> = { patterns: [], openHeads: [], sharedHeads: [], sharedAttributes: [] };
    for (const found of findAny(sentence)) {
      const owner = OWNERS[found.pattern];
      if (owner !== undefined) shapes[owner.name].push({ pattern: owner.row, start: found.start, end: found.end, text: found.text });
    }
    last = { sentence, shapes };
  }
  return last.shapes[table];
}
