import { findAll } from '../../graph/text/matches.ts';
import { makeTrie, type Trie } from '../../graph/vocabulary/match.ts';
import { findOpenings } from './openings.ts';

/** A match of one of several expressions: `[start, end)` of the text. */
export interface Found {
  /** Index of the expression. */
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  /** What matched. */
  readonly text: string;
}

/**
 * A finder of all matches of many expressions (flag u), by expression and place: what `matchAll` of each gives one after the other. Dozens of
 * expressions searching every sentence take most of the time of annotating; here one pass over the text tries at each place only those of
 * which a match can begin with its units. An expression whose openings cannot be told searches for itself.
 */
export function makePatternFinder(sources: readonly string[]): (text: string) => Found[] {
  const sticky = sources.map((source) => new RegExp(source, 'uy'));
  const openings = sources.map(findOpenings);
  const beginning = makeLookup(openings);
  const searching = sources.flatMap((source, pattern) => (openings[pattern] === null ? [{ pattern, all: new RegExp(source, 'gu') }] : []));
  return (text) => {
    const found: Found[] = [];
    /** By expression: where its last match ended, since matches of one do not overlap. */
    const reached: number[] = [];
    for (let at = beginning.seek(text, 0); at < text.length; at = beginning.seek(text, at + 1)) {
      for (const { entry } of beginning(text, at)) {
        for (const pattern of entry ?? []) {
          const expression = sticky[pattern];
          if (expression === undefined || at < (reached[pattern] ?? 0)) continue;
          expression.lastIndex = at;
          if (!expression.test(text)) continue;
          const end = expression.lastIndex;
          reached[pattern] = end;
          found.push({ pattern, start: at, end, text: text.slice(at, end) });
        }
      }
    }
    for (const { pattern, all } of searching)
      for (const { index, 0: printed } of findAll(all, text))
        found.push({ pattern, start: index, end: index + printed.length, text: printed });
    return found.length > 1 ? found.sort((a, b) => a.pattern - b.pattern || a.start - b.start) : found;
  };
}

/** Which expressions can begin at a place of a text, by all their openings that stand there. */
function makeLookup(openings: readonly (ReadonlySet<string> | null)[]): Trie<readonly number[]> {
  const byOpening = new Map<string, number[]>();
  for (const [pattern, texts] of openings.entries())
    for (const text of texts ?? []) byOpening.set(text, [...(byOpening.get(text) ?? []), pattern]);
  return makeTrie<readonly number[]>(byOpening);
}
