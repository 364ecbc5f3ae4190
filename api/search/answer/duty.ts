import { said, sayList, type Said } from '../../said.ts';
import { modalitiesFirst, statementsBinding } from './bound.ts';
import { coverText } from './coverage.ts';
import { isUnheard, nearHits, nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { askedSubject, noClaim, notInText } from './wording.ts';

/** Clauses read for duties, and duties shown. */
const READ = 6;
const MOST = 5;

/**
 * A question for duties is answered by clauses; no single fact is claimed. What binds the asked actor (by its class, one above or below it) is shown
 * sentence by sentence as 可能相关, the asked modality first; only where nothing speaks of the subject is there an answer: 未见.
 */
export const answerDuty: AnswerPlan = async (task) => {
  // That a clause names the actor does not make it speak of what he is asked about.
  const named = task.understanding.chips.filter(({ kind }) => kind === 'bearer').map(({ surface }) => surface);
  const subject = task.understanding.groups.filter(({ surface }) => !named.includes(surface));
  if (isUnheard(task, subject.length > 0 ? subject : undefined)) return notInText(unheardDuty(task), task.scope);
  const items = await boundItems(task);
  const actors = sayList(askedActors(task));
  const listed = said(`对${actors.zh}的要求逐句列出`, `What is asked of ${actors.en}, sentence by sentence`);
  if (items.length > 0) return { ...noClaim(listed, task.scope), items };
  const best = nearSentences(task, nearHits(task, 1))[0];
  const shown = best === undefined ? [] : [makeItem(best.text, best.text, best.hit.clause, { role: ROLES.perhaps })];
  return { ...noClaim(said('所问的不是单一事实', 'The question asks for more than one fact'), task.scope), items: shown };
};

const askedActors = ({ understanding, context }: AnswerTask): Said[] =>
  understanding.chips
    .filter(({ kind }) => kind === 'bearer')
    .map(({ name, value }) => said(name, lowerFirst(context.names.actorById(value)?.en ?? name)));

/** Banking institutions → banking institutions. */
const lowerFirst = (name: string): string => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

function modalitySaid(id: string, { context }: AnswerTask): Said {
  return said(context.names.modalityName(id), context.names.modalityEnglish(id));
}

/** What was looked for and not found: the actor and the subject. */
function unheardDuty(task: AnswerTask): Said {
  const [actors, subject] = [sayList(askedActors(task)), askedSubject(task)];
  return said(
    `没有条款${actors.zh === '' ? '' : `对${actors.zh}`}提出${subject.zh}方面的要求`,
    `no clause asks anything${actors.en === '' ? '' : ` of ${actors.en}`} about ${subject.en}`,
  );
}

async function boundItems(task: AnswerTask): Promise<AnswerItem[]> {
  const hits = nearHits(task, READ);
  const ids = hits.map(({ clause }) => clause.id);
  const bound = await statementsBinding(task, ids);
  if (bound.size === 0) return [];
  const least = task.weights('answer.actor');
  const rows = (await task.facts.statementsOf(ids))
    .filter((row) => bound.has(row.id))
    .map((row) => ({ row, cover: coverText(task.understanding.groups, row.quote, task.index) }))
    .filter(({ cover }) => cover >= least)
    .sort((a, b) => b.cover - a.cover)
    .map(({ row }) => row);
  return modalitiesFirst(task, rows)
    .slice(0, MOST)
    .flatMap((row) => {
      const hit = hits.find(({ clause }) => clause.id === row.clauseId);
      const role = modalitySaid(row.modalities[0] ?? 'none', task);
      return hit === undefined ? [] : [makeItem(row.quote, row.quote, hit.clause, { role, factId: row.id })];
    });
}
