import { findAll } from '../../graph/text/matches.ts';
import { makeTrie, type Trie } from '../../graph/vocabulary/match.ts';
import { findNeeded, holdsAny } from './needed.ts';
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
 * which a match can begin with its units. An expression whose openings cannot be told searches for itself, where a text holds what it needs.
 */
export function makePatternFinder(sources: readonly string[]): (text: string) => Found[] {
  const sticky = sources.map((source) => new RegExp(source, 'uy'));
  const byUnit = sources.map((source) => new RegExp(source, NEEDS_PAIRS.test(source) ? 'uy' : 'y'));
  const openings = sources.map(findOpenings);
  const { beginning, lists } = makeLookup(openings);
  const searching = sources.flatMap((source, pattern) =>
    openings[pattern] === null ? [{ pattern, all: new RegExp(source, 'gu'), needed: findNeeded(source) }] : [],
  );
  /** By expression: where its last match ended, since matches of one do not overlap. Made once, as most texts hold none. */
  const reached = new Int32Array(sources.length);
  return (text) => {
    const found: Found[] = [];
    let expressions: readonly RegExp[] | undefined;
    for (let at = beginning.seek(text, 0); at < text.length; at = beginning.seek(text, at + 1)) {
      const list = beginning.longestSought(text, at)?.entry ?? 0;
      if (list === 0) continue;
      expressions ??= PAIRED.test(text) ? sticky : byUnit;
      for (let each = list + 1; each <= list + (lists[list] ?? 0); each += 1) {
        const pattern = lists[each] ?? 0;
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
    for (const { pattern, all, needed } of searching) {
      if (needed !== null && !holdsAny(text, needed)) continue;
      for (const { index, 0: printed } of findAll(all, text))
        insert(found, { pattern, start: index, end: index + printed.length, text: printed });
    }
    return found;
  };
}

/** Puts a match behind those of the same expression, which come in the order of the text; a few are sorted faster so than by a comparison that is called. */
function insert(found: Found[], one: Found): void {
  let at = found.length;
  found.push(one);
  for (; at > 0; at -= 1) {
    const before = found[at - 1] as Found;
    if (before.pattern <= one.pattern) break;
    found[at] = before;
  }
  found[at] = one;
}

/** Half of a character of two units. Hardly a text holds one; where none stands an expression reads the same unit by unit, which is faster. */
const PAIRED = /[\ud800-\udfff]/;
/** What means nothing, or something else, without the flag u. */
const NEEDS_PAIRS = /\\[pPu]|[\ud800-\udfff]/;

interface Lookup {
  /** By the longest opening that stands at a place: where its list begins. */
  readonly beginning: Trie<number>;
  /** Lists of expressions one behind the other, each behind its length; the first is empty. In one array they take few lines of the cache. */
  readonly lists: Int32Array;
}

/** Which expressions can begin at a place of a text, by the longest opening that stands there: it has those of the shorter ones in it too. */
function makeLookup(openings: readonly (ReadonlySet<string> | null)[]): Lookup {
  const byOpening = new Map<string, number[]>();
  for (const [pattern, texts] of openings.entries())
    for (const text of texts ?? []) byOpening.set(text, [...(byOpening.get(text) ?? []), pattern]);
  const prefixes = (text: string): string[] => Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1));
  const lists = [0];
  const entries = [...byOpening.keys()].map((text): readonly [string, number] => {
    const patterns = new Set(prefixes(text).flatMap((prefix) => byOpening.get(prefix) ?? []));
    return [text, lists.push(patterns.size, ...patterns) - patterns.size - 1];
  });
  return { beginning: makeTrie(entries), lists: Int32Array.from(lists) };
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

/** Whether an expression matches anywhere in a text: what `test` says, asked only where a match may begin. */
export function makeTextTester(source: string): (text: string) => boolean {
  const expression = new RegExp(source, 'uy');
  const openings = findOpenings(source);
  if (openings === null) {
    const searching = new RegExp(source, 'u');
    return (text) => searching.test(text);
  }
  const beginning = makeTrie([...openings].map((text) => [text, true] as const));
  return (text) => {
    for (let at = beginning.seek(text, 0); at < text.length; at = beginning.seek(text, at + 1)) {
      if (beginning.longestSought(text, at) === undefined) continue;
      expression.lastIndex = at;
      if (expression.test(text)) return true;
    }
    return false;
  };
}
