import { isUnheard, nearHits, nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import type { AnswerPlan } from './types.ts';
import { found, noClaim, notInText } from './wording.ts';

/** 哪个平台, 什么原则, 哪套制度: the noun that the answer must end in. */
const ASKED_NOUN =
  /(?:哪|什么|啥)(?:一|几)?(?:个|套|项|种|类|家|座|部|样的?)?(?:[\p{Script=Han}]{0,4}?的)?([\p{Script=Han}]{0,4}?(平台|系统|制度|机制|项目|工程|中心|原则|标准|报告|指标|基金|账户|机构|目录|体系|指数|模式|计划|行动|园区?|名单|委员会|小组))/u;
/** Words after which a name begins: verbs and particles that stand before an object. */
const BEFORE_NAME =
  /(?:依托|通过|利用|依据|按照|按|建立|建设|打造|构建|设立|发挥|推动|推进|完善|探索|借助|运用|用好|对接|加入|接入|成为|形成|搭建|引入|推出|落实|执行|坚持|遵循|实行|以|向|在|由|将|把|为|和|与|及|等|的|，|、|：|“|《)/gu;

/** The shortest phrase of the best sentences that ends in the noun asked for; no claim unless there is exactly one. */
export const answerFact: AnswerPlan = async (task) => {
  if (isUnheard(task)) return notInText('没有条款讲到所问的内容', task.scope);
  const noun = ASKED_NOUN.exec(task.understanding.normalised)?.[2];
  if (noun === undefined) return noClaim('没有一个短语清楚地回答所问', task.scope);
  const phrases = new Map<string, ReturnType<typeof makeItem>>();
  for (const sentence of nearSentences(task, nearHits(task, 1)).slice(0, 2)) {
    if (sentence.cover < task.weights('answer.listed')) break;
    for (const phrase of phrasesEndingIn(noun, sentence.text))
      if (!phrases.has(phrase)) phrases.set(phrase, makeItem(phrase, sentence.text, sentence.hit.clause, { role: noun }));
    if (phrases.size > 0) break;
  }
  const [only, ...others] = phrases.values();
  if (only === undefined || others.length > 0) return noClaim('没有一个短语清楚地回答所问', task.scope);
  return found([only], '依据最相关句子', task.scope);
};

/** Phrases of a sentence that end in a noun and begin after a verb, a particle or a mark. */
export function phrasesEndingIn(noun: string, sentence: string): string[] {
  const phrases: string[] = [];
  for (let end = sentence.indexOf(noun); end >= 0; end = sentence.indexOf(noun, end + noun.length)) {
    const before = sentence.slice(Math.max(0, end - 24), end);
    let from = 0;
    for (const match of before.matchAll(BEFORE_NAME)) from = match.index + match[0].length;
    const phrase = before.slice(from) + noun;
    if (phrase.length > noun.length + 1) phrases.push(phrase);
  }
  return phrases;
}
