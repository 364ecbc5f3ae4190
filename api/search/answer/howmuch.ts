import { quoted, said } from '../../said.ts';
import { coverText } from './coverage.ts';
import type { TargetRow } from './facts.ts';
import { nearHits, nearSentences } from './near.ts';
import { cutSegments } from './phrases.ts';
import { BOUND, fitsUnit, NUMBER, valuePhrase } from './quantity.ts';
import { cutSentences, makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { asksTerms, termItems } from './terms.ts';
import { askedSubject, found, notInText } from './wording.ts';

/**
 * Targets near the best clauses whose metric is what the question asks about, else terms (amounts, rates, limits of an instrument), else a printed
 * number with the very words asked (几名高管 → 一名高管). Never one of another unit or another year.
 */
export const answerHowMuch: AnswerPlan = async (task) => {
  const hits = nearHits(task, 6);
  const ids = hits.map((hit) => hit.clause.id);
  const worded = printedQuantity(task);
  if (worded !== undefined)
    return found([worded], said('依据最相关句子中的数量', 'From the quantity in the best-fitting sentence'), task.scope);
  const terms = await termItems(task, ids);
  // What is granted, charged or capped stands in terms; what is to be reached in targets.
  if (terms.length > 0 && asksTerms(task))
    return found(terms, said('依据条款写明的额度、比例或期限', 'From the amount, rate or duration that the clause states'), task.scope);
  const targets = await targetItems(task, ids);
  const nearer = unitQuantity(task, targets);
  if (nearer !== undefined)
    return found([nearer], said('依据最相关句子中的数量', 'From the quantity in the best-fitting sentence'), task.scope);
  if (targets.length > 0) return found(targets, said('依据条款中的量化目标', 'From the quantified targets of the clause'), task.scope);
  if (terms.length > 0)
    return found(terms, said('依据条款写明的额度、比例或期限', 'From the amount, rate or duration that the clause states'), task.scope);
  const subject = askedSubject(task);
  const none = said(
    `已读出的量化目标、额度、比例和期限里没有${subject.zh}的数量`,
    `none of the targets, amounts, rates and durations read from them quantifies ${subject.en}`,
  );
  return notInText(none, task.scope);
};

/** The best-fitting targets of some clauses as answer items: those that hold as much of the question as the best one. */
export async function targetItems(task: AnswerTask, clauseIds: readonly string[]): Promise<AnswerItem[]> {
  const rows = await task.facts.targetsOf(clauseIds);
  const fitting = rows
    .filter((row) => fitsUnit(task, row) && fitsYear(task.understanding.normalised, row) && fitsMeasure(task, row))
    .map((row) => ({ row, cover: coverTarget(task, row) }))
    .filter(({ cover }) => cover >= task.weights('answer.target'));
  // Where targets of the asked year are set, one without a year does not answer.
  const year = /(20\d\d)/u.exec(task.understanding.normalised)?.[1];
  const dated = year === undefined ? [] : fitting.filter(({ row }) => row.deadline?.startsWith(year) === true);
  const chosen = ofAmount(task, dated.length > 0 ? dated : fitting);
  const most = Math.max(0, ...chosen.map(({ cover }) => cover));
  return chosen
    .filter(({ cover }) => cover >= most - 0.02)
    .flatMap(({ row }) => {
      const hit = task.hits.find((entry) => entry.clause.id === row.clauseId);
      return hit === undefined ? [] : [makeItem(valuePhrase(row), row.quote, hit.clause, { role: quoted(row.metric), factId: row.id })];
    });
}

/** 达到多少 without a word for what is measured asks how large it is, not how fast it grows or what share it has, where a size is set. */
function ofAmount<T extends { readonly row: TargetRow }>({ understanding, context }: AnswerTask, fitting: readonly T[]): readonly T[] {
  const { measures } = context.lexicon;
  const asked = measures.some(({ words }) => words.test(understanding.normalised));
  if (asked || !/多少(?!个?百分|成|倍)/u.test(understanding.normalised)) return fitting;
  const sized = fitting.filter(
    ({ row }) => row.relation === null && measures.some(({ name, words }) => name === 'amount' && words.test(row.metric)),
  );
  return sized.length > 0 ? sized : fitting;
}

/** How much of the question a target holds: mostly by its metric and quote, a little by the sentence around it. */
function coverTarget(task: AnswerTask, row: TargetRow): number {
  const text = task.hits.find((entry) => entry.clause.id === row.clauseId)?.clause.text ?? '';
  const wanted = row.quote.replace(/\s+/g, '');
  const sentence = cutSentences(text).find((entry) => entry.text.replace(/\s+/g, '').includes(wanted))?.text ?? '';
  const groups = task.understanding.groups.filter((group) => !task.context.lexicon.pattern('text.measure-word').test(group.surface));
  const own = `${row.metric}\n${row.quote}`;
  return 0.8 * coverText(groups, `${own}\n${sameInstruments(task, own)}`, task.index) + 0.2 * coverText(groups, sentence, task.index);
}

/** The question's words for instruments that a text names otherwise (绿色信贷 for 绿色贷款): a target on the same instrument answers for it. */
function sameInstruments(task: AnswerTask, text: string): string {
  const { names } = task.context;
  const held = new Set(names.findInstruments(text).flatMap(({ entry }) => [entry.id, entry.class]));
  const asked = task.understanding.chips.filter((chip) => chip.kind === 'instrument' && held.has(chip.value));
  return asked.map((chip) => chip.surface).join('\n');
}

/**
 * A number in the asked unit whose part of the sentence holds more of the question than those of the targets do (大型公共建筑执行三星级 beside
 * 新建建筑执行二星级).
 */
function unitQuantity(task: AnswerTask, targets: readonly AnswerItem[]): AnswerItem | undefined {
  const { groups, normalised } = task.understanding;
  const unit = task.context.lexicon.units.find(({ asked }) => asked.test(normalised));
  if (unit === undefined) return undefined;
  const wanted = new RegExp(`${BOUND}(?:${NUMBER})\\s*(?:${unit.needed.source})级?(?:标准)?(?:及?以[上下内])?`, 'u');
  let best: AnswerItem | undefined;
  let most = Math.max(
    task.weights('answer.term'),
    ...targets.map(({ text, quote }) => coverText(groups, partWith(text, quote), task.index) + 0.1),
  );
  // A number printed for another year, or for none, does not answer for the asked one.
  const year = /(20\d\d)/u.exec(normalised)?.[1];
  for (const sentence of nearSentences(task, nearHits(task, 2))) {
    if (year !== undefined && !sentence.text.includes(year)) continue;
    for (const { text } of cutSegments(sentence.text)) {
      const match = wanted.exec(text);
      const cover = match === null ? 0 : coverText(groups, text, task.index);
      if (match === null || cover <= most) continue;
      best = makeItem(match[0].trim(), sentence.text, sentence.hit.clause, { role: ROLES.quantity });
      most = cover;
    }
  }
  return best;
}

/** The part of a sentence between commas that holds some words; the whole where none does. */
function partWith(words: string, sentence: string): string {
  return cutSegments(sentence).find(({ text }) => text.includes(words))?.text ?? sentence;
}

/** A number before the very words that the question asks it of, in a sentence near the best that holds enough of the question. */
function printedQuantity(task: AnswerTask): AnswerItem | undefined {
  const asked = /(?<!哪)(?:几|多少)(\p{Script=Han}{2,4})/u.exec(task.understanding.normalised)?.[1];
  if (asked === undefined) return undefined;
  for (let length = asked.length; length >= 3; length--) {
    const wanted = new RegExp(`(?:[\\d.]+|[一二两三四五六七八九十百千]+)${asked.slice(0, length)}`, 'u');
    for (const sentence of nearSentences(task, nearHits(task, 2))) {
      if (sentence.cover < task.weights('answer.actor')) break;
      const match = wanted.exec(sentence.text);
      if (match !== null)
        return makeItem(match[0].slice(0, match[0].length - length + 1), sentence.text, sentence.hit.clause, {
          role: quoted(asked.slice(1, length)),
        });
    }
  }
  return undefined;
}

/** A question for a share takes no rate of growth; where the question or the target leaves open what is measured, any may do. */
function fitsMeasure({ understanding, context }: AnswerTask, row: TargetRow): boolean {
  const measured = (text: string): string[] => context.lexicon.measures.filter(({ words }) => words.test(text)).map(({ name }) => name);
  const asked = measured(understanding.normalised);
  const held = measured(`${row.metric} ${row.relation ?? ''}`);
  return asked.length === 0 || held.length === 0 || held.some((name) => asked.includes(name));
}

/** A question for a year takes no target of another year. */
function fitsYear(question: string, row: TargetRow): boolean {
  const year = /(20\d\d)/u.exec(question)?.[1];
  return year === undefined || row.deadline === null || row.deadline.startsWith(year);
}
