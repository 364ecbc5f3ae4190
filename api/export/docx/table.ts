import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { printable } from '../printable.ts';
import { say, type Language } from '../../said.ts';
import type { Column, Kind, Links, Written } from '../types.ts';
import { writeValue } from '../value.ts';
import { FONTS, SIZE } from './fonts.ts';

interface TableParts {
  readonly columns: readonly Column[];
  readonly rows: readonly unknown[];
  /** Number of the source and place of each row; null where rows have none. */
  readonly placed: readonly string[] | null;
  readonly links: Links;
  readonly language: Language;
  /** Width in twentieths of a point. */
  readonly width: number;
}

const PLACE_SHARE = 3;
const HEAD_FILL = 'F3F1EB';
const SIDE_MARGIN = 80;
/** Lines of a row that is kept on one page; a taller one would leave half a page empty before it. */
const LINES_KEPT = 12;

/** Lines that a text takes in a column of `width` twentieths of a point, each character as wide as a Han one. */
const linesOf = (text: string, width: number): number => {
  const inLine = Math.max(1, Math.floor((width - 2 * SIDE_MARGIN) / (SIZE.table * 10)));
  return text.split(/\r?\n/).reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / inLine)), 0);
};

/** A date as a paper writes it: 2024年7月18日. */
export function writeDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

const shown = (value: Written, kind: Kind, language: Language): string =>
  value === null ? '' : language === 'zh' && kind === 'date' && typeof value === 'string' ? writeDay(value) : String(value);

const cell = (text: string, width: number, head = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 50, bottom: 50, left: SIDE_MARGIN, right: SIDE_MARGIN },
    ...(head ? { shading: { fill: HEAD_FILL } } : {}),
    children: printable(text)
      .split(/\r?\n/)
      .map(
        (part) =>
          new Paragraph({ children: [new TextRun({ text: part, bold: head, font: head ? FONTS.head : FONTS.text, size: SIZE.table })] }),
      ),
  });

/** The table of the columns that have a share of the page, and of the sources; a row is torn in two only where it is tall. */
export function makeTable({ columns, rows, placed, links, language, width }: TableParts): Table {
  const chosen = columns.filter(({ share }) => share !== undefined);
  const whole = chosen.reduce((sum, { share = 0 }) => sum + share, placed === null ? 0 : PLACE_SHARE);
  const widths = [...chosen.map(({ share = 0 }) => share), ...(placed === null ? [] : [PLACE_SHARE])].map((share) =>
    Math.floor((width * share) / whole),
  );
  const line = (texts: readonly string[], head = false): TableRow =>
    new TableRow({
      ...(head ? { tableHeader: true } : {}),
      ...(texts.every((text, at) => linesOf(text, widths[at] ?? 0) <= LINES_KEPT) ? { cantSplit: true } : {}),
      children: texts.map((text, at) => cell(text, widths[at] ?? 0, head)),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      line([...chosen.map((column) => say(column, language)), ...(placed === null ? [] : [language === 'en' ? 'Source' : '来源'])], true),
      ...rows.map((row, at) =>
        line([
          ...chosen.map((column) => shown(writeValue(column.value(row, links), language), column.kind, language)),
          ...(placed === null ? [] : [placed[at] ?? '']),
        ]),
      ),
    ],
  });
}
