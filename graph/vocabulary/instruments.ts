import { loadKnowledge } from './load.ts';
import { makeMatcher } from './match.ts';
import type { Instrument, Match } from './types.ts';

let matcher: ((text: string) => Match<Instrument>[]) | undefined;

/** Named instruments and classes in running text, longest first; the same name always means the same instrument. */
export function findInstruments(text: string): Match<Instrument>[] {
  if (matcher === undefined) {
    const { instruments, negatives } = loadKnowledge();
    const labels = (negatives.get('instrument') ?? []).map((name) => [name, null] as const);
    const names = [...instruments.values()].flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, entry] as const));
    matcher = makeMatcher<Instrument>([...names, ...labels]);
  }
  return matcher(text);
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
