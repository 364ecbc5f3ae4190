import { JingweiError } from '../../graph/errors.ts';
import type { Context } from '../context.ts';
import { findExtent, type Extent, type ExtentInput } from '../extent.ts';
import { loadOne } from '../loaders.ts';
import { DUES, dueOf, type Due } from '../targets/due.ts';
import {
  countTargets,
  cursorOf,
  listTargets,
  measureAsked,
  passing,
  type Counted,
  type TargetFilters,
  type TargetRow,
} from '../targets/list.ts';
import { conversionsOf, type Measure, type TargetTally } from '../targets/measures.ts';
import { convert } from '../targets/units.ts';
import { readMetricWords } from '../targets/words.ts';
import type { FieldResolvers } from './types.ts';
import { said } from '../said.ts';

const MOST_ROWS = 1000;
const MOST_MEASURES = 100;
/** Most marks of one plot. */
const MOST_MARKS = 100;

interface TargetArguments {
  readonly extent?: ExtentInput | null;
  readonly words?: string | null;
  readonly measure?: string | null;
  readonly due?: readonly Due[] | null;
  readonly dueYear?: number | null;
  readonly first: number;
  readonly after?: string | null;
}

interface TargetList {
  readonly extent: Extent;
  readonly filters: TargetFilters;
  readonly counted: Counted;
  readonly regions: ReadonlyMap<string, string>;
  readonly page: { readonly first: number; readonly after: string | null };
}

interface ListedMeasure {
  readonly measure: Measure;
  readonly list: TargetList;
}

interface ListedRow {
  readonly row: TargetRow;
  readonly list: TargetList;
}

export async function resolveTargets(asked: TargetArguments, context: Context): Promise<TargetList> {
  const { first, after = null } = asked;
  if (!Number.isInteger(first) || first < 0 || first > MOST_ROWS)
    throw new JingweiError('BAD_ARGUMENT', said(`first 是 ${first}`, `first is ${first}`), {
      remedy: said(`每次取 0 到 ${MOST_ROWS} 条，用 after 继续`, `Take 0 to ${MOST_ROWS} at a time and go on with after`),
    });
  const extent = await findExtent(asked.extent ?? {}, context);
  const counted = await countTargets(
    context.store,
    extent.documents.map(({ id }) => id),
  );
  const filters = {
    words: readMetricWords(asked.words),
    measure: asked.measure || null,
    dues: asked.due ?? [],
    dueYear: asked.dueYear ?? null,
  };
  const regions = new Map(extent.documents.map(({ id, regionId }) => [id, regionId ?? '']));
  return { extent, filters, counted, regions, page: { first, after: after || null } };
}

const sum = (tallies: readonly TargetTally[]): number => tallies.reduce((total, { targets }) => total + targets, 0);
const tallied = ({ counted, filters, extent }: TargetList, without: Partial<TargetFilters> = {}): readonly TargetTally[] =>
  passing(counted, { ...filters, ...without }, extent);
const regionsOf = ({ regions }: TargetList, { tallies }: Measure): Set<string> =>
  new Set(tallies.map(({ documentId }) => regions.get(documentId) ?? ''));

/** Measures of at least two targets of which one states a number: there is something to compare. */
function comparable(list: TargetList): Measure[] {
  const words = new Set(tallied(list, { measure: null, dues: [], dueYear: null }));
  const weight = (measure: Measure): number => regionsOf(list, measure).size * 1e6 + sum(measure.tallies);
  return list.counted.measures
    .filter(({ tallies }) => sum(tallies) > 1 && tallies.some(({ valued }) => valued > 0) && tallies.some((tally) => words.has(tally)))
    .toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}

const listed = new WeakMap<TargetList, ReturnType<typeof listTargets>>();
function rowsOf(list: TargetList, { store, spend }: Context): ReturnType<typeof listTargets> {
  const known = listed.get(list);
  if (known !== undefined) return known;
  spend(list.page.first);
  const rows = listTargets(store, tallied(list), list.filters, list.extent, list.page);
  listed.set(list, rows);
  return rows;
}

const measureOf = new WeakMap<Counted, ReadonlyMap<string, Measure>>();
/** What a target measures, by its metric and whether it states a number. */
function findMeasure({ counted }: TargetList, { metric, unit, value }: TargetRow): Measure | undefined {
  let known = measureOf.get(counted);
  if (known === undefined) {
    known = new Map(
      counted.measures.flatMap((measure) => measure.tallies.map((tally) => [`${tally.metric}~${tally.unit}~${tally.valued > 0}`, measure])),
    );
    measureOf.set(counted, known);
  }
  return known.get(`${metric}~${unit ?? ''}~${value !== null}`) ?? known.get(`${metric}~${unit ?? ''}~${value === null}`);
}

const connection: FieldResolvers<TargetList> = {
  words: ({ filters }) => filters.words,
  totalCount: (list) => sum(tallied(list)),
  documentCount: (list) => new Set(tallied(list).map(({ documentId }) => documentId)).size,
  dues: (list) => {
    const counts = Map.groupBy(tallied(list, { dues: [] }), ({ deadline }) => dueOf(deadline, list.extent.asOf));
    return DUES.map((due) => ({ due, targets: sum(counts.get(due) ?? []) }));
  },
  dueYears: (list) => {
    const dated = tallied(list, { dueYear: null }).filter(({ deadline }) => deadline !== '');
    const counts = Map.groupBy(dated, ({ deadline }) => Number(deadline.slice(0, 4)));
    return [...counts].map(([year, tallies]) => ({ year, targets: sum(tallies) })).toSorted((a, b) => a.year - b.year);
  },
  measures: (list, { first }: { readonly first: number }): ListedMeasure[] =>
    comparable(list)
      .slice(0, Math.max(0, Math.min(first, MOST_MEASURES)))
      .map((measure) => ({ measure, list })),
  measureCount: (list) => comparable(list).length,
  measure: (list): ListedMeasure | null => {
    const measure = measureAsked(list.counted, list.filters);
    return measure === null ? null : { measure, list };
  },
  edges: async (list, _args, context) =>
    (await rowsOf(list, context)).rows.map((row) => ({ cursor: cursorOf(row), node: { row, list } satisfies ListedRow })),
  pageInfo: async (list, _args, context) => {
    const { rows, more } = await rowsOf(list, context);
    const last = rows.at(-1);
    return { hasNextPage: more, endCursor: last === undefined ? null : cursorOf(last) };
  },
};

const measure: FieldResolvers<ListedMeasure> = {
  id: (of) => of.measure.id,
  name: (of) => of.measure.name,
  unit: (of) => of.measure.unit,
  targets: (of) => sum(of.measure.tallies),
  regions: ({ measure, list }) => regionsOf(list, measure).size,
  conversions: (of) => conversionsOf(of.measure),
  rows: async ({ measure, list }, _args, { store, spend }) => {
    spend(MOST_MARKS);
    const open = { ...list.filters, dues: [], dueYear: null };
    const { rows } = await listTargets(store, measure.tallies, open, list.extent, { first: MOST_MARKS, after: null });
    const height = ({ value, unit }: TargetRow): number =>
      value === null ? -Infinity : (convert(value, unit ?? '', measure.unit) ?? -Infinity);
    return rows.toSorted((a, b) => height(b) - height(a) || (a.due < b.due ? -1 : 1)).map((row): ListedRow => ({ row, list }));
  },
};

const row: FieldResolvers<ListedRow> = {
  id: (of) => of.row.id,
  target: (of) => of.row,
  due: ({ row: { deadline }, list }) => dueOf(deadline ?? '', list.extent.asOf),
  scaled: ({ row, list }) => {
    const { value, unit } = row;
    return value === null ? null : convert(value, unit ?? '', findMeasure(list, row)?.unit ?? unit ?? '');
  },
  scaledUnit: ({ row, list }) => (row.value === null ? null : (findMeasure(list, row)?.unit ?? row.unit ?? '')),
  measure: ({ row, list }) => {
    const found = findMeasure(list, row);
    return found !== undefined && sum(found.tallies) > 1 && found.tallies.some(({ valued }) => valued > 0) ? found.id : null;
  },
  document: ({ row: { documentId } }, _args, { loaders }) => loadOne(loaders.document, documentId),
};

export const targetResolvers = { TargetConnection: connection, TargetMeasure: measure, TargetRow: row };
