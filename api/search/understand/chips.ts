import type { VocabularyContext } from './context.ts';
import { findDocuments } from './documents.ts';
import { findBearerChips } from './bearers.ts';
import { findBodyChips } from './bodies.ts';
import { findDeadlineChips } from './deadlines.ts';
import { findModalityChips } from './modality.ts';
import { findRegionChips } from './regions.ts';
import type { Instrument } from '../../../graph/vocabulary/types.ts';
import { makeChip, makeChoice, type PlacedChip } from './chip.ts';

/** Takes the characters of chips out of a text and leaves everything else in its place. */
export function maskPlaces(text: string, places: readonly { start: number; end: number }[]): string {
  const units = text.split('');
  for (const { start, end } of places) units.fill(' ', start, end);
  return units.join('');
}

/** Whether a Latin name is only a part of a Latin word: ai of fagaiwei. */
function isInLatin({ start, end, surface }: { start: number; end: number; surface: string }, text: string): boolean {
  return (/^[a-z]/i.test(surface) && /[a-z]$/i.test(text.slice(0, start))) || (/[a-z]$/i.test(surface) && /^[a-z]/i.test(text.slice(end)));
}

/** Most other meanings that a chip offers. */
const MOST_OTHERS = 6;

/** A chip for an instrument with what else its words could mean: what is above it, and what the collection uses of the names near it. */
function instrumentChip(entry: Instrument, place: { start: number; end: number; surface: string }, context: VocabularyContext): PlacedChip {
  const around = context.names.instrumentsAround(entry.id, place.surface);
  const near = around.filter(({ id, isClass }) => isClass || context.instruments.has(id)).slice(0, MOST_OTHERS);
  return makeChip(
    'instrument',
    entry.id,
    entry.name,
    place,
    near.map(({ id, name }) => makeChoice('instrument', id, name)),
  );
}

/** Instruments named in the text, those that a synonym's policy words name, and classes that a topic word speaks of; nothing inside an actor's name (保险公司). */
function findInstrumentChips(text: string, actors: readonly { start: number; end: number }[], context: VocabularyContext): PlacedChip[] {
  const { names, find } = context;
  const within = (outer: { start: number; end: number }, match: { start: number; end: number }): boolean =>
    outer.start <= match.start && match.end <= outer.end;
  const inActor = (match: { start: number; end: number }): boolean => actors.some((actor) => within(actor, match));
  // A zone is an actor and an instrument by the same name.
  const inLonger = (match: { start: number; end: number }): boolean =>
    actors.some((actor) => within(actor, match) && !within(match, actor));
  const chips = names
    .findInstruments(text)
    .filter((match) => !inLonger(match) && !isInLatin(match, text))
    .map((match) => instrumentChip(match.entry, match, context));
  for (const match of find.synonyms(text)) {
    if (match.surface.length < 2) continue;
    if (chips.some((chip) => match.start < chip.end && chip.start < match.end)) continue;
    for (const variant of match.entry) {
      const whole = names.instrumentNamed(variant.text);
      if (whole !== undefined) chips.push(instrumentChip(whole, match, context));
    }
  }
  const classes = new Set(chips.map((chip) => names.instrumentById(chip.value)?.class ?? chip.value));
  const pledged = /[质抵]押|押品|押款|抵质押/u.test(text);
  for (const match of find.topics(text)) {
    // What is pledged for a loan is no instrument beside it (annotation guide §7).
    if (pledged && match.entry === 'carbon_market') continue;
    if (
      inActor(match) ||
      chips.some((chip) => chip.start <= match.start && match.end <= chip.end && chip.end - chip.start > match.end - match.start)
    )
      continue;
    const instrument = names.instrumentById(match.entry);
    if (instrument !== undefined && !classes.has(match.entry)) chips.push(instrumentChip(instrument, match, context));
  }
  return chips;
}

/** All chips of a normalised question, in its order, each id once. Names of one kind do not hide those of another, but for regions and bodies. */
export function findChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names } = context;
  const named = findRegionChips(text, context);
  const documents = findDocuments(text, named, context);
  // Letters of a 文号 and words of a title name no region, body or instrument of their own.
  const numbered = maskPlaces(
    text,
    documents.filter(({ kind }) => kind === 'number'),
  );
  const untitled = maskPlaces(numbered, documents);
  const regions = numbered === text ? named : findRegionChips(numbered, context);
  const bodies = findBodyChips(untitled, regions, context);
  const rest = maskPlaces(untitled, [
    ...bodies,
    ...regions.filter((region) => bodies.every((body) => region.end <= body.start || region.start >= body.end)),
  ]);
  const instruments = findInstrumentChips(rest, names.findActors(rest), context);
  const plain = maskPlaces(
    rest,
    instruments.filter((chip) => names.instrumentById(chip.value)?.isClass === false),
  );
  const modalities = findModalityChips(plain, context);
  const deadlines = findDeadlineChips(untitled, context.tables.deadlines, context.today());
  const outside = regions.filter((region) => bodies.every((body) => region.end <= body.start || region.start >= body.end));
  const inside = regions.filter((region) => !outside.includes(region));
  const all = [...outside, ...(outside.length === 0 ? inside : []), ...documents, ...bodies];
  all.push(...instruments, ...findBearerChips(rest, context), ...modalities, ...deadlines);
  const seen = new Set<string>();
  return all.sort((a, b) => a.start - b.start || b.end - a.end).filter((chip) => !seen.has(chip.id) && seen.add(chip.id));
}
