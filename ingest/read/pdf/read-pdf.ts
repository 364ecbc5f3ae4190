import { JingweiError, type Bilingual } from '../../../graph/errors.ts';
import type { SourceText } from '../../../graph/model.ts';
import { MOST_CHARACTERS } from '../limits.ts';
import { compose } from './compose.ts';
import { isDamaged } from './damage.ts';
import { dropEngine, loadEngine, withBuffer, type Engine } from './engine.ts';
import { dropFurniture, type PageSize } from './furniture.ts';
import { readGlyphs, UNKNOWN } from './glyphs.ts';
import { readPageLines, type PageLine } from './page.ts';
import { joinParagraphs } from './paragraphs.ts';
import { readDrawing, readPageBox, type PageBox } from './rules.ts';

const PASSWORD_NEEDED = 4;
/** No policy is longer; a file that says so is damaged or something else. */
const MOST_PAGES = 3000;
/** Bytes that the engine may keep for the next file. */
const MOST_MEMORY = 384 * 2 ** 20;
/** Share of a page that its picture covers where the page is a scan. */
const SCANNED = 0.6;

/** Told before each page is read: its number from 1, and how many there are. */
export type OnPage = (page: number, pages: number) => void;

/**
 * Reads the text of a PDF, one paragraph a line. `FILE_UNREADABLE` for a file that is damaged, needs a password, holds only pictures, or is longer
 * than any policy; nothing is cut off silently.
 */
export async function readPdf(bytes: Uint8Array, onPage?: OnPage): Promise<SourceText> {
  const engine = await loadEngine();
  try {
    return readDocument(engine, bytes, onPage);
  } catch (cause) {
    if (cause instanceof JingweiError) throw cause;
    dropEngine();
    throw new JingweiError('FILE_UNREADABLE', DAMAGED, { cause, remedy: REPAIR });
  } finally {
    // Its memory grows with the largest file and never shrinks.
    if (engine.pdfium.HEAPU8.length > MOST_MEMORY) dropEngine();
  }
}

const DAMAGED = { zh: 'PDF 已损坏，无法读取', en: 'The PDF is damaged and cannot be read' };
const REPAIR = {
  zh: '请重新下载，或用阅读器打开后另存为新的 PDF',
  en: 'Download it again, or open it in a reader and save it as a new PDF',
};

function readDocument(engine: Engine, bytes: Uint8Array, onPage?: OnPage): SourceText {
  return withBuffer(engine, bytes.length, (pointer) => {
    engine.pdfium.HEAPU8.set(bytes, pointer);
    const document = engine.FPDF_LoadMemDocument(pointer, bytes.length, '');
    if (document === 0) {
      if (engine.FPDF_GetLastError() === PASSWORD_NEEDED)
        throw new JingweiError(
          'FILE_UNREADABLE',
          { zh: 'PDF 已加密，需要密码才能打开', en: 'The PDF is encrypted and needs a password' },
          {
            remedy: { zh: '请先去除密码，再读取', en: 'Remove the password, then read it again' },
          },
        );
      throw new JingweiError('FILE_UNREADABLE', DAMAGED, { remedy: REPAIR });
    }
    try {
      if (isDamaged(bytes))
        throw new JingweiError(
          'FILE_UNREADABLE',
          { zh: 'PDF 有损坏，读出的文字会不全', en: 'The PDF is damaged: its text would not be whole' },
          { remedy: REPAIR },
        );
      return readPages(engine, document, onPage);
    } finally {
      engine.FPDF_CloseDocument(document);
    }
  });
}

interface PageReading {
  readonly lines: readonly PageLine[];
  readonly size: PageSize;
  readonly picture: number;
}

function readPages(engine: Engine, document: number, onPage?: OnPage): SourceText {
  const count = engine.FPDF_GetPageCount(document);
  if (count > MOST_PAGES) throw tooLong({ zh: `有 ${count} 页`, en: `has ${count} pages` });
  const pages: PageReading[] = [];
  let characters = 0;
  let damaged = 0;
  for (let at = 0; at < count; at += 1) {
    onPage?.(at + 1, count);
    const page = readPage(engine, document, at);
    if (page === null) damaged += 1;
    pages.push(page ?? { lines: [], size: { top: 0, bottom: 1 }, picture: 0 });
    for (const line of page?.lines ?? []) characters += line.text.length;
    if (characters > MOST_CHARACTERS)
      throw tooLong({ zh: `文字超过 ${MOST_CHARACTERS} 字`, en: `has more than ${MOST_CHARACTERS} characters` });
  }
  if (damaged > 0)
    throw new JingweiError(
      'FILE_UNREADABLE',
      { zh: `PDF 已损坏：${count} 页中有 ${damaged} 页读不出`, en: `The PDF is damaged: ${damaged} of ${count} pages cannot be read` },
      { remedy: REPAIR },
    );
  const kept = dropFurniture(
    pages.map(({ lines }) => lines),
    pages.map(({ size }) => size),
  ).flat();
  if (kept.length === 0) {
    const scanned = pages.some(({ picture }) => picture > 0.3);
    throw scanned
      ? new JingweiError(
          'FILE_UNREADABLE',
          { zh: 'PDF 是扫描件，只有图像，没有文字层', en: 'The PDF is a scan: pictures without a text layer' },
          {
            remedy: { zh: '请先做文字识别（OCR），再读取', en: 'Recognise its text (OCR), then read it again' },
          },
        )
      : new JingweiError('FILE_EMPTY', { zh: 'PDF 里没有文字', en: 'The PDF holds no text' });
  }
  const { text, pages: begins } = compose(joinParagraphs(kept), count);
  if ((text.split(UNKNOWN).length - 1) * 4 > text.length)
    throw new JingweiError(
      'FILE_UNREADABLE',
      { zh: 'PDF 的字体没有编码表，取不出文字', en: 'The fonts of the PDF have no table of characters: its text cannot be taken out' },
      {
        remedy: { zh: '请做文字识别（OCR），或换用其他来源的文件', en: 'Recognise its text (OCR), or use the file of another source' },
      },
    );
  return { text, pages: begins, wrapped: false, ocr: isRecognised(pages), published: null };
}

function tooLong(reason: Bilingual): JingweiError {
  const words = { zh: `PDF ${reason.zh}，超出可读取的长度`, en: `The PDF ${reason.en}, more than is read` };
  return new JingweiError('FILE_UNREADABLE', words, { remedy: { zh: '请拆分后再读取', en: 'Split it, then read it again' } });
}

/** Null where the page cannot be opened. */
function readPage(engine: Engine, document: number, at: number): PageReading | null {
  const page = engine.FPDF_LoadPage(document, at);
  if (page === 0) return null;
  try {
    const box = readPageBox(engine, page);
    const textPage = engine.FPDFText_LoadPage(page);
    if (textPage === 0) return null;
    try {
      const drawing = readDrawing(engine, page, box);
      const directions = readGlyphs(engine, textPage, box.top);
      const lines = readPageLines(at, directions, drawing, box.top);
      return { lines, size: pageEnds(box, directions[0]?.turns ?? 0), picture: drawing.picture };
    } finally {
      engine.FPDFText_ClosePage(textPage);
    }
  } finally {
    engine.FPDF_ClosePage(page);
  }
}

/** From where to where the page's lines may stand, in the direction of most of its text. */
function pageEnds(box: PageBox, turns: number): PageSize {
  if (turns === 0) return { top: 0, bottom: box.top - box.bottom };
  if (turns === 1) return { top: box.left, bottom: box.right };
  if (turns === 2) return { top: box.bottom, bottom: box.top };
  return { top: -box.right, bottom: -box.left };
}

/** Recognised where most lines have no ink of their own, or stand on pages that are one picture each. */
function isRecognised(pages: readonly PageReading[]): boolean {
  let [recognised, all] = [0, 0];
  for (const { lines, picture } of pages) {
    all += lines.length;
    recognised += picture >= SCANNED ? lines.length : lines.filter((line) => line.hidden).length;
  }
  return recognised * 2 > all;
}
