import { coverText } from './coverage.ts';
import type { TargetRow } from './facts.ts';
import { nearHits } from './near.ts';
import { cutSentences, makeItem } from './quote.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { found, notInText } from './wording.ts';

/** A growth rate may be set by its relation to another one (不低于各项贷款平均增速). */
const RATE = /增速|增长/u;
/** What belongs to a number and turns its meaning: 超15% is not 15%. */
const BOUND = '(?:不(?:低于|少于|高于|超过|小于|大于)|超过|超|高于|低于|大于|小于|突破|至少|最高)?\\s*';
const NUMBER = String.raw`[\d.,]+|[零一二两三四五六七八九十百千万亿]+`;
/** The words for a target's value: number with unit and 以上 or 以下 as its quote prints them, or its relation. */
export function valuePhrase(row: Pick<TargetRow, 'quote' | 'value' | 'unit' | 'relation'>): string {
  if (row.value === null) return row.relation ?? row.quote;
  const unit = (row.unit ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const printed = new RegExp(
    `${BOUND}(?:${NUMBER})\\s*(?:余|多)?\\s*(?:${unit === '' ? '[%％]|[\\p{Script=Han}]{0,2}' : unit})(?:及?以[上下内]|左右)?`,
    'u',
  ).exec(row.quote);
  return printed?.[0].trim() ?? `${row.value}${row.unit ?? ''}`;
}

/** Targets near the best clauses whose metric is what the question asks about. Never one of another unit or another year. */
export const answerHowMuch: AnswerPlan = async (task) => {
  const items = await targetItems(
    task,
    nearHits(task, 6).map((hit) => hit.clause.id),
  );
  return items.length > 0 ? found(items, '依据条款中的量化目标', task.scope) : notInText('已读出的量化目标里没有所问的数量', task.scope);
};

/** The best-fitting targets of some clauses as answer items: those that hold as much of the question as the best one. */
export async function targetItems(task: AnswerTask, clauseIds: readonly string[]): Promise<AnswerItem[]> {
  const rows = await task.facts.targetsOf(clauseIds);
  const fitting = rows
    .filter((row) => fitsUnit(task, row) && fitsYear(task.understanding.normalised, row))
    .map((row) => ({ row, cover: coverTarget(task, row) }))
    .filter(({ cover }) => cover >= task.weights('answer.target'));
  // Where targets of the asked year are set, one without a year does not answer.
  const year = /(20\d\d)/u.exec(task.understanding.normalised)?.[1];
  const dated = year === undefined ? [] : fitting.filter(({ row }) => row.deadline?.startsWith(year) === true);
  const chosen = dated.length > 0 ? dated : fitting;
  const most = Math.max(0, ...chosen.map(({ cover }) => cover));
  return chosen
    .filter(({ cover }) => cover >= most - 0.02)
    .flatMap(({ row }) => {
      const hit = task.hits.find((entry) => entry.clause.id === row.clauseId);
      return hit === undefined ? [] : [makeItem(valuePhrase(row), row.quote, hit.clause, { role: row.metric, factId: row.id })];
    });
}

/** How much of the question a target holds: mostly by its metric and quote, a little by the sentence around it. */
function coverTarget(task: AnswerTask, row: TargetRow): number {
  const text = task.hits.find((entry) => entry.clause.id === row.clauseId)?.clause.text ?? '';
  const wanted = row.quote.replace(/\s+/g, '');
  const sentence = cutSentences(text).find((entry) => entry.text.replace(/\s+/g, '').includes(wanted))?.text ?? '';
  const groups = task.understanding.groups;
  return 0.8 * coverText(groups, `${row.metric}\n${row.quote}`, task.index) + 0.2 * coverText(groups, sentence, task.index);
}

/** A target in another unit than the asked one answers nothing; a relation without a number has no unit, so it answers only where none is asked by name. */
function fitsUnit(task: AnswerTask, row: TargetRow): boolean {
  const printed = `${row.unit ?? ''}${row.quote}`;
  return task.context.lexicon.units.every(
    ({ asked, needed }) =>
      !asked.test(task.understanding.normalised) ||
      needed.test(printed) ||
      (row.value === null && RATE.test(row.relation ?? '') && RATE.test(task.understanding.normalised)),
  );
}

/** A question for a year takes no target of another year. */
function fitsYear(question: string, row: TargetRow): boolean {
  const year = /(20\d\d)/u.exec(question)?.[1];
  return year === undefined || row.deadline === null || row.deadline.startsWith(year);
}
