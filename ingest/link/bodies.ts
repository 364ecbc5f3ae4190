import type { Span } from '../../graph/span.ts';
import type { Evidence, PolicyDocument } from '../../graph/model.ts';
import { resolveBody } from '../../graph/vocabulary/bodies.ts';
import { readBodies, type BodyReading } from '../../graph/vocabulary/body-phrases.ts';
import { regionsNamed } from '../../graph/vocabulary/regions.ts';

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

type Mention = Evidence & { readonly name: string; readonly clause: string };

/** The end of a name that parts before it can share: 财政、税务部门; 自然资源、水利厅. */
const HEAD = /(?:(?:行政|业务)?(?:主管|管理|监督管理)?部门|厅|局|委)$/u;
const ENDS_IN_HEAD = /(?:部门|[厅局委部办署会院社联行]|政府|公司|单位|中心|机构|集团|[省市州盟县区旗])$/u;
const BETWEEN = /^\s*(?:[、和及与]|以及)\s*$/u;
const LEVEL = /^(?:自治区|市(?!场|政|容)|[省州盟县区旗])/u;
const PLACE = /^\p{Script=Han}{2,8}?(?:省|自治区|市|州|盟|县|区|旗)/u;

/** Links mentions of bodies in the context of the document's region and date, and of what the clause named before. */
export function linkBodies<T extends Mention>(document: PolicyDocument, mentions: readonly T[]): BodyLink<T>[] {
  const own = { region: document.meta.region.id, date: document.meta.issued };
  const named = new Set(mentions.flatMap(({ name }) => resolveBody(name, own)?.id ?? []));
  const parts = readParts(document, mentions, ({ name }) => !ENDS_IN_HEAD.test(name) && resolveBody(name, own) === null);
  let clause: string | null = null;
  let near: string | null = null;
  let isOfClass = false;
  return mentions.map((mention, index) => {
    if (mention.clause !== clause) near = null;
    clause = mention.clause;
    near = placeOf(mention.name) ?? near;
    const part = parts.get(index);
    const ofOwnRegion = part !== undefined && document.meta.region.level !== '国家';
    const read = readBodies(part?.name ?? mention.name, { ...own, near, named, ofOwnRegion });
    const shared = isOfClass && !OWN_PLACE.test(mention.name) && mentions[index - 1] !== undefined;
    const besides = shared && isBeside(document, mentions[index - 1] ?? mention, mention);
    const link = toLink(mention, besides ? CLASS : read, part?.evidence ?? mention.span);
    isOfClass = link.status === 'generic' && (besides || CLASS_OF_OFFICES.test(mention.name));
    return link;
  });
}

/** 各区卫生健康局、财政局: what follows without a place of its own is of each district, too. */
const CLASS_OF_OFFICES = /各.*(?:部门|[厅局委办行])(?:[（(][^）)]*[）)])?$/u;
const OWN_PLACE =
  /^(?:国家|国务院|中国|中央|全国|中共|自治区|市(?!场|政|容)|[省州盟县区旗各])|^\p{Script=Han}{2,8}?(?:省|自治区|市|州|盟|县|区|旗)/u;
const CLASS: BodyReading = { bodies: [], generic: true };

interface Part {
  /** The part with its place and its head: 市财政部门 for 财政 in 市发展改革、财政、税务部门. */
  readonly name: string;
  readonly evidence: Span;
}

/** Mentions that share a head: a run of parts side by side of which only the last one ends like a body. */
function readParts(
  document: PolicyDocument,
  mentions: readonly Mention[],
  isHeadless: (mention: Mention) => boolean,
): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  const isHeadlessBeside = (left: Mention | undefined, right: Mention | undefined): boolean =>
    left !== undefined && right !== undefined && isHeadless(left) && isBeside(document, left, right);
  for (let first = 0; first < mentions.length; first += 1) {
    let last = first;
    while (isHeadlessBeside(mentions[last], mentions[last + 1])) last += 1;
    const end = mentions[last];
    const head = end === undefined || last === first ? null : HEAD.exec(end.name);
    if (end === undefined || head === null) continue;
    const place = LEVEL.exec(mentions[first]?.name ?? '')?.[0] ?? '';
    for (let at = first; at <= last; at += 1) {
      const { name = '', span = end.span } = mentions[at] ?? {};
      const whole = at === last ? name : name + head[0];
      parts.set(at, {
        name: at === first || LEVEL.test(name) ? whole : place + whole,
        evidence: { start: span.start, end: end.span.end },
      });
    }
    first = last;
  }
  return parts;
}

function isBeside(document: PolicyDocument, left: Mention, right: Mention): boolean {
  return left.clause === right.clause && BETWEEN.test(document.text.source.slice(left.span.end, right.span.start));
}

function toLink<T extends Mention>(mention: T, { bodies, generic }: BodyReading, evidence: Span): BodyLink<T> {
  const status = bodies.length > 0 ? 'linked' : generic ? 'generic' : 'unknown';
  return { mention, status, bodies: bodies.map(({ id }) => id), evidence: status === 'linked' ? evidence : mention.span };
}

/** The region with whose full name a body's name begins. */
function placeOf(name: string): string | null {
  const place = PLACE.exec(name)?.[0];
  return place === undefined ? null : (regionsNamed(place)[0]?.id ?? null);
}
