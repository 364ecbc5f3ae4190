import type { GraphStore } from '../../graph/store/port.ts';

/** How many countings of a store are remembered: a page asks for two, an export page after page for the same one. */
const KEPT = 6;

const remembered = new WeakMap<GraphStore, Map<string, Promise<unknown>>>();

/** What was counted, counted once while the store stays as it is. `key` tells one counting from another. */
export async function remember<Counted>(store: GraphStore, key: readonly unknown[], count: () => Promise<Counted>): Promise<Counted> {
  const name = JSON.stringify([await store.revision(), ...key]);
  const kept = remembered.get(store) ?? new Map<string, Promise<unknown>>();
  remembered.set(store, kept);
  const counted = (kept.get(name) as Promise<Counted> | undefined) ?? count();
  kept.delete(name);
  kept.set(name, counted);
  counted.catch(() => kept.delete(name));
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return counted;
}
