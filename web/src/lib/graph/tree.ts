import type { FragmentOf } from '#lib/api/graphql.ts';
import type { GRAPH_THING, NEIGHBOUR } from '#lib/api/queries/graph.ts';
import type { Named } from '#lib/messages/names.ts';
import { groupKey, type Opened } from './address.ts';

export type Thing = FragmentOf<typeof GRAPH_THING>;
export type Neighbour = FragmentOf<typeof NEIGHBOUR>;

/** A group of neighbours as it was answered. */
export interface Group extends Named {
  readonly id: string;
  readonly count: number;
  readonly neighbours: readonly Neighbour[];
}

/** A thing in the picture; `repeated` where it stands in it already at another place, by which its groups hang. */
export interface ThingNode {
  readonly key: string;
  /** Unique in the picture. */
  readonly place: string;
  readonly thing: Thing;
  /** Why it stands here; null for the start. */
  readonly met: Neighbour | null;
  readonly repeated: boolean;
  readonly opened: boolean;
  readonly groups: GroupNode[];
}

/** A group in the picture with the members that are shown. */
export interface GroupNode {
  readonly key: string;
  readonly id: string;
  readonly owner: Thing;
  readonly label: Named;
  /** Null on a path, where other neighbours were not counted. */
  readonly count: number | null;
  readonly members: readonly ThingNode[];
}

/**
 * The picture as a tree: the start, its groups, their members, the groups of those that were opened, and so on. Every thing hangs at the first
 * place where it came up; further places repeat its name, so that what hangs together is seen there without lines across the picture.
 */
export function growTree(start: Thing, groupsOf: ReadonlyMap<string, readonly Group[]>): ThingNode {
  const placed = new Set([start.id]);
  const root = thingNode(start, null, start.id, false, true);
  const waiting = [root];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    for (const group of groupsOf.get(node.key) ?? []) {
      const key = groupKey(node.key, group.id);
      const members = group.neighbours.map((met) => {
        const repeated = placed.has(met.thing.id);
        placed.add(met.thing.id);
        return thingNode(met.thing, met, `${key}~${met.thing.id}`, repeated, !repeated && groupsOf.has(met.thing.id));
      });
      node.groups.push({ key, id: group.id, owner: node.thing, label: group, count: group.count, members });
      waiting.push(...members.filter(({ opened }) => opened));
    }
  }
  return root;
}

const thingNode = (thing: Thing, met: Neighbour | null, place: string, repeated: boolean, opened: boolean): ThingNode => ({
  key: thing.id,
  place,
  thing,
  met,
  repeated,
  opened,
  groups: [],
});

/** A path as a tree without branches. */
export function growPath(start: Thing, steps: readonly (Named & { readonly id: string; readonly neighbour: Neighbour })[]): ThingNode {
  const root = thingNode(start, null, start.id, false, true);
  let last = root;
  for (const step of steps) {
    const key = groupKey(last.key, step.id);
    const next = thingNode(step.neighbour.thing, step.neighbour, `${key}~${step.neighbour.thing.id}`, false, false);
    last.groups.push({ key, id: step.id, owner: last.thing, label: step, count: null, members: [next] });
    last = next;
  }
  return root;
}

/** All groups of a picture, each after the group that its thing hangs in: the order of the table. */
export function listGroups(root: ThingNode): GroupNode[] {
  return root.groups.flatMap((group) => [group, ...group.members.flatMap(listGroups)]);
}

/** How many members each opened group shows: the most that any step asked. */
export function shownByGroup(open: readonly Opened[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { thing, group, shown: wanted } of open) {
    if (group === null) continue;
    const key = groupKey(thing, group);
    shown.set(key, Math.max(wanted, shown.get(key) ?? 0));
  }
  return shown;
}
