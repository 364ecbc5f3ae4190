import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import type { VocabularyContext } from './context.ts';
import { findDocuments } from './documents.ts';
import { findRegionChips } from './regions.ts';
import { makeChip, type PlacedChip } from './chip.ts';

/** Takes the characters of chips out of a text and leaves everything else in its place. */
export function maskPlaces(text: string, places: readonly { start: number; end: number }[]): string {
  const units = text.split('');
  for (const { start, end } of places) units.fill(' ', start, end);
  return units.join('');
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
