import { nearHits, nearSentences, type NearSentence } from './near.ts';
import { makeItem } from './quote.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { found, noClaim, notInText } from './wording.ts';
import { isUnheard, speakingHits } from './near.ts';

/** Departments or instruments of the best clause where the question asks for them; else the parts of the coordination that fills the place. */
export const answerList: AnswerPlan = async (task) => {
  const { normalised } = task.understanding;
  const { pattern } = task.context.lexicon;
  const hit = speakingHits(task, 1)[0];
  if (hit === undefined)
    return isUnheard(task) ? notInText('没有条款讲到所问的内容', task.scope) : noClaim('没有一处清楚列出所问的内容', task.scope);
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
  const sentence = nearSentences(task, nearHits(task, 1))[0];
  const items = sentence === undefined ? [] : coordinationItems(task, sentence);
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

/** The parts of the longest coordination (A、B、C) of a sentence that holds enough of the question. */
function coordinationItems(task: AnswerTask, sentence: NearSentence): AnswerItem[] {
  if (sentence.cover < task.weights('answer.listed')) return [];
  const runs = sentence.text.split(/[，；。：]/u).map((part) => part.split('、'));
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  if (longest.length < 3) return [];
  const verbs = task.context.lexicon.pattern('text.list-verb');
  const parts = longest.map((part, at) => {
    const begun = at === 0 ? part.replace(verbs, '') : part;
    const ended = at === longest.length - 1 ? begun.replace(/等.*$/u, '') : begun;
    return ended.replace(/^[“"]|[”"]$/gu, '').trim();
  });
  const last = parts.at(-1) ?? '';
  const and = /^(.{2,}?)(?:以及|及|和|与)(.{2,})$/u.exec(last);
  if (and !== null) parts.splice(-1, 1, and[1] ?? '', and[2] ?? '');
  if (!isHomogeneous(parts, longest)) return [];
  return parts.filter(Boolean).map((part) => makeItem(part, sentence.text, sentence.hit.clause, { role: '列举' }));
}

/** Whether the parts are of one kind: their sentence closes them with 等, or all end in the same character; an odd part spoils a list. */
function isHomogeneous(parts: readonly string[], printed: readonly string[]): boolean {
  const lengths = parts.map((part) => part.length);
  if (Math.min(...lengths) < 2 || Math.max(...lengths) > 24) return false;
  return /等/u.test(printed.at(-1) ?? '') || new Set(parts.map((part) => part.at(-1))).size === 1;
}
