import { quoted } from '../../said.ts';
import type { QueryGroup } from '../index/types.ts';
import { coverText } from './coverage.ts';
import type { TermRow } from './facts.ts';
import { fitsUnit, valuePhrase } from './quantity.ts';
import { cutSentences, makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { AnswerItem, AnswerTask } from './types.ts';

/** Whether the question asks for what is granted, charged, capped or lasts (补贴多少, 利率, 期限), not for what is to be reached. */
export function asksTerms({ understanding, context }: AnswerTask): boolean {
  return context.lexicon.pattern('asks.terms').test(understanding.normalised);
}

/**
 * The terms of some clauses, and those anywhere in the searched documents that quantify an asked instrument, whose sentence holds most of the question;
 * of the asked kind (最高 a cap, 几年 a duration) and unit.
 */
export async function termItems(task: AnswerTask, clauseIds: readonly string[]): Promise<AnswerItem[]> {
  const rows = await readTerms(task, clauseIds);
  const clauses = new Map(task.scope.documents.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
  const subject = subjectGroups(task);
  const fitting = rows
    .filter((row) => isOfKind(task, row) && fitsUnit(task, { unit: row.unit, quote: row.quote, value: row.value, relation: null }))
    .flatMap((row) => {
      const clause = clauses.get(row.clauseId);
      if (clause === undefined) return [];
      const wanted = row.quote.replace(/\s+/g, '');
      const sentence = cutSentences(clause.text).find(({ text }) => text.replace(/\s+/g, '').includes(wanted))?.text ?? row.quote;
      // What is granted for often stands in the sentence before.
      const own = coverText(subject, `${row.instrument ?? ''}\n${sentence}`, task.index);
      return [{ row, clause, cover: Math.max(own, BEFORE * coverText(subject, clause.text, task.index)) }];
    })
    .filter(({ cover }) => cover >= task.weights('answer.term'));
  const most = Math.max(0, ...fitting.map(({ cover }) => cover));
  return fitting
    .filter(({ cover }) => cover >= most - 0.02)
    .map(({ row, clause }) =>
      makeItem(valuePhrase({ ...row, relation: null }), row.quote, clause, {
        role: row.instrument === null ? ROLES.term : quoted(row.instrument),
        factId: row.id,
      }),
    );
}

/** What a subject in the clause is worth beside one in the sentence itself. */
const BEFORE = 0.85;

async function readTerms(task: AnswerTask, clauseIds: readonly string[]): Promise<readonly TermRow[]> {
  const instruments = task.understanding.chips.filter(({ kind }) => kind === 'instrument').map(({ value }) => value);
  const documents = task.scope.documents.map(({ id }) => id);
  const [near, used] = await Promise.all([
    task.facts.termsOf(clauseIds),
    instruments.length === 0 ? [] : task.facts.termsFor(instruments, documents),
  ]);
  return [...new Map([...near, ...used].map((row) => [row.id, row])).values()];
}

/** What the question is about: the words that only say that something is granted or limited are held by any term. */
function subjectGroups({ understanding, context }: AnswerTask): QueryGroup[] {
  const said = new RegExp(context.lexicon.pattern('text.term-word').source, 'gu');
  const about = understanding.groups.flatMap((group): QueryGroup[] => {
    const rest = group.surface.replace(said, '');
    if (rest === group.surface) return [group];
    return rest.length < 2 ? [] : [{ ...group, surface: rest, variants: [{ text: rest, weight: 1 }] }];
  });
  return about.length > 0 ? about : [...understanding.groups];
}

/** Whether a term is of the kind that the question asks for; conditions and periods answer only where they are asked. */
function isOfKind({ understanding, context }: AnswerTask, { kind }: TermRow): boolean {
  const asked = context.lexicon.termKinds.filter(({ words }) => words.test(understanding.normalised)).map(({ name }) => name);
  return asked.length > 0 ? asked.includes(kind) : kind !== 'threshold' && kind !== 'duration';
}
