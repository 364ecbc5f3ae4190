import type { DeadlineSlot, FrequencySlot, StatementSlots } from '../../../../graph/model.ts';
import { findAll } from '../../../../graph/text/matches.ts';
import { endsLikeActor, type Place } from '../actors.ts';
import { hideQuoted, reasonsLength, type Segment } from '../segments.ts';
import { findCondition } from './conditions.ts';
import { findException, findFrequency, findReported } from './cues.ts';
import { findDeadline, type Deadline } from './deadlines.ts';
import type { Line, Predicate } from './line.ts';
import { readPredicate } from './predicate.ts';
import { findGiven } from './recipients.ts';
import { wordAt } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

/** The slots of a sentence as places in it. */
export interface SlotPlaces {
  readonly action: Place | null;
  readonly object: Place | null;
  readonly condition: Place | null;
  readonly exception: Place | null;
  readonly deadline: Deadline | null;
  readonly frequency: (Place & { readonly per: FrequencySlot['per'] }) | null;
  readonly recipient: Place | null;
}

const shift = (place: Place, by: number): Place => ({ start: place.start + by, end: place.end + by });
/** Says under what condition, and does nothing. */
const ONLY_CONDITION =
  /的$|[^，](?:以后|之后|(?<![先])后)$|^(?:如|若|如果|凡)(?!期|何|实)|如(?:被|有|需|遇|果|未|实际)|^在[^，]*(?:前提|情况|条件)下$|^除[^，]*外$/u;
/** 列入监管的重点用能单位，…: names for whom, and does nothing. */
const ONLY_SUBJECT = /的(?:[^的，]*)$/u;
const COMMANDS = /应当|必须|不得|可以/u;
const FOLLOWS_SUBJECT = anchored(/^(?:在|按|对(?!接)|给予|予以|如|获得|经)/u);
const SUBJECT_END = anchored(/(?:方|者|对象|主体)$/u);
/** 在完成信用修复，退出名单之前，…: a phrase that runs over a comma. */
const OPENS_TIME = anchored(/^(?:在|自|从)(?!.*[下中上内时后前]$)/u);
const ENDS_TIME = anchored(/(?:之前|之后|以前|以后|前提下|情况下|的同时|基础上)$/u);
/** 与有关部门合作，建立…: says with whom. */
const WITH = anchored(/^(?:合作|协作|配合|联合|协同|沟通)$/u);
/** 由X牵头，会同Y制定…: the deed comes behind those who join. */
const onlyJoins = (said: string, text: string, next: string): boolean =>
  (WITH.test(said) && /[与同和]/u.test(text)) || (said === '牵头' && next.startsWith('会同'));
const OPENS_FOR = anchored(/^(?:对于?|按照?|被|获评|获得|取得)(?!接)/u);
const GIVES_NOW = anchored(
  /^(?:分别|另行|按[^，]*|每[^，]{0,6}|一次性)?(?:奖励|补助|由|应当?(?!用)|须|可|要|优先|进行|实施|采取|不再|免征|减征|严格|认真|向)/u,
);
const GIVES_INSIDE = /实行|推行|给予|予以|不予|提供|进行|开展|加强|加大|实施|建立|采取/u;

/** 对符合条件，…的企业，按…给予补助: where what is given comes, if it opens with for whom. */
function openingLength(segments: readonly Segment[], condition: Place | null): number {
  const first = segments[0];
  if (first === undefined) return 0;
  if (condition !== null && condition.start <= first.start + 1) {
    const last = segments.findIndex(({ end }) => end >= condition.end);
    const rest = segments[last]?.text.slice(condition.end - (segments[last]?.start ?? 0)) ?? '';
    const named = rest === '' || endsLikeActor(rest) || SUBJECT_END.test(rest);
    if (named || last > 0) return named ? last + 1 : last;
  }
  if (!OPENS_FOR.test(first.text) || GIVES_INSIDE.test(first.text)) return 0;
  const giving = segments.findIndex(({ text }, index) => index > 0 && /给予|予以|不予/u.test(text));
  if (giving > 0) return giving;
  return Math.max(
    segments.findIndex(({ text }, index) => index > 0 && GIVES_NOW.test(text)),
    0,
  );
}

/** 金融机构提供服务，应当…: what somebody does whose duty comes behind the comma. */
const ONLY_DOES = /^(?!.*(?:应当|必须|可以|不得|要|须|负责)).{3,}$/u;
const ORDERS = anchored(/^(?:应当|必须|应(?![用急对收付])|须|可以)/u);

/** 试点期满后由…组织评估: where the predicate begins behind a time that opens its segment. */
function behindCondition({ start, end, text }: Segment, condition: Place | null): number {
  if (condition === null || condition.start !== start || condition.end >= end) return 0;
  return /[后时下的]$/u.test(text.slice(0, condition.end - start)) || ORDERS.test(text.slice(condition.end - start))
    ? condition.end - start
    : 0;
}

interface Acted {
  readonly index: number;
  readonly predicate: Predicate;
}

/** 享受补贴的对象，须…: whether a segment only names who is meant by what follows. */
function isSubject(text: string, next: string): boolean {
  if (!ONLY_SUBJECT.test(text) || COMMANDS.test(text) || OPENS_FOR.test(text) || wordAt(text, 0)?.kinds.force === true) return false;
  return (
    /^(?:应(?!用)|须|由|不得|不再|原则上|一律|可(?!持|再))/u.test(next) ||
    (FOLLOWS_SUBJECT.test(next) && (endsLikeActor(text) || SUBJECT_END.test(text)))
  );
}

const BRINGS = anchored(/^(?:[^，]{0,12}[要应须可请]|当)?(?:将|把)/u);

/** 把脱贫家庭，以及残疾毕业生作为对象: what 把 brings forward runs over a comma. */
function readOn(line: Line, next: Segment | undefined): Predicate | null {
  return next !== undefined && BRINGS.test(line.text) ? readPredicate({ ...line, text: `${line.text}、${next.text}` }, 0) : null;
}

const MEANS_OPEN = /(?:通过|采取|采用|运用)(?![^，]*(?:方式|形式|途径|手段|渠道|措施|模式|机制))[^，]*$/u;
const MEANS_CLOSE = /^(?!通过|采取|采用|运用|以|按)[^，]*?(?:等|的)(?:多种)?(?:方式|形式|途径|手段|渠道)(?=[^，]{3})/u;

/** 通过整合窗口，开辟通道等方式便利…: where the verb begins behind the means that run over a comma; 0 where they do not. */
function meansLength({ text }: Segment, next: Segment | undefined): number {
  return next !== undefined && MEANS_OPEN.test(text) ? (MEANS_CLOSE.exec(next.text)?.[0].length ?? 0) : 0;
}

/** 适应市场需求，推动…: says why, and does nothing. */
const SAYS_WHY = /^(?:主动|积极)?(?:适应|顺应|契合|着眼|应对)[^，]*(?:需求|需要|趋势|要求|变化|形势|特点|规律|大势|机遇|挑战)$/u;

/** 农业保险工作遵循政府引导、协同推进的原则: what is followed, where nothing else is said to be done. */
const FOLLOWS = /(?:遵循|坚持|贯彻|秉持|恪守)(?=[^，]{4,}(?:的|基本)?(?:原则|方针|理念)$)/u;

function followed(segments: readonly Segment[]): Acted | null {
  const index = segments.findIndex(({ text }) => FOLLOWS.test(text));
  const text = segments[index]?.text ?? '';
  const start = text.search(FOLLOWS);
  if (start < 0) return null;
  return { index, predicate: { action: { start, end: start + 2 }, object: { start: start + 2, end: text.length } } };
}

/** The predicate of the first segment that acts. */
function findAction(segments: readonly Segment[], bearer: Place | null, condition: Place | null): Acted | null {
  for (let index = Math.max(reasonsLength(segments), openingLength(segments, condition)); index < segments.length; index++) {
    const segment = segments[index];
    if (segment === undefined || ONLY_CONDITION.test(segment.text)) continue;
    if (index + 1 < segments.length && SAYS_WHY.test(segment.text)) continue;
    const until = OPENS_TIME.test(segment.text)
      ? segments.findIndex(({ text }, later) => later > index && later < index + 3 && ENDS_TIME.test(text))
      : -1;
    if (until > 0) {
      index = until;
      continue;
    }
    if (bearer !== null && bearer.start <= segment.start && segment.end <= bearer.end) continue;
    if (index === 0 && isSubject(segment.text, segments[1]?.text ?? '')) continue;
    const inside = bearer !== null && bearer.start < segment.end && bearer.end > segment.start;
    const line = { text: segment.text, bearer: inside ? shift(bearer, -segment.start) : null };
    if (inside && ONLY_DOES.test(segment.text.slice(bearer.end - segment.start)) && ORDERS.test(segments[index + 1]?.text ?? '')) continue;
    const past = meansLength(segment, segments[index + 1]);
    const meant = past === 0 ? null : readPredicate({ text: segments[index + 1]?.text ?? '', bearer: null }, past);
    if (meant !== null) return { index: index + 1, predicate: meant };
    const predicate = readPredicate(line, behindCondition(segment, condition)) ?? readOn(line, segments[index + 1]);
    if (predicate === null) continue;
    const { action, object } = predicate;
    if (
      object === null &&
      index + 1 < segments.length &&
      onlyJoins(segment.text.slice(action.start, action.end), segment.text, segments[index + 1]?.text ?? '')
    )
      continue;
    return { index, predicate };
  }
  return null;
}

/** 新建风电项目: a name that begins with a verb. */
const NEW = anchored(/^[新改扩]建/u);

/** The bearer, unless what was taken for one begins with a verb (畅通群众…). */
function named(hidden: string, bearer: Place | null): Place | null {
  if (bearer === null) return null;
  const word = NEW.test(hidden.slice(bearer.start)) ? null : wordAt(hidden, bearer.start);
  const verbal = word !== null && word.end < bearer.end && (word.kinds.strong || word.kinds.force) && !word.kinds.noun;
  return verbal && !hidden.slice(bearer.start, bearer.end).includes('的') ? null : bearer;
}

/** 对新情况、新问题，及时解决; 用量不大的树种，可依法采购: what a verb without object acts on. */
function forWhat(segments: readonly Segment[], acted: number): Place | null {
  const first = segments[0];
  if (
    acted === 1 &&
    first !== undefined &&
    !first.text.endsWith('的') &&
    !endsLikeActor(first.text) &&
    isSubject(first.text, segments[1]?.text ?? '')
  )
    return { start: first.start, end: first.end };
  return acted > 0 && first !== undefined && /^对(?!接|标|外)/u.test(first.text) && !first.text.endsWith('的')
    ? { start: first.start + 1, end: first.end }
    : null;
}

/** 由…统筹，…牵头的机制: an object whose attribute runs over commas. */
function endOfAttribute(segments: readonly Segment[], acted: number, object: Place): Place {
  const segment = segments[acted];
  const text = segment?.text.slice(object.start - segment.start, object.end - segment.start) ?? '';
  if (!/^(?:由|用于|以(?!及)|能够|可以|具有|涵盖|覆盖)/u.test(text) || text.includes('的')) return object;
  const last = segments.slice(acted + 1, acted + 7).find((later) => /的[^的]+$/u.test(later.text));
  return last === undefined ? object : { start: object.start, end: last.end };
}

/** 《…》已经省政府同意，现印发给你们; 《…》现印发: what is issued is the text named before, not those who get it. */
const ISSUED = /^(?:给|至)|现(?:予|予以)?$/u;

/** 制定本实施细则，现印发给你们; 制定了《…办法》，现予印发. */
const MADE = /(?:制定|制订|编制|拟定|修订)了?(《[^》]*》|本[^，。；、]{2,6})(?=，)/gu;

function issued(sentence: string, action: Place, object: Place): Place | null {
  const text = sentence.slice(object.start, object.end);
  if (!ISSUED.test(text) || !/^(?:印发|转发|下发|发)给?$/u.test(sentence.slice(action.start, action.end))) return object;
  const made = findAll(MADE, sentence.slice(0, action.start)).at(-1);
  if (made !== undefined) {
    const named = made[1] ?? '';
    return { start: made.index + made[0].length - named.length, end: made.index + made[0].length };
  }
  const end = sentence.lastIndexOf('》', action.start) + 1;
  const start = sentence.indexOf('《');
  return start >= 0 && start < end ? { start, end } : null;
}

/** Reads the slots of one sentence without blanks; `bearer` is its place in the sentence, `segments` what `splitSegments` makes of it. */
export function readSlots(sentence: string, bearer: Place | null, segments: readonly Segment[]): SlotPlaces {
  const hidden = hideQuoted(sentence);
  const condition = findCondition(hidden, segments, bearer);
  const found = findAction(segments, named(hidden, bearer), condition);
  const acted =
    found === null || hidden.startsWith('的', (segments[found.index]?.start ?? 0) + found.predicate.action.end)
      ? (followed(segments) ?? found)
      : found;
  const at = acted === null ? 0 : (segments[acted.index]?.start ?? 0);
  const action = acted === null ? null : shift(acted.predicate.action, at);
  const near = acted?.predicate.object ?? null;
  const object = near === null ? forWhat(segments, acted?.index ?? 0) : endOfAttribute(segments, acted?.index ?? 0, shift(near, at));
  const given = acted === null || action === null ? null : findGiven(hidden, segments, { action, object, condition });
  return {
    action,
    object: given?.object ?? (action === null || object === null ? object : issued(sentence, action, object)),
    condition,
    exception: findException(hidden),
    deadline: findDeadline(sentence, hidden, segments, bearer),
    frequency: findFrequency(hidden),
    recipient: given?.recipient ?? findReported(hidden, condition),
  };
}

/** Turns places of a sentence into slots, `make` giving each its span and printed text. */
export function fillSlots(places: SlotPlaces, make: (place: Place) => { text: string; span: DeadlineSlot['span'] }): StatementSlots {
  const fill = (place: Place | null) => (place === null ? null : make(place));
  const { deadline, frequency } = places;
  return {
    action: fill(places.action),
    object: fill(places.object),
    condition: fill(places.condition),
    exception: fill(places.exception),
    deadline: deadline === null ? null : { ...make(deadline), date: deadline.date },
    frequency: frequency === null ? null : { ...make(frequency), per: frequency.per },
    recipient: fill(places.recipient),
  };
}
