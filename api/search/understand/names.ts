import { said } from '../../said.ts';
import { loadKnowledge } from '../../../graph/vocabulary/load.ts';
import { actorAncestors, actorById, findActors } from '../../../graph/vocabulary/actors.ts';
import { bodyById, findBodies, predecessorsOf, resolveBody, successorsOf } from '../../../graph/vocabulary/bodies.ts';
import { findInstruments, instrumentAncestors, instrumentById } from '../../../graph/vocabulary/instruments.ts';
import { findRegions, isWithin, regionById, regionFullEnglish, regionFullName, regionsNamed } from '../../../graph/vocabulary/regions.ts';
import type { Body, Instrument, Match } from '../../../graph/vocabulary/types.ts';
import type { Names } from './context.ts';

/** Last characters of a body's short name, so that few parts of a question are looked up. */
const BODY_END = /[局委厅部行会办府院署司]/gu;
const LONGEST_BODY = 24;

/** Where a question about a region names a national body by a short name (人行, 发改委), the region's own office is meant if there is one. */
function regionalOffice({ surface, entry }: Match<Body>, regionId: string): Body {
  const region = regionById(regionId);
  if (region === undefined || region.level === '国家' || entry.region === regionId || surface === entry.name) return entry;
  for (const name of [region.name, ...region.aliases].map((prefix) => prefix + surface)) {
    const office = resolveBody(name, { region: regionId });
    if (office !== null && office.region === regionId) return office;
  }
  return entry;
}

/** Bodies of a question: full names as in a text, and bare short names that the asked region completes. */
function findQuestionBodies(text: string, regionId: string): Match<Body>[] {
  const context = { region: regionId };
  const found = findBodies(text, context).map((match) => ({ ...match, entry: regionalOffice(match, regionId) }));
  const taken = (at: number): Match<Body> | undefined => found.find((match) => match.start <= at && at < match.end);
  const matches: Match<Body>[] = [...found];
  // Most places of a question end no name: those that do are found once.
  const ends = [...text.matchAll(BODY_END)].map(({ index }) => index + 1).reverse();
  for (let start = 0; start < text.length; start++) {
    const whole = taken(start);
    if (whole !== undefined) {
      start = whole.end - 1;
      continue;
    }
    for (const end of ends) {
      if (end > start + LONGEST_BODY || end < start + 2 || taken(end - 1) !== undefined) continue;
      const surface = text.slice(start, end);
      const entry = resolveBody(surface, context);
      if (entry === null) continue;
      const match = { start, end, surface, entry };
      matches.push({ ...match, entry: regionalOffice(match, regionId) });
      start = end - 1;
      break;
    }
  }
  return matches.sort((a, b) => a.start - b.start);
}

const COUNTRY = '100000';

/** Bodies along a line of successions, nearest first, without the body itself. */
function followLine(id: string, next: (id: string) => string[]): Body[] {
  const line = [id];
  for (let at = 0; at < line.length && line.length < 8; at++) {
    for (const other of next(line[at] ?? '')) if (!line.includes(other)) line.push(other);
  }
  return line.slice(1).flatMap((each) => bodyById(each) ?? []);
}

const bodiesAfter = (id: string): Body[] => followLine(id, (each) => successorsOf(each).map(({ to }) => to));
const bodiesBefore = (id: string): Body[] => followLine(id, (each) => predecessorsOf(each).map(({ from }) => from));

const bodiesDirectlyBefore = (id: string): Body[] => predecessorsOf(id).flatMap(({ from }) => bodyById(from) ?? []);

/** The region's own office of this name, and the national body. */
function bodiesOfName(name: string, region: string): Body[] {
  const found = [resolveBody(name, { region }), resolveBody(name, { region: COUNTRY })].filter((body) => body !== null);
  return [
    ...new Map(
      [...found.map((entry) => regionalOffice({ start: 0, end: name.length, surface: name, entry }, region)), ...found].map((body) => [
        body.id,
        body,
      ]),
    ).values(),
  ];
}

interface InstrumentName {
  readonly name: string;
  readonly entry: Instrument;
}

/** Names of instruments below the classes, made once: each with its instrument, and all in one text in which a part of a name is found quickly. */
let instrumentNames: { readonly list: readonly InstrumentName[]; readonly joined: string; readonly starts: readonly number[] } | undefined;

function readInstrumentNames(): NonNullable<typeof instrumentNames> {
  if (instrumentNames !== undefined) return instrumentNames;
  const list = [...loadKnowledge().instruments.values()]
    .filter(({ isClass }) => !isClass)
    .flatMap((entry) => [entry.name, ...entry.aliases].map((name) => ({ name, entry })));
  let length = 0;
  const starts = list.map(({ name }) => (length += name.length + 1) - name.length - 1);
  return (instrumentNames = { list, joined: list.map(({ name }) => name).join('\n'), starts });
}

/** Numbers of the names that hold the words, ascending. */
function namesHolding(words: string): number[] {
  const { joined, starts } = readInstrumentNames();
  const numbers: number[] = [];
  let number = 0;
  for (let at = joined.indexOf(words); at >= 0; at = joined.indexOf(words, starts[number + 1] ?? Infinity)) {
    while ((starts[number + 1] ?? Infinity) <= at) number++;
    numbers.push(number);
    if (number + 1 === starts.length) break;
  }
  return numbers;
}

/** Of each instrument those directly below it, and the numbers of the names that its own name holds; they depend on nothing that is asked. */
const near = new Map<string, { readonly below: readonly Instrument[]; readonly inside: ReadonlySet<number> }>();

function nearOf(instrument: Instrument): NonNullable<ReturnType<typeof near.get>> {
  const known = near.get(instrument.id);
  if (known !== undefined) return known;
  const { id } = instrument;
  const { list } = readInstrumentNames();
  const below = list.filter(({ entry }) => entry.broader === id || (entry.broader === null && entry.class === id));
  const inside = list.flatMap(({ name }, number) => (name.length >= 3 && instrument.name.includes(name) ? [number] : []));
  const found = { below: below.map(({ entry }) => entry).filter((entry) => entry.id !== id), inside: new Set(inside) };
  near.set(id, found);
  return found;
}

/** Instruments near another: above it, directly below it, and those of its class whose names hold the question's words or are held by its name. */
function instrumentsAround(id: string, surface: string): Instrument[] {
  const instrument = instrumentById(id);
  if (instrument === undefined) return [];
  const { below, inside } = nearOf(instrument);
  const { list } = readInstrumentNames();
  const numbers = surface.length < 2 ? [] : [...inside.union(new Set(namesHolding(surface)))].sort((a, b) => a - b);
  const named = numbers.flatMap((number) => list[number]?.entry ?? []).filter((entry) => entry.id !== id);
  const sameClass = named.filter((other) => other.class === instrument.class);
  return [...new Set([...instrumentAncestors(id), ...sameClass, ...named, ...below])];
}

const wholes = new Map<string, Instrument | undefined>();

/** Looked up once a text: the texts are those of the tables of synonyms. */
function instrumentNamed(text: string): Instrument | undefined {
  if (!wholes.has(text)) wholes.set(text, findInstruments(text).find(({ surface }) => surface.length === text.length)?.entry);
  return wholes.get(text);
}

/** Classes of actors that financial rules are written for. */
const FINANCIAL = ['financial-institution', 'local-financial-organisation', 'intermediary'];

function isActorWithin(id: string, ancestorId: string): boolean {
  return id === ancestorId || actorAncestors(id).some((actor) => actor.id === ancestorId);
}

/** The vocabularies of `graph` as names of questions. */
export function vocabularyNames(): Names {
  const vocabulary = loadKnowledge();
  const english = new Map<string, string>();
  for (const entry of [...vocabulary.instruments.values(), ...vocabulary.regions.values()]) {
    const key = entry.en?.toLowerCase();
    if (key !== undefined && key !== '' && !english.has(key)) english.set(key, entry.name);
  }
  const actors = new Map([...vocabulary.actors.values()].map((actor) => [actor.name, actor]));
  const modalities = new Map<string, string>(vocabulary.modalities.map((entry) => [entry.id, entry.name]));
  return {
    findRegions,
    regionsNamed,
    regionLetters: new Set(vocabulary.letters.filter(({ strong }) => strong).map(({ letter }) => letter)),
    isWithin,
    regionById,
    fullRegionName: (id) => regionFullName(id) || id,
    sayRegion: (id) => said(regionFullName(id) || id, regionFullEnglish(id) || id),
    findBodies: findQuestionBodies,
    bodyById,
    bodyNamed: (name, region) => bodiesOfName(name, region)[0],
    bodiesOfName,
    bodiesDirectlyBefore,
    bodiesAfter,
    bodiesBeforeAndAfter: (id) => [...bodiesAfter(id), ...bodiesBefore(id)],
    findInstruments,
    instrumentNamed,
    instrumentById,
    instrumentsAround,
    findActors,
    actorNamed: (name) => actors.get(name),
    actorById,
    actorsAround: (id) => [
      ...(actorById(id)?.broader.flatMap((above) => actorById(above) ?? []) ?? []),
      ...[...vocabulary.actors.values()].filter((actor) => actor.broader.includes(id)),
    ],
    isActorWithin,
    isFinancial: (id) => FINANCIAL.some((ancestor) => isActorWithin(id, ancestor)),
    modalityName: (id) => modalities.get(id) ?? id,
    modalityEnglish: (id) => vocabulary.modalities.find((entry) => entry.id === id)?.en ?? id,
    *known() {
      for (const region of vocabulary.regions.values()) if (region.level !== '县') yield* [region.name, ...region.aliases];
      for (const entry of [...vocabulary.instruments.values(), ...vocabulary.actors.values()]) yield* [entry.name, ...entry.aliases];
    },
    english,
  };
}
