import { candidatesFor, type Candidate } from './candidates.ts';
import { readFocus } from './focus.ts';
import { isUnheard } from './near.ts';
import { perhaps } from './perhaps.ts';
import { makeItem } from './quote.ts';
import type { AnswerPlan } from './types.ts';
import { askedSubject, found, notInText } from './wording.ts';

/** The shortest phrase of the best clause that fills the asked place; no claim where none fits clearly better than all others. */
export const answerFact: AnswerPlan = async (task) => {
  if (isUnheard(task)) return notInText(`没有条款讲到${askedSubject(task)}`, task.scope);
  const focus = readFocus(task.understanding.normalised, task.context.lexicon);
  const noun = focus.nouns[0];
  if (noun !== undefined && [noun, ...focus.endings].every((word) => task.index.countHolding(word) === 0))
    return notInText(`没有条款写到“${noun}”`, task.scope);
  const [best, ...others] = candidatesFor(task, focus);
  if (best === undefined || best.fit < task.weights('answer.fact')) return perhaps(task, '没有一个短语清楚地回答所问');
  const rival = others.find((other) => !sameName(other, best));
  if (rival !== undefined && rival.fit > best.fit - task.weights('answer.margin')) return perhaps(task, '有几个短语都可能是所问的');
  return found([makeItem(best.text, best.sentence.text, best.sentence.hit.clause, { role: noun ?? null })], '依据最相关句子', task.scope);
};

/** One name holds the other. */
function sameName(a: Candidate, b: Candidate): boolean {
  return a.text.includes(b.text) || b.text.includes(a.text);
}
