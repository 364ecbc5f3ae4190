import { bracketStepAt, isBlankAt, isIdeographAt } from './characters.ts';

/** `[start, end)` of one sentence in the text that was split. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

const ENDS = '。；;！？!?\n';
const END_RUN = new RegExp(`[${ENDS}.]+[”’"）)】》]*`, 'y');
/** A bracket that does not close within so many units was misprinted: it no longer hides sentence ends. */
const LONGEST_BRACKET = 400;

/**
 * Splits a text at 。；！？ (half-width ; too, and . between ideographs) and line breaks outside brackets, quotes and 《》. The end mark and a closing quote behind it
 * belong to the sentence, white space around it does not; nothing else is left out. With `most` only the first so many are read.
 */
export function splitSentences(text: string, most = Infinity): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let start = 0;
  for (let at = 0; at < text.length && sentences.length < most; at += 1) {
    // nearly every unit is an ideograph, which ends and opens nothing
    if (isIdeographAt(text, at)) continue;
    if (bracketStepAt(text, at) === 1) at = closeOf(text, at) ?? at;
    else if (ENDS.includes(text.charAt(at)) || isFullStop(text, at)) {
      END_RUN.lastIndex = at;
      END_RUN.test(text);
      push(sentences, text, start, END_RUN.lastIndex);
      start = END_RUN.lastIndex;
      at = start - 1;
    }
  }
  if (sentences.length < most) push(sentences, text, start, text.length);
  return sentences;
}

/** A half-width . between ideographs ends a sentence; in a number or a word of another script it does not. */
function isFullStop(text: string, at: number): boolean {
  return text.charAt(at) === '.' && at > 0 && isIdeographAt(text, at - 1) && (at + 1 === text.length || isIdeographAt(text, at + 1));
}

function push(sentences: SentenceRange[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isBlankAt(text, from)) from += 1;
  while (from < to && isBlankAt(text, to - 1)) to -= 1;
  if (from < to) sentences.push({ start: from, end: to });
}

/** Where the bracket or quote at `at` closes; undefined where it never does, or only after a line break. */
function closeOf(text: string, at: number): number | undefined {
  let depth = 1;
  for (let to = at + 1; to < Math.min(text.length, at + LONGEST_BRACKET) && text[to] !== '\n'; to += 1) {
    depth += bracketStepAt(text, to);
    if (depth === 0) return to;
  }
  return undefined;
}
