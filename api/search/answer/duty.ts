import { said, sayList, type Said } from '../../said.ts';
import type { IndexClause } from '../index/types.ts';
import { askedModalities, modalitiesFirst, statementsBinding } from './bound.ts';
import type { StatementRow } from './facts.ts';
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

/** Words that say that something is done and not what: 银行不得做什么 asks for all that banks must not do. */
const ONLY_DOING = /^(?:做|干|搞|弄|办|办理|开展|从事|实施|工作|事|事情|要求|规定|义务|责任|职责|遵守|落实|履行|什么|哪些)+$/u;

/**
 * All that binds the asked actor in the asked modality, where the question says nothing else: the sentences that name it themselves before those
 * that reach it by the addressees. Its words find no clause, so the whole scope is read.
 */
async function allBoundItems(task: AnswerTask): Promise<AnswerItem[]> {
  const asked = askedModalities(task);
  const said = task.understanding.chips.filter(({ kind }) => kind === 'bearer' || kind === 'modality').map(({ surface }) => surface);
  const rest = task.understanding.groups.map(({ surface }) => said.reduce((text, word) => text.replace(word, ''), surface));
  if (asked.length === 0 || rest.some((words) => words !== '' && !ONLY_DOING.test(words))) return [];
  const clauses = task.scope.documents.flatMap(({ clauses }) =>
    clauses.filter(({ modalities }) => asked.some((one) => modalities.includes(one))),
  );
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const ids = [...byId.keys()];
  const [bound, printed] = [await statementsBinding(task, ids), await statementsBinding(task, ids, { printed: true })];
  const rows = (await task.facts.statementsOf(ids)).filter(
    (row) => bound.has(row.id) && row.modalities[0] !== undefined && asked.includes(row.modalities[0]),
  );
  return [...rows.filter(({ id }) => printed.has(id)), ...rows.filter(({ id }) => !printed.has(id))].slice(0, MOST).flatMap((row) => {
    const clause = byId.get(row.clauseId);
    return clause === undefined ? [] : [boundItem(task, row, clause)];
  });
}

const boundItem = (task: AnswerTask, row: StatementRow, clause: IndexClause): AnswerItem =>
  makeItem(row.quote, row.quote, clause, { role: modalitySaid(row.modalities[0] ?? 'none', task), factId: row.id });

async function boundItems(task: AnswerTask): Promise<AnswerItem[]> {
  const all = await allBoundItems(task);
  if (all.length > 0) return all;
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
      return hit === undefined ? [] : [boundItem(task, row, hit.clause)];
    });
}
