import { isBlankAt, isIdeographAt, isWideAt, printedWidth } from './characters.ts';
import { findFurniture } from './furniture.ts';
import { findLayout } from './layout.ts';
import { findAll } from './matches.ts';
import { ordinaryText } from './ordinary.ts';

/** Units of a line that stand side by side in the source: so many from `source` on. */
export interface Stretch {
  readonly source: number;
  readonly length: number;
}

/** A printed line that has text. */
export interface Line {
  readonly text: string;
  /** Where the units of `text` stand in the source, in order. */
  readonly stretches: readonly Stretch[];
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

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]|$/g;
const SET_OFF = /^[ \t\u3000]*(?:#{1,6}[ \t\u3000\p{Script=Han}（(]|\*\*[^*]+\*\*[ \t]*$)/u;
const BOLD_LEAD = /^[ \t\u3000]*\*\*(?:[^*]+[。：:]\*\*|[^*]+\*\*[。：:])/u;

/** The lines of a source text without layout marks and page furniture; white space is kept, as one space, only between two units that are not wide and, with `tabs`, between the cells of a table's row. */
export function readLines(source: string, { tabs }: { readonly tabs: boolean } = { tabs: false }): Line[] {
  const layout = findLayout(source);
  const lines: Line[] = [];
  let blankBefore = 0;
  let next = 0;
  for (const { index: end, 0: mark } of findAll(LINE_BREAK, source)) {
    const start = next;
    next = end + mark.length;
    const { text, stretches } = readUnits(source, start, end, layout, tabs);
    if (stretches.length === 0) {
      blankBefore += 1;
      continue;
    }
    const printed = source.slice(start, end);
    const indent = printedWidth(/^\s*/.exec(printed)?.[0] ?? '');
    const breakAt = mark === '' ? -1 : end;
    lines.push({
      text,
      stretches,
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
function readUnits(
  source: string,
  start: number,
  end: number,
  layout: Uint8Array,
  tabs: boolean,
): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const stretches: Stretch[] = [];
  let text = '';
  let open = -1;
  let space = -1;
  let wide = true;
  const close = (at: number): void => {
    if (open < 0) return;
    stretches.push({ source: open, length: at - open });
    text += ordinaryText(source.slice(open, at));
    open = -1;
  };
  for (let at = start; at < end; at += 1) {
    // inside a stretch of ideographs, as nearly every unit stands, nothing changes
    if (open >= 0 && wide && layout[at] === 0 && isIdeographAt(source, at)) continue;
    if (layout[at] === 1) {
      close(at);
      continue;
    }
    if (isBlankAt(source, at)) {
      close(at);
      if (space < 0 || !isCellGap(source, space, tabs)) space = at;
      continue;
    }
    const nowWide = isWideAt(source, at);
    if (space >= 0) {
      if (stretches.length > 0 && ((!wide && !nowWide) || isCellGap(source, space, tabs))) {
        stretches.push({ source: space, length: 1 });
        text += ' ';
      }
      space = -1;
    }
    wide = nowWide;
    if (open < 0) open = at;
  }
  close(end);
  return { text, stretches };
}
