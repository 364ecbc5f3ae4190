import { loadOntology } from '../../graph/ontology/load.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { NeighbourRow } from './neighbours.ts';

/** Most things that one search looks at, and most neighbours of one group that it takes: what bounds its time and memory. */
const MOST_THINGS = 20_000;
const MOST_OF_GROUP = 2_000;
/** Things asked about in one query. */
const AT_ONCE = 200;

/** A step with the key of the thing that it leaves. */
export interface Step {
  readonly from: string;
  readonly row: NeighbourRow;
}
export interface FoundPath {
  /** Null if there is no path within the limits. */
  readonly steps: readonly Step[] | null;
  readonly searched: number;
  readonly complete: boolean;
}

/** One end of the search: how each thing was first reached and after how many steps, and the things reached last. */
interface Side {
  readonly reached: Map<string, { readonly row: NeighbourRow | null; readonly depth: number }>;
  depth: number;
  edge: string[];
}

/**
 * A shortest path between two things, searched breadth first from both ends in turn, from the smaller edge of the two; of several the one found first in the
 * order of the query. `types`: edges that may be walked, all if empty. A document is never left for its clauses: what they say already counts as the document's.
 */
export async function findPath(store: GraphStore, from: string, to: string, types: readonly string[], atMost: number): Promise<FoundPath> {
  if (from === to) return { steps: [], searched: 1, complete: true };
  const groups = [...loadOntology().edges.keys()]
    .filter((type) => types.length === 0 || types.includes(type))
    .flatMap((type) => (type === 'PART_OF' ? ['PART_OF.out'] : [`${type}.out`, `${type}.in`]));
  const [near, far] = [startAt(from), startAt(to)];
  const seen = (): number => near.reached.size + far.reached.size;
  let complete = true;
  while (groups.length > 0 && near.depth + far.depth < atMost && near.edge.length > 0 && far.edge.length > 0) {
    const [side, other] = near.edge.length <= far.edge.length ? [near, far] : [far, near];
    const { met, cut } = await widen(store, side, other, groups);
    if (met !== null) return { steps: joinSides(near, far, met), searched: seen(), complete: true };
    complete &&= !cut;
    if (seen() > MOST_THINGS) return { steps: null, searched: seen(), complete: false };
  }
  return { steps: null, searched: seen(), complete };
}

const startAt = (key: string): Side => ({ reached: new Map([[key, { row: null, depth: 0 }]]), depth: 0, edge: [key] });

/** Takes one step from every thing at the edge; `met`: of the things that the other end has reached the one nearest to it. */
async function widen(store: GraphStore, side: Side, other: Side, groups: readonly string[]): Promise<{ met: string | null; cut: boolean }> {
  const next: string[] = [];
  let [met, nearest, cut]: [string | null, number, boolean] = [null, Infinity, false];
  side.depth += 1;
  for (let at = 0; at < side.edge.length && next.length < MOST_THINGS; at += AT_ONCE) {
    const rows = await store.query('neighbours', { keys: side.edge.slice(at, at + AT_ONCE), groups, after: 0, limit: MOST_OF_GROUP });
    for (const row of rows) {
      cut ||= row.total > MOST_OF_GROUP;
      if (side.reached.has(row.other)) continue;
      side.reached.set(row.other, { row, depth: side.depth });
      next.push(row.other);
      const depth = other.reached.get(row.other)?.depth ?? Infinity;
      if (depth < nearest) [met, nearest] = [row.other, depth];
    }
  }
  side.edge = next;
  return { met, cut: cut || next.length >= MOST_THINGS };
}

/** The steps from the near end to where both met, then on to the far end, each as seen from where it begins. */
function joinSides(near: Side, far: Side, met: string): Step[] {
  const steps: Step[] = [];
  for (let row = near.reached.get(met)?.row; row; row = near.reached.get(row.key)?.row) steps.unshift({ from: row.key, row });
  for (let row = far.reached.get(met)?.row; row; row = far.reached.get(row.key)?.row)
    steps.push({ from: row.other, row: { ...row, key: row.other, other: row.key, direction: row.direction === 'in' ? 'out' : 'in' } });
  return steps;
}
