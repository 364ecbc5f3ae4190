import type { CitationRelation } from '../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from './lexicon.ts';
import type { TitleQuote } from './title-quotes.ts';
import { withoutBlanks } from '../../graph/text/blanks.ts';

const CUES = readLexicon('citation-relation-cues.tsv', ['pattern', 'relation', 'place', 'where']).map((row) => ({
  pattern: cellPattern(row, 'pattern'),
  relation: cellOneOf<CitationRelation>(row, 'relation', ['repeals', 'amends', 'forwards', 'implements']),
  before: cellOneOf(row, 'place', ['before', 'after']) === 'before',
  founding: cellOneOf(row, 'where', ['founding', 'any']) === 'founding',
}));
/** What may stand between the titles of one list: numbers in brackets and what joins (《甲》（国发〔2020〕1号）、《乙》和《丙》). */
const JOINED = /^(?:\s|[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]|[、，,；;和与及]|以及|\d+[.．])*$/u;

/**
 * What the document does to the title at `at` of a text: read from what stands before and behind the list that it is in. `founding` where the part
 * says what the whole document follows. null where it only follows or mentions it.
 */
export function readRelation(text: string, quotes: readonly TitleQuote[], at: number, founding: boolean): CitationRelation | null {
  const joins = (left: TitleQuote | undefined, right: TitleQuote | undefined): boolean =>
    left !== undefined && right !== undefined && JOINED.test(text.slice(left.end, right.start));
  let [first, last] = [at, at];
  while (joins(quotes[first - 1], quotes[first])) first -= 1;
  while (joins(quotes[last], quotes[last + 1])) last += 1;
  const before = withoutBlanks(text.slice(0, quotes[first]?.start ?? 0));
  const behind = withoutBlanks(text.slice(quotes[last]?.end ?? text.length));
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('》')) + 1);
  const cue = CUES.find((each) => (founding || !each.founding) && each.pattern.test(each.before ? sentence : behind));
  return cue?.relation ?? null;
}
