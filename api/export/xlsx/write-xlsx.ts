import { said, say, type Said } from '../../said.ts';
import type { Column, Kind, Sheet } from '../types.ts';
import { writeValue } from '../value.ts';
import { writeZip } from '../zip.ts';
import { columnLetters, writeCell, writeText } from './cells.ts';
import { CONTENT_TYPES, corePart, linkRelations, ROOT_RELATIONS, WORKBOOK_RELATIONS, workbookPart } from './package.ts';
import { STYLE, STYLES_PART } from './styles.ts';

/** Widths by what a column holds, in characters of the standard font (a Han character takes two). */
const WIDTH: Readonly<Record<Kind, number>> = { text: 20, long: 64, number: 10, date: 16, link: 30 };
const NARROWEST_HEAD = { zh: 2.4, en: 1.2 } as const;

const OPEN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`;

const columnWidths = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** A sheet's links, remembered until its rows have been written: they stand behind them. */
interface FoundLinks {
  readonly cells: string[];
  readonly targets: string[];
}

/** The rows with a head that stays in view, widths, filters and links, printed across. */
async function* rowSheet({ columns, language, links, pages }: Sheet, found: FoundLinks): AsyncGenerator<string> {
  const letters = columns.map((_column, at) => columnLetters(at));
  const widths = columns.map((column) => Math.max(WIDTH[column.kind], Math.ceil(say(column, language).length * NARROWEST_HEAD[language])));
  yield `${OPEN}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${FROZEN}<sheetFormatPr defaultRowHeight="15"/>${columnWidths(widths)}<sheetData>`;
  yield row(1, columns.map((column, at) => writeText(`${letters[at] ?? ''}1`, say(column, language), STYLE.head)).join(''));
  let number = 1;
  for await (const rows of pages()) {
    let piece = '';
    for (const each of rows) {
      number += 1;
      piece += row(
        number,
        columns.map((column, at) => cellOf(`${letters[at] ?? ''}${number}`, column, each, { language, links }, found)).join(''),
      );
    }
    yield piece;
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${number}"/>`;
  if (found.cells.length > 0) {
    yield `<hyperlinks>${found.cells.map((at, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`).join('')}</hyperlinks>`;
  }
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
}

function cellOf(
  at: string,
  column: Column,
  each: unknown,
  { language, links }: Pick<Sheet, 'language' | 'links'>,
  found: FoundLinks,
): string {
  const value = writeValue(column.value(each, links), language);
  if (column.kind === 'link' && typeof value === 'string' && value !== '') {
    found.cells.push(at);
    found.targets.push(value);
  }
  return writeCell(at, value, column.kind, language);
}

const KIND_NAMES: Readonly<Record<Kind, Said>> = {
  text: said('文本', 'text'),
  long: said('长文本', 'long text'),
  number: said('数字', 'number'),
  date: said('日期', 'date'),
  link: said('链接', 'link'),
};

const REMARK_HEADS = [said('项目', 'Item'), said('内容', 'Content')];
const COLUMN_HEADS = [
  said('列', 'Column'),
  said('含义', 'Meaning'),
  said('英文名', 'Chinese name'),
  said('类型', 'Type'),
  said('字段名（JSON）', 'Field (JSON)'),
];

/** What has to be known of the rows, and what each column means. */
function* remarkSheet({ title, remarks, columns, language }: Sheet): Generator<string> {
  let number = 0;
  const line = (cells: readonly (string | Said)[], style: number): string => {
    number += 1;
    return row(number, cells.map((text, at) => writeText(`${columnLetters(at)}${number}`, say(text, language), style)).join(''));
  };
  yield `${OPEN}<sheetFormatPr defaultRowHeight="15"/>${columnWidths([22, 80, 24, 10, 22])}<sheetData>`;
  yield line([title], STYLE.title) + line(REMARK_HEADS, STYLE.head);
  for (const remark of remarks) yield line([remark, remark.value], STYLE.text);
  number += 1;
  yield line(COLUMN_HEADS, STYLE.head);
  for (const column of columns) {
    const { meaning, kind, key, zh, en } = column;
    yield line([column, meaning, said(en, zh), KIND_NAMES[kind], key], STYLE.text);
  }
  yield '</sheetData></worksheet>';
}

/** A list as a workbook of two sheets, written row by row: the rows, and what has to be known of them. */
export function writeXlsx(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const found: FoundLinks = { cells: [], targets: [] };
  return writeZip([
    { path: '[Content_Types].xml', pieces: [CONTENT_TYPES] },
    { path: '_rels/.rels', pieces: [ROOT_RELATIONS] },
    { path: 'docProps/core.xml', pieces: [corePart(sheet.title, sheet.day)] },
    { path: 'xl/workbook.xml', pieces: [workbookPart(say(sheet.list, sheet.language), sheet.language === 'en' ? 'About' : '说明')] },
    { path: 'xl/_rels/workbook.xml.rels', pieces: [WORKBOOK_RELATIONS] },
    { path: 'xl/styles.xml', pieces: [STYLES_PART] },
    { path: 'xl/worksheets/sheet2.xml', pieces: remarkSheet(sheet) },
    { path: 'xl/worksheets/sheet1.xml', pieces: rowSheet(sheet, found) },
    { path: 'xl/worksheets/_rels/sheet1.xml.rels', pieces: linkRelations(found.targets) },
  ]);
}
