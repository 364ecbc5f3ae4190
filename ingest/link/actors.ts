import type { Addressee, PolicyDocument, Statement } from '../../graph/model.ts';
import { findActorsInPhrase } from '../../graph/vocabulary/actors.ts';
import { findBodies, type Context } from '../../graph/vocabulary/bodies.ts';
import { readBodies } from '../../graph/vocabulary/body-phrases.ts';
import type { ActorClass, Match } from '../../graph/vocabulary/types.ts';

/** Whom a printed name means: classes of actors, and bodies where one is named. Ids, each once, in the order of the name. */
export interface ActorReading {
  readonly actors: readonly string[];
  readonly bodies: readonly string[];
}

/** A sentence without a bearer with those whom the document is addressed to. */
export interface DerivedBearer extends ActorReading {
  readonly statement: Statement;
  readonly addressee: Addressee;
  readonly rule: 'statement.addressee';
}

const JOINT = /[、，,；;]|以及|[和与及或]/gu;
/** What may stand behind the head of a part: 等, a remark, a closing quote. */
const TAIL = /(?:等地?|[（(][^（）()]*[）)]|[”"])+$/u;
const ATTRIBUTE = '的';
/** 中国人民银行各分支机构, 市财政局及其…: the body is meant with its branches. */
const WITH_BRANCHES = /^(?:各(?!部门|部委|委|单位|局)|及其|所属|系统|驻|下属|\p{Script=Han}{0,8}(?:分行|支行|分支机构|分局|机构))/u;
/** A place alone is the locality with all its authorities; before a department it is only where that is. */
const PLACE = /(?:[省市州盟县区旗地]|地区)$/u;
const LOCALITY = 'locality';
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
  const read = readBodies(part, context).bodies.map(({ id }) => id);
  if (read.length > 0) return read;
  const first = findBodies(part, context).find(({ start }) => start === 0);
  return first !== undefined && WITH_BRANCHES.test(part.slice(first.end)) ? [first.entry.id] : [];
}

/** The last class named that is no attribute; a place alone is its authorities. */
function lastResort(name: string, matches: readonly Match<ActorClass>[]): string[] {
  const last = matches.findLast((match) => name.charAt(match.end) !== ATTRIBUTE);
  if (last !== undefined) return [last.entry.id];
  return PLACE.test(name.replace(TAIL, '')) ? [LOCALITY] : [];
}

/** The classes and bodies that a printed bearer or addressee means; a coordinated name (金融机构、地方金融组织) gives each of its parts. */
export function linkBearer(printed: string, context: Context): ActorReading {
  const full = printed.replace(/\s+/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）');
  const whole = readBodies(full, context).bodies.map(({ id }) => id);
  if (whole.length > 0) return { actors: [], bodies: whole };
  const name = full.replace(COMPANY_FORM, '公司');
  const matches = findActorsInPhrase(name).filter((match) => name === full || match.surface !== '公司');
  const bodies: string[] = [];
  const actors: string[] = [];
  for (const part of splitParts(name, [...matches, ...findBodies(name, context)])) {
    const ofPart = bodiesOfPart(name.slice(part.start, part.end), context);
    bodies.push(...ofPart);
    if (ofPart.length === 0 && !sharesHead(name, part)) actors.push(...actorsOfPart(name, part, matches));
  }
  if (actors.length + bodies.length === 0) actors.push(...lastResort(name, matches));
  return { actors: [...new Set(actors)].sort(), bodies: [...new Set(bodies)].sort() };
}

/**
 * Whom the operative sentences that name nobody bind: those whom the document is addressed to. Never printed as bearer; one entry a sentence
 * and addressee that the vocabulary knows, so that each edge can show the salutation that it comes from.
 */
export function derivedBearers(document: PolicyDocument): DerivedBearer[] {
  const context = { region: document.meta.region.id, date: document.meta.issued };
  const addressed = document.meta.addressees
    .map((addressee) => ({ addressee, ...linkBearer(addressee.name, context) }))
    .filter(({ actors, bodies }) => actors.length + bodies.length > 0);
  return document.statements
    .filter(({ bearer, modality }) => bearer === null && modality[0] !== 'none')
    .flatMap((statement) => addressed.map((each) => ({ statement, rule: 'statement.addressee' as const, ...each })));
}
