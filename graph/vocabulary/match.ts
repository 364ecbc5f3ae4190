import type { Match } from './types.ts';

/** One entry found at a fixed place: where its surface ends and what it stands for (null: a negative label). */
export interface Hit<T> {
  readonly end: number;
  readonly entry: T | null;
}

/** Finds every surface that starts exactly at `at`, shortest first. */
export type Trie<T> = (text: string, at: number) => readonly Hit<T>[];

const UNITS = 65_536;
/** What a unit begins: a name of one unit, or names that need the next unit too. */
const ALONE = 2;
const WITH_NEXT = 1;

/** A number below `UNITS` for two units; others may share it, so it only rules names out. */
function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0)) & (UNITS - 1);
}

/**
 * A prefix tree over UTF-16 units, kept as one map from (node, unit) to the next node: 100,000 names cost one map and not one map a node.
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
      pairs[pairOf(surface, 0)] = 1;
    }
    let node = 0;
    for (let at = 0; at < surface.length; at += 1) {
      const key = node * UNITS + surface.charCodeAt(at);
      let child = next.get(key);
      if (child === undefined) {
        child = values.push(undefined) - 1;
        next.set(key, child);
      }
      node = child;
    }
    if (values[node] === undefined) values[node] = entry;
  }
  return (text, at) => {
    if (at >= text.length) return none;
    const first = begins[text.charCodeAt(at)] ?? 0;
    if (first === 0 || (first === WITH_NEXT && pairs[pairOf(text, at)] === 0)) return none;
    let hits = none;
    let node: number | undefined = 0;
    for (let end = at; end < text.length;) {
      node = next.get(node * UNITS + text.charCodeAt(end));
      if (node === undefined) break;
      end += 1;
      const entry = values[node];
      if (entry === undefined) continue;
      if (hits === none) hits = [{ end, entry }];
      else hits.push({ end, entry });
    }
    return hits;
  };
}

/**
 * A finder of names in running text: leftmost first, the longest there, never overlapping. An entry `null` is a negative label: it takes its
 * characters and yields nothing (东北亚 keeps 东北 from being found). Time grows with the text times the depth of the names that begin in it.
 */
export function makeMatcher<T>(entries: Iterable<readonly [surface: string, entry: T | null]>): (text: string) => Match<T>[] {
  const trie = makeTrie(entries);
  return (text) => {
    const matches: Match<T>[] = [];
    for (let start = 0; start < text.length;) {
      const hit = trie(text, start).at(-1);
      if (hit === undefined) {
        start += 1;
        continue;
      }
      if (hit.entry !== null) matches.push({ start, end: hit.end, surface: text.slice(start, hit.end), entry: hit.entry });
      start = hit.end;
    }
    return matches;
  };
}
