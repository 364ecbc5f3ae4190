import type { Span } from '../../graph/span.ts';
import { findAll } from '../../graph/text/matches.ts';
import { splitSentences, type SentenceRange } from '../../graph/text/sentences.ts';
import { cleanRange, sourceSpan, type NormalisedText } from '../../graph/text/view.ts';
import { rememberBy } from './remember.ts';

/**
 * A stretch of the clean text without its blanks: Chinese has none between words, and what a printer puts around numbers (到 2025 年) must not
 * matter to a rule. Line breaks stay, they end a paragraph. `parts` are the stretches between blanks: where each begins in `text` and in the
 * clean text. Half-width , ; and : between Chinese words and typed quotes are read as the marks that rules know; `printed` has them as they stand.
 */
export interface Passage {
  readonly text: string;
  readonly printed: string;
  readonly parts: readonly { readonly start: number; readonly clean: number }[];
}

const BLANK = /[^\S\n]/;
/** Not in numbers (1,000, 4:3:3), times, addresses or words of another script. */
const HALF_WIDTH =
  /(?<=[\p{Script=Han}）)》〉”’\]〕%％+])[,;:](?=[\p{Script=Han}（(《〈“‘[〔0-9\n]|$)|(?<=[0-9A-Za-z])[,;:](?=[\p{Script=Han}（(《〈“‘])/gu;
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };
const MAY_BE_HALF = /[,;:]/;
/** Typed quotes, both alike: the first of a pair opens; a line with an odd number of them stays as it is. */
const withPairedQuotes = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      if (line.split('"').length % 2 === 0) return line;
      let quotes = 0;
      return line.replace(/"/g, () => (quotes++ % 2 === 0 ? '“' : '”'));
    })
    .join('\n');

function withFullMarks(text: string): string {
  const marked = MAY_BE_HALF.test(text) ? text.replace(HALF_WIDTH, (mark) => FULL_WIDTH[mark] ?? mark) : text;
  return marked.includes('"') ? withPairedQuotes(marked) : marked;
}

const PRINTED = /(?:\S|\n)+/g;

/** Every stage reads the bodies of the clauses: a document's passages are made once, by the spans of its clauses. */
const passagesOf = rememberBy((_text: NormalisedText) => new Map<Span, Passage>());

/** The passage that a source span covers; empty text where all of it is layout or blank. */
export function readPassage(text: NormalisedText, span: Span): Passage {
  const passages = passagesOf(text);
  const known = passages.get(span);
  if (known !== undefined) return known;
  const passage = makePassage(text, span);
  passages.set(span, passage);
  return passage;
}

function makePassage(text: NormalisedText, span: Span): Passage {
  const range = cleanRange(text, span);
  const clean = text.clean.slice(range.start, range.end);
  if (clean !== '' && !BLANK.test(clean)) return { text: withFullMarks(clean), printed: clean, parts: [{ start: 0, clean: range.start }] };
  const parts: { start: number; clean: number }[] = [];
  let kept = '';
  for (const { index, 0: printed } of findAll(PRINTED, clean)) {
    parts.push({ start: kept.length, clean: range.start + index });
    kept += printed;
  }
  return { text: withFullMarks(kept), printed: kept, parts };
}

/** The source span of `passage.text.slice(start, end)`, which must not be empty. */
export function passageSpan(text: NormalisedText, passage: Passage, start: number, end: number): Span {
  return sourceSpan(text, cleanOffset(passage, start), cleanOffset(passage, end - 1) + 1);
}

/** The sentences of a passage, `[start, end)` of its text. */
export const sentencesOf = rememberBy(({ text }: Passage): readonly SentenceRange[] => splitSentences(text));

function cleanOffset({ text, parts }: Passage, at: number): number {
  if (at >= text.length) return -1;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part !== undefined && part.start <= at) return part.clean + (at - part.start);
  }
  return -1;
}
