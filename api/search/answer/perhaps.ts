import type { Said } from '../../said.ts';
import { nearHits, nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { Answer, AnswerTask } from './types.ts';
import { noClaim } from './wording.ts';

/** No answer is claimed, but the sentence that holds most of the question is shown as 可能相关. */
export function perhaps(task: AnswerTask, why: Said): Answer {
  const best = nearSentences(task, nearHits(task, 1))[0];
  if (best === undefined) return noClaim(why, task.scope);
  return { ...noClaim(why, task.scope), items: [makeItem(best.text, best.text, best.hit.clause, { role: ROLES.perhaps })] };
}
