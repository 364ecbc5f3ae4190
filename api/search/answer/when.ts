import { nearHits, nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import type { AnswerPlan } from './types.ts';
import { found, notInText } from './wording.ts';

/** A point or stretch of time as policy texts print it, the longest reading first. */
const TIME =
  /20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年)?[初底末]?(?:以?前|之前)?|[“"]?十[四五六]五[”"]?(?:规划)?(?:期)?[末间]|每(?:年|半年|季度?|月|周)(?:度)?(?:\d{1,2}[月日号])?(?:\d{1,2}日)?(?:前|底|末)?|(?:次年|当年|年度终了后?)(?:\d{1,2}月)?(?:底|末)?前?|\d{1,3}个?(?:工作日|日|天|月|年)(?:以?内|之内)/gu;

/** The time in the sentence that holds most of the question; a question for a day of a period takes no year. */
export const answerWhen: AnswerPlan = async (task) => {
  const fine = /几号|几日|哪天|哪一天|几月/u.test(task.understanding.normalised);
  for (const sentence of nearSentences(task, nearHits(task, 4)).slice(0, 4)) {
    if (sentence.cover < task.weights('answer.named')) break;
    const times = [...sentence.text.matchAll(TIME)].map((match) => match[0]).filter((time) => !fine || /[月日号天]/u.test(time));
    const [time] = times;
    if (time !== undefined)
      return found([makeItem(time, sentence.text, sentence.hit.clause, { role: '期限' })], '依据最相关句子中的期限', task.scope);
  }
  return notInText('没有写明所问的时间', task.scope);
};
