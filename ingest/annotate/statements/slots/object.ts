import type { Place } from '../actors.ts';
import { isAct, seekWord, strongAt, wordAt, type Word } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

/** Belongs to the verb before it: 升级为…, 落实到…. */
const RESULT = anchored(
  /^(?:为|成(?![本果员效熟立品套年绩就长都功分片])|到(?!位|期)|至|于|了(?!解)|着(?![力手])|在(?![线职建校])|好(?![氧转]))/u,
);
/** A purpose that is a noun: 引导作用, 推动机制. */
const NO_PURPOSE =
  /^(?:$|[、和与及等的]|作用|机制|基金|力|效应|工作|平台|能力|体系|水平|方式|模式|政策|措施|中心|机构|企业|网络|站|业|组)/u;

const actAt = (text: string, at: number): Word | null => {
  const word = wordAt(text, at);
  return word !== null && isAct(word) ? word : null;
};

/** Whether a new action begins behind a 、 or 和: 实施绿色采购、打造绿色制造工艺. */
function beginsAction(text: string, at: number): boolean {
  let from = at;
  for (let word = wordAt(text, from); word !== null && word.kinds.adverb && !word.kinds.strong; word = wordAt(text, from)) from = word.end;
  // 安排用能指标、优先保障用地需求: behind an adverb any verb is one
  const word = from > at ? actAt(text, from) : strongAt(text, from);
  return word !== null && (from > at || !word.kinds.noun) && text.length - word.end >= 2 && !/^[、和与及的]/u.test(text.slice(word.end));
}

/** Where the noun phrase behind a verb ends: at the next action of the segment or at its end. */
function endOfObject(text: string, start: number): number {
  for (let at = start + 2; at < text.length - 2; at++) {
    const unit = text.charAt(at);
    const joined = unit === '、' || unit === '和' || unit === '并' || unit === '以';
    if (!joined && !'推促带抑助撬引'.includes(unit)) continue;
    if (text.includes('的', at)) continue;
    if (joined) {
      const next = text.startsWith('以及', at) || text.startsWith('并且', at) ? at + 2 : at + 1;
      if (beginsAction(text, next)) return at;
      continue;
    }
    const word = wordAt(text, at);
    if (word?.kinds.cut === true && !NO_PURPOSE.test(text.slice(word.end)) && !/[、和与及的了性化]/u.test(text.charAt(at - 1))) return at;
  }
  return text.length;
}

/** 委托第三方机构开展…: the object is who is asked. */
const COMMISSIONS = anchored(/(?:委托|邀请|聘请|选派|辅导)$/u);

function endOfActor(text: string, start: number): number {
  for (let at = seekWord(text, start + 2); at < text.length; at = seekWord(text, at + 1)) {
    const word = wordAt(text, at);
    if (word !== null && word.kinds.strong && !/^[、和与的]/u.test(text.slice(word.end))) return at;
  }
  return text.length;
}

/** The object of a verb that ends at `at` of a segment; null where nothing follows. */
export function objectAt(text: string, at: number): Place | null {
  const skipped = RESULT.exec(text.slice(at))?.[0].length ?? 0;
  const start = skipped > 0 && at + skipped < text.length ? at + skipped : at;
  if (start >= text.length || /^(?:或者?|并(?![网购联轨])|、)/u.test(text.slice(start))) return null;
  return { start, end: COMMISSIONS.test(text.slice(0, at)) ? endOfActor(text, start) : endOfObject(text, start) };
}
