import type { SourceText } from '../../../graph/model.ts';
import { plainSource } from '../../stage.ts';
import { readFrontMatter } from '../front-matter.ts';
import { readRow } from '../table-rows.ts';
import { ListCounter } from './counting.ts';
import { readLists, type List } from './numbering.ts';
import { chooseAlternative, readInline, type Inline } from './paragraph.ts';
import { openParts } from './parts.ts';
import { readListPlace, readStyles, type Style, type Styles } from './styles.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

/**
 * Reads a Word file (docx): one line a paragraph as Word prints it — with the numbers that Word counts, tables row by row, text boxes where they
 * are anchored, footnotes below their paragraph; without headers and footers of the page, tracked deletions, hidden text, the generated table of
 * contents. `FILE_UNREADABLE` where the package or a part of it is damaged.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = openParts(bytes);
  const styles = readStyles(parts.styles);
  const reader = new BodyReader(styles, readLists(parts.numbering, styles), notesOf(parts.footnotes), notesOf(parts.endnotes));
  const lines = reader.read(elements(child(parts.document, 'w:body')));
  const text = [...lines, ...reader.endnotes()].join('\n');
  return { ...plainSource(text, false), published: readFrontMatter(text) };
}

/** Notes by id; the separator lines between text and notes are none. */
function notesOf(part: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const notes = elements(part).filter(({ attributes }) => !/separator|continuation/i.test(attributes['w:type'] ?? ''));
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}

const CONTENTS_STYLE = /^toc (?:[1-9]|heading)/i;
const CONTENTS_HEAD = /^\s*目\s*[录次]\s*$/;
/** Elements that only hold others: content controls, insertions, smart tags. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

class BodyReader {
  readonly #styles: Styles;
  readonly #lists: ReadonlyMap<number, List>;
  readonly #footnotes: ReadonlyMap<string, XmlElement>;
  readonly #endnotes: ReadonlyMap<string, XmlElement>;
  readonly #counter = new ListCounter();
  readonly #ended: string[] = [];
  #notes = 0;
  /** Text of paragraphs whose end was deleted: they run into the next one. */
  #carried = '';

  constructor(
    styles: Styles,
    lists: ReadonlyMap<number, List>,
    footnotes: ReadonlyMap<string, XmlElement>,
    endnotes: ReadonlyMap<string, XmlElement>,
  ) {
    this.#styles = styles;
    this.#lists = lists;
    this.#footnotes = footnotes;
    this.#endnotes = endnotes;
  }

  /** The lines of a run of paragraphs and tables. */
  read(blocks: readonly XmlElement[]): string[] {
    const lines = this.#readBlocks(blocks);
    const rest = printedLines(this.#carried);
    this.#carried = '';
    return [...lines, ...rest];
  }

  /** The endnotes met so far, in order. */
  endnotes(): string[] {
    return this.#ended.flatMap((id, at) => this.#readNote(this.#endnotes.get(id), `［尾注${at + 1}］`));
  }

  #readBlocks(blocks: readonly XmlElement[]): string[] {
    const lines: string[] = [];
    for (const block of blocks) {
      if (block.name === 'w:p') lines.push(...this.#readParagraph(block, lines));
      else if (block.name === 'w:tbl') lines.push(...this.#readTable(block));
      else if (isContents(block)) dropContentsHead(lines);
      else if (WRAPPERS.has(block.name)) lines.push(...this.#readBlocks(elements(block)));
      else if (block.name === 'mc:AlternateContent') lines.push(...this.#readBlocks(chooseAlternative(block)));
    }
    return lines;
  }

  #readParagraph(paragraph: XmlElement, before: string[]): string[] {
    const properties = child(paragraph, 'w:pPr');
    const style = this.#styles.find(value(properties, 'w:pStyle'));
    if (CONTENTS_STYLE.test(style?.name ?? '')) {
      dropContentsHead(before);
      return [];
    }
    const inline = readInline(paragraph, this.#styles);
    const mark = child(properties, 'w:rPr');
    const text = this.#carried + inline.text;
    this.#carried = '';
    if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) {
      this.#carried = text;
      return this.#besides(inline, []);
    }
    const hidden = text.trim() === '' && toggle(mark, 'w:vanish') === true;
    return this.#besides(inline, printedLines(hidden ? text : this.#number(properties, style) + text));
  }

  /** What stands around a paragraph's own lines: text boxes, footnotes. */
  #besides(inline: Inline, own: readonly string[]): string[] {
    const boxes = (contents: readonly XmlElement[]): string[] => contents.flatMap((content) => this.#readBlocks(elements(content)));
    this.#ended.push(...inline.endnotes);
    const notes = inline.footnotes.flatMap((id) => {
      this.#notes += 1;
      return this.#readNote(this.#footnotes.get(id), `［注${this.#notes}］`);
    });
    return [...boxes(inline.above), ...own, ...boxes(inline.below), ...notes];
  }

  #readNote(note: XmlElement | undefined, mark: string): string[] {
    const lines = this.#readBlocks(elements(note));
    return lines.map((line, at) => (at === 0 ? mark + line.trim() : line));
  }

  #number(properties: XmlElement | undefined, style: Style | undefined): string {
    const own = readListPlace(properties);
    const id = own.list ?? style?.place.list;
    const list = id === undefined || id === 0 ? undefined : this.#lists.get(id);
    if (list === undefined) return '';
    const linked = own.list === undefined ? linkedLevel(list, style?.line ?? []) : undefined;
    return this.#counter.next(list, own.level ?? linked ?? style?.place.level ?? 0);
  }

  #readTable(table: XmlElement): string[] {
    return unwrap(table, 'w:tr').flatMap((row) => {
      if (child(row, 'w:trPr', 'w:del') !== undefined) return [];
      return readRow(unwrap(row, 'w:tc').map((cell) => this.#readBlocks(elements(cell))));
    });
  }
}

/** A style's level is the one that names it, or the nearest of its ancestors; what the style itself says of a level does not count. */
function linkedLevel(list: List, line: readonly string[]): number | undefined {
  for (const id of line) for (const [level, { style }] of list.levels) if (style === id) return level;
  return undefined;
}

/** The children of this name, also those inside wrappers. */
function unwrap(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) =>
    element.name === name ? [element] : WRAPPERS.has(element.name) ? unwrap(element, name) : [],
  );
}

function isContents(block: XmlElement): boolean {
  return block.name === 'w:sdt' && value(block, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}

function dropContentsHead(lines: string[]): void {
  if (CONTENTS_HEAD.test(lines.at(-1) ?? '')) lines.pop();
}

function printedLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
