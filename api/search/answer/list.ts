import { findCoordinations } from './coordination.ts';
import { coverText } from './coverage.ts';
import { isUnheard, nearHits, nearSentences, type NearSentence } from './near.ts';
import { makeItem } from './quote.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { found, noClaim, notInText } from './wording.ts';

/** Departments or instruments of the best clause where the question asks for them; else the parts of the coordination that fills the place. */
export const answerList: AnswerPlan = async (task) => {
  const { normalised } = task.understanding;
  const { pattern } = task.context.lexicon;
  const hit = nearHits(task, 1)[0];
  if (hit === undefined || isUnheard(task)) return notInText('没有条款讲到所问的内容', task.scope);
  if (pattern('asks.departments').test(normalised)) {
    const rows = await task.facts.departmentsOf([hit.clause.id]);
    if (rows.length > 0) {
      return found(
        rows.map((row) => makeItem(row.name, row.quote, hit.clause, { role: '责任单位', factId: row.id, bodyId: row.bodyId })),
        '依据最相关条款的责任分工',
        task.scope,
      );
    }
  }
  if (pattern('asks.instruments').test(normalised)) {
    const items = await instrumentItems(task, hit.clause);
    if (items.length > 1) return found(items, '依据最相关条款写到的工具', task.scope);
  }
  const sentences = nearSentences(task, nearHits(task, 1)).slice(0, 2);
  const items = sentences.map((sentence) => coordinationItems(task, sentence)).find((parts) => parts.length > 1) ?? [];
  return items.length > 1 ? found(items, '依据最相关句子的列举', task.scope) : noClaim('没有一处清楚列出所问的内容', task.scope);
};

/** Instruments of the clause below the asked classes; the asked class's own general name left out. */
async function instrumentItems(task: AnswerTask, clause: { id: string; text: string }): Promise<AnswerItem[]> {
  const asked = task.understanding.chips.filter((chip) => chip.kind === 'instrument').map((chip) => chip.value);
  const classes = new Set(asked.map((id) => task.context.names.instrumentById(id)?.class ?? id));
  const rows = await task.facts.instrumentsOf([clause.id]);
  const names = new Set(task.understanding.chips.filter((chip) => chip.kind === 'instrument').flatMap((chip) => [chip.name, chip.surface]));
  return rows
    .filter((row) => classes.has(row.classId) && !names.has(row.surface))
    .map((row) => makeItem(row.surface, row.quote, clause, { role: '工具', factId: row.id }));
}

/** The parts of the list that holds, with the words around it, most of the question. */
function coordinationItems(task: AnswerTask, sentence: NearSentence): AnswerItem[] {
  if (sentence.cover < task.weights('answer.listed')) return [];
  const lists = findCoordinations(sentence.text, task.context.lexicon.pattern('text.list-verb')).map((list) => ({
    ...list,
    cover:
      coverText(task.understanding.groups, list.around, task.index) +
      coverText(task.understanding.groups, list.parts.join('\n'), task.index),
  }));
  const fitting = lists.filter((list) => coverText(task.understanding.groups, list.around, task.index) >= task.weights('answer.listed'));
  const best = fitting.reduce<(typeof lists)[number] | undefined>(
    (most, list) => (most === undefined || list.cover > most.cover ? list : most),
    undefined,
  );
  return (best?.parts ?? []).map((part) => makeItem(part, sentence.text, sentence.hit.clause, { role: '列举' }));
}
