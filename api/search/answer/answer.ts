import type { Intent } from '../understand/types.ts';
import { answerCitation } from './citation.ts';
import { answerConcept } from './concept.ts';
import { answerDuty } from './duty.ts';
import { answerFact } from './fact.ts';
import { answerHowMuch } from './howmuch.ts';
import { answerList } from './list.ts';
import { answerPlaces } from './places.ts';
import type { Answer, AnswerPlan, AnswerTask } from './types.ts';
import { answerWhen } from './when.ts';
import { answerWho } from './who.ts';
import { noClaim, notInCollection, notInText } from './wording.ts';

/** How each kind of question is answered. */
export const PLANS: Readonly<Record<Intent, AnswerPlan>> = {
  who: answerWho,
  howmuch: answerHowMuch,
  when: answerWhen,
  list: answerList,
  fact: answerFact,
  duty: answerDuty,
  compare: answerPlaces,
  coverage: answerPlaces,
  concept: answerConcept,
  citation: answerCitation,
};

/** Answers a question from the graph, or says honestly what was searched. Regions that the collection does not hold are never answered for. */
export async function answerQuestion(task: AnswerTask): Promise<Answer> {
  const { scope, understanding } = task;
  if (understanding.groups.length === 0 && understanding.chips.length === 0) return noClaim('没有可以检索的词', scope);
  if (scope.documents.length === 0) return notInCollection(scope.missing.length > 0 ? scope.missing : ['所选范围'], scope);
  if (understanding.groups.length === 0) return noClaim('没有说要找什么，列出所选文件的条款', scope);
  if (task.hits.length === 0) return notInText('没有条款讲到所问的内容', scope);
  return PLANS[understanding.intent](task);
}
