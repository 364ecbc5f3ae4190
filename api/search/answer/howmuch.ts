import { coverText } from './coverage.ts';
import type { TargetRow } from './facts.ts';
import { nearHits } from './near.ts';
import { cutSentences, makeItem } from './quote.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { found, notInText } from './wording.ts';

const NUMBER = String.raw`[\d.,]+|[零一二两三四五六七八九十百千万亿]+`;
/** Units that a question can ask for, each with what a target's unit must hold to answer it. */
const ASKED_UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [/亿/u, /亿/u],
  [/万元|万块/u, /万/u],
  [/百分|占比|比例|比重|增速|增长率|share|percent/u, /%|百分|成/u],
  [/几星|星级/u, /星/u],
  [/几家|多少家/u, /家/u],
  [/几个|多少个/u, /个|项|家/u],
];

/** The words for a target's value: number with unit and 以上 or 以下 as its quote prints them, or its relation. */
export function valuePhrase(row: Pick<TargetRow, 'quote' | 'value' | 'unit' | 'relation'>): string {
  if (row.value === null) return row.relation ?? row.quote;
  const unit = (row.unit ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const printed = new RegExp(
    `(?:${NUMBER})\\s*(?:余|多)?\\s*(?:${unit === '' ? '[%％]|[\\p{Script=Han}]{0,2}' : unit})(?:及?以[上下内]|左右)?`,
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
  return items.length > 0 ? found(items, '依据条款中的量化目标', task.scope) : notInText('没有写明所问的数量', task.scope);
};

/** The best-fitting targets of some clauses as answer items: those that hold as much of the question as the best one. */
export async function targetItems(task: AnswerTask, clauseIds: readonly string[]): Promise<AnswerItem[]> {
  const rows = await task.facts.targetsOf(clauseIds);
  const fitting = rows
    .filter((row) => fitsUnit(task.understanding.normalised, row) && fitsYear(task.understanding.normalised, row))
    .map((row) => ({ row, cover: coverTarget(task, row) }))
    .filter(({ cover }) => cover >= task.weights('answer.target'));
  const most = Math.max(0, ...fitting.map(({ cover }) => cover));
  return fitting
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

function fitsUnit(question: string, row: TargetRow): boolean {
  const printed = `${row.unit ?? ''}${row.quote}`;
  return ASKED_UNITS.every(
    ([asked, needed]) => !asked.test(question) || needed.test(printed) || (row.value === null && !/多少亿|几亿/u.test(question)),
  );
}

/** A question for a year takes no target of another year. */
function fitsYear(question: string, row: TargetRow): boolean {
  const year = /(20\d\d)/u.exec(question)?.[1];
  return year === undefined || row.deadline === null || row.deadline.startsWith(year);
}
