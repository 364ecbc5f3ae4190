import { isIdeographAt } from '../../graph/text/characters.ts';

const LONGEST_TITLE = 150;
/** What a scan often has for 》. */
const MISREAD = /(?:\)\)|>>|））)/uy;

/** A title in 《》, `[start, end)` with its marks. */
export interface TitleQuote {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/**
 * The outermost 《…》 of a text, in order: 《国务院关于印发〈…〉的通知》 is one. One that does not close within 150 units is left out; a doubled bracket
 * closes one that opens no bracket of its own.
 */
export function findTitleQuotes(text: string): TitleQuote[] {
  const found: TitleQuote[] = [];
  let start = text.indexOf('《');
  while (start >= 0) {
    const end = findClose(text, start);
    if (end !== null) found.push({ start, end: end.after, title: text.slice(start + 1, end.at).replace(/\s*\n\s*/g, '') });
    start = text.indexOf('《', end?.after ?? start + 1);
  }
  return found;
}

function findClose(text: string, start: number): { at: number; after: number } | null {
  let depth = 0;
  let bracketed = false;
  for (let at = start; at < Math.min(text.length, start + LONGEST_TITLE); at += 1) {
    // nearly every unit is an ideograph, which opens and closes nothing
    if (isIdeographAt(text, at)) continue;
    depth += text[at] === '《' ? 1 : text[at] === '》' ? -1 : 0;
    if (depth === 0) return { at, after: at + 1 };
    MISREAD.lastIndex = at;
    if (depth === 1 && !bracketed && MISREAD.test(text)) return { at, after: at + 2 };
    bracketed ||= /[（(<]/.test(text[at] ?? '');
  }
  return null;
}
