import type { TableRow } from '../../../graph/table.ts';
import { anchored, type Asked } from '../../../graph/text/anchored.ts';
import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';
import type { Family } from './quantities.ts';

const QUANTIFIED: readonly Family[] = ['money', 'share', 'time', 'measure'];
const PLACES = ['before', 'after', 'segment', 'sentence', 'heading'] as const;
type Place = (typeof PLACES)[number];

/** Length of the words of a table that stand at a place beside a quantity of a family; 0 where none do. */
type Measure = (family: Family, place: Place, text: string) => number;

function makeMeasure(table: readonly TableRow[], column: 'place' | 'scope'): Measure {
  const patterns = new Map<string, Asked>();
  for (const place of PLACES)
    for (const family of QUANTIFIED) {
      const own = table.filter(
        (row) => cellOneOf(row, column, PLACES) === place && row.list('family').some((name) => name === family || name === 'all'),
      );
      if (own.length === 0) continue;
      const words = anyOf(own, 'pattern');
      patterns.set(
        `${family} ${place}`,
        anchored(new RegExp(place === 'before' ? `${words}(?:约|近)?$` : place === 'after' ? `^${words}` : words, 'u')),
      );
    }
  return (family, place, text) => patterns.get(`${family} ${place}`)?.exec(text)?.[0].length ?? 0;
}

/** How far words reach that make a quantity that nothing bounds a term. */
export const measureCue = makeMeasure(readLexicon('term-cues.tsv', ['pattern', 'family', 'place']), 'place');
const measureExclusion = makeMeasure(readLexicon('term-exclusions.tsv', ['pattern', 'scope', 'family']), 'scope');

/** Whether words make a quantity a term though nothing bounds it. */
export const isCued = (family: Family, place: Place, text: string): boolean => measureCue(family, place, text) > 0;
/** Whether words make a quantity no term. */
export const isExcluded = (family: Family, place: Place, text: string): boolean => measureExclusion(family, place, text) > 0;

const conditions = readLexicon('term-conditions.tsv', ['pattern', 'scope']);
const conditioning = (scope: string): Asked =>
  anchored(
    new RegExp(
      anyOf(
        conditions.filter((row) => cellOneOf(row, 'scope', ['segment', 'heading', 'announced']) === scope),
        'pattern',
      ),
      'u',
    ),
  );
const CONDITION = conditioning('segment');
const HEADING = conditioning('heading');
const ANNOUNCED = conditioning('announced');

/** Whether the words around a quantity, which ◆ stands for, are a condition. */
export const isCondition = (marked: string): boolean => CONDITION.test(marked);
/** Whether a heading is that of conditions. */
export const headsConditions = (heading: string): boolean => HEADING.test(heading);
/** Whether a text ends by announcing a list of conditions (应当符合下列条件：). */
export const announcesConditions = (text: string): boolean => /[：:]$/u.test(text) && ANNOUNCED.test(text);

const MEASURES = new RegExp(anyOf(readLexicon('term-measures.tsv', ['measure']), 'measure'), 'gu');

/** The measure that a text names nearest to its beginning or, asked for the last, its end; null where it names none. */
export function findMeasure(text: string, last = false): string | null {
  const found = text.match(MEASURES);
  return (last ? found?.at(-1) : found?.[0]) ?? null;
}
