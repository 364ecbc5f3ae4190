import { isUnheard, nearHits, nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import type { AnswerPlan } from './types.ts';
import { found, noClaim, notInText } from './wording.ts';

/** The shortest phrase of the best sentences that ends in the noun asked for; no claim unless there is exactly one, nor where a word of the
 * question is nowhere in the collection: the fact may hang on it. */
export const answerFact: AnswerPlan = async (task) => {
  if (isUnheard(task)) return notInText('没有条款讲到所问的内容', task.scope);
  const noun = task.context.lexicon.pattern('asks.noun').exec(task.understanding.normalised)?.[2];
  if (noun === undefined || task.understanding.unknown.length > 0) return noClaim('没有一个短语清楚地回答所问', task.scope);
  const phrases = new Map<string, ReturnType<typeof makeItem>>();
  for (const sentence of nearSentences(task, nearHits(task, 1)).slice(0, 2)) {
    if (sentence.cover < task.weights('answer.fact')) break;
    for (const phrase of phrasesEndingIn(noun, sentence.text, task.context.lexicon.pattern('text.before-name')))
      if (!phrases.has(phrase)) phrases.set(phrase, makeItem(phrase, sentence.text, sentence.hit.clause, { role: noun }));
    if (phrases.size > 0) break;
  }
  const [only, ...others] = phrases.values();
  if (only === undefined || others.length > 0) return noClaim('没有一个短语清楚地回答所问', task.scope);
  return found([only], '依据最相关句子', task.scope);
};

/** Phrases of a sentence that end in a noun and begin after a verb, a particle or a mark. */
export function phrasesEndingIn(noun: string, sentence: string, beforeName: RegExp): string[] {
  const cues = new RegExp(beforeName, 'gu');
  const phrases: string[] = [];
  for (let end = sentence.indexOf(noun); end >= 0; end = sentence.indexOf(noun, end + noun.length)) {
    const before = sentence.slice(Math.max(0, end - 24), end).replace(/^.*[0-9]+[.．、]/u, '');
    let from = 0;
    for (const match of before.matchAll(cues)) from = match.index + match[0].length;
    const phrase = before.slice(from) + noun;
    if (phrase.length > noun.length + 1) phrases.push(phrase);
  }
  return phrases;
}
