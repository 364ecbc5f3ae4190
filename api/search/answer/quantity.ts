import type { TargetRow } from './facts.ts';
import type { AnswerTask } from './types.ts';

/** A growth rate may be set by its relation to another one (不低于各项贷款平均增速). */
const RATE = /增速|增长/u;
/** What belongs to a number and turns its meaning: 超15% is not 15%. */
export const BOUND = '(?:不(?:低于|少于|高于|超过|小于|大于)|超过|超|高于|低于|大于|小于|突破|至少|最高)?\\s*';
export const NUMBER = String.raw`\d[\d.,]*\s*[十百千万亿]*|[零一二两三四五六七八九十百千][零一二两三四五六七八九十百千万亿]*`;

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

/** A target in another unit than the asked one answers nothing; a relation without a number has no unit, so it answers only where none is asked by name. */
export function fitsUnit(task: AnswerTask, row: Pick<TargetRow, 'unit' | 'quote' | 'value' | 'relation'>): boolean {
  const printed = `${row.unit ?? ''}${row.quote}`;
  const asked = task.context.lexicon.units.filter((unit) => unit.asked.test(task.understanding.normalised));
  // 补贴最长几年 names two units, of which one is asked for.
  return (
    asked.length === 0 ||
    asked.some(({ needed }) => needed.test(printed)) ||
    (row.value === null && RATE.test(row.relation ?? '') && RATE.test(task.understanding.normalised))
  );
}
