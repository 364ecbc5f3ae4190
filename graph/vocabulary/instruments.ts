import { loadKnowledge } from './load.ts';
import { findMatches, makeTrie, type Trie } from './match.ts';
import type { Instrument, Match } from './types.ts';

let trie: Trie<Instrument> | undefined;

function readNames(): Trie<Instrument> {
  if (trie !== undefined) return trie;
  const { instruments, negatives } = loadKnowledge();
  const labels = (negatives.get('instrument') ?? []).map((name) => [name, null] as const);
  const names = [...instruments.values()].flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, entry] as const));
  return (trie = makeTrie<Instrument>([...names, ...labels]));
}

/** Named instruments and classes in running text, longest first; the same name always means the same instrument. */
export function findInstruments(text: string): Match<Instrument>[] {
  return findMatches(readNames(), text);
}

/** The instrument or class that the whole text is a name of; asking so is a fraction of a search for all names in it. */
export function instrumentNamed(text: string): Instrument | undefined {
  const label = readNames().longest(text, 0);
  return label?.length === text.length ? (label.entry ?? undefined) : undefined;
}

export function instrumentById(id: string): Instrument | undefined {
  return loadKnowledge().instruments.get(id);
}

/** The instruments above, nearest first, ending in the class; none for a class or an unknown id. */
export function instrumentAncestors(id: string): Instrument[] {
  const above = instrumentById(instrumentById(id)?.broader ?? '');
  return above === undefined ? [] : [above, ...instrumentAncestors(above.id)];
}

let heads: ReturnType<typeof instrumentHeads> | undefined;

/** Head nouns by which an unlisted compound gets its class, longest first; not where a word of `stops` stands directly before the head. */
export function instrumentHeads(): readonly { readonly suffix: string; readonly class: string; readonly stops: readonly string[] }[] {
  heads ??= loadKnowledge().heads.toSorted((a, b) => b.suffix.length - a.suffix.length);
  return heads;
}
