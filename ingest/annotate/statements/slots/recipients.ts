import type { Place } from '../actors.ts';
import { endsLikeActor } from '../actors.ts';
import type { Segment } from '../segments.ts';

const GIVES = /^(?:给予|予以|奖励|补助|补贴|资助|发放|拨付|兑现|给)$/u;
const BENEFIT = /补助|补贴|奖励|奖补|扶持|资助|贴息|一次性|最高|不超过|奖金|警告|表彰|优惠|保费|经费|支持|\d/u;
const FOR = /(?<![应相针面核校反比成绝不])(?:对于?|给)(?![接外予照标付])/u;
/** Stands between who is given and what is done. */
const BEFORE_GIVING = /(?:按照?.*|一次性|优先|适当|分别|依法|可以?|应当?|要)$/u;

export interface Given {
  readonly recipient: Place;
  /** What is given, where the recipient stood before it in the object. */
  readonly object: Place | null;
}

/** Who is given something: 给予企业补助, 对符合条件的企业给予补助. */
export function findGiven(
  sentence: string,
  segments: readonly Segment[],
  acted: number,
  action: Place,
  object: Place | null,
): Given | null {
  if (!GIVES.test(sentence.slice(action.start, action.end))) return null;
  if (object !== null) {
    const text = sentence.slice(object.start, object.end);
    const benefit = BENEFIT.exec(text)?.index ?? 0;
    if (benefit > 1 && endsLikeActor(text.slice(0, benefit)) && !text.slice(0, benefit).includes('的'))
      return {
        recipient: { start: object.start, end: object.start + benefit },
        object: { start: object.start + benefit, end: object.end },
      };
  }
  for (let index = acted; index >= 0; index--) {
    const segment = segments[index];
    const opened = segment === undefined ? null : FOR.exec(segment.text);
    if (segment === undefined || opened === null) continue;
    const start = segment.start + opened.index;
    const named = actorBehind(sentence.slice(start, Math.min(segment.end, action.start)).replace(BEFORE_GIVING, ''));
    if (named !== null) return { recipient: { start: start + named.start, end: start + named.end }, object: null };
  }
  return null;
}

/** The actor that a phrase with 对 ends in, without the clause that says which. */
function actorBehind(text: string): Place | null {
  const start = Math.max(text.lastIndexOf('的') + 1, /^(?:对于?|给)/u.exec(text)?.[0].length ?? 0);
  return start < text.length && endsLikeActor(text.slice(start)) ? { start, end: text.length } : null;
}
