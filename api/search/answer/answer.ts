import { quoted, said } from '../../said.ts';
import type { Intent } from '../understand/types.ts';
import { answerCitation } from './citation.ts';
import { answerConcept } from './concept.ts';
import { answerDue } from './due.ts';
import { answerDuty } from './duty.ts';
import { answerFact } from './fact.ts';
import { answerHowMuch } from './howmuch.ts';
import { answerList } from './list.ts';
import { answerPlaces } from './places.ts';
import { answerTasks, asFormer } from './tasks.ts';
import type { Answer, AnswerPlan, AnswerTask } from './types.ts';
import { answerWhen } from './when.ts';
import { answerWho } from './who.ts';
import { found, noClaim, notInCollection, notInText } from './wording.ts';

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
  if (understanding.groups.length === 0 && understanding.chips.length === 0)
    return noClaim(said('没有可以检索的词', 'There is no word to search for'), scope);
  if (scope.documents.length === 0)
    return notInCollection(scope.missing.length > 0 ? scope.missing : [said('所选范围', 'the chosen extent')], scope);
  const tasks = await answerTasks(task);
  const plain = tasks ?? (await answerDue(task));
  if (plain !== undefined) return plain;
  if (understanding.groups.length === 0)
    return noClaim(
      said('没有说要找什么，列出所选文件的条款', 'Nothing to look for was said, so the clauses of the chosen documents are listed'),
      scope,
    );
  if (task.hits.length === 0) return notInText(said('没有条款讲到所问的内容', 'no clause speaks of what is asked'), scope);
  const answer = markFormer(await PLANS[understanding.intent](task), task);
  const second = secondIntent(task);
  return second === undefined ? answer : joinAnswers(answer, await PLANS[second](task), task);
}

/** Facts about a body that the asked one took over from are marked as such. */
function markFormer(answer: Answer, { understanding, context }: AnswerTask): Answer {
  const asked = understanding.chips.filter(({ kind }) => kind === 'body').map(({ value }) => value);
  const former = new Set(asked.flatMap((id) => context.names.bodiesDirectlyBefore(id).map((body) => body.id)));
  for (const id of asked) former.delete(id);
  if (former.size === 0) return answer;
  const items = answer.items.map((item) =>
    item.bodyId !== null && former.has(item.bodyId) ? { ...item, role: asFormer(item.role ?? quoted(item.text)) } : item,
  );
  return { ...answer, items };
}

/** Intents that one question can ask for beside each other: 多少、什么时候；谁牵头、什么时候完成. */
const JOINED: readonly Intent[] = ['who', 'howmuch', 'when'];
/** Least weight of a cue that asks by itself. */
const ASKS = 2.5;

/** What a question asks for beside its intent, each with an asking word of its own. */
function secondIntent({ understanding, context }: AnswerTask): Intent | undefined {
  const { intent, normalised } = understanding;
  if (!JOINED.includes(intent)) return undefined;
  const place = (wanted: Intent): number =>
    Math.max(
      -1,
      ...context.lexicon.intents
        .filter((cue) => cue.intent === wanted && cue.weight >= ASKS)
        .map(({ pattern }) => normalised.search(pattern)),
    );
  const own = place(intent);
  return JOINED.find((other) => other !== intent && own >= 0 && place(other) >= 0 && Math.abs(place(other) - own) >= APART);
}

/** Asking words closer together are one (多久几次). */
const APART = 4;

/** Both answers as one, in the order asked; what one of them did not find is said. */
function joinAnswers(first: Answer, second: Answer, task: AnswerTask): Answer {
  const held = [first, second].filter((answer) => answer.status === 'found');
  if (held.length < 2) {
    const [only] = held;
    const other = only === first ? second : first;
    if (only === undefined) return first;
    const explanation = said(
      `${only.explanation.zh}另一问：${other.explanation.zh}`,
      `${only.explanation.en} The other question: ${other.explanation.en}`,
    );
    return { ...only, explanation };
  }
  return found(
    held.flatMap((answer) => answer.items),
    said('依据各自最相关的事实', 'From the best-fitting fact for each'),
    task.scope,
  );
}
