import { quoted, said } from '../../said.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { readFocus } from './focus.ts';
import { isUnheard } from './near.ts';
import { perhaps } from './perhaps.ts';
import { makeItem } from './quote.ts';
import type { Answer, AnswerPlan, AnswerTask } from './types.ts';
import { unheardBefore } from './unheard.ts';
import { found, notInText, unheardSubject } from './wording.ts';

/** The shortest phrase of the best clause that fills the asked place; no claim where none fits clearly better than all others. */
export const answerFact: AnswerPlan = async (task) => {
  if (isUnheard(task)) return notInText(unheardSubject(task), task.scope);
  const focus = readFocus(task.understanding.normalised, task.context.lexicon);
  const noun = focus.nouns[0];
  if (noun !== undefined && [noun, ...focus.endings].every((word) => task.index.countHolding(word) === 0)) return unsaid(task, noun);
  const missing = unheardBefore(task, focus);
  if (missing !== undefined) return unsaid(task, missing);
  const [best, ...others] = candidatesFor(task, focus);
  // 由哪家公司运营: where no phrase near names a company, the text does not say it.
  if (best === undefined && task.context.lexicon.pattern('asks.company').test(task.understanding.normalised))
    return notInText(said('最相关的条款没有写明是哪家公司', 'the best-fitting clauses name no company'), task.scope);
  if (best === undefined || best.fit < task.weights('answer.fact'))
    return perhaps(task, said('没有一个短语清楚地回答所问', 'No phrase answers the question clearly'));
  const rival = others.find((other) => !sameName(other, best));
  if (rival !== undefined && rival.fit > best.fit - task.weights('answer.margin'))
    return perhaps(task, said('有几个短语都可能是所问的', 'Several phrases could be what is asked'));
  const item = makeItem(best.text, best.sentence.text, best.sentence.hit.clause, { role: noun === undefined ? null : quoted(noun) });
  return found([item], said('依据最相关句子', 'From the best-fitting sentence'), task.scope);
};

const unsaid = (task: AnswerTask, noun: string): Answer => notInText(said(`没有条款写到“${noun}”`, `no clause says “${noun}”`), task.scope);

/** One name holds the other. */
function sameName(a: Candidate, b: Candidate): boolean {
  return a.text.includes(b.text) || b.text.includes(a.text);
}
