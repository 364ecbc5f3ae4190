import { JingweiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import { remember } from '../remember.ts';
import type { Extent } from '../extent.ts';
import { dueOf, rangesOf, type Due } from './due.ts';
import { findMeasures, type Measure, type TargetTally } from './measures.ts';
import { holdsWords } from './words.ts';
import { said } from '../said.ts';

export type TargetRow = QueryRow<'targetsByDeadline'>;

/** What narrows a list of targets beside its documents. */
export interface TargetFilters {
  readonly words: readonly string[];
  readonly measure: string | null;
  readonly dues: readonly Due[];
  readonly dueYear: number | null;
}

/** What was counted of the documents of an extent, whatever the filters. */
export interface Counted {
  readonly tallies: readonly TargetTally[];
  readonly measures: readonly Measure[];
}

export function countTargets(store: GraphStore, documents: readonly string[]): Promise<Counted> {
  return remember(store, ['targets', documents], async () => {
    const tallies = await store.query('targetTallies', { documents });
    return { tallies, measures: findMeasures(tallies) };
  });
}

/** The measure that is asked; `BAD_ARGUMENT` is not raised for one that the extent does not hold: its list is empty. */
export function measureAsked({ measures }: Counted, { measure }: TargetFilters): Measure | null {
  return measures.find(({ id }) => id === measure) ?? null;
}

/** Tallies that pass the filters. */
export function passing(counted: Counted, filters: TargetFilters, { asOf }: Extent): readonly TargetTally[] {
  const { words, measure, dues, dueYear } = filters;
  const of = measure === null ? counted.tallies : (measureAsked(counted, filters)?.tallies ?? []);
  return of.filter(
    ({ metric, deadline }) =>
      holdsWords(metric, words) &&
      (dues.length === 0 || dues.includes(dueOf(deadline, asOf))) &&
      (dueYear === null || deadline.startsWith(String(dueYear))),
  );
}

type Place = readonly [due: string, document: string, position: number, id: string];

export function cursorOf({ due, documentId, position, id }: TargetRow): string {
  const place: Place = [due, documentId, position, id];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(after: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(place) && place.length === 4 && typeof place[2] === 'number') return place as unknown as Place;
  } catch {
    // told below
  }
  throw new JingweiError('BAD_ARGUMENT', said('after 不是这个列表的游标', 'after is no cursor of this list'), {
    remedy: said('请用上一页的 endCursor', 'Use the endCursor of the page before'),
  });
}

/** The rows behind a cursor, at most `first`, and whether more follow. Pages by key, so that a long list is read through in flat memory. */
export async function listTargets(
  store: GraphStore,
  tallies: readonly TargetTally[],
  { dues, dueYear }: TargetFilters,
  { asOf }: Extent,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<{ readonly rows: readonly TargetRow[]; readonly more: boolean }> {
  const [afterDue, afterDocument, afterPosition, afterId] = after === null ? (['', '', -1, ''] as const) : readCursor(after);
  const ranges = rangesOf(dues, dueYear, asOf);
  if (tallies.length === 0 || ranges.length === 0) return { rows: [], more: false };
  const distinct = (of: (tally: TargetTally) => string): string[] => [...new Set(tallies.map(of))];
  const rows = await store.query('targetsByDeadline', {
    documents: distinct(({ documentId }) => documentId),
    kinds: distinct(({ metric, unit }) => `${metric}|${unit}`),
    ranges,
    ...{ afterDue, afterDocument, afterPosition, afterId, limit: first + 1 },
  });
  return { rows: rows.slice(0, first), more: rows.length > first };
}
