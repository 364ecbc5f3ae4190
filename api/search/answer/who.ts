import { quoted, said, sayList, type Said } from '../../said.ts';
import type { Hit } from '../rank.ts';
import type { DepartmentRow, StatementRow } from './facts.ts';
import { coverClause, coverText } from './coverage.ts';
import { asks, findAgent } from './agents.ts';
import { statementsBinding } from './bound.ts';
import { answerFact } from './fact.ts';
import { answerList } from './list.ts';
import { isUnheard, speakingHits } from './near.ts';
import { perhaps } from './perhaps.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { Answer, AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { askedSubject, found, notInText, unheardSubject } from './wording.ts';

/** Clauses read for an actor. */
const READ = 5;

/** An actor by what it is like, not by its name. */
const DESCRIBED = /符合|的|相关|有关|各类|各级|等第三方|、/u;

/** Who issues the document, to whom something goes, who leads or supports the task of the best clause, or who acts in its sentence that is asked about. */
export const answerWho: AnswerPlan = async (task) => {
  if (asks(task, 'document') && asks(task, 'issuer')) {
    const issuers = await answerIssuer(task);
    if (issuers !== undefined) return issuers;
  }
  if (asks(task, 'document') && asks(task, 'addressee')) {
    const addressees = await answerAddressees(task);
    if (addressees !== undefined) return addressees;
  }
  if (isUnheard(task)) return notInText(unheardSubject(task), task.scope);
  // 哪个平台, 哪个小组: what is asked for by such a noun has a name that ends so, whoever leads.
  if (asks(task, 'named-organisation')) {
    const named = await answerFact(task);
    if (named.status === 'found') return named;
  }
  // A clause that says nothing of the subject leads nothing: who leads something else is no answer.
  const hits = speakingHits(task, READ);
  const ids = hits.map((hit) => hit.clause.id);
  const [departments, all, bound] = await Promise.all([
    task.facts.departmentsOf(ids),
    task.facts.statementsOf(ids),
    statementsBinding(task, ids, { printed: true }),
  ]);
  // Who watches over the banks is not who is bound as a bank.
  const statements = asks(task, 'recipient') ? all : all.filter(({ id }) => !bound.has(id));
  if (asks(task, 'recipient')) return answerRecipient(task, hits, statements);
  const agent = findAgent(task, hits);
  if (agent !== undefined)
    return found([agent], said('依据最相关条款写明的“由……”', 'From the words “由……” (by whom) in the best-fitting clause'), task.scope);
  const departmentsFirst = asks(task, 'department') && !asks(task, 'enterprise');
  let doubtful = false;
  const cover = (hit: Hit | undefined): number => (hit === undefined ? 0 : coverClause(task.understanding.groups, hit.clause, task.index));
  for (const hit of hits) {
    // A department is no company.
    const own = asks(task, 'company') ? [] : departments.filter((row) => row.clauseId === hit.clause.id);
    const items = departmentItems(task, own, hit.clause);
    const acting = actingIn(
      task,
      statements.filter((row) => row.clauseId === hit.clause.id),
      items.length > 0,
    );
    // Where the first clause names nobody, another one must speak of the question clearly, and so must the first.
    if (hit !== task.hits[0] && Math.min(cover(task.hits[0]), cover(hit)) < task.weights('answer.behind')) {
      doubtful ||= acting !== undefined || items.length > 0;
      continue;
    }
    if (acting !== undefined && acting.bearer !== null && !(departmentsFirst && items.length > 0)) {
      const item = makeItem(acting.bearer, acting.quote, hit.clause, { role: ROLES.actor, factId: acting.id });
      return found([item], said('依据最相关条款中的行为主体', 'From who acts in the best-fitting clause'), task.scope);
    }
    if (items.length > 0) {
      const answer = yesOrNo(task, items);
      const how = said(`${answer.zh}依据最相关条款的责任分工`, `${answer.en}From the division of tasks in the best-fitting clause`);
      return found(items, how, task.scope);
    }
  }
  // 哪个小组, 哪个协会: an organisation asked for by what it is has a name that ends so.
  if (asks(task, 'organisation')) {
    const several = /哪(?:些|几|两|二|三|四|五|六|七|八|九|十)/u.test(task.understanding.normalised);
    const named = await (several ? answerList(task) : answerFact(task));
    if (named.status === 'found') return named;
  }
  if (doubtful) return perhaps(task, unled(task));
  // Only a question for a responsible body can be answered by its absence; 哪个机构 may ask for anything with a name.
  return asks(task, 'department') || task.understanding.normalised.includes('谁') ? notInText(unled(task), task.scope) : answerFact(task);
};

function unled(task: AnswerTask): Said {
  const subject = askedSubject(task);
  return said(`最相关的条款没有写明${subject.zh}由谁负责`, `the best-fitting clauses do not say who is responsible for ${subject.en}`);
}

/** 是 or 否 where the question asks whether one body does it (是不是金监局牵头); empty otherwise. */
function yesOrNo(task: AnswerTask, items: readonly AnswerItem[]): Said {
  const bodies = task.understanding.chips.filter((chip) => chip.kind === 'body');
  const [body, ...others] = bodies;
  if (body === undefined || others.length > 0 || !asks(task, 'whether')) return said('', '');
  const same = items.some((item) => item.bodyId === body.value || item.text.endsWith(body.name) || body.name.endsWith(item.text));
  if (same) return said('是。', 'Yes. ');
  const stated = sayList(items.map(({ text }) => quoted(text)));
  return said(`否，写明的是${stated.zh}。`, `No; the text names ${stated.en}. `);
}

function unreceived(task: AnswerTask): Said {
  const subject = askedSubject(task);
  return said(`最相关的条款没有写明${subject.zh}给谁或报给谁`, `the best-fitting clauses do not say to whom ${subject.en} goes`);
}

/** To whom something goes, in the sentence that holds most of the question. */
function answerRecipient(task: AnswerTask, hits: readonly Hit[], statements: readonly StatementRow[]): Answer {
  const ranked = statements
    .flatMap((row) =>
      row.recipient === null ? [] : [{ row, recipient: row.recipient, cover: coverText(task.understanding.groups, row.quote, task.index) }],
    )
    .sort((a, b) => b.cover - a.cover);
  const best = ranked[0];
  const hit = hits.find((entry) => entry.clause.id === best?.row.clauseId);
  if (best === undefined || hit === undefined || best.cover < task.weights('answer.actor')) return notInText(unreceived(task), task.scope);
  return found(
    [makeItem(best.recipient, best.row.quote, hit.clause, { role: ROLES.recipient, factId: best.row.id })],
    said('依据最相关句子中的对象', 'From the recipient in the best-fitting sentence'),
    task.scope,
  );
}

/** To whom the document is addressed, where one is searched. */
async function answerAddressees(task: AnswerTask): Promise<Answer | undefined> {
  const [document, ...others] = task.scope.documents;
  if (document === undefined || others.length > 0) return undefined;
  const rows = await task.facts.addresseesOf([document.id]);
  if (rows.length === 0) return undefined;
  const items = rows.map((row) => ({
    ...makeItem(row.name, row.quote, { id: row.clauseId, text: row.quote }, { role: ROLES.addressee }),
    factId: row.id,
  }));
  return found(items, said(`《${document.title}》的主送单位`, `Addressees of “${document.title}”`), task.scope);
}

async function answerIssuer(task: AnswerTask): Promise<Answer | undefined> {
  const document = task.hits[0]?.document ?? task.scope.documents[0];
  if (document === undefined) return undefined;
  const rows = await task.facts.issuersOf([document.id]);
  if (rows.length === 0) return undefined;
  const items = rows.map((row) => ({
    ...makeItem(row.name, row.quote, { id: row.clauseId, text: row.quote }, { role: ROLES.issuer }),
    factId: row.id,
    bodyId: row.bodyId,
  }));
  return found(items, said(`《${document.title}》的发文机关`, `Issuing bodies of “${document.title}”`), task.scope);
}

/** The leads; the supporters where they are asked; where nothing says who leads, all that are responsible. */
function departmentItems(task: AnswerTask, rows: readonly DepartmentRow[], clause: { id: string; text: string }): AnswerItem[] {
  const wanted = asks(task, 'support') ? 'support' : 'lead';
  const chosen = rows.filter((row) => row.role === wanted);
  const shown = chosen.length > 0 ? chosen : rows.filter((row) => row.role === 'unspecified');
  return shown.map((row) => makeItem(row.name, row.quote, clause, { role: ROLES[row.role], factId: row.id, bodyId: row.bodyId }));
}

/**
 * The sentence with an actor that holds most of the question, if it holds enough; not where the question itself names the actor or gives
 * bodies to choose from. Where the clause says which departments answer for it and no enterprise is asked for, the actor must be an authority.
 */
function actingIn(task: AnswerTask, rows: readonly StatementRow[], assigned: boolean): StatementRow | undefined {
  const { chips, groups } = task.understanding;
  if (chips.some((chip) => chip.kind === 'body')) return undefined;
  const named = chips.filter((chip) => chip.kind === 'bearer').flatMap((chip) => [chip.name, chip.surface]);
  const authority = task.context.lexicon.pattern('text.authority');
  // Who is none is claimed only where the sentence holds more of the question; where departments are asked for or assigned, never.
  const least = (bearer: string): number => {
    // 哪家公司 asks for one by name, not for those that meet a condition, nor for a class (金融机构).
    if (asks(task, 'company') && task.context.names.actorNamed(bearer) !== undefined) return Infinity;
    if (asks(task, 'enterprise')) return authority.test(bearer) || DESCRIBED.test(bearer) ? Infinity : task.weights('answer.actor');
    if (authority.test(bearer)) return task.weights('answer.actor');
    return asks(task, 'department') || assigned ? Infinity : task.weights('answer.named');
  };
  let best: StatementRow | undefined;
  let most = 0;
  for (const row of rows) {
    if (row.bearer === null || named.includes(row.bearer)) continue;
    const cover = coverText(groups, row.quote, task.index);
    if (cover > most && cover >= least(row.bearer)) [best, most] = [row, cover];
  }
  return best;
}
