import { actorAncestors, actorById, actorDescendants, findActorsInPhrase } from '../../graph/vocabulary/actors.ts';
import { bodyById, predecessorsOf, resolveBody, successorsOf } from '../../graph/vocabulary/bodies.ts';
import type { ActorClass, Body } from '../../graph/vocabulary/types.ts';
import type { Context } from '../context.ts';
import { classesOfBody, isMarketActor, placeGovernments } from './memberships.ts';

/** How somebody whom a statement binds stands to the one whose duties are asked. */
export type Relation = 'SELF' | 'BROADER' | 'NARROWER' | 'PLACE' | 'PREDECESSOR' | 'SUCCESSOR';
export type SubjectKind = 'actor' | 'level' | 'department' | 'body';

/** Whose duties are asked, with everybody through whom a statement can bind it. */
export interface DutySubject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly en: string | null;
  readonly aliases: readonly string[];
  /** By id of the class or body: the subject itself, wider and narrower classes, members, places, the line of succession. */
  readonly relations: ReadonlyMap<string, Relation>;
}

const GOVERNMENTS = ['government', 'locality'];

export function kindOfActor(id: string): SubjectKind {
  const line = [id, ...actorAncestors(id).map((above) => above.id)];
  if (line.includes('government-department')) return 'department';
  return GOVERNMENTS.some((level) => line.includes(level)) ? 'level' : 'actor';
}

/** Puts in what is not there yet: the nearer relation is put first. */
function relate(relations: Map<string, Relation>, ids: readonly string[], relation: Relation): void {
  for (const id of ids) if (!relations.has(id)) relations.set(id, relation);
}

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

/** All actors of the market: the top of the taxonomy (市场主体, 经营主体). */
const MARKET = 'actor';

/** Ids of the classes whose duties a class has, too, nearest first. */
function classesAbove(id: string): string[] {
  const above = idsOf(actorAncestors(id));
  return isMarketActor([id, ...above]) ? above : above.filter((each) => each !== MARKET);
}

/** `held`: ids of bodies that statements of the collection bind. */
function actorSubject(actor: ActorClass, held: readonly string[]): DutySubject {
  const relations = new Map<string, Relation>([[actor.id, 'SELF']]);
  const above = classesAbove(actor.id);
  const below = idsOf(actorDescendants(actor.id));
  relate(relations, above, 'BROADER');
  for (const [place, government] of placeGovernments()) {
    if (government === actor.id) relate(relations, [place], 'PLACE');
    else if (above.includes(government)) relate(relations, [place], 'BROADER');
    else if (below.includes(government)) relate(relations, [place], 'NARROWER');
  }
  relate(relations, below, 'NARROWER');
  const within = new Set([actor.id, ...below]);
  relate(
    relations,
    held.filter((id) => classesOfBody(id).some((own) => within.has(own))),
    'NARROWER',
  );
  const { id, name, en, aliases } = actor;
  return { id, kind: kindOfActor(id), name, en, aliases, relations };
}

/** A body is bound by its own name, by those of the bodies before and after it, and by the classes that it belongs to. */
function bodySubject({ id, name, en, aliases }: Body): DutySubject {
  const relations = new Map<string, Relation>([[id, 'SELF']]);
  relate(
    relations,
    predecessorsOf(id).map(({ from }) => from),
    'PREDECESSOR',
  );
  relate(
    relations,
    successorsOf(id).map(({ to }) => to),
    'SUCCESSOR',
  );
  for (const own of classesOfBody(id)) {
    relate(relations, [own, ...classesAbove(own)], 'BROADER');
    for (const [place, government] of placeGovernments()) if (government === own) relate(relations, [place], 'PLACE');
  }
  return { id, kind: 'body', name, en, aliases, relations };
}

/** An id, or words as somebody types them (险企, 省财政厅, 太原的银行): everybody whom they can mean, likeliest first. `region` completes short names of bodies. */
export async function findSubjects(asked: string, region: string | null, { store, search }: Context): Promise<DutySubject[]> {
  const words = asked.trim();
  if (words === '') return [];
  const held = idsOf(await store.query('boundBodies', {}));
  const found: DutySubject[] = [];
  const put = (entry: ActorClass | Body | null | undefined): void => {
    if (!entry || found.some(({ id }) => id === entry.id)) return;
    found.push('broader' in entry ? actorSubject(entry, held) : bodySubject(entry));
  };
  put(actorById(words));
  put(bodyById(words));
  if (found.length > 0) return found;
  for (const match of findActorsInPhrase(words)) if (match.start === 0 && match.end === words.length) put(match.entry);
  put(resolveBody(words, { region }));
  if (found.length > 0) return found;
  const { chips } = await search.understand(words);
  for (const { kind, value } of chips) put(kind === 'bearer' ? actorById(value) : kind === 'body' ? bodyById(value) : null);
  if (found.length === 0) for (const { entry } of findActorsInPhrase(words).toReversed()) put(entry);
  return found;
}
