import { actorAt, endsLikeActor } from './actors.ts';
import { holdsOuterVerb, isAction, startsWithAdjunct, startsWithAdverb, startsWithVerb } from './grammar.ts';
import { reasonsLength, type Segment } from './segments.ts';
import { firstOf, laterSubject, plainActor, type Bearer } from './subject.ts';
import type { Trigger } from './triggers.ts';
import { anchored } from '../../../graph/text/anchored.ts';

export type { Bearer } from './subject.ts';

const OBJECT_MODALITIES = ['guide', 'encourage'];
/** Words between a subject and its modal that belong to neither. */
const BEFORE_MODAL = /(?:也|都|均|还|并|同时|依法|及时|原则上|一律|一般|等)+$/u;
/** 利用财政性资金设立的科研机构应当…: the preposition opens the attribute of the subject. */
const ESTABLISHED = /^(?:利用|按照|依照|依据|依法|在)[^，的]*的[^，的]{2,10}$/u;
/** 2024年底前各区要…: the day is no part of the name. */
const TIME_FIRST = /^\d{4}(?:[-—－～~至]\d{4})年(?:期间)?(?=.{2})|^\d{4}年(?:\d{1,2}月)?(?:底|末|年底)?[前起](?=.{2})/u;
/** A phrase that begins so ends in an object, not in a subject: 支持企业…. */
const TAKES_OBJECT = /^(?:鼓励|支持|引导|指导|督促|推动|要求|对|向|为)/u;
/** 引导资金投向…: money can be guided but not bound. */
const MONEY = anchored(/(?:资本|资金|资源|投资)$/u);
const MONEY_FIRST = /^[^，、的]{0,6}(?:资本|资金|资源|投资)(?!者|机构|人|方|公司|管理|企业|基金)/u;
const MODAL_MODALITIES = ['oblige', 'permit', 'prohibit'];

/** 申请补贴的企业，获得证书之日应在有效期内: the subject stands alone before the comma. */
const NAMES_WHOM = /^(?:申请|享受|获得|取得|承担|从事|符合|列入|纳入)[^，]*的[^的，]{1,10}$/u;

/** 各区县人民政府，市政府有关部门，有关单位要…: where a list of actors over commas begins. */
function listStart(segments: readonly Segment[], last: number): number {
  let first = last;
  for (let each = segments[first - 1]; each !== undefined; each = segments[first - 1]) {
    if (
      each.text.length > 20 ||
      !endsLikeActor(each.text) ||
      isAction(each.text) ||
      startsWithAdjunct(each.text) ||
      holdsOuterVerb(each.text)
    )
      break;
    first--;
  }
  return segments[first]?.start ?? 0;
}

/** 金融机构要…, 单位，应当…: the actor before a modal, in its segment or in the one before. */
function subjectOfModal(segments: readonly Segment[], trigger: Trigger): Bearer | null {
  const segment = segments[trigger.segment];
  if (segment === undefined) return null;
  const rule = 'statement.bearer-modal';
  const before = segment.text.slice(0, trigger.start - segment.start).replace(BEFORE_MODAL, '');
  if (before !== '' && (!startsWithAdjunct(before) || ESTABLISHED.test(before))) {
    const from = TIME_FIRST.exec(before)?.[0].length ?? 0;
    if (endsLikeActor(before) && !TAKES_OBJECT.test(before))
      return { start: from > 0 ? segment.start + from : listStart(segments, trigger.segment), end: segment.start + before.length, rule };
    const whom = segments[trigger.segment - 1];
    if (whom !== undefined && startsWithVerb(before) && NAMES_WHOM.test(whom.text) && endsLikeActor(whom.text))
      return { start: whom.start, end: whom.end, rule };
    const inside = startsWithVerb(before) ? null : actorAt(segment.text);
    return inside === null || segment.start + inside.end > trigger.start
      ? null
      : { start: segment.start, end: segment.start + inside.end, rule };
  }
  const previous = segments[trigger.segment - 1];
  if (previous === undefined) return null;
  // 凡在…工作的医师，可…
  const every = /^凡是?/u.exec(previous.text)?.[0].length ?? 0;
  const name = previous.text.slice(every);
  if (
    endsLikeActor(name) &&
    /的|、|等/u.test(name) &&
    (!startsWithAdjunct(name) || (every > 0 && ESTABLISHED.test(name))) &&
    !startsWithAdverb(name)
  )
    return { start: previous.start + every, end: previous.end, rule };
  const place = startsWithVerb(previous.text) || startsWithAdjunct(previous.text) ? null : actorAt(previous.text, true);
  return place === null ? null : { start: previous.start, end: previous.start + place.end, rule };
}

/** 鼓励保险机构创新…: the actor that a trigger has as its object. */
function objectOfTrigger(segments: readonly Segment[], trigger: Trigger): Bearer | null {
  const segment = segments[trigger.segment];
  if (segment === undefined || !trigger.takesObject) return null;
  const rest = segment.text.slice(trigger.end - segment.start);
  const skipped = /^(?:[、和并与]?(?:鼓励|支持|引导|推动|指导|帮助|激励|培育|促进|扶持|督促|带动))*/u.exec(rest)?.[0].length ?? 0;
  const place = actorAt(rest.slice(skipped), true);
  if (place === null || (trigger.modality === 'guide' && MONEY.test(rest.slice(skipped, skipped + place.end)))) return null;
  const start = trigger.end + skipped;
  return { start, end: start + place.end, rule: 'statement.bearer-object' };
}

/** 允许X参与…, 严禁X截留…: X stands behind, and not before. */
const TELLS_WHOM = /^(?:允许|准予|禁止|严禁|不准)$/u;
const ANYBODY = /^任何(?:单位|组织|机构|企业|个人)(?:(?:和|或者|或|、|及)(?:任何|其他)?(?:单位|组织|机构|企业|个人))*/u;

function toldBy(segments: readonly Segment[], trigger: Trigger): Bearer | null {
  const segment = segments[trigger.segment];
  if (segment === undefined) return null;
  const rest = segment.text.slice(trigger.end - segment.start);
  const length = ANYBODY.exec(rest)?.[0].length ?? actorAt(rest)?.end ?? 0;
  return length === 0 ? null : { start: trigger.end, end: trigger.end + length, rule: 'statement.bearer-object' };
}

function actorOf(segments: readonly Segment[], trigger: Trigger): Bearer | null {
  if (TELLS_WHOM.test(trigger.cue)) return toldBy(segments, trigger) ?? subjectOfModal(segments, trigger);
  if (MODAL_MODALITIES.includes(trigger.modality)) return subjectOfModal(segments, trigger);
  return OBJECT_MODALITIES.includes(trigger.modality) ? objectOfTrigger(segments, trigger) : null;
}

/** 引导金融资源支持…: what is guided cannot be bound, and what it is to support is not who acts. */
function isMoneyGuided(segments: readonly Segment[], main: Trigger): boolean {
  const object = segments[main.segment]?.text.slice(main.end - (segments[main.segment]?.start ?? 0)) ?? '';
  return main.modality === 'guide' && MONEY_FIRST.test(object);
}

/** Whether an actor stands in the segment of its trigger. */
const ownSegment = (segments: readonly Segment[], trigger: Trigger, actor: Bearer): boolean =>
  actor.start >= (segments[trigger.segment]?.start ?? 0);

/** The actor of the first trigger, else the plain subject, else the only actor printed; null where the sentence leaves it to the addressees. */
export function findBearer(sentence: string, segments: readonly Segment[], triggers: readonly Trigger[]): Bearer | null {
  const [main, ...others] = triggers;
  const plain = plainActor(sentence, segments.slice(reasonsLength(segments)));
  if (main === undefined) return plain ?? laterSubject(sentence, segments);
  const subject = plain !== null && plain.end <= main.start ? plain : null;
  const first = OBJECT_MODALITIES.includes(main.modality) && subject !== null ? null : actorOf(segments, main);
  // 政府负责规划的实施，任何单位不得变更规划: who acts first leads
  const actsEarlier = subject !== null && first !== null && subject.end < first.start && ownSegment(segments, main, first);
  // 供电企业负责做好并网服务，不得收取费用: two things are said of one subject
  if (subject !== null && main.modality === 'prohibit' && /^(?:负责|承担|依法)/u.test(sentence.slice(subject.end))) return subject;
  if (first !== null && !actsEarlier) return first;
  if (subject !== null) return subject;
  const candidates = isMoneyGuided(segments, main) ? others.filter(({ segment }) => segment !== main.segment) : others;
  return firstOf(candidates, (trigger) => actorOf(segments, trigger)) ?? (plain?.rule === 'statement.bearer-by' ? plain : null);
}
