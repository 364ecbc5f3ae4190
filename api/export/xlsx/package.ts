import { escapeXml } from './cells.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (inner: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${more}/>`;

/** Types of the parts of a workbook with two sheets. */
export const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${MAIN}.worksheet+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const ROOT_RELATIONS = relations(
  relation('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml') +
    relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
);

export const WORKBOOK_RELATIONS = relations(
  relation('rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml') +
    relation('rId2', `${OFFICE}/worksheet`, 'worksheets/sheet2.xml') +
    relation('rId3', `${OFFICE}/styles`, 'styles.xml'),
);

/** Names of sheets must not hold these and end after 31 characters. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);

/** The workbook with the names of its sheets; the head row of the first one is repeated on every printed page. */
export function workbookPart(first: string, second: string): string {
  const name = escapeXml(sheetName(first));
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/><sheet name="${escapeXml(sheetName(second))}" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$1</definedName></definedNames></workbook>`;
}

/** Title, maker and day of the file. */
export function corePart(title: string, day: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>经纬 Jingwei</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created></cp:coreProperties>`;
}

/** Where the links of a sheet lead, in the order of their ids `rId1`, `rId2`, … */
export function* linkRelations(targets: readonly string[]): Generator<string> {
  yield `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`;
  for (const [index, target] of targets.entries())
    yield relation(`rId${index + 1}`, `${OFFICE}/hyperlink`, target, ' TargetMode="External"');
  yield '</Relationships>';
}
