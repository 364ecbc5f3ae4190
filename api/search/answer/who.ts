import type { DepartmentRow, StatementRow } from './facts.ts';
import { coverText } from './coverage.ts';
import { speakingHits } from './near.ts';
import { makeItem } from './quote.ts';
import type { Answer, AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { found, notInText } from './wording.ts';

const ISSUING = /(印发|发布|发文|颁布|出台|制定|发)(的|了|这|那|$)|issued|published/u;
const WHOLE = /文件|通知|意见|方案|办法|号文|这份|那份|document|policy/u;
const SUPPORTING = /配合|协办|参与|support/u;
/** The question asks for a company or institution and not for a department. */
const ENTERPRISE = /(哪|什么)(个|家|些|几家)?(公司|企业|银行|机构)|which (company|bank)/u;

const ROLE_NAMES = { lead: '牵头', support: '配合', unspecified: '负责' } as const;

/** Who issues the document, who leads or supports the task of the best clause, or else who acts in its sentence that the question is about. */
export const answerWho: AnswerPlan = async (task) => {
  const { understanding } = task;
  if (WHOLE.test(understanding.normalised) && ISSUING.test(understanding.normalised)) {
    const issuers = await answerIssuer(task);
    if (issuers !== undefined) return issuers;
  }
  const hits = speakingHits(task);
  const ids = hits.map((hit) => hit.clause.id);
  const [departments, statements] = await Promise.all([task.facts.departmentsOf(ids), task.facts.statementsOf(ids)]);
  for (const hit of hits) {
    const ofHit = departments.filter((row) => row.clauseId === hit.clause.id);
    const acting = actingIn(
      task,
      statements.filter((row) => row.clauseId === hit.clause.id),
    );
    const items = ENTERPRISE.test(understanding.normalised) && acting !== undefined ? [] : departmentItems(task, ofHit, hit.clause);
    if (items.length > 0) return found(items, `依据最相关条款的责任分工`, task.scope);
    if (acting !== undefined && acting.bearer !== null) {
      return found(
        [makeItem(acting.bearer, acting.quote, hit.clause, { role: '行为主体', factId: acting.id })],
        '依据最相关条款中的行为主体',
        task.scope,
      );
    }
  }
  return notInText('相关条款没有写明由谁负责', task.scope);
};

async function answerIssuer(task: AnswerTask): Promise<Answer | undefined> {
  const document = task.hits[0]?.document ?? task.scope.documents[0];
  if (document === undefined) return undefined;
  const rows = await task.facts.issuersOf([document.id]);
  if (rows.length === 0) return undefined;
  const items = rows.map((row) => ({
    ...makeItem(row.name, row.quote, { id: row.clauseId, text: row.quote }, { role: '发文机关' }),
    factId: row.id,
    bodyId: row.bodyId,
  }));
  return found(items, `《${document.title}》的发文机关`, task.scope);
}

/** The leads; the supporters where they are asked; where nothing says who leads, all that are responsible. */
function departmentItems(task: AnswerTask, rows: readonly DepartmentRow[], clause: { id: string; text: string }): AnswerItem[] {
  const wanted = SUPPORTING.test(task.understanding.normalised) ? 'support' : 'lead';
  const chosen = rows.filter((row) => row.role === wanted);
  const shown = chosen.length > 0 ? chosen : rows.filter((row) => row.role === 'unspecified');
  return shown.map((row) => makeItem(row.name, row.quote, clause, { role: ROLE_NAMES[row.role], factId: row.id, bodyId: row.bodyId }));
}

/** The sentence with an actor that holds most of the question, if it holds enough; not where the question itself names the actor. */
function actingIn(task: AnswerTask, rows: readonly StatementRow[]): StatementRow | undefined {
  const named = task.understanding.chips.filter((chip) => chip.kind === 'bearer').flatMap((chip) => [chip.name, chip.surface]);
  let best: StatementRow | undefined;
  let most = task.weights('answer.actor');
  for (const row of rows) {
    if (row.bearer === null || named.includes(row.bearer)) continue;
    const cover = coverText(task.understanding.groups, row.quote, task.index);
    if (cover > most) [best, most] = [row, cover];
  }
  return best;
}
