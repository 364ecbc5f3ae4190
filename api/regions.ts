import { regionById } from '../graph/vocabulary/regions.ts';
import type { Context } from './context.ts';
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
