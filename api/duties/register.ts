import { JingweiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { boundIds, type DutyCount } from './counts.ts';
import type { DutySubject } from './subject.ts';
import { said } from '../said.ts';

/** The marked groups in the order of the register; a statement stands in the first that it fits. */
export const GROUPS = ['NAMED', 'RELATED', 'ADDRESSED'] as const;
export type DutyGroup = (typeof GROUPS)[number];
export type DutyOrder = 'REGION' | 'HEADING' | 'DEADLINE' | 'MODALITY';
export type DutyRow = QueryRow<'dutiesOfBound'>;

/** What narrows the rows of a register, beside its documents. Modalities are disjunctive and count wherever they stand in the sentence. */
export interface DutyFilters {
  readonly groups: readonly DutyGroup[];
  readonly modalities: readonly string[];
  readonly withDeadline: boolean;
}

export function groupOf({ group }: { readonly group: number }): DutyGroup {
  return GROUPS[group - 1] ?? 'ADDRESSED';
}

/** Whether counted statements pass a filter. */
export function passes(count: DutyCount, { groups, modalities, withDeadline }: DutyFilters): boolean {
  return (
    (groups.length === 0 || groups.includes(groupOf(count))) &&
    (modalities.length === 0 || count.modalities.some((modality) => modalities.includes(modality))) &&
    (!withDeadline || count.timed)
  );
}

/** Rows that stand together: one group, and where it is ordered by them one modality or one deadline, document by document. */
export interface DutyPart {
  readonly group: number;
  readonly main: string;
  readonly until: string;
  /** Documents that have such rows, in order, with their number. */
  readonly documents: readonly { readonly id: string; readonly statements: number }[];
}

/** Where a row stands, as a cursor holds it. */
type Place = readonly [group: number, main: string, until: string, document: string, clause: number, statement: number, id: string];

const AFTER_DATES: readonly string[] = ['words', 'repeated', 'none'];

/** Sort key of a part within its group: modalities by strength, deadlines by day with those without one behind. */
function partKey({ main, until }: Pick<DutyPart, 'main' | 'until'>): string {
  const strength = loadVocabulary().modalities.findIndex(({ id }) => id === main);
  const behind = AFTER_DATES.indexOf(until) + 1;
  return `${String(strength + 1).padStart(2, '0')} ${behind} ${until}`;
}

/** Divides what was counted into parts, in the order of the register. `documents`: ids in the order in which they are listed. */
export function planParts(counts: readonly DutyCount[], documents: readonly string[], order: DutyOrder): DutyPart[] {
  const place = new Map(documents.map((id, at) => [id, at]));
  const parts = Map.groupBy(
    counts.filter(({ documentId }) => place.has(documentId)),
    (count) => JSON.stringify([count.group, order === 'MODALITY' ? count.modality : '', order === 'DEADLINE' ? count.until : '']),
  );
  return [...parts]
    .map(([key, members]) => {
      const [group, main, until] = JSON.parse(key) as [number, string, string];
      const statements = new Map<string, number>();
      for (const count of members) statements.set(count.documentId, (statements.get(count.documentId) ?? 0) + count.statements);
      const held = [...statements].map(([id, number]) => ({ id, statements: number }));
      return { group, main, until, documents: held.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)) };
    })
    .sort((a, b) => a.group - b.group || (partKey(a) < partKey(b) ? -1 : 1));
}

export function cursorOf(row: DutyRow, order: DutyOrder): string {
  const until = row.deadlineDate ?? (row.deadline !== null ? 'words' : row.frequency !== null ? 'repeated' : 'none');
  const place: Place = [
    row.group,
    order === 'MODALITY' ? row.modality : '',
    order === 'DEADLINE' ? until : '',
    row.documentId,
    row.clausePosition,
    row.position,
    row.id,
  ];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(after: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(place) && place.length === 7) return place as unknown as Place;
  } catch {
    // told below
  }
  throw new JingweiError('BAD_ARGUMENT', said('after 不是这个列表的游标', 'after is no cursor of this list'), {
    remedy: said('请用上一页的 endCursor', 'Use the endCursor of the page before'),
  });
}

/**
 * The rows behind a cursor, at most `first`, and whether more follow. Pages by key: a page reads the documents that it shows, whatever was
 * listed before, so that a long register is read through in flat memory.
 */
export async function listDuties(
  store: GraphStore,
  subject: DutySubject,
  parts: readonly DutyPart[],
  { modalities, withDeadline }: DutyFilters,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<{ readonly rows: readonly DutyRow[]; readonly more: boolean }> {
  const bound = boundIds(subject);
  const rows: DutyRow[] = [];
  let place = after === null ? undefined : readCursor(after);
  for (const part of parts) {
    if (place !== undefined && comparePart(part, place) < 0) continue;
    const inPart = place !== undefined && comparePart(part, place) === 0;
    let from = inPart ? part.documents.findIndex(({ id }) => id === place?.[3]) : 0;
    if (from < 0)
      throw new JingweiError('BAD_ARGUMENT', said('列表在翻页之间有了变化', 'The list has changed between two pages'), {
        remedy: said('请回到第一页', 'Go back to the first page'),
      });
    let behind = inPart && place !== undefined ? { clause: place[4], statement: place[5], id: place[6] } : START;
    while (from < part.documents.length && rows.length <= first) {
      const chunk = takeDocuments(part, from, first + 1 - rows.length);
      const { clause: afterClause, statement: afterStatement, id: afterId } = behind;
      const { group, main, until } = part;
      const page = { afterClause, afterStatement, afterId, limit: first + 1 - rows.length };
      const filters = { group, main, until, modalities, timed: withDeadline ? 1 : 0 };
      rows.push(...(await store.query('dutiesOfBound', { ...bound, ...filters, ...page, documents: chunk })));
      from += chunk.length;
      behind = START;
    }
    place = undefined;
    if (rows.length > first) break;
  }
  return { rows: rows.slice(0, first), more: rows.length > first };
}

const START = { clause: -1, statement: -1, id: '' };

function comparePart(part: DutyPart, [group, main, until]: Place): number {
  const [own, other] = [partKey(part), partKey({ main, until })];
  return part.group - group || (own < other ? -1 : own > other ? 1 : 0);
}

/** Documents from one on that hold as many rows as are wanted; of the first some may have been listed before. */
function takeDocuments({ documents }: DutyPart, from: number, wanted: number): string[] {
  const taken: string[] = [];
  let held = 0;
  for (const { id, statements } of documents.slice(from, from + wanted + 1)) {
    if (held >= wanted) break;
    // The first document counts for nothing: all its rows may stand before the cursor.
    held += taken.length === 0 ? 0 : statements;
    taken.push(id);
  }
  return taken;
}
