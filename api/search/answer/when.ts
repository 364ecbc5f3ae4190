import { said } from '../../said.ts';
import { coverText } from './coverage.ts';
import { answerDates } from './dates.ts';
import { targetItems } from './howmuch.ts';
import { nearHits, nearSentences } from './near.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { Answer, AnswerItem, AnswerPlan, AnswerTask } from './types.ts';
import { askedSubject, found, notInText } from './wording.ts';

/**
 * When a document takes effect; how often or by when in the statement that holds most of the question; else the time printed in such a sentence.
 * A question for a day of a period takes no year.
 */
export const answerWhen: AnswerPlan = async (task) => {
  const { pattern } = task.context.lexicon;
  const { normalised, groups } = task.understanding;
  if (pattern('asks.effect').test(normalised) && !pattern('asks.expires').test(normalised)) {
    const effect = answerEffect(task);
    if (effect !== undefined) return effect;
  }
  const dates = await answerDates(task);
  if (dates !== undefined) return dates;
  const frequent = pattern('asks.frequency').test(normalised);
  const timeWords = new RegExp(frequent ? `${pattern('text.time').source}|不定期|定期|常态化` : pattern('text.time').source, 'gu');
  const fine = pattern('asks.day').test(normalised);
  const least = task.weights('answer.named');
  const hits = nearHits(task, 4);
  const ranked = (await task.facts.statementsOf(hits.map((hit) => hit.clause.id)))
    .map((row) => ({
      row,
      time: frequent ? row.frequency : (row.deadline ?? row.frequency),
      cover: coverText(groups, row.quote, task.index),
    }))
    .filter(({ time, cover }) => time !== null && cover >= least && (!fine || /[月日号天]/u.test(time)))
    .sort((a, b) => b.cover - a.cover);
  const times = nearSentences(task, hits)
    .slice(0, 4)
    .filter(({ cover }) => cover >= least)
    .flatMap((sentence) =>
      [...sentence.text.matchAll(timeWords)]
        .map((match) => ({ time: match[0], sentence }))
        .filter(({ time }) => !fine || /[月日号天]/u.test(time)),
    );
  const [stated] = ranked;
  const hit = hits.find((entry) => entry.clause.id === stated?.row.clauseId);
  const [printed] = times;
  // Of a statement's own deadline and a printed time the one whose sentence holds more of the question.
  if (
    stated !== undefined &&
    stated.time !== null &&
    hit !== undefined &&
    (frequent || printed === undefined || stated.cover >= printed.sentence.cover)
  )
    return found(
      [
        makeItem(stated.time.replace(/^[在于到至]/u, ''), stated.row.quote, hit.clause, {
          role: frequent ? ROLES.frequency : ROLES.deadline,
          factId: stated.row.id,
        }),
      ],
      said('依据最相关句子中的期限', 'From the time stated in the best-fitting sentence'),
      task.scope,
    );
  if (printed !== undefined)
    return found(
      [makeItem(printed.time, printed.sentence.text, printed.sentence.hit.clause, { role: ROLES.deadline })],
      said('依据最相关句子中的期限', 'From the time stated in the best-fitting sentence'),
      task.scope,
    );
  const due = await targetDates(
    task,
    hits.map((entry) => entry.clause.id),
    timeWords,
  );
  if (due.length > 0)
    return found(due.slice(0, 1), said('依据最相关的量化目标的期限', 'From the deadline of the best-fitting target'), task.scope);
  const subject = askedSubject(task);
  return notInText(said(`没有句子写明${subject.zh}的时间`, `no sentence states a time for ${subject.en}`), task.scope);
};

/** The time that the sentences of the best-fitting targets print (绿色信贷目标哪年完成). */
async function targetDates(task: AnswerTask, clauseIds: readonly string[], timeWords: RegExp): Promise<AnswerItem[]> {
  return (await targetItems(task, clauseIds)).flatMap((target) => {
    const time = [...target.quote.matchAll(timeWords)][0]?.[0];
    const clause = task.hits.find((hit) => hit.clause.id === target.clauseId)?.clause;
    return time === undefined || clause === undefined
      ? []
      : [makeItem(time, target.quote, clause, { role: ROLES.deadline, factId: target.factId })];
  });
}

/** From when the document applies, where only one is searched. */
function answerEffect(task: AnswerTask): Answer | undefined {
  const [document, ...others] = task.scope.documents;
  if (document === undefined || others.length > 0) return undefined;
  for (const clause of [...document.clauses].reverse()) {
    const match = task.context.lexicon.pattern('text.effect').exec(clause.text);
    const day = match?.groups?.['day'];
    if (match !== null && day !== undefined)
      return found(
        [makeItem(day, match[0], clause, { role: ROLES.effective })],
        said(`《${document.title}》的施行条款`, `From the clause of “${document.title}” that brings it into force`),
        task.scope,
      );
  }
  return undefined;
}
