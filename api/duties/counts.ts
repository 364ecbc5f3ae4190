import type { GraphStore } from '../../graph/store/port.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import { remember } from '../remember.ts';
import type { DutySubject } from './subject.ts';

export type DutyCount = QueryRow<'dutyCounts'>;

/** Ids by which a statement names the subject itself, and those through which it binds it otherwise. */
export function boundIds({ relations }: DutySubject): { own: string[]; around: string[] } {
  const own = [...relations].filter(([, relation]) => relation === 'SELF').map(([id]) => id);
  const around = [...relations.keys()].filter((id) => !own.includes(id));
  return { own, around };
}

/** Statements of the given documents that bind the subject, counted by group, document, modality and deadline. */
export function countDuties(store: GraphStore, subject: DutySubject, documents: readonly string[]): Promise<readonly DutyCount[]> {
  return remember(store, ['duties', subject.id, documents], () => store.query('dutyCounts', { ...boundIds(subject), documents }));
}

/** Whom the statements of the given documents bind, with their numbers. */
export function countBound(store: GraphStore, documents: readonly string[]): Promise<readonly QueryRow<'boundCounts'>[]> {
  return remember(store, ['bound', documents], () => store.query('boundCounts', { documents }));
}
