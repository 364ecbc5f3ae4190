import { readRow } from '../table-rows.ts';
import { joinHardBreaks, type BrokenLine } from './hard-breaks.ts';
import { countHan, isElement, isText, type PageElement, type PageNode } from './dom.ts';
import { numberItems } from './list-numbers.ts';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR ' +
    'HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
/** Elements deeper than this are read as one block: no page that people wrote is nested so. */
const DEEPEST = 400;
/** Chinese characters from which hidden text is no button or remark. */
const LEAST_SHOWN = 300;
/** An item that begins with an ordinal of its own gets no second one. */
const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十百零0-9]+[编章节条]|[（(]?[0-9０-９一二三四五六七八九十百]{1,4}[）)、.．]|[①-⑳]|[•●◆■□○—－·-])/;

/** Reads an element as lines: one a block, at `<br>` a new one, list items with the numbers that the page prints, tables row by row. */
export function readBlocks(element: PageElement): string[] {
  const writer = new LineWriter();
  readChildren(element, writer, element.tagName === 'PRE', 0);
  writer.endLine();
  return joinHardBreaks(writer.lines);
}

class LineWriter {
  readonly lines: BrokenLine[] = [];
  #line = '';
  #mark = '';

  add(text: string): void {
    this.#line += text;
  }

  /** What is printed before the next line. */
  mark(text: string): void {
    this.endLine();
    this.#mark = text;
  }

  /** Ends the line at a `<br>`. */
  breakLine(): void {
    const count = this.lines.length;
    this.endLine();
    const last = this.lines.at(-1);
    if (last !== undefined && this.lines.length > count) this.lines[count] = { ...last, broken: true };
  }

  endLine(): void {
    const line = this.#line.replace(/[ \n]+$/, '').replace(/^[ \n]+/, '');
    this.#line = '';
    if (line.trim() === '') return;
    this.lines.push({ text: NUMBERED.test(line) ? line : this.#mark + line, broken: false });
    this.#mark = '';
  }
}

function readChildren(element: PageElement, writer: LineWriter, preformatted: boolean, depth: number): void {
  const numbers = numberItems(element);
  for (const node of element.childNodes) {
    if (isText(node)) addText(node, writer, preformatted);
    else if (isElement(node)) {
      const number = numbers.get(node);
      if (number !== undefined) writer.mark(number);
      readElement(node, writer, preformatted, depth + 1);
    }
  }
}

function addText(node: PageNode, writer: LineWriter, preformatted: boolean): void {
  const text = node.textContent ?? '';
  if (!preformatted) {
    writer.add(text.replace(/[ \t\r\n\f]+/g, ' '));
    return;
  }
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (at > 0) writer.endLine();
    writer.add(line);
  }
}

function readElement(element: PageElement, writer: LineWriter, preformatted: boolean, depth: number): void {
  const name = element.tagName.toUpperCase();
  if (name === 'TITLE' || isHidden(element)) return;
  if (name === 'BR') writer.breakLine();
  else if (name === 'TABLE') {
    writer.endLine();
    for (const row of readTable(element)) {
      writer.add(row);
      writer.endLine();
    }
  } else if (depth > DEEPEST) writer.add(element.textContent ?? '');
  else if (BLOCKS.has(name)) {
    writer.endLine();
    readChildren(element, writer, preformatted || name === 'PRE', depth);
    writer.endLine();
  } else readChildren(element, writer, preformatted, depth);
}

/** Scripts show what a page hides at first: a long text counts as printed. */
function isHidden(element: PageElement): boolean {
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '') && countHan(element.textContent ?? '') < LEAST_SHOWN;
}

function readTable(table: PageElement): string[] {
  const lines: string[] = [];
  const visit = (parent: PageElement): void => {
    for (const child of parent.children) {
      const name = child.tagName.toUpperCase();
      if (name === 'TR') lines.push(...readRow(cellsOf(child).map(readBlocks)));
      else if (name === 'CAPTION') lines.push(...readBlocks(child));
      else if (name === 'TABLE') lines.push(...readTable(child));
      else visit(child);
    }
  };
  visit(table);
  return lines;
}

function cellsOf(row: PageElement): PageElement[] {
  return [...row.children].filter(({ tagName }) => /^T[DH]$/i.test(tagName));
}
