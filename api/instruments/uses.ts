import type { QueryRow } from '../../graph/store/queries.ts';
import { instrumentAncestors } from '../../graph/vocabulary/instruments.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { regionsRead, type Reading } from '../regions.ts';
import type { InstrumentRow } from '../resolvers/types.ts';

export type UseRow = QueryRow<'usesByInstrument'>;

/** What narrows the uses of an instrument; what is absent does not. The fields are conjunctive. */
export interface UseFilter {
  readonly region?: string | null;
  readonly reading?: Reading | null;
  /** A body that the clause gives a task, and the role in which it does; any role if that is absent. */
  readonly body?: string | null;
  readonly role?: string | null;
  /** Another instrument that the clause uses, itself or by one below it. */
  readonly beside?: string | null;
  /** supply, environment or demand. */
  readonly type?: string | null;
}

/** Uses of an instrument and of all below it, by document and place in the text. */
export async function usesOf(id: string, { loaders }: Context): Promise<readonly UseRow[]> {
  return loaders.uses.load(id);
}

/** Ids of the instruments above, nearest first, ending in the class; one that a text coined stands directly below its class. */
export function aboveOf({ id, isClass, class: classId }: InstrumentRow): string[] {
  const known = instrumentAncestors(id).map((above) => above.id);
  return known.length > 0 || isClass ? known : [classId];
}

/** The instrument, all below it and all above it: what a clause that uses it does not use beside it. */
export async function lineageOf(row: InstrumentRow, { loaders }: Context): Promise<ReadonlySet<string>> {
  return new Set([...(await loaders.below.load(row.id)), ...aboveOf(row)]);
}

/** The uses that a filter leaves. */
export async function findUses(row: InstrumentRow, filter: UseFilter, context: Context): Promise<readonly UseRow[]> {
  const [uses, ...tests] = await Promise.all([
    usesOf(row.id, context),
    testRegion(filter, context),
    testBody(filter, context),
    testBeside(row, filter, context),
    testType(filter, context),
  ]);
  const kept = await Promise.all(uses.map(async (use) => (await Promise.all(tests.map((test) => test?.(use) ?? true))).every(Boolean)));
  return uses.filter((_use, at) => kept[at]);
}

type Test = ((use: UseRow) => boolean | Promise<boolean>) | null;

async function testRegion({ region, reading }: UseFilter, context: Context): Promise<Test> {
  if (!region) return null;
  const regions = new Set(await regionsRead(region, reading ?? 'LOCAL', context));
  return async ({ documentId }) => regions.has((await loadOne(context.loaders.document, documentId))?.regionId ?? '');
}

async function testBody({ body, role }: UseFilter, { store }: Context): Promise<Test> {
  if (!body) return null;
  const duties = await store.query('dutiesByBody', { id: body, role: role ?? '' });
  const clauses = new Set(duties.map(({ clauseId }) => clauseId));
  return ({ clauseId }) => clauses.has(clauseId);
}

async function testBeside(row: InstrumentRow, { beside }: UseFilter, context: Context): Promise<Test> {
  if (!beside) return null;
  const [lineage, others] = await Promise.all([lineageOf(row, context), usesOf(beside, context)]);
  const clauses = new Set(others.filter(({ instrumentId }) => !lineage.has(instrumentId)).map(({ clauseId }) => clauseId));
  return ({ clauseId }) => clauses.has(clauseId);
}

function testType({ type }: UseFilter, { loaders }: Context): Test {
  if (!type) return null;
  return async ({ instrumentId }) => (await loadOne(loaders.instrument, instrumentId))?.policyType === type;
}
