/** Numbers of the cell styles in the order of `cellXfs`. */
export const STYLE = { plain: 0, head: 1, text: 2, number: 3, date: 4, link: 5, quoted: 6, title: 7 } as const;

const font = (size: number, more = ''): string => `<font>${more}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const top = '<alignment vertical="top" wrapText="1"/>';
const cell = (attributes: string, inner = top): string => `<xf fontId="0" fillId="0" borderId="0" xfId="0" ${attributes}>${inner}</xf>`;

/** The part with fonts, the fill of the head and the way in which dates are shown: 2024年7月18日. */
export const STYLES_PART = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="4">${font(11)}${font(11, '<b/>')}<font><u/><sz val="11"/><color rgb="FF9C2A2A"/><name val="宋体"/><charset val="134"/></font>${font(14, '<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F1EB"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8F897D"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  cell('numFmtId="0"', ''),
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  cell('numFmtId="0" applyAlignment="1"'),
  cell('numFmtId="0" applyAlignment="1"', '<alignment vertical="top"/>'),
  cell('numFmtId="164" applyNumberFormat="1" applyAlignment="1"', '<alignment horizontal="left" vertical="top"/>'),
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  cell('numFmtId="0" quotePrefix="1" applyAlignment="1"'),
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
].join('')}</cellXfs></styleSheet>`;
