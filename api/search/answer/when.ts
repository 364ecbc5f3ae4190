import { nearHits, nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import type { AnswerPlan } from './types.ts';
import { found, notInText } from './wording.ts';

/** The time in the sentence that holds most of the question; a question for a day of a period takes no year. */
export const answerWhen: AnswerPlan = async (task) => {
  const { pattern } = task.context.lexicon;
  const timeWords = new RegExp(pattern('text.time'), 'gu');
  const fine = pattern('asks.day').test(task.understanding.normalised);
  for (const sentence of nearSentences(task, nearHits(task, 4)).slice(0, 4)) {
    if (sentence.cover < task.weights('answer.named')) break;
    const times = [...sentence.text.matchAll(timeWords)].map((match) => match[0]).filter((time) => !fine || /[月日号天]/u.test(time));
    const [time] = times;
    if (time !== undefined)
      return found([makeItem(time, sentence.text, sentence.hit.clause, { role: '期限' })], '依据最相关句子中的期限', task.scope);
  }
  return notInText('没有读到写明所问时间的句子', task.scope);
};
