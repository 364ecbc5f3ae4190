import { JingweiError } from '../../graph/errors.ts';
import { loadOntology } from '../../graph/ontology/load.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import type { Context } from '../context.ts';
import { cursorAt, readPage, type PageArguments } from '../paging.ts';
import { loadThing, readKey } from './things.ts';
import { said } from '../said.ts';

export type NeighbourRow = QueryRow<'neighbours'>;

/** Type and direction of an edge as seen from a thing, `USES.in`. */
export const groupOf = ({ type, direction }: Pick<NeighbourRow, 'type' | 'direction'>): string => `${type}.${direction}`;

/** What a group is called as seen from the thing. */
export function nameGroup(type: string, direction: string): { name: string; en: string } {
  const edge = loadOntology().edges.get(type);
  return direction === 'in' ? { name: edge?.zhBack ?? type, en: edge?.enBack ?? type } : { name: edge?.zh ?? type, en: edge?.en ?? type };
}

/** The store's key of a thing of the interface; another word is `BAD_ARGUMENT`. */
export function askKey(id: string): string {
  const key = readKey(id);
  if (key === null)
    throw new JingweiError('BAD_ARGUMENT', said(`${id} 不是图谱中的对象`, `${id} is nothing of the graph`), {
      remedy: said('写法如 body:nfra，类别见 GraphThing.kind', 'Write it like body:nfra; GraphThing.kind lists the kinds'),
    });
  return key;
}

/** A row as the interface tells it. */
export async function describeNeighbour({ other, clauses, evidence }: NeighbourRow, context: Context) {
  const [clauseId, fact] = evidence?.split(' ') ?? [];
  const clause = clauseId === undefined ? null : ((await context.loaders.clause.load(clauseId))[0] ?? null);
  return { thing: await loadThing(other, context), clauses, clause, fact: fact ?? null };
}

/** What a thing stands next to: the wanted groups (all if empty), one page of each. */
export async function findNeighbours(id: string, kinds: readonly string[], page: PageArguments, context: Context) {
  const key = askKey(id);
  const thing = await loadThing(key, context);
  if (thing === null) return null;
  const { offset, limit } = readPage(page);
  // One row more than asked where none is: the count of a group comes with its rows.
  const rows = await context.store.query('neighbours', { keys: [key], groups: kinds, after: offset, limit: Math.max(limit, 1) });
  context.spend(rows.length);
  const groups = Map.groupBy(rows, groupOf);
  const order = [...loadOntology().edges.keys()];
  const sorted = [...groups].toSorted(
    ([a, [x]], [b, [y]]) => order.indexOf(x?.type ?? '') - order.indexOf(y?.type ?? '') || (a < b ? 1 : -1),
  );
  return {
    thing,
    groups: await Promise.all(
      sorted.map(async ([group, members]) => {
        const [{ type, direction, total } = { type: '', direction: '', total: 0 }] = members;
        const shown = members.slice(0, limit);
        return {
          id: group,
          edge: type,
          ...nameGroup(type, direction),
          back: direction === 'in',
          count: total,
          neighbours: await Promise.all(shown.map((row) => describeNeighbour(row, context))),
          pageInfo: {
            hasNextPage: offset + shown.length < total,
            endCursor: shown.length === 0 ? null : cursorAt(offset + shown.length - 1),
          },
        };
      }),
    ),
  };
}
