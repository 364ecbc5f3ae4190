import { isBlank, isWide, printedWidth } from './characters.ts';
import { findFurniture } from './furniture.ts';
import { findLayout } from './layout.ts';
import { ordinaryForm } from './ordinary.ts';

/** A printed line that has text. */
export interface Line {
  readonly text: string;
  /** Source offset of every unit of `text`. */
  readonly units: readonly number[];
  /** Source offset of a line break after the line; -1 for the last one. */
  readonly breakAt: number;
  /** Half squares of white space in front. */
  readonly indent: number;
  /** Half squares from the left margin to the last unit. */
  readonly width: number;
  /** Empty lines before it. */
  readonly blankBefore: number;
  /** A Markdown heading or a line that is bold as a whole: a paragraph of its own. */
  readonly setOff: boolean;
  /** It opens with a bold sentence: a paragraph begins. */
  readonly opens: boolean;
}

const LINE = /([^\n\r\f\v\u0085\u2028\u2029]*)(\r\n|[\n\r\f\v\u0085\u2028\u2029]|$)/g;
const SET_OFF = /^[ \t\u3000]*(?:#{1,6}[ \t\u3000\p{Script=Han}（(]|\*\*[^*]+\*\*[ \t]*$)/u;
const BOLD_LEAD = /^[ \t\u3000]*\*\*(?:[^*]+[。：:]\*\*|[^*]+\*\*[。：:])/u;

/** The lines of a source text without layout marks and page furniture; white space is kept, as one space, only between two units that are not wide and, with `tabs`, between the cells of a table's row. */
export function readLines(source: string, { tabs }: { readonly tabs: boolean } = { tabs: false }): Line[] {
  const layout = findLayout(source);
  const lines: Line[] = [];
  let blankBefore = 0;
  for (const match of source.matchAll(LINE)) {
    const printed = match[1] ?? '';
    if (match[0] === '') break;
    const { text, units } = readUnits(source, match.index, match.index + printed.length, layout, tabs);
    if (units.length === 0) {
      blankBefore += 1;
      continue;
    }
    const indent = printedWidth(/^\s*/.exec(printed)?.[0] ?? '');
    const breakAt = match[2] === '' ? -1 : match.index + printed.length;
    lines.push({
      text,
      units,
      breakAt,
      indent,
      width: indent + printedWidth(text),
      blankBefore,
      setOff: SET_OFF.test(printed),
      opens: BOLD_LEAD.test(printed),
    });
    blankBefore = 0;
  }
  const furniture = findFurniture(lines.map((line) => line.text));
  return lines.filter((_line, at) => furniture[at] !== true);
}

/** A tab between cells of a table's row, as readers put it there. */
function isCellGap(source: string, at: number, tabs: boolean): boolean {
  return tabs && source.charAt(at) === '\t';
}

/** The units of a printed line that are text, and what they read. */
function readUnits(source: string, start: number, end: number, layout: Uint8Array, tabs: boolean): { text: string; units: number[] } {
  const units: number[] = [];
  let text = '';
  let space = -1;
  let wide = true;
  for (let at = start; at < end; at += 1) {
    if (layout[at] === 1) continue;
    const unit = source.charAt(at);
    if (isBlank(unit)) {
      if (space < 0 || !isCellGap(source, space, tabs)) space = at;
      continue;
    }
    const nowWide = isWide(unit);
    if (space >= 0 && units.length > 0 && ((!wide && !nowWide) || isCellGap(source, space, tabs))) {
      units.push(space);
      text += ' ';
    }
    space = -1;
    wide = nowWide;
    units.push(at);
    text += ordinaryForm(unit);
  }
  return { text, units };
}
