import { isWide } from '../../../graph/text/characters.ts';
import type { PageLine } from './page.ts';

/** Sets paragraphs one a line, and tells where in the text each of the pages begins: its first line, or that of the next page that has one. */
export function compose(
  paragraphs: readonly (readonly PageLine[])[],
  pageCount: number,
): { readonly text: string; readonly pages: readonly number[] } {
  const begins = new Map<number, number>();
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n';
    let before = '';
    for (const line of paragraph) {
      if (before !== '' && !isWide(before) && !isWide(line.text[0] ?? '')) text += ' ';
      if (!begins.has(line.page)) begins.set(line.page, text.length);
      text += line.text;
      before = line.text.at(-1) ?? '';
    }
  }
  const pages: number[] = [];
  let next = text.length;
  for (let page = pageCount - 1; page >= 0; page -= 1) {
    next = Math.min(next, begins.get(page) ?? next);
    pages.unshift(next);
  }
  return { text, pages };
}
