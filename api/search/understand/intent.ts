import type { IntentCue } from '../lexicon/load.ts';
import { INTENTS, type Intent } from './types.ts';

/** Names of the intents as they are shown. */
export const INTENT_NAMES: Readonly<Record<Intent, string>> = {
  who: '谁负责',
  howmuch: '多少',
  when: '何时',
  list: '有哪些',
  fact: '是什么',
  duty: '义务要求',
  compare: '地区比较',
  coverage: '哪里写到',
  concept: '概念',
  citation: '引用依据',
};

/** Words that ask for what is missing. */
const NEGATED = /(没有?|未)(写|提|涉|碰|包含|规定|要求|覆盖|出现)|不(涉及|包含|提)|not (mention|cover)/u;

/** The intent with most weight of cues; `regions` is how many regions the question names: two or more speak for a comparison. */
export function readIntent(text: string, cues: readonly IntentCue[], regions: number): Intent {
  const scores = new Map<Intent, number>();
  const add = (intent: Intent, weight: number): unknown => scores.set(intent, (scores.get(intent) ?? 0) + weight);
  for (const cue of cues) if (cue.pattern.test(text)) add(cue.intent, cue.weight);
  if (regions >= 2) add('compare', 3.5);
  let best: Intent = 'duty';
  let most = 0;
  for (const intent of INTENTS) {
    const score = scores.get(intent) ?? 0;
    if (score > most) [best, most] = [intent, score];
  }
  return best;
}

export function isNegated(text: string): boolean {
  return NEGATED.test(text);
}
