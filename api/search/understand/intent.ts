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

/** The colloquial forms of words that ask, as cues are written: 啥 什么, 咋 怎么, 哪一种 哪种. */
const plainAsking = (text: string): string =>
  text
    .replace(/啥/gu, '什么')
    .replace(/咋(?!舌)/gu, '怎么')
    .replace(/哪一(?=[个家种类项级层份所部条款座支套门本张届批])/gu, '哪');

/** Words that ask for something by name. */
const ASKING = /哪|什么|几|何(?!种程度)|\b(?:which|what)\b/u;

/** The intent with most weight of cues; `regions` and `bodies` are how many of them the question
 * names: two regions speak for a comparison, a choice between two bodies for the question who. */
export function readIntent(text: string, cues: readonly IntentCue[], regions: number, bodies: number): Intent {
  const scores = new Map<Intent, number>();
  const add = (intent: Intent, weight: number): unknown => scores.set(intent, (scores.get(intent) ?? 0) + weight);
  const plain = plainAsking(text);
  for (const cue of cues) if (cue.pattern.test(text) || cue.pattern.test(plain)) add(cue.intent, cue.weight);
  if (regions >= 2) {
    add('compare', 3.5);
    // Where the places are named, who asks which of them write of it compares them.
    add('compare', scores.get('coverage') ?? 0);
    scores.delete('coverage');
  }
  if (bodies >= 2 && text.includes('还是')) add('who', 3);
  // Where no cue tells, an asking word asks for a fact.
  let best: Intent = ASKING.test(plain) ? 'fact' : 'duty';
  let most = 0;
  for (const intent of INTENTS) {
    const score = scores.get(intent) ?? 0;
    if (score > most) [best, most] = [intent, score];
  }
  return best;
}
