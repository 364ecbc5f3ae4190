import { said } from '../../said.ts';
import type { IndexDocument } from '../index/types.ts';
import { coverText } from './coverage.ts';
import type { DatesRow, PrintedDate } from './facts.ts';
import { makeItem } from './quote.ts';
import { ROLES } from './roles.ts';
import type { Answer, AnswerItem, AnswerTask } from './types.ts';
import { found, notInText } from './wording.ts';

/** Least part of the question's words that a title must hold for the document itself to be asked about. */
const TITLED = 0.6;
/** Documents whose dates are given beside each other. */
const MOST = 6;

type Kind = 'issued' | 'effective' | 'expires';

/**
 * When the documents searched were signed, apply from or until, where the question asks that of the document itself (山西那份意见哪天印发) and not
 * of something in it (认定办法什么时候出台). Undefined where it asks neither.
 */
export async function answerDates(task: AnswerTask): Promise<Answer | undefined> {
  const kind = askedDate(task);
  const { documents } = task.scope;
  if (kind === undefined || documents.length === 0 || documents.length > MOST || !documents.every((each) => isAskedOf(task, each)))
    return undefined;
  const rows = await task.facts.datesOf(documents.map(({ id }) => id));
  const items = documents.flatMap((document) => {
    const date = rows.find((row) => row.documentId === document.id)?.[kind] ?? null;
    return date === null || !isFineEnough(task, date) ? [] : [dateItem(task, document, date, kind)];
  });
  if (items.length > 0) return found(items, said('依据文件写明的日期', 'From the dates that the document states'), task.scope);
  return kind === 'issued'
    ? notInText(said('文件没有写明所问的日期', 'the document does not state the date asked for'), task.scope)
    : undefined;
}

function askedDate({ understanding, context }: AnswerTask): Kind | undefined {
  const asks = (name: string): boolean => context.lexicon.pattern(name).test(understanding.normalised);
  return asks('asks.expires') ? 'expires' : asks('asks.issued') ? 'issued' : asks('asks.effect') ? 'effective' : undefined;
}

/** Whether all that the question says beside its asking words stands in the title. */
function isAskedOf(task: AnswerTask, document: IndexDocument): boolean {
  const words = task.understanding.groups.filter(({ surface }) => !task.context.lexicon.pattern('text.issuing').test(surface));
  return words.length === 0 || coverText(words, `${document.title}\n${document.docNumber ?? ''}\n文件`, task.index) >= TITLED;
}

/** A question for a day takes no year alone. */
function isFineEnough(task: AnswerTask, { text }: PrintedDate): boolean {
  return !task.context.lexicon.pattern('asks.day').test(task.understanding.normalised) || /[日之]/u.test(text);
}

function dateItem(task: AnswerTask, document: IndexDocument, date: DatesRow[Kind] & {}, kind: Kind): AnswerItem {
  const year = /哪(?:一)?年/u.test(task.understanding.normalised) && !/月|日|号|天/u.test(task.understanding.normalised);
  const text = year ? (/^\d{4}年/u.exec(date.text)?.[0] ?? date.text) : date.text;
  const clause = document.clauses[0];
  const quote = date.quote ?? document.docNumber ?? document.title;
  return makeItem(text, quote, { id: clause?.id ?? `${document.id}/preamble`, text: quote }, { role: ROLES[kind] });
}
