import { said } from '../../said.ts';
import type { IndexClause } from '../index/types.ts';
import { deadlineYears } from '../understand/deadlines.ts';
import { valuePhrase } from './quantity.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { Answer, AnswerItem, AnswerTask } from './types.ts';
import { found, notInText } from './wording.ts';

/** Words of a question that asks what is due by then and names no subject: 到2025年要完成哪些目标. */
const ONLY_DUE =
  /^(?:完成|达到|达成|做到|办到|办完|办结|实现|建成|建好|落实|到期|期满|交|任务|目标|指标|工作|事项|事情|事|活|内容|要求|期限|截止|最迟|最晚|年底|年末|年前|年|底|末|前|以前|之前|前要|有|要|做|干|什么|哪些|\d{2,4})+$/u;
/** Most things due that are shown. */
const MOST = 12;

/**
 * What is due by a time that the question names, where it asks for nothing else: sentences with such a deadline, and targets of such a year whose
 * sentence is not among them; in the order of the documents. Not found where nothing is due then.
 */
export async function answerDue(task: AnswerTask): Promise<Answer | undefined> {
  const { chips, groups, intent } = task.understanding;
  if (intent !== 'fact' && intent !== 'list' && intent !== 'duty') return undefined;
  const asked = chips.filter(({ kind }) => kind === 'deadline');
  if (asked.length === 0 || chips.some(({ kind }) => !['deadline', 'region', 'modality'].includes(kind))) return undefined;
  const named = chips.filter(({ kind }) => kind !== 'deadline').map(({ surface }) => surface);
  if (groups.some(({ surface }) => !named.includes(surface) && !ONLY_DUE.test(surface))) return undefined;
  const years = asked.map(({ value }) => deadlineYears(value));
  const isDue = (printed: string | null): boolean =>
    [...(printed ?? '').matchAll(/20\d\d/g)].some(([year]) => years.some(({ from, to }) => Number(year) >= from && Number(year) <= to));
  const clauses = task.scope.documents.flatMap((document) => document.clauses.filter(({ deadlines }) => deadlines.some(isDue)));
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const stated = await statementItems(task, byId, isDue);
  const measured = (await targetItemsDue(task, byId, isDue)).filter(({ quote }) => stated.every((item) => !item.quote.includes(quote)));
  const items = [...stated, ...measured];
  const order = new Map(clauses.map(({ id }, at) => [id, at]));
  items.sort((a, b) => (order.get(a.clauseId) ?? 0) - (order.get(b.clauseId) ?? 0));
  const when = asked.map(({ name }) => name).join('、');
  if (items.length === 0) return notInText(said(`没有句子写明${when}到期的事项`, `no sentence states what is due in ${when}`), task.scope);
  return found(
    items.slice(0, MOST),
    said('依据写明该期限的句子和量化目标', 'From the sentences and targets that state this deadline'),
    task.scope,
  );
}

type Clauses = ReadonlyMap<string, IndexClause>;
type IsDue = (printed: string | null) => boolean;

async function statementItems(task: AnswerTask, clauses: Clauses, isDue: IsDue): Promise<AnswerItem[]> {
  const rows = (await task.facts.statementsOf([...clauses.keys()])).filter(({ deadline }) => isDue(deadline));
  return rows.flatMap((row) => {
    const clause = clauses.get(row.clauseId);
    return clause === undefined ? [] : [makeItem(row.quote, row.quote, clause, { role: ROLES.deadline, factId: row.id })];
  });
}

/** Targets due then: of each what is measured and how much. */
async function targetItemsDue(task: AnswerTask, clauses: Clauses, isDue: IsDue): Promise<AnswerItem[]> {
  const rows = (await task.facts.targetsOf([...clauses.keys()])).filter(({ deadline }) => isDue(deadline));
  return rows.flatMap((row) => {
    const clause = clauses.get(row.clauseId);
    const text = `${row.metric}${valuePhrase(row)}`;
    return clause === undefined ? [] : [makeItem(text, row.quote, clause, { role: ROLES.quantity, factId: row.id })];
  });
}
