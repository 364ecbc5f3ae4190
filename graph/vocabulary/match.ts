import { packSteps, stepKey } from './steps.ts';
import type { Match } from './types.ts';

/** One entry found at a fixed place: where its surface ends and what it stands for (null: a negative label). */
export interface Hit<T> {
  readonly end: number;
  readonly entry: T | null;
}

export interface Trie<T> {
  /** Every surface that starts exactly at `at`, shortest first. */
  (text: string, at: number): readonly Hit<T>[];
  /** The first place at or behind `from` where a surface may start; the text's length if there is none. What lies before it need not be asked for. */
  readonly seek: (text: string, from: number) => number;
}

const UNITS = 65_536;
/** What a unit begins: a name of one unit, or names that need the next unit too. */
const ALONE = 2;
const WITH_NEXT = 1;

/** A number below `UNITS` for two units; others may share it, so it only rules names out. */
function pairOf(unit: number, next: number): number {
  return (unit * 31 + next) & (UNITS - 1);
}

/**
 * A prefix tree over UTF-16 units, kept as one table from (node, unit) to the next node: 100,000 names cost one table and not one a node.
 * Of two entries with the same surface the first one stays.
 */
export function makeTrie<T>(entries: Iterable<readonly [surface: string, entry: T | null]>): Trie<T> {
  const next = new Map<number, number>();
  // Most places of a text begin no name: a look or two at tables instead of one into the map.
  const begins = new Uint8Array(UNITS);
  const pairs = new Uint8Array(UNITS);
  const none: Hit<T>[] = [];
  const values: (T | null | undefined)[] = [undefined];
  for (const [surface, entry] of entries) {
    if (surface === '') continue;
    if (surface.length === 1) begins[surface.charCodeAt(0)] = ALONE;
    else {
      begins[surface.charCodeAt(0)] ||= WITH_NEXT;
      pairs[pairOf(surface.charCodeAt(0), surface.charCodeAt(1))] = 1;
    }
    let node = 0;
    for (let at = 0; at < surface.length; at += 1) {
      const key = stepKey(node, surface.charCodeAt(at));
      let child = next.get(key);
      if (child === undefined) {
        child = values.push(undefined) - 1;
        next.set(key, child);
      }
      node = child;
    }
    if (values[node] === undefined) values[node] = entry;
  }
  const step = packSteps(next);
  const mayStart = (unit: number, following: number): boolean => {
    const first = begins[unit];
    return first === ALONE || (first === WITH_NEXT && pairs[pairOf(unit, following)] === 1);
  };
  /** Nearly all of the time of a search goes by here: each unit is read once, and nothing is called or made. */
  const seek = (text: string, from: number): number => {
    let unit = from < text.length ? text.charCodeAt(from) : 0;
    for (let at = from; at < text.length; at += 1) {
      const following = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      if (mayStart(unit, following)) return at;
      unit = following;
    }
    return text.length;
  };
  const startingAt = (text: string, at: number): readonly Hit<T>[] => {
    if (at >= text.length || !mayStart(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0)) return none;
    let hits = none;
    let node = 0;
    for (let end = at; end < text.length;) {
      node = step(node, text.charCodeAt(end));
      if (node === 0) break;
      end += 1;
      const entry = values[node];
      if (entry === undefined) continue;
      if (hits === none) hits = [{ end, entry }];
      else hits.push({ end, entry });
    }
    return hits;
  };
  return Object.assign(startingAt, { seek });
}

/**
 * A finder of names in running text: leftmost first, the longest there, never overlapping. An entry `null` is a negative label: it takes its
 * characters and yields nothing (东北亚 keeps 东北 from being found). Time grows with the text times the depth of the names that begin in it.
 */
export function makeMatcher<T>(entries: Iterable<readonly [surface: string, entry: T | null]>): (text: string) => Match<T>[] {
  const trie = makeTrie(entries);
  return (text) => {
    const matches: Match<T>[] = [];
    for (let start = trie.seek(text, 0); start < text.length;) {
      const hit = trie(text, start).at(-1);
      if (hit !== undefined && hit.entry !== null)
        matches.push({ start, end: hit.end, surface: text.slice(start, hit.end), entry: hit.entry });
      start = trie.seek(text, hit?.end ?? start + 1);
    }
    return matches;
  };
}
