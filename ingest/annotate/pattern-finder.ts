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
  const byUnit = sources.map((source) => new RegExp(source, NEEDS_PAIRS.test(source) ? 'uy' : 'y'));
  const openings = sources.map(findOpenings);
  const beginning = makeLookup(openings);
  const searching = sources.flatMap((source, pattern) => (openings[pattern] === null ? [{ pattern, all: new RegExp(source, 'gu') }] : []));
  /** By expression: where its last match ended, since matches of one do not overlap. Made once, as most texts hold none. */
  const reached = new Int32Array(sources.length);
  return (text) => {
    const found: Found[] = [];
    const first = beginning.seek(text, 0);
    const expressions = first < text.length && PAIRED.test(text) ? sticky : byUnit;
    for (let at = first; at < text.length; at = beginning.seek(text, at + 1)) {
      for (const pattern of beginning.longest(text, at)?.entry ?? NONE) {
        const expression = expressions[pattern];
        if (expression === undefined || at < (reached[pattern] ?? 0)) continue;
        expression.lastIndex = at;
        if (!expression.test(text)) continue;
        const end = expression.lastIndex;
        reached[pattern] = end;
        insert(found, { pattern, start: at, end, text: text.slice(at, end) });
      }
    }
    if (found.length > 0) reached.fill(0);
    for (const { pattern, all } of searching)
      for (const { index, 0: printed } of findAll(all, text))
        insert(found, { pattern, start: index, end: index + printed.length, text: printed });
    return found;
  };
}

/** Puts a match behind those of the same expression, which come in the order of the text; a few are sorted faster so than by a comparison that is called. */
function insert(found: Found[], one: Found): void {
  let at = found.length;
  found.push(one);
  for (let before = found[at - 1]; before !== undefined && before.pattern > one.pattern; before = found[at - 1]) {
    found[at] = before;
    at -= 1;
  }
  found[at] = one;
}

const NONE: readonly number[] = [];
/** Half of a character of two units. Hardly a text holds one; where none stands an expression reads the same unit by unit, which is faster. */
const PAIRED = /[\ud800-\udfff]/;
/** What means nothing, or something else, without the flag u. */
const NEEDS_PAIRS = /\\[pPu]|[\ud800-\udfff]/;

/** Which expressions can begin at a place of a text, by the longest opening that stands there: it has those of the shorter ones in it too. */
function makeLookup(openings: readonly (ReadonlySet<string> | null)[]): Trie<readonly number[]> {
  const byOpening = new Map<string, number[]>();
  for (const [pattern, texts] of openings.entries())
    for (const text of texts ?? []) byOpening.set(text, [...(byOpening.get(text) ?? []), pattern]);
  const prefixes = (text: string): string[] => Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1));
  return makeTrie<readonly number[]>(
    [...byOpening.keys()].map((text) => [text, [...new Set(prefixes(text).flatMap((prefix) => byOpening.get(prefix) ?? []))]]),
  );
}

/**
 * Where a match that begins exactly at a place of the text ends; -1 where none does. Long lists of words are asked for at thousands of places and
 * are at few: a look at how they begin is several times as fast as the expression.
 */
export function makePlaceMatcher(source: string): (text: string, at: number) => number {
  const expression = new RegExp(source, 'uy');
  const openings = findOpenings(source);
  const beginning = openings === null ? null : makeTrie([...openings].map((text) => [text, true] as const));
  return (text, at) => {
    if (beginning !== null && beginning.longest(text, at) === undefined) return -1;
    expression.lastIndex = at;
    return expression.test(text) ? expression.lastIndex : -1;
  };
}
