import { loadKnowledge } from './load.ts';
import { makeMatcher } from './match.ts';
import type { ActorClass, Match } from './types.ts';

type Matcher = (text: string) => Match<ActorClass>[];

let matcher: Matcher | undefined;
let phraseMatcher: Matcher | undefined;

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

/** Classes of actors named in a printed bearer or addressee, where the common words (地区, 项目) count too and nothing is no actor. */
export function findActorsInPhrase(phrase: string): Match<ActorClass>[] {
  phraseMatcher ??= makeMatcher<ActorClass>(
    [...loadKnowledge().actors.values()].flatMap((entry) =>
      [entry.name, ...entry.aliases, ...entry.heads].map((name) => [name, entry] as const),
    ),
  );
  return phraseMatcher(phrase);
}

export function actorById(id: string): ActorClass | undefined {
  return loadKnowledge().actors.get(id);
}

/** The class of what stands below a body (its branches, departments or offices of regions); null where the table has none. */
export function subordinateClass(bodyId: string): string | null {
  return loadKnowledge().subordinates.get(bodyId.split('@')[0] ?? bodyId) ?? null;
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

/** Every class below, nearest first and each once. */
export function actorDescendants(id: string): ActorClass[] {
  const below: ActorClass[] = [];
  for (let level = [id]; level.length > 0;) {
    const fresh = [...loadKnowledge().actors.values()].filter(
      (entry) => entry.broader.some((above) => level.includes(above)) && !below.includes(entry),
    );
    below.push(...fresh);
    level = fresh.map((entry) => entry.id);
  }
  return below;
}
