import { actorAncestors, findActorsInPhrase } from '../../graph/vocabulary/actors.ts';
import { findBodies, type Context } from '../../graph/vocabulary/bodies.ts';
import { readBodies } from '../../graph/vocabulary/body-phrases.ts';
import type { ActorClass, Match } from '../../graph/vocabulary/types.ts';
import { classesByForm, isOneName, readOffices, type ActorReading } from './offices.ts';

export type { ActorReading };

const JOINT = /[、，,；;]|以及|[和与及或]/gu;
/** What may stand behind the head of a part: 等, a remark, a closing quote. */
const TAIL = /(?:等地?|[（(][^（）()]*[）)]|[”"])+$/u;
const ATTRIBUTE = '的';
/** 中国人民银行各分支机构, 市财政局及其…: the body is meant with its branches. */
const WITH_BRANCHES = /^(?:各(?!部门|部委|委|单位|局)|及其|所属|系统|驻|下属|\p{Script=Han}{0,8}(?:分行|支行|分支机构|分局|机构))/u;
/** A place alone is the locality with all its authorities; before a department it is only where that is. */
const PLACE = /(?:[省市州盟县区旗地]|地区)$/u;
const LOCALITY = 'locality';
/** 各省级农村信用联社: 各省 is no place here. */
const EACH_OF_LEVEL = /^各(?=[省市县区]级)/u;
/** Classes that say little of whom they name. */
const GENERAL = new Set(['government-department', 'institution', 'unit', 'party-organ']);
/** 各保险公司省级分公司 are insurers by their branches. */
const BRANCH_OFFICE = /(?<=(?:公司|银行|机构).*)(?:[^、，和及公司银行机构]{0,12})(?:分公司|支公司)$/u;
/** 山西信托股份有限公司 is one trust company: its trade says the class; 公司 alone would say 企业, all of them. */
const COMPANY_FORM = /(?:股份|集团|控股)*(?:有限责任|有限)公司/gu;

/** `[start, end)` of the name. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** The parts of a coordinated name; what a known name holds (开发性、政策性金融机构) is not divided. */
function splitParts(name: string, matches: readonly Part[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { index, 0: joint } of name.matchAll(JOINT)) {
    if (matches.some((match) => match.start < index + joint.length && index < match.end)) continue;
    if (isBracketed(name, index)) continue;
    parts.push({ start, end: index });
    start = index + joint.length;
  }
  return [...parts, { start, end: name.length }].filter((part) => part.end > part.start);
}

function isBracketed(name: string, at: number): boolean {
  const before = name.slice(0, at);
  return Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
}

/** The classes that a part names: those that close it or stand before 等. */
function actorsOfPart(name: string, part: Part, matches: readonly Match<ActorClass>[]): string[] {
  const end = part.start + name.slice(part.start, part.end).replace(TAIL, '').length;
  return matches
    .filter((match) => match.start >= part.start && match.start < end && (match.end >= end || name.charAt(match.end) === '等'))
    .map(({ entry }) => entry.id);
}

/** 各市（州）、县（市、区）人民政府: a place shares the head of what follows and is no actor of its own. */
function sharesHead(name: string, part: Part): boolean {
  const rest = name.slice(part.end + 1);
  return PLACE.test(name.slice(part.start, part.end).replace(TAIL, '')) && /^[^各]*(?:政府|部门|厅|局|委)/u.test(rest);
}

function bodiesOfPart(part: string, context: Context): string[] {
  // 各局、委、办: one character names nobody
  if (part.length < 2) return [];
  const read = readBodies(part, context).bodies.map(({ id }) => id);
  if (read.length > 0) return read;
  const first = findBodies(part, context).find(({ start }) => start === 0);
  return first !== undefined && WITH_BRANCHES.test(part.slice(first.end)) ? [first.entry.id] : [];
}

/** The last class named that is no attribute; of a general one the form of the name may say more, and a place alone is its authorities. */
function lastResort(name: string, matches: readonly Match<ActorClass>[]): readonly string[] {
  const last = matches.findLast((match) => name.charAt(match.end) !== ATTRIBUTE)?.entry.id;
  const formed = last === undefined || GENERAL.has(last) || isPlace(last) ? classesByForm(name) : [];
  if (formed.length > 0) return formed;
  if (last !== undefined) return [last];
  return PLACE.test(name.replace(TAIL, '')) ? [LOCALITY] : [];
}

/** Whether a class of actors is one of places, which stand for their authorities. */
export function isPlace(id: string): boolean {
  return id === LOCALITY || actorAncestors(id).some((above) => above.id === LOCALITY);
}

/** Without white space, brackets full-width. */
export function normalName(printed: string): string {
  return printed.replace(/\s+/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）');
}

/** The classes of a name without its body: that of each place's office where a list says 各市 once. */
export function linkClass(name: string): readonly string[] {
  const matches = findActorsInPhrase(name);
  const actors = actorsOfPart(name, { start: 0, end: name.length }, matches).filter((id) => !isPlace(id));
  return actors.length > 0 ? actors : lastResort(name, matches);
}

/** 融资担保公司 alone is the class, though a local company may be called so for short. */
function classOfCompanies(name: string): string | undefined {
  const whole = name.endsWith('公司') ? findActorsInPhrase(name).find(({ start, end }) => start === 0 && end === name.length) : undefined;
  return whole?.entry.id;
}

/** 省级财政部门 are finance authorities: the level hides the field. */
function withoutLevel(name: string): string {
  const bare = name.replace(/^[省市县区]级(?=[^、，和及]{2,}(?:部门|机关)$)/u, '');
  const whole = bare === name ? undefined : findActorsInPhrase(bare).find(({ start, end }) => start === 0 && end === bare.length);
  return whole === undefined || GENERAL.has(whole.entry.id) ? name : bare;
}

/** The classes and bodies that a printed bearer or addressee means; a coordinated name (金融机构、地方金融组织) gives each of its parts. */
export function linkBearer(printed: string, context: Context): ActorReading {
  const full = normalName(printed);
  const companies = classOfCompanies(full);
  if (companies !== undefined) return { actors: [companies], bodies: [] };
  const whole = readBodies(full, context).bodies.map(({ id }) => id);
  if (whole.length > 0) return { actors: [], bodies: whole };
  const offices = readOffices(full, context);
  if (offices !== null) return offices;
  const name = withoutLevel(full.replace(COMPANY_FORM, '公司').replace(BRANCH_OFFICE, '').replace(EACH_OF_LEVEL, ''));
  const matches = findActorsInPhrase(name).filter((match) => name === full || match.surface !== '公司');
  const bodies: string[] = [];
  const actors: string[] = [];
  const parts = isOneName(name) ? [{ start: 0, end: name.length }] : splitParts(name, [...matches, ...findBodies(name, context)]);
  for (const part of parts) {
    const text = name.slice(part.start, part.end);
    const offices = parts.length > 1 ? readOffices(text, context) : null;
    const ofPart = offices?.bodies ?? bodiesOfPart(text, context);
    bodies.push(...ofPart);
    actors.push(...(offices?.actors ?? []));
    if (offices === null && ofPart.length === 0 && !sharesHead(name, part)) actors.push(...actorsOfPart(name, part, matches));
  }
  if (actors.length + bodies.length === 0) actors.push(...lastResort(name, matches));
  // 农业农村（农牧）厅: what brackets add to a name hides its field
  const bare = name.replace(/（[^（）]*）/gu, '');
  if (bodies.length === 0 && bare !== name && actors.every((id) => GENERAL.has(id) || isPlace(id))) return linkBearer(bare, context);
  const formed = bodies.length === 0 && actors.every((id) => GENERAL.has(id)) ? classesByForm(name) : [];
  if (formed.length > 0) return { actors: formed, bodies: [] };
  return { actors: [...new Set(actors)].sort(), bodies: [...new Set(bodies)].sort() };
}
