import { said } from '../../said.ts';
import { loadKnowledge } from '../../../graph/vocabulary/load.ts';
import { actorAncestors, actorById, findActors } from '../../../graph/vocabulary/actors.ts';
import { bodyById, findBodies, predecessorsOf, resolveBody, successorsOf } from '../../../graph/vocabulary/bodies.ts';
import { findInstruments, instrumentAncestors, instrumentById } from '../../../graph/vocabulary/instruments.ts';
import { findRegions, isWithin, regionById, regionFullEnglish, regionFullName, regionsNamed } from '../../../graph/vocabulary/regions.ts';
import type { Body, Instrument, Match } from '../../../graph/vocabulary/types.ts';
import type { Names } from './context.ts';

/** Last characters of a body's short name, so that few parts of a question are looked up. */
const BODY_END = /[局委厅部行会办府院署司]$/u;
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
  for (let start = 0; start < text.length; start++) {
    const whole = taken(start);
    if (whole !== undefined) {
      start = whole.end - 1;
      continue;
    }
    for (let end = Math.min(text.length, start + LONGEST_BODY); end >= start + 2; end--) {
      const surface = text.slice(start, end);
      if (!BODY_END.test(surface) || taken(end - 1) !== undefined) continue;
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

/** Names of instruments below the classes, made once. */
let instrumentNames: readonly { readonly name: string; readonly entry: Instrument }[] | undefined;

/** Instruments near another: above it, directly below it, and those of its class whose names hold the question's words or are held by its name. */
function instrumentsAround(id: string, surface: string): Instrument[] {
  const instrument = instrumentById(id);
  if (instrument === undefined) return [];
  instrumentNames ??= [...loadKnowledge().instruments.values()]
    .filter(({ isClass }) => !isClass)
    .flatMap((entry) => [entry.name, ...entry.aliases].map((name) => ({ name, entry })));
  const named: Instrument[] = [];
  const below: Instrument[] = [];
  for (const { name, entry } of instrumentNames) {
    if (entry.id === id) continue;
    if (entry.broader === id || (entry.broader === null && entry.class === id)) below.push(entry);
    if (surface.length >= 2 && (name.includes(surface) || (name.length >= 3 && instrument.name.includes(name)))) named.push(entry);
  }
  const sameClass = named.filter((other) => other.class === instrument.class);
  return [...new Set([...instrumentAncestors(id), ...sameClass, ...named, ...below])];
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
