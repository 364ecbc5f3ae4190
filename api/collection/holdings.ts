import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { isWithin, regionFullName } from '../../graph/vocabulary/regions.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import type { DocumentRow, RegionRow } from '../resolvers/types.ts';

/** What holdings are asked of; lists are disjunctive, together conjunctive, empty ones narrow nothing. */
export interface HoldingsInput {
  readonly regions?: readonly string[] | null;
  readonly levels?: readonly string[] | null;
  readonly years?: readonly string[] | null;
  readonly types?: readonly string[] | null;
  readonly collections?: readonly string[] | null;
}

/** Stands for a region or a year that the text does not give. */
export const NONE = 'none';

const KINDS = ['region', 'level', 'year', 'type', 'collection'] as const;
type Kind = (typeof KINDS)[number];

/** Levels from the largest to the smallest place. */
const LEVELS: readonly string[] = ['国家', '跨区域', '省', '市', '县'];

/** A document with the values that it is filtered by. */
interface Held {
  readonly row: DocumentRow;
  readonly region: RegionRow | null;
  readonly values: Readonly<Record<Kind, readonly string[]>>;
}

interface Value {
  readonly value: string;
  readonly name: string;
  readonly en: string | null;
  readonly documents: number;
  readonly selected: boolean;
}

export interface Holdings {
  readonly totalCount: number;
  readonly held: number;
  readonly facets: readonly { readonly kind: Kind; readonly values: readonly Value[] }[];
  readonly regions: readonly HeldRegion[];
  readonly years: readonly number[];
  /** Ids of provinces without a document. */
  readonly absent: readonly string[];
  readonly provinces: number;
  /** Ids of the documents that match, newest first. */
  readonly ids: readonly string[];
}

export interface HeldRegion {
  readonly region: RegionRow | null;
  readonly documents: number;
  readonly years: readonly { readonly year: number | null; readonly documents: number }[];
}

/** Counts what the collection holds. A document of a place counts for that place alone, not for those above it. */
export async function countHoldings(input: HoldingsInput, context: Context): Promise<Holdings> {
  const held = await listHeld(context);
  const chosen: Readonly<Record<Kind, readonly string[]>> = {
    region: input.regions ?? [],
    level: input.levels ?? [],
    year: input.years ?? [],
    type: input.types ?? [],
    collection: input.collections ?? [],
  };
  const fits = (one: Held, kinds: readonly Kind[]): boolean =>
    kinds.every((kind) => chosen[kind].length === 0 || one.values[kind].some((value) => chosen[kind].includes(value)));
  const meant = held.filter((one) => fits(one, KINDS));
  const facets = KINDS.map((kind) => {
    const others = KINDS.filter((other) => other !== kind);
    const matching = held.filter((one) => fits(one, others));
    return { kind, values: countValues(kind, held, matching, chosen[kind]) };
  });
  const known = held.flatMap(({ values }) => values.year.filter((year) => year !== NONE).map(Number));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const own = held.flatMap(({ row }) => (row.regionId === null ? [] : [row.regionId]));
  const provinces = [...loadVocabulary().regions.values()].filter(({ level, kind }) => level === '省' && kind === 'administrative');
  return {
    totalCount: meant.length,
    held: held.length,
    facets,
    regions: countRegions(meant),
    years: known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index),
    absent: provinces.map(({ id }) => id).filter((id) => !own.some((region) => isWithin(region, id))),
    provinces: provinces.length,
    ids: meant.map(({ row }) => row.id),
  };
}

async function listHeld({ store, loaders }: Context): Promise<Held[]> {
  const [ids, sources] = await Promise.all([
    store.query('documentIds', { regions: [] }),
    store.query('sourcesByCollection', { collection: '' }),
  ]);
  const collections = Map.groupBy(sources, ({ documentId }) => documentId);
  const held = await Promise.all(
    ids.map(async ({ id }): Promise<Held | null> => {
      const row = await loadOne<DocumentRow>(loaders.document, id);
      if (row === null) return null;
      const region = await loadOne(loaders.region, row.regionId);
      const values = {
        region: [row.regionId ?? NONE],
        level: region === null ? [] : [region.level],
        year: [row.issued?.slice(0, 4) ?? NONE],
        type: [row.docType ?? '其他'],
        collection: [...new Set((collections.get(id) ?? []).map(({ collection }) => collection))],
      };
      return { row, region, values };
    }),
  );
  return held.filter((one) => one !== null);
}

/** Every value that the collection has, with the number of those that match; regions and levels in their usual order, years latest first, others most first. */
function countValues(kind: Kind, held: readonly Held[], matching: readonly Held[], chosen: readonly string[]): Value[] {
  const all = new Set([...held.flatMap(({ values }) => values[kind]), ...chosen]);
  const regions = new Map(held.map(({ region }) => [region?.id ?? NONE, region]));
  const counted = [...all].map((value): Value => {
    const region = kind === 'region' ? (regions.get(value) ?? null) : null;
    const documents = matching.filter(({ values }) => values[kind].includes(value)).length;
    return {
      value,
      name: region === null ? value : regionFullName(region.id) || region.name,
      en: region?.en ?? null,
      documents,
      selected: chosen.includes(value),
    };
  });
  const last = (a: Value, b: Value): number => Number(a.value === NONE) - Number(b.value === NONE);
  const usual: Readonly<Record<Kind, (a: Value, b: Value) => number>> = {
    region: (a, b) => compareRegions(regions.get(a.value) ?? null, regions.get(b.value) ?? null),
    level: (a, b) => LEVELS.indexOf(a.value) - LEVELS.indexOf(b.value),
    year: (a, b) => last(a, b) || compare(b.value, a.value),
    type: (a, b) => b.documents - a.documents || compare(a.value, b.value),
    collection: (a, b) => compare(a.value, b.value),
  };
  return counted.sort(usual[kind]);
}

function countRegions(meant: readonly Held[]): HeldRegion[] {
  const groups = Map.groupBy(meant, ({ row }) => row.regionId);
  return [...groups.values()]
    .map((all) => ({
      region: all[0]?.region ?? null,
      documents: all.length,
      years: [...Map.groupBy(all, ({ values }) => values.year[0] ?? NONE)]
        .map(([year, of]) => ({ year: year === NONE ? null : Number(year), documents: of.length }))
        .sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    }))
    .sort((a, b) => compareRegions(a.region, b.region));
}

function compareRegions(a: RegionRow | null, b: RegionRow | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compare(a.code, b.code) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
