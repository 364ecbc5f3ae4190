import { regionById } from '../graph/vocabulary/regions.ts';
import type { Context } from './context.ts';
import { countsFor, type ExtentInput } from './extent.ts';
import { loadOne } from './loaders.ts';
import type { RegionRow } from './resolvers/types.ts';

/** A region as the graph holds it; of one that no document concerns as the vocabulary knows it. Null for an unknown id. */
export async function loadRegion(id: string, { loaders }: Context): Promise<RegionRow | null> {
  const row = await loadOne(loaders.region, id);
  if (row !== null) return row;
  const known = regionById(id);
  if (known === undefined) return null;
  const { name, level, code, kind, source } = known;
  return { id, name, en: known.en ?? null, level, parentId: known.parent ?? null, code, kind, source };
}

/** How a region is meant (decision 13 of the design): 本地文件 or 适用于此. */
export type Reading = NonNullable<ExtentInput['reading']>;

/** Regions whose own documents count for `region` in a reading. */
export async function regionsRead(region: string, reading: Reading, { store }: Context): Promise<string[]> {
  return (await store.query('regionCounts', {})).map(({ regionId }) => regionId).filter((own) => countsFor(own, region, reading));
}

const LEVELS = ['国家', '跨区域', '省', '市', '县'];

/** The country first, then groups, provinces, cities and counties, each by code. */
export function compareRegions(a: RegionRow, b: RegionRow): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1);
}
