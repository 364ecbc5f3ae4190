import { isUnheard } from './near.ts';
import type { AnswerPlan } from './types.ts';
import { noClaim, notInText } from './wording.ts';

/** A question for duties is answered by clauses; only where nothing speaks of it is there an answer: 未见. */
export const answerDuty: AnswerPlan = async (task) =>
  isUnheard(task) ? notInText('没有条款讲到所问的要求', task.scope) : noClaim('所问的不是单一事实', task.scope);
