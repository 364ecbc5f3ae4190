import { actorAt, endsLikeActor, type Place } from '../actors.ts';
import type { Segment } from '../segments.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

const GIVES = anchored(/^(?:给予|予以|奖励|补助|补贴|资助|发放|拨付|兑现|给)$/u);
const GIVING = /给予|予以(?=.{0,6}(?:补|奖|扶|资助|表彰))/u;
const BENEFIT = /配套|补助|补贴|奖励|奖补|扶持|资助|贴息|一次性|最高|不超过|奖金|警告|表彰|优惠|保费|经费|支持|\d/u;
const FOR = /(?<![应相针面核校反比成绝不])(?:对于?|给)(?![接外予照标付])/u;
/** Stands between who is given and what is done. */
const BEFORE_GIVING = /(?:按照?.*|一次性|优先|适当|分别|依法|可以?|应当?|要|在[^的]*)$/u;
/** Receivers beside the actors of the list: 项目投资方. */
const RECEIVES = /(?:方|户|者|单位|主体|对象)$/u;

const isReceiver = (text: string): boolean => endsLikeActor(text) || RECEIVES.test(text);

export interface Given {
  readonly recipient: Place;
  /** What is given, where the recipient stood before it in the object. */
  readonly object: Place | null;
}

/** What a sentence says so far, for finding who is given something. */
export interface Giving {
  readonly action: Place;
  readonly object: Place | null;
  readonly condition: Place | null;
}

/** Who is given something: 给予企业补助, 对符合条件的企业给予补助, 企业取得称号的，给予补助. */
export function findGiven(hidden: string, segments: readonly Segment[], { action, object, condition }: Giving): Given | null {
  const main = GIVES.test(hidden.slice(action.start, action.end));
  if (main && object !== null) {
    const text = hidden.slice(object.start, object.end);
    const benefit = BENEFIT.exec(text)?.index ?? 0;
    if (benefit > 1 && isReceiver(text.slice(0, benefit)) && !text.slice(0, benefit).includes('的'))
      return {
        recipient: { start: object.start, end: object.start + benefit },
        object: { start: object.start + benefit, end: object.end },
      };
  }
  const at = main ? action.start : GIVING.exec(hidden)?.index;
  if (at === undefined) return null;
  const recipient = namedBefore(segments, at, condition) ?? (main ? subjectOfClause(hidden, segments, condition) : null);
  return recipient === null ? null : { recipient, object: null };
}

/** 对符合条件的企业，…给予: the actor behind 对, without the clause that says which. */
function namedBefore(segments: readonly Segment[], at: number, condition: Place | null): Place | null {
  for (const segment of segments.filter(({ start }) => start < at).reverse()) {
    const opened = FOR.exec(segment.text);
    const long = opened === null && condition !== null && condition.start < segment.start && condition.end > segment.start;
    if (opened === null && !long) continue;
    const start = segment.start + (opened?.index ?? 0);
    const text = segment.text.slice(opened?.index ?? 0, at - segment.start).replace(BEFORE_GIVING, '');
    const first = opened?.[0].length ?? 0;
    const restricted = condition !== null && condition.end > start;
    const from = restricted ? Math.max(text.lastIndexOf('的') + 1, first) : first;
    if (from < text.length && isReceiver(text.slice(from))) return { start: start + from, end: start + text.length };
  }
  return null;
}

/** 企业取得称号的，给予…: whose clause it is. */
function subjectOfClause(hidden: string, segments: readonly Segment[], condition: Place | null): Place | null {
  const first = segments[0];
  if (first === undefined) return null;
  if (/^(?!对)[^，]*的[^的]*$/u.test(first.text) && isReceiver(first.text)) return { start: first.start, end: first.end };
  if (condition === null || condition.start > first.start) return null;
  const actor = actorAt(hidden.slice(condition.start, condition.end));
  return actor === null ? null : { start: condition.start, end: condition.start + actor.end };
}
