import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import type { Region } from '../../../graph/vocabulary/types.ts';
import type { VocabularyContext } from './context.ts';
import { findDocuments } from './documents.ts';
import type { ChipKind, QuestionChip } from './types.ts';

/** A chip with the place of its words in the normalised question; a chip that synonyms led to has the place of the synonym. */
export interface PlacedChip extends QuestionChip {
  readonly start: number;
  readonly end: number;
}

const KIND_NAMES: Readonly<Record<ChipKind, string>> = {
  region: '地区',
  body: '机构',
  instrument: '工具',
  bearer: '主体',
  modality: '模态',
  document: '文件',
  number: '文号',
};

const FILTERING: ReadonlySet<ChipKind> = new Set(['region', 'document', 'number']);

type Place = { readonly start: number; readonly end: number; readonly surface: string };

export function makeChip(kind: ChipKind, value: string, name: string, place: Place): PlacedChip {
  return { id: `${kind}:${value}`, kind, kindName: KIND_NAMES[kind], name, value, filters: FILTERING.has(kind), ...pick(place) };
}

const pick = ({ start, end, surface }: Place): Place => ({ start, end, surface });

/** Takes the characters of chips out of a text and leaves everything else in its place. */
export function maskPlaces(text: string, places: readonly { start: number; end: number }[]): string {
  const units = text.split('');
  for (const { start, end } of places) units.fill(' ', start, end);
  return units.join('');
}

/** Of several regions with one name the one that the collection has documents of; else the likeliest. */
function likeliest(region: Region, surface: string, context: VocabularyContext): Region {
  const held = (candidate: Region): boolean =>
    context.documents.some(
      (document) => context.names.isWithin(document.regionId, candidate.id) || context.names.isWithin(candidate.id, document.regionId),
    );
  const exact = (candidate: Region): boolean => context.documents.some((document) => document.regionId === candidate.id);
  const candidates = [region, ...context.names.regionsNamed(surface)];
  return candidates.find(exact) ?? candidates.find((candidate) => candidate.level !== '国家' && held(candidate)) ?? region;
}

/** Regions by official, short, colloquial (`region-words.tsv`) or one-character name with 省 or 市 behind it (晋省). */
export function findRegionChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names, lexicon } = context;
  const chips: PlacedChip[] = [];
  const free = (start: number, end: number): boolean => chips.every((chip) => end <= chip.start || start >= chip.end);
  for (const match of names.findRegions(text)) {
    const region = likeliest(match.entry, match.surface, context);
    chips.push(makeChip('region', region.id, region.name, match));
  }
  for (const match of makeMatcher([...lexicon.regionWords])(text)) {
    const region = names.regionsNamed(match.entry)[0];
    if (region !== undefined && free(match.start, match.end)) chips.push(makeChip('region', region.id, region.name, match));
  }
  for (const match of text.matchAll(/(\p{Script=Han})[省市]/gu)) {
    const region = names.regionsNamed(match[1] ?? '')[0];
    const place = { start: match.index, end: match.index + match[0].length, surface: match[0] };
    if (region !== undefined && free(place.start, place.end)) chips.push(makeChip('region', region.id, region.name, place));
  }
  return chips.sort((a, b) => a.start - b.start);
}

/** Instruments named in the text, and those that a synonym's policy words name. */
function findInstrumentChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names, lexicon } = context;
  const chips = names.findInstruments(text).map((match) => makeChip('instrument', match.entry.id, match.entry.name, match));
  const known = makeMatcher([...lexicon.synonyms].filter(([word]) => word.length > 1));
  for (const match of known(text)) {
    if (chips.some((chip) => match.start < chip.end && chip.start < match.end)) continue;
    for (const variant of match.entry) {
      const whole = names.findInstruments(variant.text).find((found) => found.surface.length === variant.text.length);
      if (whole !== undefined) chips.push(makeChip('instrument', whole.entry.id, whole.entry.name, match));
    }
  }
  return chips;
}

function findBearerChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names, lexicon } = context;
  const chips = names.findActors(text).map((match) => makeChip('bearer', match.entry.id, match.entry.name, match));
  for (const match of makeMatcher([...lexicon.bearerWords])(text)) {
    const actor = names.actorNamed(match.entry) ?? names.findActors(match.entry)[0]?.entry;
    if (actor === undefined || chips.some((chip) => match.start < chip.end && chip.start < match.end)) continue;
    chips.push(makeChip('bearer', actor.id, actor.name, match));
  }
  return chips;
}

/** All chips of a normalised question, in its order, each id once. Names of one kind do not hide those of another, but for regions and bodies. */
export function findChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names, lexicon } = context;
  const regions = findRegionChips(text, context);
  const documents = findDocuments(text, regions, context);
  const asked = regions[0]?.value ?? '100000';
  const bodies = names.findBodies(text, asked).map((match) => makeChip('body', match.entry.id, match.entry.name, match));
  const rest = maskPlaces(text, [
    ...bodies,
    ...regions.filter((region) => bodies.every((body) => region.end <= body.start || region.start >= body.end)),
  ]);
  const modalities = makeMatcher([...lexicon.modalityWords])(rest).map((match) =>
    makeChip('modality', match.entry, names.modalityName(match.entry), match),
  );
  const outside = regions.filter((region) => bodies.every((body) => region.end <= body.start || region.start >= body.end));
  const inside = regions.filter((region) => !outside.includes(region));
  const all = [...outside, ...(outside.length === 0 ? inside : []), ...documents, ...bodies];
  all.push(...findInstrumentChips(rest, context), ...findBearerChips(rest, context), ...modalities);
  const seen = new Set<string>();
  return all.sort((a, b) => a.start - b.start || b.end - a.end).filter((chip) => !seen.has(chip.id) && seen.add(chip.id));
}
