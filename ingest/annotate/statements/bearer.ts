import { findGivenBodies } from '../departments/sentences.ts';
import { actorAt, endsLikeActor, type Place } from './actors.ts';
import { isAction, startsWithAdjunct, startsWithVerb } from './grammar.ts';
import { reasonsLength, type Segment } from './segments.ts';
import type { Trigger } from './triggers.ts';

/** Who acts: `[start, end)` of the sentence and how that was seen. */
export interface Bearer extends Place {
  readonly rule: 'statement.bearer-modal' | 'statement.bearer-object' | 'statement.bearer-by' | 'statement.bearer-subject';
}

const OBJECT_MODALITIES = ['guide', 'encourage'];
/** Words between a subject and its modal that belong to neither. */
const BEFORE_MODAL = /(?:也|都|均|还|并|同时|依法|及时|原则上|一律|一般|等)+$/u;
/** A phrase that begins so ends in an object, not in a subject: 支持企业…. */
const TAKES_OBJECT = /^(?:鼓励|支持|引导|指导|督促|推动|要求|对|向|为)/u;
/** 引导资金投向…: money can be guided but not bound. */
const MONEY = /(?:资本|资金|资源|投资)$/u;
/** 企业取得称号的，给予补贴: who meets a condition does not act. */
const CONDITION_END = '的';
/** 《…方案》已经市政府同意: what has been approved is no actor. */
const HAS_PASSED = /》(?:业)?已(?:经)?/u;
const MODAL_MODALITIES = ['oblige', 'permit', 'prohibit'];

/** 金融机构要…, 单位，应当…: the actor before a modal, in its segment or in the one before. */
function subjectOfModal(segments: readonly Segment[], trigger: Trigger): Bearer | null {
  const segment = segments[trigger.segment];
  if (segment === undefined) return null;
  const rule = 'statement.bearer-modal';
  const before = segment.text.slice(0, trigger.start - segment.start).replace(BEFORE_MODAL, '');
  if (before !== '' && !startsWithAdjunct(before)) {
    if (endsLikeActor(before) && !TAKES_OBJECT.test(before)) return { start: segment.start, end: segment.start + before.length, rule };
    const inside = startsWithVerb(before) ? null : actorAt(segment.text);
    return inside === null || segment.start + inside.end > trigger.start
      ? null
      : { start: segment.start, end: segment.start + inside.end, rule };
  }
  const previous = segments[trigger.segment - 1];
  if (previous === undefined) return null;
  if (endsLikeActor(previous.text) && /的|、|等/u.test(previous.text) && !startsWithAdjunct(previous.text))
    return { start: previous.start, end: previous.end, rule };
  const place = startsWithVerb(previous.text) || startsWithAdjunct(previous.text) ? null : actorAt(previous.text, true);
  return place === null ? null : { start: previous.start, end: previous.start + place.end, rule };
}

/** 鼓励保险机构创新…: the actor that a trigger has as its object. */
function objectOfTrigger(segments: readonly Segment[], trigger: Trigger): Bearer | null {
  const segment = segments[trigger.segment];
  if (segment === undefined || !trigger.takesObject) return null;
  const rest = segment.text.slice(trigger.end - segment.start);
  const skipped = /^(?:[、和并](?:鼓励|支持|引导|推动|指导|帮助))*/u.exec(rest)?.[0].length ?? 0;
  const place = actorAt(rest.slice(skipped), true);
  if (place === null || (trigger.modality === 'guide' && MONEY.test(rest.slice(skipped, skipped + place.end)))) return null;
  const start = trigger.end + skipped;
  return { start, end: start + place.end, rule: 'statement.bearer-object' };
}

/** 由财政部门责令…, or an actor as plain subject of the sentence (人民法院依法推进…). */
function plainActor(sentence: string, segments: readonly Segment[]): Bearer | null {
  const given = findGivenBodies(sentence);
  const [first, last] = [given[0], given.at(-1)];
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end, rule: 'statement.bearer-by' };
  for (const segment of segments) {
    if (segment.text.endsWith(CONDITION_END) || (startsWithAdjunct(segment.text) && !isAction(segment.text))) continue;
    if (startsWithAdjunct(segment.text) || startsWithVerb(segment.text)) return null;
    const place = actorAt(segment.text);
    if (place === null || HAS_PASSED.test(sentence.slice(segment.start, segment.start + place.end))) return null;
    const by = segment.text.slice(0, place.end).lastIndexOf('由') + 1;
    const rule = by > 0 ? 'statement.bearer-by' : 'statement.bearer-subject';
    return { start: segment.start + by, end: segment.start + place.end, rule };
  }
  return null;
}

function actorOf(segments: readonly Segment[], trigger: Trigger): Bearer | null {
  if (MODAL_MODALITIES.includes(trigger.modality)) return subjectOfModal(segments, trigger);
  return OBJECT_MODALITIES.includes(trigger.modality) ? objectOfTrigger(segments, trigger) : null;
}

/** The actor of the first trigger, else the plain subject, else the only actor printed; null where the sentence leaves it to the addressees. */
export function findBearer(sentence: string, segments: readonly Segment[], triggers: readonly Trigger[]): Bearer | null {
  const [main, ...others] = triggers;
  const plain = plainActor(sentence, segments.slice(reasonsLength(segments)));
  if (main === undefined) return plain;
  const subject = plain !== null && plain.end <= main.start ? plain : null;
  const first = OBJECT_MODALITIES.includes(main.modality) && subject !== null ? null : actorOf(segments, main);
  if (first !== null) return first;
  if (subject !== null) return subject;
  return (
    others.map((trigger) => actorOf(segments, trigger)).find((place) => place !== null) ??
    (plain?.rule === 'statement.bearer-by' ? plain : null)
  );
}
