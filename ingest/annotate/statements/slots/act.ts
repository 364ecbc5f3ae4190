import type { Predicate } from './line.ts';
import { objectAt } from './object.ts';
import { isAct, strongAt, wordAt, type Word } from './words.ts';

/** 不再另行认定, 不予发放, 如实填报: the denial, or the manner that the duty is about, belongs to the action. */
const DENIES = /(?:(?:不再|不予)(?:另行|重复|单独)?|如实|书面)$/u;
const SUPPORTS = /^(?:.{0,4})(?:补助|补贴|奖励|奖补|扶持|资助|支持|表彰|优惠|保障|倾斜|警告)/u;
/** 予以公示: says nothing itself. */
const EMPTY_VERB = /^(?:予以|加以|进行)$/u;

/** 伪造、变造、转让…: a verb of the list before another 、 or before its object, and no noun. */
function listedAt(text: string, at: number): Word | null {
  const word = wordAt(text, at);
  return word !== null && word.kinds.has('verb') && !word.kinds.has('noun') && word.end - at >= 2 && word.end < text.length - 1
    ? word
    : null;
}

/** 控制新增项目: says which, not what is done. */
const ATTRIBUTIVE = /^(?:新[增建改扩]|[改扩]建|共享|达到|符合)/u;
/** 规划实施…, 总结提炼…: two verbs side by side are one action; what hands over is none of them. */
const MERGES = ({ kinds }: Word): boolean => !kinds.has('light') && !kinds.has('force') && !kinds.has('takes');

/** The action at `at` with the verbs joined to it, and its object. */
export const act = (text: string, at: number, word: Word): Predicate => {
  let end = word.end;
  for (;;) {
    const joint = /^(?:并且|并|和|、|或|与)/u.exec(text.slice(end))?.[0];
    const next = joint === undefined ? null : (strongAt(text, end + joint.length) ?? listedAt(text, end + joint.length));
    if (next === null || next.end >= text.length) break;
    end = next.end;
  }
  const joined = MERGES(word) && !ATTRIBUTIVE.test(text.slice(end)) ? strongAt(text, end) : null;
  if (joined !== null && !joined.kinds.has('noun') && text.length - joined.end >= 2) end = joined.end;
  const start = at > 1 && /[不实面]/u.test(text) ? at - (DENIES.exec(text.slice(0, at))?.[0].length ?? 0) : at;
  const meant = EMPTY_VERB.test(text.slice(at, end)) && !SUPPORTS.test(text.slice(end)) ? wordAt(text, end) : null;
  if (meant?.end === text.length && isAct(meant)) return { action: { start: end, end: meant.end }, object: null };
  return { action: { start, end }, object: objectAt(text, end) };
};
