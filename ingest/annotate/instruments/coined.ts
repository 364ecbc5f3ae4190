import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder } from '../pattern-finder.ts';
import type { Candidate } from './candidates.ts';

const sourceBehind = (noun: string): string => `“[^”]{2,24}”(?:${noun})`;
const sourceInside = (noun: string): string => `“(?:[^”]{1,8}(?:${noun})|(?:${noun}))”`;
const COINED = readLexicon('instrument-coinages.tsv', ['pattern', 'place', 'context', 'class']).map((row) => {
  const behind = cellOneOf(row, 'place', ['inside', 'behind']) === 'behind';
  const { source: noun } = cellPattern(row, 'pattern');
  return {
    noun,
    behind,
    source: behind ? sourceBehind(noun) : sourceInside(noun),
    context: cellPattern(row, 'context'),
    class: row.get('class'),
  };
});
/** How far from the name its context is looked for, in UTF-16 units: the noun of its list (等合作模式), not the rest of the sentence. */
const NEAR = 12;
const nounsOf = (behind: boolean): string =>
  COINED.filter((row) => row.behind === behind)
    .map(({ noun }) => noun)
    .join('|');
/** All in one, what is quoted read once and not for each noun: most of it names nothing. */
const ANY_QUOTED = new RegExp(`${sourceBehind(nounsOf(true))}|${sourceInside(nounsOf(false))}`, 'u');
const findQuoted = makePatternFinder(COINED.map(({ source }) => source));

/** Local names in quotes, with the noun behind them; which class they are the words beside it may say (“税融通” is a loan among loans). */
export function findCoined(sentence: string): Candidate[] {
  if (!sentence.includes('”') || !ANY_QUOTED.test(sentence)) return [];
  const named = new Set<number>();
  return findQuoted(sentence).flatMap((found): Candidate[] => {
    const alone = found.text.endsWith('”');
    const [start, end] = [found.start + (alone ? 1 : 0), found.end - (alone ? 1 : 0)];
    const row = COINED[found.pattern];
    if (row === undefined || !row.context.test(sentence.slice(Math.max(0, start - NEAR), end + NEAR)) || named.has(end)) return [];
    named.add(end);
    return [{ start, end, surface: sentence.slice(start, end), class: row.class, instrument: null, rule: 'instrument.quoted' }];
  });
}
