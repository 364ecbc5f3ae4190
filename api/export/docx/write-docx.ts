import { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { printable } from '../printable.ts';
import { said, say, SEMICOLON, type Language } from '../../said.ts';
import type { Column, Remark, RowSource, Sheet } from '../types.ts';
import { FONTS, SIZE } from './fonts.ts';
import { makeTable, writeDay } from './table.ts';

/** A4 across, with margins of 2 cm; in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 } as const;

const line = (text: string, size: number = SIZE.text): Paragraph =>
  new Paragraph({ spacing: { after: 60, line: 360 }, children: [new TextRun({ text: printable(text), font: FONTS.text, size })] });

/** A heading that Word lists in its outline. */
const headingLine = (text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 240, after: 120 },
    keepNext: true,
    children: [new TextRun({ text, bold: true, font: FONTS.head, size: SIZE.text })],
  });

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font: FONTS.text, size: SIZE.note, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** More references than these are a book of their own. */
const MOST_REFERENCES = 300;

const SOURCES_HEAD = said('来源文件', 'Sources');
const SOURCES_LEFT = said(
  `来源文件多于 ${MOST_REFERENCES} 份，其余见 CSV`,
  `There are more than ${MOST_REFERENCES} sources; the others are in the CSV`,
);

/** What has to be known of a file, as one line; in Chinese a day is written as papers write it. */
function writeRemark(remark: Remark, language: Language): string {
  const value = say(remark.value, language);
  return language === 'en' ? `${remark.en}: ${value}` : `${remark.zh}：${writeDay(value)}`;
}

/** Numbers the documents of rows in the order of their first row, as a list of references does. */
function numberSources(sources: readonly RowSource[]): ReadonlyMap<string, number> {
  return new Map([...new Set(sources.map(({ documentId }) => documentId))].map((id, at) => [id, at + 1]));
}

/** The columns of each table: all in one, or `most` at a time behind those that are repeated. */
function divide(columns: readonly Column[], most: number | undefined): Column[][] {
  const shown = columns.filter(({ share }) => share !== undefined);
  const repeated = shown.filter((column) => column.repeated === true);
  const others = shown.filter((column) => column.repeated !== true);
  if (most === undefined || others.length <= most) return [shown];
  return Array.from({ length: Math.ceil(others.length / most) }, (_, part) => [
    ...repeated,
    ...others.slice(part * most, (part + 1) * most),
  ]);
}

/**
 * A list as a Word file to paste from: title, what was asked, the table with a head row that is repeated on every page, and the documents in
 * GB/T 7714. All rows are taken into memory: the limit of rows keeps it small.
 */
export async function writeDocx(sheet: Sheet): Promise<Uint8Array> {
  const { list, title, remarks, columns, language, links, pages } = sheet;
  const [open, close] = language === 'en' ? ['[', '] '] : ['［', '］'];
  const rows: unknown[] = [];
  for await (const page of pages()) rows.push(...page);
  const sources = rows.map((row) => list.sources(row));
  const numbers = numberSources(sources.flat());
  const placed = sources.map((each) =>
    each
      .map(({ documentId, place }) => `${open}${numbers.get(documentId) ?? '?'}${close}${say(place, language)}`)
      .join(say(SEMICOLON, language)),
  );
  const listed = numbers.size > 0 ? [...numbers.keys()] : await sheet.otherSources(MOST_REFERENCES);
  const references = await sheet.references(listed.slice(0, MOST_REFERENCES));
  const width = PAGE.height - 2 * PAGE.margin;
  const document = new Document({
    title,
    creator: '经纬 Jingwei',
    styles: { default: { document: { run: { font: FONTS.text, size: SIZE.text } } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns width and height itself.
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: printable(title), bold: true, font: FONTS.head, size: SIZE.title })],
          }),
          ...remarks.map((remark) => line(writeRemark(remark, language))),
          ...divide(columns, list.columnsInPart).flatMap((part) => [
            makeTable({ columns: part, rows, placed: numbers.size > 0 ? placed : null, links, language, width }),
            new Paragraph({}),
          ]),
          ...(listed.length === 0 ? [] : [headingLine(say(SOURCES_HEAD, language))]),
          ...listed.slice(0, MOST_REFERENCES).map((id, at) => line(`${open}${at + 1}${close}${references.get(id) ?? id}`, SIZE.note)),
          ...(listed.length <= MOST_REFERENCES ? [] : [line(say(SOURCES_LEFT, language), SIZE.note)]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
