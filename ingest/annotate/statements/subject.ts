import { findGivenBodies } from '../departments/sentences.ts';
import { actorAt, endsLikeActor, type Place } from './actors.ts';
import { adverbsLength, isAction, mayStartWithVerb, startsWithAction, startsWithAdjunct, startsWithVerb } from './grammar.ts';
import type { Segment } from './segments.ts';
import { anchored } from '../../../graph/text/anchored.ts';

/** Who acts: `[start, end)` of the sentence and how that was seen. */
export interface Bearer extends Place {
  readonly rule: 'statement.bearer-modal' | 'statement.bearer-object' | 'statement.bearer-by' | 'statement.bearer-subject';
}

/** 企业取得称号的，给予补贴: who meets a condition does not act. */
const CONDITION_END = '的';
/** 《…方案》已经市政府同意: what has been approved is no actor. */
const HAS_PASSED = /》(?:业)?已(?:经)?/u;
/** 对于违反…，情节严重的，税务部门…: what follows is still part of the case that is spoken of. */
const OPENS_CONDITION = anchored(/^(?:对于?|针对|因|凡|如|若)/u);
const OPENS_CASE = anchored(/^(?:对于|针对|因|凡|如|若)/u);
/** 应当, 不得: who is meant has been told. */
const COMMANDS = /应当|必须|不得|可以/u;
/** 居民签约后，…: when something happens, not who acts. */
const TIME_END = anchored(/(?:[后时前]|之际|期间)$/u);
/** 由医保基金分担, 由三部分组成, 由X牵头的机制: nobody is given a task. */
const GIVES_NO_TASK = anchored(
  /^等?(?:分担|组成|构成|决定|[向到至转]|(?:牵头|负责|主导|组织|实施|设立|发起|管理|批准|提供|举办|运营)[^，]{0,4}的)/u,
);

/** The first that `find` gives. */
export function firstOf<T>(all: readonly T[], find: (one: T) => Bearer | null): Bearer | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

const by = (start: number, end: number): Bearer => ({ start, end, rule: 'statement.bearer-by' });

const FOUNDS = anchored(/(?:成立|组建|建立|设立|健全|完善|形成|构建)$/u);

/** 由基层医疗机构支付…: an actor behind 由 that a verb follows. */
function actorBy(segment: Segment): Bearer | null {
  for (let at = segment.text.indexOf('由'); at >= 0; at = segment.text.indexOf('由', at + 1)) {
    // 成立由市长任组长的领导小组: who belongs to it
    if (FOUNDS.test(segment.text.slice(0, at))) continue;
    const rest = segment.text.slice(at + 1);
    const place = actorAt(rest);
    if (place === null || GIVES_NO_TASK.test(rest.slice(place.end))) continue;
    return by(segment.start + at + 1, segment.start + at + 1 + place.end);
  }
  return null;
}

/** 由财政部门责令…, in the words by which departments are given a task. */
function givenActor(sentence: string): Bearer | null {
  const given = findGivenBodies(sentence);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined || GIVES_NO_TASK.test(sentence.slice(last.end))) return null;
  return by(first.start, last.end);
}

/** 5年内各区…: when it is done stands before the subject. */
const WITHIN_TIME = anchored(/^(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:年|个月|个工作日|天|日)(?:之?内|以内)/u);

/** 机构使用的药物实行集中采购: what is spoken of is what somebody uses. */
const OWNS = /^[\u4e00-\u9fa5]{2,4}的[^，的]{2,10}(?:实行|享受|应(?![用急])|按照?|由|纳入|予以|免征)/u;

/** 使人才投入增加: what comes of it. */
const MAKES = anchored(/^使(?!用|馆)/u);

/** An actor as plain subject of a segment (人民法院依法推进…); null where the segment has none. */
function plainSubject(sentence: string, segment: Segment): Bearer | null {
  const from = WITHIN_TIME.exec(segment.text)?.[0].length ?? 0;
  const behind = segment.text.slice(from);
  if (from > 0) return mayStartWithVerb(behind) ? null : plainSubject(sentence, { ...segment, start: segment.start + from, text: behind });
  if (MAKES.test(segment.text)) return null;
  const place = actorAt(segment.text);
  if (place !== null && OWNS.test(segment.text.slice(place.end))) return null;
  if (
    place === null ||
    startsWithAction(segment.text.slice(adverbsLength(segment.text))) ||
    HAS_PASSED.test(sentence.slice(segment.start, segment.start + place.end))
  )
    return null;
  if (segment.text.slice(0, place.end).includes('由')) return null;
  return { start: segment.start, end: segment.start + place.end, rule: 'statement.bearer-subject' };
}

/** 请径向省地方金融监管局反映: to whom, not who. */
const ASKED_HOW = anchored(/^请(?:径|直接|及时|尽快|随时|按时|认真|严格|于[^，]{2,10}前|同时)*(?:径?向|与|同|按|将|把|以|报|联系)/u);
/** 请各市财政局…. */
function askedActor({ text, start }: Segment): Bearer | null {
  const asked = text.startsWith('请') && !ASKED_HOW.test(text) ? actorAt(text.slice(1)) : null;
  return asked === null ? null : { start: start + 1, end: start + 1 + asked.end, rule: 'statement.bearer-subject' };
}

const onlySays = ({ text }: Segment): boolean =>
  text.endsWith(CONDITION_END) || TIME_END.test(text) || OPENS_CASE.test(text) || (startsWithAdjunct(text) && !isAction(text));

/** 对因…到期，企业开展审核，取得称号的，给予补贴: how many segments tell of the case; who acts there is not told to do anything. */
function caseLength(segments: readonly Segment[]): number {
  if (!OPENS_CONDITION.test(segments[0]?.text ?? '')) return 0;
  const told = segments.findLastIndex(({ text }) => text.endsWith(CONDITION_END));
  return segments.slice(0, told).some(({ text }) => COMMANDS.test(text)) ? 0 : told + 1;
}

/** 申请扶持资金的企业，按…向…提出申请: who hands something in stands alone before the comma. */
const HANDS_IN = /提出|提交|申请|申报|报送|填报|办理/u;
const GRANTED = /给予|予以|补贴|补助|奖励/u;

function applying([first, second]: readonly Segment[]): Bearer | null {
  if (first === undefined || second === undefined || !/的[^的]{2,12}$/u.test(first.text) || !endsLikeActor(first.text)) return null;
  if (!startsWithAdjunct(second.text) || !HANDS_IN.test(second.text) || GRANTED.test(second.text)) return null;
  if (OPENS_CONDITION.test(first.text) || startsWithAdjunct(first.text)) return null;
  return { start: first.start, end: first.end, rule: 'statement.bearer-subject' };
}

/** 由财政部门责令…, or an actor as plain subject of the sentence (人民法院依法推进…). */
export function plainActor(sentence: string, segments: readonly Segment[]): Bearer | null {
  const given = sentence.includes('由') ? (givenActor(sentence) ?? firstOf(segments, actorBy)) : null;
  if (given !== null) return given;
  const applicant = applying(segments);
  if (applicant !== null) return applicant;
  for (const segment of segments.slice(caseLength(segments))) {
    const asked = askedActor(segment);
    if (asked !== null) return asked;
    if (onlySays(segment)) continue;
    if (startsWithAdjunct(segment.text) || startsWithVerb(segment.text)) return null;
    const subject = plainSubject(sentence, segment);
    if (subject !== null) return subject;
    if (!OPENS_CONDITION.test(sentence)) return null;
  }
  return null;
}

/** 加强队伍建设，重点排污单位设置专职人员: the only actor printed stands behind an action of the addressees. */
export function laterSubject(sentence: string, segments: readonly Segment[]): Bearer | null {
  return firstOf(
    segments.slice(Math.max(1, caseLength(segments))),
    (segment) =>
      askedActor(segment) ??
      (onlySays(segment) || startsWithAdjunct(segment.text) || mayStartWithVerb(segment.text) ? null : plainSubject(sentence, segment)),
  );
}
