import { JingweiError } from '../graph/errors.ts';
import { isWithin, regionById } from '../graph/vocabulary/regions.ts';
import type { Context } from './context.ts';
import { loadOne } from './loaders.ts';
import type { DocumentRow } from './resolvers/types.ts';
import { repealDate, statusOn, today, type Status } from './validity.ts';
import { said } from './said.ts';

/** What a list, count or export is of, as the interface states it; what is absent does not narrow. Lists are disjunctive, fields together conjunctive. */
export interface ExtentInput {
  readonly regions?: readonly string[] | null;
  /** LOCAL, 本地文件: documents of the regions or of places below them. APPLICABLE, 适用于此: documents of the regions, of all above them and of their groups. */
  readonly reading?: 'LOCAL' | 'APPLICABLE' | null;
  /** ISO day; today if absent. */
  readonly asOf?: string | null;
  /** Levels of region: 国家, 省, 市, 县, 跨区域. */
  readonly levels?: readonly string[] | null;
  readonly years?: readonly number[] | null;
  readonly documents?: readonly string[] | null;
  /** Whether documents that are 已失效 on `asOf` are kept in; else they are counted apart. */
  readonly expired?: boolean | null;
}

/** The documents of an extent, with what was left out of it because it has expired. */
export interface Extent {
  readonly reading: 'LOCAL' | 'APPLICABLE';
  readonly regions: readonly string[];
  readonly asOf: string;
  /** Newest first, those without a date last. */
  readonly documents: readonly DocumentRow[];
  readonly statuses: ReadonlyMap<string, Status>;
  /** 已失效 on `asOf` and therefore not among `documents`. */
  readonly expired: readonly DocumentRow[];
}

/** The day as given, or today; what is no ISO day is `BAD_ARGUMENT`. */
export function readDay(asOf: string | null | undefined): string {
  if (asOf === null || asOf === undefined || asOf === '') return today();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? new Date(`${asOf}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== asOf) {
    throw new JingweiError('BAD_ARGUMENT', said(`日期“${asOf}”不存在`, `There is no day “${asOf}”`), {
      remedy: said('请写成 2024-07-18 这样的日期', 'Write it like 2024-07-18'),
    });
  }
  return asOf;
}

/** Whether a document of region `own` counts for `region` in a reading (decision 13 of the design). */
export function countsFor(own: string | null, region: string, reading: 'LOCAL' | 'APPLICABLE'): boolean {
  if (own === null) return false;
  return reading === 'LOCAL' ? isWithin(own, region) : isWithin(region, own);
}

/** The documents that an extent names. A bad day, and a region that there is not, is `BAD_ARGUMENT`. */
export async function findExtent(input: ExtentInput, context: Context): Promise<Extent> {
  const reading = input.reading ?? 'LOCAL';
  const regions = input.regions ?? [];
  const unknown = regions.find((region) => regionById(region) === undefined);
  if (unknown !== undefined)
    throw new JingweiError('BAD_ARGUMENT', said(`没有代码为“${unknown}”的地区`, `There is no region with the code “${unknown}”`), {
      remedy: said('代码见地区页的地址', 'The address of the page of a region bears its code'),
    });
  const asOf = readDay(input.asOf);
  const ids = (await context.store.query('documentIds', { regions: [] })).map(({ id }) => id);
  const held = (await Promise.all(ids.map((id) => loadOne<DocumentRow>(context.loaders.document, id)))).filter((row) => row !== null);
  const levels = await levelsOf(held, context);
  const any = <T>(list: readonly T[] | null | undefined, test: (value: T) => boolean): boolean => !list?.length || list.some(test);
  const meant = held.filter(
    (row) =>
      any(regions, (region) => countsFor(row.regionId, region, reading)) &&
      any(input.levels, (level) => levels.get(row.regionId ?? '') === level) &&
      any(input.years, (year) => row.issued?.startsWith(String(year)) === true) &&
      any(input.documents, (id) => row.id === id),
  );
  const statuses = new Map<string, Status>();
  await Promise.all(meant.map(async (row) => statuses.set(row.id, statusOn({ ...row, repealed: await repealDate(row, context) }, asOf))));
  const over = (row: DocumentRow): boolean => statuses.get(row.id) === '已失效' && input.expired !== true;
  return { reading, regions, asOf, documents: meant.filter((row) => !over(row)), statuses, expired: meant.filter(over) };
}

async function levelsOf(documents: readonly DocumentRow[], { loaders }: Context): Promise<Map<string, string>> {
  const ids = [...new Set(documents.map(({ regionId }) => regionId).filter((id) => id !== null))];
  const rows = await Promise.all(ids.map((id) => loadOne(loaders.region, id)));
  return new Map(rows.filter((row) => row !== null).map(({ id, level }) => [id, level]));
}
