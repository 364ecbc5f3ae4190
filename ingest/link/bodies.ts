import type { PolicyDocument } from '../../graph/model.ts';
import type { Span } from '../../graph/span.ts';
import { bodyById, resolveBody, type Context } from '../../graph/vocabulary/bodies.ts';
import { readBodies, type BodyReading } from '../../graph/vocabulary/body-phrases.ts';
import { regionsNamed } from '../../graph/vocabulary/regions.ts';
import { ENDS_IN_HEAD, isBeside, readParts, type NamedMention } from './shared-heads.ts';

/** `linked`: the vocabulary knows the name. `generic`: it names no one body (各有关部门). `unknown`: kept for review, never made an entity. */
export type LinkStatus = 'linked' | 'generic' | 'unknown';

/** A mention of bodies with those it means; several where a head is shared (省、市两级财政部门). */
export interface BodyLink<T> {
  readonly mention: T;
  readonly status: LinkStatus;
  readonly bodies: readonly string[];
  /** The smallest printed phrase that holds the part and the head that it shares with others (财政、税务部门); else the mention's own span. */
  readonly evidence: Span;
}

/** What the names of a list hold for those behind them that have no place of their own: a region, or that they are of each place. */
type Carried = { readonly region: string } | 'class' | null;

/** 各区卫生健康局、财政局: what follows is of each district, too. */
const CLASS_OF_OFFICES = /各.*(?:部门|[厅局委办行])(?:[（(][^）)]*[）)])?$/u;
/** The corps has offices like a province, which the vocabulary does not have. */
const CORPS_OFFICE = /^新疆生产建设兵团.*[厅局委办]$/u;
const LEVEL = /^(?:自治区|市(?!场|政|容)|[省州盟县区旗])/u;
const PLACE = /^\p{Script=Han}{2,8}?(?:省|自治区|市|州|盟|县|区|旗)/u;
const NATIONAL = /^(?:国家|国务院|中国|中央|全国|中共|各)/u;
const CLASS: BodyReading = { bodies: [], generic: true };

/** Links mentions of bodies in the context of the document's region and date, of what the clause named before and of the list they stand in. */
export function linkBodies<T extends NamedMention>(document: PolicyDocument, mentions: readonly T[]): BodyLink<T>[] {
  const { region, issued: date } = document.meta;
  const own = { region: region.id, date };
  const named = new Set(mentions.flatMap(({ name }) => resolveBody(name, own)?.id ?? []));
  const parts = readParts(document, mentions, ({ name }) => !ENDS_IN_HEAD.test(name) && resolveBody(name, own) === null);
  let previous: T | undefined;
  let near: string | null = null;
  let carried: Carried = null;
  return mentions.map((mention, index) => {
    if (mention.clause !== previous?.clause) near = null;
    if (previous === undefined || !isBeside(document, previous, mention)) carried = null;
    near = placeOf(mention.name) ?? near;
    const part = parts.get(index);
    const context = { ...own, near, named, ofOwnRegion: part !== undefined && region.level !== '国家' };
    const read = readCarried(mention.name, carried, context) ?? readBodies(part?.name ?? mention.name, context);
    carried = carry(mention.name, read, carried);
    previous = mention;
    return toLink(mention, read, part?.evidence ?? mention.span);
  });
}

function hasPlace(name: string): boolean {
  return LEVEL.test(name) || PLACE.test(name) || NATIONAL.test(name);
}

/** 四川省发展改革委、能源局 in a national text: the second is of Sichuan. Null where the list says nothing of this name. */
function readCarried(name: string, carried: Carried, context: Context): BodyReading | null {
  if (carried === null || hasPlace(name)) return null;
  if (carried === 'class') return CLASS;
  const body = resolveBody(name, { ...context, region: carried.region, near: null });
  return body?.region === carried.region ? { bodies: [body], generic: false } : null;
}

function carry(name: string, { bodies, generic }: BodyReading, before: Carried): Carried {
  if (CORPS_OFFICE.test(name) || (generic && CLASS_OF_OFFICES.test(name))) return 'class';
  if (!hasPlace(name)) return before;
  const region = LEVEL.test(name) || PLACE.test(name) ? (bodyById(bodies[0]?.id ?? '')?.region ?? null) : null;
  return region === null ? null : { region };
}

function toLink<T extends NamedMention>(mention: T, { bodies, generic }: BodyReading, evidence: Span): BodyLink<T> {
  const status = bodies.length > 0 ? 'linked' : generic ? 'generic' : 'unknown';
  return { mention, status, bodies: bodies.map(({ id }) => id), evidence: status === 'linked' ? evidence : mention.span };
}

/** The region with whose full name a body's name begins. */
function placeOf(name: string): string | null {
  const place = PLACE.exec(name)?.[0];
  return place === undefined ? null : (regionsNamed(place)[0]?.id ?? null);
}
