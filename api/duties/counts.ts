import type { GraphStore } from '../../graph/store/port.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import type { DutySubject } from './subject.ts';

export type DutyCount = QueryRow<'dutyCounts'>;

/** Ids by which a statement names the subject itself, and those through which it binds it otherwise. */
export function boundIds({ relations }: DutySubject): { own: string[]; around: string[] } {
  const own = [...relations].filter(([, relation]) => relation === 'SELF').map(([id]) => id);
  const around = [...relations.keys()].filter((id) => !own.includes(id));
  return { own, around };
}

/** How many countings of a store are remembered: an export asks page after page for the same one. */
const KEPT = 4;

const remembered = new WeakMap<GraphStore, Map<string, Promise<readonly DutyCount[]>>>();

/** Statements of the given documents that bind the subject, counted by group, document, modality and deadline; counted once while the store stays as it is. */
export async function countDuties(store: GraphStore, subject: DutySubject, documents: readonly string[]): Promise<readonly DutyCount[]> {
  const key = JSON.stringify([await store.revision(), subject.id, documents]);
  const kept = remembered.get(store) ?? new Map<string, Promise<readonly DutyCount[]>>();
  remembered.set(store, kept);
  const counted = kept.get(key) ?? store.query('dutyCounts', { ...boundIds(subject), documents });
  kept.delete(key);
  kept.set(key, counted);
  counted.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return counted;
}
