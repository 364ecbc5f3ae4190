import type { Predicate } from './line.ts';
import { objectAt } from './object.ts';
import { isAct, strongAt, wordAt, wordKinds, type Word } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

/** 不再另行认定, 不予发放, 如实填报: the denial, or the manner that the duty is about, belongs to the action. */
const DENIES = anchored(/(?:(?:不再|不予|不)(?:另行|重复|单独)?|如实|书面)$/u);
const SUPPORTS = /^(?:.{0,4})(?:补助|补贴|奖励|奖补|扶持|资助|支持|表彰|优惠|保障|倾斜|警告)/u;
/** 予以公示: says nothing itself. */
const EMPTY_VERB = anchored(/^(?:予以|加以|进行)$/u);

/** 不得擅自拆除、闲置…: behind a prohibition the list goes on with verbs that no table knows. */
const FORBIDDEN = anchored(/(?:不得|禁止|严禁|不准)(?:擅自|非法|违规|违法|随意|变相|以任何(?:形式|方式|理由))*$/u);
const UNKNOWN = wordKinds(['verb']);

/** 伪造、变造、转让…: a verb of the list before another 、 or before its object, and no noun. */
function listedAt(text: string, at: number, verb: number): Word | null {
  const word = wordAt(text, at);
  if (word === null && FORBIDDEN.test(text.slice(0, verb)) && /^[\u4e00-\u9fa5]{2}(?:、|[\u4e00-\u9fa5]{2})/u.test(text.slice(at)))
    return { end: at + 2, kinds: UNKNOWN };
  return word !== null && word.kinds.verb && !word.kinds.noun && word.end - at >= 2 && word.end < text.length - 1 ? word : null;
}

/** 控制新增项目: says which, not what is done. */
const ATTRIBUTIVE = anchored(/^(?:新[增建改扩]|[改扩]建|共享|达到|符合)/u);
/** 规划实施…, 总结提炼…: two verbs side by side are one action; what hands over is none of them. */
/** 惩治破坏生态环境犯罪: a wrong that is acted against. */
const WRONG = anchored(/^(?:破坏|侵占|骗取|套取|占用|伪造|排放|倾倒|截留|挪用)/u);
const MERGES = ({ kinds }: Word): boolean => !kinds.light && !kinds.force && !kinds.takes;
/** 遴选扶持500家企业, 梳理筛选一批项目: a number shows that the verb before it is none of a name. */
const COUNTS = anchored(/^(?:\d|[一二两三四五六七八九十]+[批个家项名]|一大批|若干|不少于|不低于)/u);
/** 给予创建单位补贴, 开展实践引导: what follows is a noun. */
const GIVES = anchored(/^(?:给予|予以|开展|进行|加强|强化|提供|做好|加大)$/u);

const isNameLonger = (text: string, at: number, end: number): boolean => (wordAt(text, at)?.end ?? 0) > end;

/** The action at `at` with the verbs joined to it, and its object. */
export const act = (text: string, at: number, word: Word): Predicate => {
  // 制定实施细则: the second verb begins a name
  const named = word.end - at === 4 && wordAt(text, at + 2)?.kinds.name === true && isNameLonger(text, at + 2, word.end);
  let end = named ? at + 2 : word.end;
  for (;;) {
    const joint = /^(?:并且|并|和|、|或者|或|与|以及)/u.exec(text.slice(end))?.[0];
    const next = joint === undefined ? null : (strongAt(text, end + joint.length) ?? listedAt(text, end + joint.length, at));
    if (next === null || next.end >= text.length) break;
    end = next.end;
  }
  const joined =
    MERGES(word) && !GIVES.test(text.slice(at, end)) && !ATTRIBUTIVE.test(text.slice(end)) && !WRONG.test(text.slice(end))
      ? strongAt(text, end)
      : null;
  if (joined !== null && (!joined.kinds.noun || COUNTS.test(text.slice(joined.end))) && text.length - joined.end >= 2) end = joined.end;
  const start = at > 1 && /[不实面]/u.test(text) ? at - (DENIES.exec(text.slice(0, at))?.[0].length ?? 0) : at;
  if (EMPTY_VERB.test(text.slice(at, end)) && !SUPPORTS.test(text.slice(end))) {
    let deed = end;
    for (let next = wordAt(text, deed); next?.kinds.adverb === true && next.end < text.length; next = wordAt(text, deed)) deed = next.end;
    const meant = wordAt(text, deed);
    if (meant?.end === text.length && isAct(meant)) return { action: { start: deed, end: meant.end }, object: null };
  }
  return { action: { start, end }, object: objectAt(text, end) };
};
