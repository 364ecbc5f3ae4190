import { makeBeginnings } from './beginnings.ts';
import { makePrefixTree, type PrefixTree } from './steps.ts';
import type { Match } from './types.ts';

/** One entry found at a fixed place: where its surface ends and what it stands for (null: a negative label). */
export interface Hit<T> {
  readonly end: number;
  readonly entry: T | null;
}

/** What the longest surface at a place stands for, and its length. Made once a surface, so that a look makes nothing. */
export interface Label<T> {
  readonly length: number;
  readonly entry: T | null;
}

export interface Trie<T> {
  /** Every surface that starts exactly at `at`, shortest first. */
  (text: string, at: number): readonly Hit<T>[];
  /** The longest surface that starts exactly at `at`. */
  readonly longest: (text: string, at: number) => Label<T> | undefined;
  /** The same for a place that `seek` gave, of which it is known that one may start there. */
  readonly longestSought: (text: string, at: number) => Label<T> | undefined;
  /** The first place at or behind `from` where a surface may start; the text's length if there is none. What lies before it need not be asked for. */
  readonly seek: (text: string, from: number) => number;
}

/**
 * Looks for names at a place of a text, by a prefix tree over UTF-16 units in one flat array: 100,000 names cost one array and not a table each.
 * Of two entries with the same surface the first one stays.
 */
export function makeTrie<T>(entries: Iterable<readonly [surface: string, entry: T | null]>): Trie<T> {
  const none: Hit<T>[] = [];
  const bySurface = new Map<string, Label<T>>();
  for (const [surface, entry] of entries)
    if (surface !== '' && !bySurface.has(surface)) bySurface.set(surface, { length: surface.length, entry });
  const surfaces = [...bySurface.keys()].sort(byUnits);
  // Most places of a text begin no name: a look or two at tables instead of one into the steps.
  const { mayBegin, seek } = makeBeginnings(surfaces);
  const { step, size } = makePrefixTree(surfaces);
  const labels = new Array<Label<T> | undefined>(size).fill(undefined);
  for (const surface of surfaces) labels[nodeOf(surface, step)] = bySurface.get(surface);
  const longestSought = (text: string, at: number): Label<T> | undefined => {
    let found: Label<T> | undefined;
    let node = 0;
    for (let end = at; end < text.length; end += 1) {
      node = step(node, text.charCodeAt(end));
      if (node === 0) break;
      found = labels[node] ?? found;
    }
    return found;
  };
  const longest = (text: string, at: number): Label<T> | undefined => (mayBegin(text, at) ? longestSought(text, at) : undefined);
  const startingAt = (text: string, at: number): readonly Hit<T>[] => {
    if (!mayBegin(text, at)) return none;
    let hits = none;
    let node = 0;
    for (let end = at; end < text.length;) {
      node = step(node, text.charCodeAt(end));
      if (node === 0) break;
      end += 1;
      const label = labels[node];
      if (label === undefined) continue;
      if (hits === none) hits = [{ end, entry: label.entry }];
      else hits.push({ end, entry: label.entry });
    }
    return hits;
  };
  return Object.assign(startingAt, { longest, longestSought, seek });
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : 1);

function nodeOf(surface: string, step: PrefixTree['step']): number {
  let node = 0;
  for (let at = 0; at < surface.length; at += 1) node = step(node, surface.charCodeAt(at));
  return node;
}

/**
 * A finder of names in running text: leftmost first, the longest there, never overlapping. An entry `null` is a negative label: it takes its
 * characters and yields nothing (东北亚 keeps 东北 from being found). Time grows with the text times the depth of the names that begin in it.
 */
export function makeMatcher<T>(entries: Iterable<readonly [surface: string, entry: T | null]>): (text: string) => Match<T>[] {
  const trie = makeTrie(entries);
  return (text) => findMatches(trie, text);
}

/** What `makeMatcher` finds, for names that are asked for in another way too. */
export function findMatches<T>(trie: Trie<T>, text: string): Match<T>[] {
  const matches: Match<T>[] = [];
  for (let start = trie.seek(text, 0); start < text.length;) {
    const label = trie.longestSought(text, start);
    const end = start + (label?.length ?? 1);
    if (label !== undefined && label.entry !== null) matches.push({ start, end, surface: text.slice(start, end), entry: label.entry });
    start = trie.seek(text, end);
  }
  return matches;
}
