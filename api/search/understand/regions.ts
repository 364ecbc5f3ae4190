import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import type { Region } from '../../../graph/vocabulary/types.ts';
import { makeChip, type PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';

/** What a region's short name leaves out. */
const KIND = /(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|新区|地区|省|市|区|县|盟)$/u;

/** A region's name without its kind: 江北区 → 江北; the name itself where less than two characters would be left. */
export function shortName(name: string): string {
  const short = name.replace(KIND, '');
  return short.length >= 2 ? short : name;
}

/** Of several regions with one name the one that the collection has documents of; else the likeliest. */
function likeliest(region: Region, surface: string, context: VocabularyContext): Region {
  const { documents, names } = context;
  const exact = (candidate: Region): boolean => documents.some((document) => document.regionId === candidate.id);
  const held = (candidate: Region): boolean =>
    candidate.level !== '国家' &&
    documents.some((document) => names.isWithin(document.regionId, candidate.id) || names.isWithin(candidate.id, document.regionId));
  const candidates = [region, ...names.regionsNamed(surface)];
  return candidates.find(exact) ?? candidates.find(held) ?? region;
}

/** Short names of the collection's own regions: within it 江北 means the one that has a document, though several places bear the name. */
function collectionRegions(context: VocabularyContext): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const { regionId } of context.documents) {
    const region = context.names.regionById(regionId);
    if (region !== undefined && region.level !== '国家') regions.set(shortName(region.name), region);
  }
  return regions;
}

/**
 * Regions by official or short name, by a short name that means one thing in this collection, by a colloquial name (`region-words.tsv`), or
 * by one character with 省 or 市 behind it (晋省).
 */
export function findRegionChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names, find } = context;
  const chips: PlacedChip[] = [];
  const put = (region: Region | undefined, place: { start: number; end: number; surface: string }): void => {
    const free = chips.every((chip) => place.end <= chip.start || place.start >= chip.end);
    if (region !== undefined && free) chips.push(makeChip('region', region.id, names.fullRegionName(region.id), place));
  };
  for (const match of names.findRegions(text)) put(likeliest(match.entry, match.surface, context), match);
  for (const match of makeMatcher(collectionRegions(context))(text)) put(match.entry, match);
  for (const match of find.regionWords(text)) put(names.regionsNamed(match.entry)[0], match);
  for (const match of text.matchAll(/(\p{Script=Han})[省市]/gu)) {
    put(names.regionsNamed(match[1] ?? '')[0], { start: match.index, end: match.index + match[0].length, surface: match[0] });
  }
  return chips.sort((a, b) => a.start - b.start);
}
