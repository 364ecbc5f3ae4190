import { JingweiError } from '../../../graph/errors.ts';
import type { SourceText } from '../../../graph/model.ts';
import { readBlocks } from './blocks.ts';
import { parsePage } from './dom.ts';
import { findMainText } from './main-text.ts';
import { findPageTitle } from './page-title.ts';
import { readPublished } from './published.ts';
import { trimFurniture } from './trim.ts';

/** Characters of markup; the longest pages of policies with their annexes have some 2 million. */
const LONGEST_PAGE = 30_000_000;

/**
 * Reads a web page: the policy's text, one line a block, without the site around it; what the page states of the document is `published`.
 * Where the text stands without its title, the title that the page prints above it comes first. `FILE_UNREADABLE` where the page is too long.
 */
export function readHtml(markup: string): SourceText {
  if (markup.length > LONGEST_PAGE)
    throw new JingweiError(
      'FILE_UNREADABLE',
      { zh: '网页过大，不像是一份文件', en: 'The web page is too large for a document' },
      {
        remedy: { zh: '请另存为 docx 或 PDF', en: 'Save it as docx or PDF' },
      },
    );
  const page = parsePage(markup);
  const main = findMainText(page, markup);
  const published = readPublished(page, main.known ? main.elements : []);
  const lines = trimFurniture(main.elements.flatMap(readBlocks));
  const title = findPageTitle(page, main.known ? main.elements : [], lines, published?.title ?? null);
  return { text: [...(title === null ? [] : [title]), ...lines].join('\n'), wrapped: false, pages: [], ocr: false, published };
}
