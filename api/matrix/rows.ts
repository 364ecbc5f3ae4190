import { isWithin, regionById, regionsNamed } from '../../graph/vocabulary/regions.ts';
import type { Context } from '../context.ts';
import { countsFor, findExtent, type Extent } from '../extent.ts';
import { compareRegions, loadRegion } from '../regions.ts';
import type { DocumentRow, RegionRow } from '../resolvers/types.ts';
import type { MatrixFrame, MatrixInput, MatrixRegion } from './types.ts';

/** The region that an id or a name means: the larger place where several share it. */
function regionMeant(written: string): string | undefined {
  const bare = written.trim();
  return regionById(bare)?.id ?? regionsNamed(bare)[0]?.id;
}

/**
 * Whether a document of region `own` counts in the row of `row`. A group's row holds what was issued for the group itself: its members have
 * rows of their own, and no clause is counted twice as the group's.
 */
function countsInRow(own: string | null, row: RegionRow, reading: Extent['reading']): boolean {
  return row.kind === 'group' && reading === 'LOCAL' ? own === row.id : countsFor(own, row.id, reading);
}

/** Whether a document of region `own` is one of a superior region or of a group that the row's region belongs to. */
function standsAbove(own: string | null, row: RegionRow): boolean {
  return own !== null && own !== row.id && isWithin(row.id, own);
}

/**
 * The rows of a matrix and what they are made from. Levels and regions choose rows and their documents; what superiors and groups have is
 * looked for on every level.
 */
export async function findFrame({ regions, add, without, extent: asked }: MatrixInput, context: Context): Promise<MatrixFrame> {
  const extent = await findExtent(asked ?? {}, context);
  const [wide, all] = await Promise.all([
    findExtent({ ...asked, regions: [], levels: [] }, context),
    findExtent({ expired: true, reading: extent.reading }, context),
  ]);
  const meant = (add ?? []).map((written) => ({ written, id: regionMeant(written) }));
  const added = new Set(meant.flatMap(({ id }) => id ?? []));
  const own = extent.documents.flatMap(({ regionId }) => regionId ?? []);
  const left = new Set(without ?? []);
  const ids = [...new Set([...(regions?.length ? regions : own).filter((id) => !left.has(id)), ...added])];
  const found = (await Promise.all(ids.map((id) => loadRegion(id, context)))).filter((row) => row !== null);
  const rows = found.toSorted(compareRegions).map((region): MatrixRegion => {
    const counted = (documents: readonly DocumentRow[]) =>
      documents.filter(({ regionId }) => countsInRow(regionId, region, extent.reading));
    const documents = counted(extent.documents);
    const inRow = new Set(documents.map(({ id }) => id));
    const ofItself = documents.filter(({ regionId }) => regionId === region.id).length;
    const above = wide.documents.filter(({ id, regionId }) => !inRow.has(id) && standsAbove(regionId, region));
    const addedAs = meant.flatMap(({ written, id }) => (id === region.id ? [written] : []));
    return { region, documents, own: ofItself, held: counted(all.documents).length, above, addedAs };
  });
  const shown = new Set(rows.flatMap(({ documents }) => documents.map(({ id }) => id)));
  return {
    rows,
    unknown: meant.filter(({ id }) => id === undefined).map(({ written }) => written),
    extent: {
      ...extent,
      documents: extent.documents.filter(({ id }) => shown.has(id)),
      expired: extent.expired.filter(({ regionId }) => rows.some(({ region }) => countsInRow(regionId, region, extent.reading))),
    },
    unplaced: extent.documents.filter(({ regionId }) => regionId === null).length,
  };
}
