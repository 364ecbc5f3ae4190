import type { Context } from '../context.ts';
import type { Extent } from '../extent.ts';
import { loadRegion } from '../regions.ts';
import type { Column } from '../side-by-side/gather.ts';
import type { SideCell } from '../side-by-side/side-by-side.ts';
import type { FieldResolvers } from './types.ts';

const column: FieldResolvers<Column> = {
  region: ({ regionId }, _args, context) => loadRegion(regionId, context),
  shown: ({ found }) => found.length,
};

const cell: FieldResolvers<SideCell> = {
  clause: ({ found }) => found?.clause ?? null,
  marks: ({ found }) => found?.marks ?? [],
  differing: ({ differing }) => differing.ranges,
  differingBy: ({ differing }) => differing.by,
};

const extentSummary: FieldResolvers<Extent> = {
  regions: ({ regions }, _args, context: Context) => Promise.all(regions.map((id) => loadRegion(id, context))),
  documents: ({ documents }) => documents.length,
  expired: ({ expired }) => expired.length,
};

export const sideBySideResolvers = { SideColumn: column, SideCell: cell, ExtentSummary: extentSummary };
