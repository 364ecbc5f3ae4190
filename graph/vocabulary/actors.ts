import { loadKnowledge } from './load.ts';
import { makeMatcher } from './match.ts';
import type { ActorClass, Match } from './types.ts';

let matcher: ((text: string) => Match<ActorClass>[]) | undefined;

/** Classes of actors named in running text, by official or colloquial name (险企), longest first. */
export function findActors(text: string): Match<ActorClass>[] {
  if (matcher === undefined) {
    const { actors, negatives } = loadKnowledge();
    const labels = (negatives.get('actor') ?? []).map((name) => [name, null] as const);
    const names = [...actors.values()].flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, entry] as const));
    matcher = makeMatcher<ActorClass>([...names, ...labels]);
  }
  return matcher(text);
}

export function actorById(id: string): ActorClass | undefined {
  return loadKnowledge().actors.get(id);
}

/** Every class above, nearest first and each once: a class may stand below several others. */
export function actorAncestors(id: string): ActorClass[] {
  const above: ActorClass[] = [];
  for (let level = actorById(id)?.broader ?? []; level.length > 0;) {
    const fresh = level.flatMap((each) => actorById(each) ?? []).filter((entry) => !above.includes(entry));
    above.push(...new Set(fresh));
    level = fresh.flatMap((entry) => entry.broader);
  }
  return above;
}
