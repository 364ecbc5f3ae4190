import { createHash } from 'node:crypto';
import type { GraphStore } from '../graph/store/port.ts';
import type { QueryName } from '../graph/store/queries.ts';

/** Rows that are remembered of one store, of all countings together: some 20 MB. The last counting is kept however long it is. */
const MOST_ROWS = 100_000;

/** What one counting takes beside its rows, in rows. */
const OVERHEAD = 10;

/** What was counted while a store is at one revision, the last asked behind. */
interface Counted {
  revision: number;
  rows: number;
  readonly kept: Map<string, { readonly answer: Promise<unknown>; rows: number }>;
}

const remembered = new WeakMap<GraphStore, Counted>();

/** What was counted, counted once while the store stays as it is. `key` tells one counting from another. */
export async function remember<Answer>(store: GraphStore, key: readonly unknown[], count: () => Promise<Answer>): Promise<Answer> {
  const counted = await countedNow(store);
  // A key can list every document of the collection.
  const name = createHash('sha1').update(JSON.stringify(key)).digest('base64');
  const known = counted.kept.get(name);
  if (known !== undefined) {
    counted.kept.delete(name);
    counted.kept.set(name, known);
    return known.answer as Promise<Answer>;
  }
  const answer = count();
  const entry = { answer, rows: OVERHEAD };
  const weigh = (rows: number): void => {
    if (counted.kept.get(name) !== entry) return;
    counted.rows += rows - entry.rows;
    entry.rows = rows;
  };
  counted.kept.set(name, entry);
  counted.rows += OVERHEAD;
  answer.then(
    (found) => {
      weigh(rowsOf(found) + OVERHEAD);
      forgetOldest(counted);
    },
    () => {
      weigh(0);
      counted.kept.delete(name);
    },
  );
  return answer;
}

async function countedNow(store: GraphStore): Promise<Counted> {
  const revision = await store.revision();
  const known = remembered.get(store);
  if (known?.revision === revision) return known;
  const counted: Counted = { revision, rows: 0, kept: new Map() };
  remembered.set(store, counted);
  return counted;
}

/** Rows of a list, or of the lists that an answer consists of. */
function rowsOf(found: unknown): number {
  if (Array.isArray(found)) return found.length;
  if (typeof found !== 'object' || found === null) return 0;
  return Object.values(found).reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 0);
}

function forgetOldest(counted: Counted): void {
  for (const [name, { rows }] of counted.kept) {
    if (counted.rows <= MOST_ROWS || counted.kept.size <= 1) return;
    counted.kept.delete(name);
    counted.rows -= rows;
  }
}

/** Queries that go through facts of the whole collection and answer few rows: pages ask them again and again, some more than once. */
const COUNTS: ReadonlySet<QueryName> = new Set<QueryName>([
  'assignedBodies',
  'assignmentTallies',
  'bodiesBesideUses',
  'bodiesOfOffice',
  'bodyCounts',
  'boundBodies',
  'boundCounts',
  'classCounts',
  'dutyTotals',
  'firstUses',
  'instrumentCounts',
  'instrumentsBesideUses',
  'neighbours',
  'partnersOfBody',
  'regionCounts',
  'spellingsOfBody',
  'termsListed',
  'useRegions',
  'useTallies',
  'useTotals',
  'usesListed',
]);

/** The same store, which remembers what it has counted. */
export function withRememberedCounts(store: GraphStore): GraphStore {
  const counting: GraphStore = {
    ...store,
    query: (name, parameters) => {
      const ask = () => store.query(name, parameters);
      return COUNTS.has(name) ? remember(counting, [name, parameters], ask) : ask();
    },
  };
  return counting;
}
