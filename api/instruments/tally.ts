import { isWithin } from '../../graph/vocabulary/regions.ts';
import type { DepartmentRow, DocumentRow, InstrumentMentionRow, InstrumentRow } from '../resolvers/types.ts';
import { aboveOf, type UseRow } from './uses.ts';

/** Distinct clauses, with the documents that they stand in. */
export class ClauseTally {
  readonly #documents = new Map<string, string>();

  add({ clauseId, documentId }: { readonly clauseId: string; readonly documentId: string }): void {
    this.#documents.set(clauseId, documentId);
  }

  get clauses(): number {
    return this.#documents.size;
  }

  get documents(): number {
    return new Set(this.#documents.values()).size;
  }
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function tallyOf<Key>(tallies: Map<Key, ClauseTally>, key: Key): ClauseTally {
  const tally = tallies.get(key) ?? new ClauseTally();
  tallies.set(key, tally);
  return tally;
}

export interface BodyTally {
  readonly bodyId: string;
  readonly clauses: number;
  readonly documents: number;
  readonly led: number;
  readonly unspecified: number;
  readonly supported: number;
}

/** Bodies that the given assignments name: those that lead most clauses first, then those that are in charge of most without a role. */
export function tallyBodies(assignments: readonly DepartmentRow[]): BodyTally[] {
  const byBody = new Map<string, Map<string, ClauseTally>>();
  for (const assignment of assignments) {
    for (const bodyId of assignment.bodyIds) {
      const roles = byBody.get(bodyId) ?? new Map<string, ClauseTally>();
      byBody.set(bodyId, roles);
      for (const role of ['any', assignment.role]) tallyOf(roles, role).add(assignment);
    }
  }
  return [...byBody]
    .map(([bodyId, roles]) => ({
      bodyId,
      clauses: roles.get('any')?.clauses ?? 0,
      documents: roles.get('any')?.documents ?? 0,
      led: roles.get('lead')?.clauses ?? 0,
      unspecified: roles.get('unspecified')?.clauses ?? 0,
      supported: roles.get('support')?.clauses ?? 0,
    }))
    .toSorted((a, b) => b.led - a.led || b.unspecified - a.unspecified || b.supported - a.supported || compareIds(a.bodyId, b.bodyId));
}

export interface InstrumentTally {
  readonly instrumentId: string;
  readonly clauses: number;
  readonly documents: number;
}

export interface BesideTally extends InstrumentTally {
  /** Its named instruments, each counted with those below it. */
  readonly named: readonly InstrumentTally[];
}

/**
 * The classes that the mentions use, with their named instruments, most clauses first; mentions of the `lineage` itself do not count. `instruments`:
 * all that the mentions name.
 */
export function tallyBeside(
  mentions: readonly InstrumentMentionRow[],
  lineage: ReadonlySet<string>,
  instruments: ReadonlyMap<string, InstrumentRow>,
): BesideTally[] {
  const classes = new Map<string, ClauseTally>();
  const named = new Map<string, Map<string, ClauseTally>>();
  for (const mention of mentions) {
    const instrument = instruments.get(mention.instrumentId);
    if (instrument === undefined || lineage.has(instrument.id)) continue;
    tallyOf(classes, instrument.class).add(mention);
    const inClass = named.get(instrument.class) ?? new Map<string, ClauseTally>();
    named.set(instrument.class, inClass);
    for (const id of [instrument.id, ...aboveOf(instrument)]) {
      if (id !== instrument.class && !lineage.has(id)) tallyOf(inClass, id).add(mention);
    }
  }
  return rank(classes).map((tally) => ({ ...tally, named: rank(named.get(tally.instrumentId) ?? new Map<string, ClauseTally>()) }));
}

function rank(tallies: ReadonlyMap<string, ClauseTally>): InstrumentTally[] {
  return [...tallies]
    .map(([instrumentId, { clauses, documents }]) => ({ instrumentId, clauses, documents }))
    .toSorted((a, b) => b.clauses - a.clauses || compareIds(a.instrumentId, b.instrumentId));
}

/**
 * One use for each region that documents are of (`''`: of none): in its earliest document, the first by which a clause acts; where no document of
 * the region acts, the first mention. The earliest region first, undated ones last.
 */
export function findFirstUses(uses: readonly UseRow[], documents: ReadonlyMap<string, DocumentRow>): UseRow[] {
  const dayOf = (use: UseRow): string => documents.get(use.documentId)?.issued ?? '9999';
  const regionOf = (use: UseRow): string => documents.get(use.documentId)?.regionId ?? '';
  const acts = ({ role, modality }: UseRow): boolean => role === 'use' && modality !== 'none';
  const firsts = [...Map.groupBy(uses, regionOf).values()].map((inRegion) => {
    const acting = inRegion.filter(acts);
    // the rows stand in the order of their texts, and a stable sort leaves the first of the earliest document in front
    return (acting.length > 0 ? acting : inRegion).toSorted((a, b) => compareIds(dayOf(a), dayOf(b)))[0];
  });
  return firsts
    .filter((use) => use !== undefined)
    .toSorted((a, b) => compareIds(dayOf(a), dayOf(b)) || compareIds(regionOf(a), regionOf(b)));
}

/** Rows by region, 本地文件: each row counts for every one of `regions` that its document's region is or lies in. */
export function groupByRegion<Row>(
  rows: readonly Row[],
  regions: readonly string[],
  regionOf: (row: Row) => string | null,
): Map<string, Row[]> {
  const byOwn = Map.groupBy(rows, (row) => regionOf(row) ?? '');
  return new Map(regions.map((region) => [region, [...byOwn].flatMap(([own, of]) => (own !== '' && isWithin(own, region) ? of : []))]));
}

/** Clauses and documents of the uses. */
export function countUses(uses: readonly UseRow[]): ClauseTally {
  const tally = new ClauseTally();
  for (const use of uses) tally.add(use);
  return tally;
}
