import { isBlank } from '../../graph/text/characters.ts';
import type { Span } from '../../graph/span.ts';
import { cleanRange, sourceSpan, type NormalisedText } from '../../graph/text/view.ts';

/**
 * A stretch of the clean text without its blanks: Chinese has none between words, and what a printer puts around numbers (到 2025 年) must not
 * matter to a rule. Line breaks stay, they end a paragraph. `offsets[i]` is the clean offset of the unit `text[i]`.
 */
export interface Passage {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Every stage reads the bodies of the clauses: a document's passages are made once. */
const made = new WeakMap<NormalisedText, Map<string, Passage>>();

/** The passage that a source span covers; empty text where all of it is layout or blank. */
export function readPassage(text: NormalisedText, span: Span): Passage {
  const key = `${span.start}-${span.end}`;
  const passages = made.get(text) ?? new Map<string, Passage>();
  const known = passages.get(key);
  if (known !== undefined) return known;
  const passage = makePassage(text, span);
  made.set(text, passages.set(key, passage));
  return passage;
}

function makePassage(text: NormalisedText, span: Span): Passage {
  const range = cleanRange(text, span);
  const offsets: number[] = [];
  let kept = '';
  for (let at = range.start; at < range.end; at++) {
    const unit = text.clean.charAt(at);
    if (unit !== '\n' && isBlank(unit)) continue;
    kept += unit;
    offsets.push(at);
  }
  return { text: kept, offsets };
}

/** The source span of `passage.text.slice(start, end)`, which must not be empty. */
export function passageSpan(text: NormalisedText, passage: Passage, start: number, end: number): Span {
  const first = passage.offsets[start] ?? -1;
  const last = passage.offsets[end - 1] ?? -1;
  return sourceSpan(text, first, last + 1);
}
