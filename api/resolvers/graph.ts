import { loadOntology } from '../../graph/ontology/load.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../paging.ts';
import { askKey, describeNeighbour, findNeighbours, groupOf, nameGroup } from '../relations/neighbours.ts';
import { findPath } from '../relations/path.ts';
import { joinsThings, loadThing } from '../relations/things.ts';

/** Most steps that a path may be asked to have. */
const LONGEST = 10;

interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly types?: readonly string[] | null;
  readonly atMost: number;
}

async function resolvePath({ from, to, types, atMost }: PathArguments, context: Context) {
  const [start, end] = [askKey(from), askKey(to)];
  const [first, last] = await Promise.all([loadThing(start, context), loadThing(end, context)]);
  if (first === null || last === null) return null;
  const limit = Math.max(1, Math.min(atMost, LONGEST));
  const found = await findPath(context.store, start, end, types ?? [], limit);
  const steps = found.steps?.map(async ({ row }) => ({
    id: groupOf(row),
    ...nameGroup(row.type, row.direction),
    neighbour: await describeNeighbour(row, context),
  }));
  return { ...found, from: first, to: last, steps: steps ? await Promise.all(steps) : null, atMost: limit };
}

export const graphResolvers = {
  Query: {
    neighbours: (
      _parent: unknown,
      { id, kinds, ...page }: PageArguments & { id: string; kinds?: readonly string[] | null },
      context: Context,
    ) => findNeighbours(id, kinds ?? [], page, context),
    path: (_parent: unknown, args: PathArguments, context: Context) => resolvePath(args, context),
    edgeLabels: () =>
      [...loadOntology().edges.values()]
        .filter(joinsThings)
        .map(({ type, zh, en, zhBack, enBack }) => ({ id: type, name: zh, en, back: zhBack, backEn: enBack })),
  },
};
