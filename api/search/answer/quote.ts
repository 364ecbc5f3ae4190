import { foldText } from '../index/terms.ts';
import type { AnswerItem } from './types.ts';

/** A sentence of a clause's text with its place. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Up to a mark that ends a sentence, with what closes behind it (”）》); a ； inside of brackets, as in a list of departments, ends none. */
const SENTENCE = /(?:[（(][^（()）。！？\n]*[）)]|[^。！？；;\n])+(?:[。！？；;]+[”’」』）)】》]*)?/gu;

/** The sentences of a text: cut after 。！？； and at line ends; blanks at the edges left out. */
export function cutSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const trimmed = match[0].trim();
    if (trimmed !== '') sentences.push({ text: trimmed, start: match.index + match[0].indexOf(trimmed) });
  }
  return sentences;
}

/** Puts a fact into the sentence of the clause that holds it (the quote itself where none does) and marks it there. */
export function makeItem(text: string, quote: string, clause: { id: string; text: string }, rest: Partial<AnswerItem> = {}): AnswerItem {
  const wanted = quote.replace(/\s+/g, '');
  const holder = cutSentences(clause.text).find((sentence) => sentence.text.replace(/\s+/g, '').includes(wanted));
  const shown = holder?.text ?? quote;
  const start = foldText(shown).length === shown.length ? foldText(shown).indexOf(foldText(text)) : shown.indexOf(text);
  const mark = start < 0 ? null : { start, end: start + text.length };
  return { text, en: null, role: null, quote: shown, mark, clauseId: clause.id, factId: null, bodyId: null, ...rest };
}
