import { said, sayList, type Said } from '../said.ts';
import type { ClauseIndex, IndexDocument } from './index/types.ts';
import type { Names } from './understand/context.ts';
import type { Understanding } from './understand/types.ts';

/** Filters of a search as the interface states them; each list is disjunctive, the lists together conjunctive. */
export interface SearchFilters {
  readonly regions?: readonly string[];
  readonly documents?: readonly string[];
  readonly issuers?: readonly string[];
  readonly years?: readonly number[];
  readonly instruments?: readonly string[];
  readonly modalities?: readonly string[];
  readonly without?: readonly string[];
  readonly choose?: readonly string[];
  readonly add?: readonly string[];
}

/** A region of the question with the documents that speak for it. */
export interface AskedRegion {
  readonly id: string;
  readonly said: Said;
  readonly documentIds: readonly string[];
  /** Names of the regions whose documents stand in for it; empty where it has its own. */
  readonly standIns: readonly string[];
}

/** Which documents are searched, and what was asked that the collection does not hold. */
export interface Scope {
  readonly documents: readonly IndexDocument[];
  /** Names of the regions whose documents are searched. */
  readonly regionNames: readonly Said[];
  /** Regions that the question names and that documents speak for, in its order. */
  readonly asked: readonly AskedRegion[];
  /** Names of regions asked that no document speaks for. */
  readonly missing: readonly Said[];
  /** Names of all regions that the collection has documents of, and their number, whatever was asked. */
  readonly collection: { readonly documents: number; readonly regionNames: readonly Said[] };
  /** A sentence to show where a superior's or a group's document stands in for a region without its own; else empty. */
  readonly note: Said;
}

/**
 * Documents that speak for a region: its own and those below it; of a group its own if there are any, else its members'. A region without
 * any takes those of the nearest superior region or group, which apply in it. Documents of 全国 never stand in for a region.
 */
function documentsFor(region: string, documents: readonly IndexDocument[], names: Names): { held: IndexDocument[]; above: boolean } {
  const own = documents.filter((document) => document.regionId === region);
  const group = names.regionById(region)?.kind === 'group';
  if (group && own.length > 0) return { held: own, above: false };
  const below = documents.filter((document) => names.isWithin(document.regionId, region));
  if (below.length > 0) return { held: below, above: false };
  const over = documents.filter((document) => document.regionId !== '100000' && names.isWithin(region, document.regionId));
  const nearest = over.filter((document) => over.every((other) => names.isWithin(document.regionId, other.regionId)));
  return { held: nearest, above: true };
}

/** Applies region, document, issuer and year chips and filters. */
export function findScope(understanding: Understanding, filters: SearchFilters, index: ClauseIndex, names: Names): Scope {
  const all = index.documents();
  let documents: readonly IndexDocument[] = isFiltering(filters) ? all.filter((document) => passes(document, filters, names)) : all;
  const asked: AskedRegion[] = [];
  const missing: Said[] = [];
  const notes: Said[] = [];
  for (const chip of understanding.chips.filter((entry) => entry.kind === 'region')) {
    const { held, above } = documentsFor(chip.value, documents, names);
    const place = said(chip.name, names.sayRegion(chip.value).en);
    const standIns = above ? nameRegions(held, names) : [];
    if (held.length === 0) missing.push(place);
    else
      asked.push({ id: chip.value, said: place, documentIds: held.map((document) => document.id), standIns: standIns.map(({ zh }) => zh) });
    if (standIns.length > 0) notes.push(sayStandIns(place, sayList(standIns)));
  }
  // Who names all members of a group asks for what they do together as well.
  const chipRegions = new Set(understanding.chips.filter((chip) => chip.kind === 'region').map((chip) => chip.value));
  for (const regionId of regionsOf(documents)) {
    const region = names.regionById(regionId);
    const together = region?.kind === 'group' && region.members.length > 1 && region.members.every((member) => chipRegions.has(member));
    if (!together || asked.some(({ id }) => id === regionId)) continue;
    asked.push({
      id: regionId,
      said: said(region.name, region.en ?? region.name),
      documentIds: documents.filter((other) => other.regionId === regionId).map(({ id }) => id),
      standIns: [],
    });
  }
  if (asked.length > 0 || missing.length > 0) {
    const wanted = new Set(asked.flatMap((region) => region.documentIds));
    documents = documents.filter((document) => wanted.has(document.id));
  }
  const named = new Set(
    understanding.chips.filter((chip) => chip.filters && (chip.kind === 'document' || chip.kind === 'number')).map((chip) => chip.value),
  );
  if (named.size > 0) documents = documents.filter((document) => named.has(document.id));
  return {
    documents,
    regionNames: nameRegions(documents, names),
    collection: { documents: all.length, regionNames: nameRegions(all, names) },
    asked,
    missing,
    note: said(notes.map(({ zh }) => zh).join(''), notes.map(({ en }) => en).join(' ')),
  };
}

function sayStandIns(place: Said, standIns: Said): Said {
  return said(
    `资料库没有${place.zh}自己的文件，以下是适用于它的${standIns.zh}文件。`,
    `The collection holds no document of ${place.en} itself; these are documents of ${standIns.en} that apply there.`,
  );
}

function nameRegions(documents: readonly IndexDocument[], names: Names): Said[] {
  const byName = new Map<string, string>();
  for (const region of regionsOf(documents)) {
    const name = names.fullRegionName(region);
    if (!byName.has(name)) byName.set(name, region);
  }
  return [...byName.values()].map((region) => names.sayRegion(region));
}

const known = new WeakMap<readonly IndexDocument[], ReadonlySet<string>>();

/** Ids of the regions of documents, found once for a list: nearly every question is asked of the whole collection. */
function regionsOf(documents: readonly IndexDocument[]): ReadonlySet<string> {
  const found = known.get(documents);
  if (found !== undefined) return found;
  const regions = new Set(documents.map(({ regionId }) => regionId));
  known.set(documents, regions);
  return regions;
}

const isFiltering = ({ regions, documents, issuers, years }: SearchFilters): boolean =>
  [regions, documents, issuers, years].some((list) => list !== undefined && list.length > 0);

function passes(document: IndexDocument, filters: SearchFilters, names: Names): boolean {
  const any = <T>(list: readonly T[] | undefined, test: (value: T) => boolean): boolean =>
    list === undefined || list.length === 0 || list.some(test);
  return (
    any(filters.regions, (region) => names.isWithin(document.regionId, region)) &&
    any(filters.documents, (id) => document.id === id) &&
    any(filters.issuers, (id) => document.issuerIds.includes(id)) &&
    any(filters.years, (year) => document.year === year)
  );
}
