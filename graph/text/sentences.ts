import { bracketStepAt } from './characters.ts';

/** `[start, end)` of one sentence in the text that was split. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** One look a unit: most are neither an end mark nor a bracket. */
const ENDS = new Uint8Array(0x10000);
for (const unit of '。；;！？!?\n') ENDS[unit.charCodeAt(0)] = 1;
const AFTER_END = /[”’"）)】》]/;
/** A bracket that does not close within so many units was misprinted: it no longer hides sentence ends. */
const LONGEST_BRACKET = 400;

/**
 * Splits a text at 。；！？ (half-width ; too) and line breaks outside brackets, quotes and 《》. The end mark and a closing quote behind it
 * belong to the sentence, white space around it does not; nothing else is left out.
 */
export function splitSentences(text: string): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  const closesAt = matchBrackets(text);
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const closing = bracketStepAt(text, at) === 1 ? closesAt.get(at) : undefined;
    if (closing !== undefined) at = closing;
    else if (isEnd(text, at)) {
      let end = at + 1;
      while (isEnd(text, end)) end += 1;
      while (end < text.length && AFTER_END.test(text[end] ?? '')) end += 1;
      push(sentences, text, start, end);
      start = end;
      at = end - 1;
    }
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function isEnd(text: string, at: number): boolean {
  // outside the text there is no unit, and asking for its code makes every later look slow
  return at < text.length && ENDS[text.charCodeAt(at)] === 1;
}

function push(sentences: SentenceRange[], text: string, start: number, end: number): void {
  const printed = text.slice(start, end);
  const from = start + (printed.length - printed.trimStart().length);
  const to = end - (printed.length - printed.trimEnd().length);
  if (from < to) sentences.push({ start: from, end: to });
}

/** Where each outermost bracket or quote closes; one that never closes, or only after a line break, is left out. */
function matchBrackets(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    if (bracketStepAt(text, at) !== 1) continue;
    let depth = 1;
    for (let to = at + 1; to < Math.min(text.length, at + LONGEST_BRACKET) && text[to] !== '\n'; to += 1) {
      depth += bracketStepAt(text, to);
      if (depth === 0) {
        closes.set(at, to);
        at = to;
        break;
      }
    }
  }
  return closes;
}
