import type { GraphStore } from '../../../graph/store/port.ts';
import { actorById } from '../../../graph/vocabulary/actors.ts';
import { regionById, regionFullName } from '../../../graph/vocabulary/regions.ts';
import type { IndexDocument } from '../index/types.ts';
import type { NamedThing } from './types.ts';

/** Everything in the collection that has a name: its documents and their headings, and the bodies, classes of actors, instruments and regions that they name. */
export async function listThings(store: GraphStore, documents: readonly IndexDocument[]): Promise<NamedThing[]> {
  const [bodies, actors, instruments, regions] = await Promise.all([
    listBodies(store),
    listActors(store),
    listInstruments(store),
    listRegions(store),
  ]);
  return [...documents.map(documentThing), ...bodies, ...actors, ...instruments, ...regions, ...documents.flatMap(headingThings)];
}

const documentThing = ({ id, title, docNumber, clauses }: IndexDocument): NamedThing => ({
  kind: 'document',
  id,
  name: title,
  aliases: docNumber === null ? [] : [docNumber],
  weight: clauses.length,
});

function headingThings({ clauses }: IndexDocument): NamedThing[] {
  return clauses.flatMap(({ id, heading, text }) =>
    heading === null
      ? []
      : [{ kind: 'heading' as const, id, name: heading, aliases: [], weight: text.length > heading.length + 6 ? 1 : 0 }],
  );
}

async function listBodies(store: GraphStore): Promise<NamedThing[]> {
  const counts = await store.query('bodyCounts', { regions: [], without: [] });
  const weights = new Map(counts.map(({ bodyId, led, unspecified, supported }) => [bodyId, led + unspecified + supported]));
  const rows = await store.query('bodiesById', { ids: [...weights.keys()] });
  return rows.map(({ id, name, aliases, en }) => ({
    kind: 'body',
    id,
    name,
    aliases: en === null ? aliases : [...aliases, en],
    weight: weights.get(id) ?? 0,
  }));
}

/** The classes of actors that sentences bind. */
async function listActors(store: GraphStore): Promise<NamedThing[]> {
  const counts = await store.query('boundCounts', { documents: [] });
  return counts.flatMap(({ boundId, kind, named, addressed }): NamedThing[] => {
    const actor = kind === 'actor' ? actorById(boundId) : undefined;
    if (actor === undefined) return [];
    return [{ kind: 'actor', id: boundId, name: actor.name, aliases: [...actor.aliases, actor.en], weight: named + addressed }];
  });
}

async function listInstruments(store: GraphStore): Promise<NamedThing[]> {
  const counts = await store.query('instrumentCounts', { regions: [], without: [] });
  const weights = new Map(counts.map(({ instrumentId, clauses }) => [instrumentId, clauses]));
  const rows = await store.query('instrumentsById', { ids: [...weights.keys()] });
  return rows.map(({ id, name, aliases, en }) => ({
    kind: 'instrument',
    id,
    name,
    aliases: [...aliases, en],
    weight: weights.get(id) ?? 0,
  }));
}

async function listRegions(store: GraphStore): Promise<NamedThing[]> {
  const counts = await store.query('regionCounts', {});
  const weights = new Map(counts.map(({ regionId, documents }) => [regionId, documents]));
  const rows = await store.query('regionsById', { ids: [...weights.keys()] });
  return rows.map(({ id, name, en }) => {
    const full = regionFullName(id) || name;
    const others = [name, ...(regionById(id)?.aliases ?? []), en].filter((other) => other !== null && other !== full);
    return { kind: 'region', id, name: full, aliases: others as string[], weight: weights.get(id) ?? 0 };
  });
}
