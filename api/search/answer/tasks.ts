import { quoted, said, type Said } from '../../said.ts';
import type { QuestionChip } from '../understand/types.ts';
import type { DepartmentRow } from './facts.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { Answer, AnswerItem, AnswerTask } from './types.ts';

/** Words of a question that asks what a body does and names no subject: 牵头哪些任务, 负责什么工作, 有哪些职责. */
const ONLY_TASKS = /^(?:牵头|配合|负责|承担|参与|主管|分管|管|任务|工作|职责|职能|责任|事项|事情|事|条款|要求|做|干)+$/u;
/** 都要做什么 and the like ask for tasks; 是什么 asks who the body is. */
const ASKS_TASKS = /牵头|配合|负责|承担|参与|分管|主管|任务|工作|职责|职能|责任|做|干|管/u;

const ORDER: readonly DepartmentRow['role'][] = ['lead', 'unspecified', 'support'];
/** Most tasks that are shown; the body's page lists all. */
const MOST = 8;

/** Says of what a body was that it was so of a predecessor of the asked one. */
export const asFormer = ({ zh, en }: Said): Said => said(`前身：${zh}`, `Predecessor: ${en}`);

/** Tasks that clauses give to a body where the question names it and asks for nothing else; those of its predecessors behind them, marked 前身. */
export async function answerTasks(task: AnswerTask): Promise<Answer | undefined> {
  const { chips, groups, normalised } = task.understanding;
  const [body, ...others] = chips.filter(({ kind }) => kind === 'body');
  if (body === undefined || others.length > 0 || !ASKS_TASKS.test(normalised.replace(body.surface, ''))) return undefined;
  if (chips.some(({ kind }) => kind === 'instrument' || kind === 'bearer' || kind === 'deadline')) return undefined;
  const subjects = groups.map(({ surface }) => withoutName(surface, body.surface)).filter((rest) => rest !== '' && !ONLY_TASKS.test(rest));
  if (subjects.length > 0) return undefined;
  const wanted = normalised.includes('牵头') ? 'lead' : normalised.includes('配合') ? 'support' : undefined;
  const named = await tasksOf(task, body.value, wanted);
  const own = named.length > 0 ? named : await tasksOfOffices(task, body, wanted);
  const whose = named.length > 0 ? body.name : `${body.name}的地方机构`;
  const whoseEnglish = named.length > 0 ? quoted(body.name).en : `regional offices of ${quoted(body.name).en}`;
  const former = await Promise.all(
    task.context.names.bodiesDirectlyBefore(body.value).map(async ({ id }) => tasksOf(task, id, wanted, asFormer)),
  );
  const before = former.flat();
  if (own.length + before.length === 0) return undefined;
  const items = [...own.slice(0, before.length > 0 ? Math.max(MOST / 2, MOST - before.length) : MOST), ...before].slice(0, MOST);
  const more = own.length + before.length > items.length;
  const explanation = said(
    `依据条款的责任分工：写给${whose}的有${own.length}条${before.length > 0 ? `，写给它前身的有${before.length}条（标明“前身”）` : ''}${more ? `，列出${items.length}条，其余见机构页` : ''}。`,
    `From the departments that clauses name: ${own.length} for ${whoseEnglish}${before.length > 0 ? `, ${before.length} for its predecessors (marked)` : ''}${more ? `; ${items.length} are listed, the rest stand on its page` : ''}.`,
  );
  return { status: 'found', reason: null, explanation, items };
}

/** Tasks of a body's offices in the regions of the documents, each named, where clauses give none to the body itself (央行有哪些任务). */
async function tasksOfOffices(task: AnswerTask, body: QuestionChip, wanted: DepartmentRow['role'] | undefined): Promise<AnswerItem[]> {
  const regions = [...new Set(task.scope.documents.map(({ regionId }) => regionId))];
  const { names } = task.context;
  const known = [body.surface, body.name, ...(names.bodyById(body.value)?.aliases ?? [])];
  const offices = regions.flatMap((region) => known.flatMap((name) => names.findBodies(name, region).map(({ entry }) => entry.id)));
  const ids = [...new Set(offices)].filter((id) => id !== body.value);
  return (await Promise.all(ids.map(async (id) => tasksOf(task, id, wanted, (role) => role)))).flat();
}

/** Words of the question behind those of the body's name with which they were read together: 金融监管局牵头 → 牵头. */
function withoutName(words: string, name: string): string {
  for (let length = words.length; length > 1; length--) if (name.includes(words.slice(0, length))) return words.slice(length);
  return words;
}

/** Clauses in scope that give a body a task, those that it leads first; `mark` says of one that is not the asked body what it is to it. */
async function tasksOf(
  task: AnswerTask,
  id: string,
  wanted: DepartmentRow['role'] | undefined,
  mark?: (role: Said) => Said,
): Promise<AnswerItem[]> {
  const clauses = task.scope.documents.flatMap(({ clauses }) => clauses.filter(({ bodies }) => bodies.includes(id)));
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const rows = (await task.facts.departmentsOf([...byId.keys()])).filter(({ bodyId }) => bodyId === id);
  const chosen = wanted !== undefined && rows.some(({ role }) => role === wanted) ? rows.filter(({ role }) => role === wanted) : rows;
  return chosen
    .toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
    .flatMap((row) => {
      const clause = byId.get(row.clauseId);
      if (clause === undefined) return [];
      const { zh, en } = ROLES[row.role];
      const role = mark === undefined ? ROLES[row.role] : mark(said(`${row.name}${zh}`, `${row.name}, ${en}`));
      return [makeItem(clause.heading ?? row.name, row.quote, clause, { role, factId: row.id, bodyId: id })];
    });
}
