import { describe, expect, test } from 'vitest';
import { printNumber } from '../../../../ingest/read/docx/numerals.ts';
import { readDocx } from '../../../../ingest/read/docx/read-docx.ts';
import { abstractNum, list, lvl, makeDocx, num, p, type DocxParts } from './make-docx.ts';

const POLICY = abstractNum(
  0,
  lvl(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>') +
    lvl(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>') +
    lvl(2, 'decimal', '%3.'),
);
const lines = (parts: DocxParts): string[] => readDocx(makeDocx(parts)).text.split('\n');

describe('automatic numbering becomes printed numbers', () => {
  test('levels of a policy; a deeper level begins anew below each heading', () => {
    const body = [
      p('总体要求', num(1)),
      p('指导思想', num(1, 1)),
      p('基本原则', num(1, 1)),
      p('不编号的段落。'),
      p('主要任务', num(1)),
      p('发展绿色信贷', num(1, 1)),
      p('支持绿色产业。', num(1, 2)),
      p('2025年底前建成平台。', num(1, 2)),
    ];
    expect(lines({ body: body.join(''), numbering: POLICY + list(1, 0) })).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '不编号的段落。',
      '二、主要任务',
      '（一）发展绿色信贷',
      '1. 支持绿色产业。',
      '2. 2025年底前建成平台。',
    ]);
  });

  test('lists of one definition count on; one that starts anew does so once', () => {
    const numbering =
      POLICY + list(1, 0) + list(2, 0) + list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [p('甲', num(1)), p('乙', num(2)), p('丙', num(3)), p('丁', num(3)), p('戊', num(1))].join('');
    expect(lines({ body, numbering })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });

  test('articles that run through chapters are not restarted', () => {
    const numbering =
      abstractNum(0, lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>')) + list(1, 0);
    const body = [p('总则', num(1)), p('为了……', num(1, 1)), p('附则', num(1)), p('本办法自印发之日起施行。', num(1, 1))].join('');
    expect(lines({ body, numbering })).toEqual(['第一章 总则', '第一条 为了……', '第二章 附则', '第二条 本办法自印发之日起施行。']);
  });

  test('several levels in one number, in Arabic digits where the level is legal', () => {
    const numbering =
      abstractNum(0, lvl(0, 'chineseCounting', '%1、') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') + lvl(2, 'decimal', '%1.%2.%3')) +
      list(1, 0);
    const body = [p('甲', num(1)), p('乙', num(1, 1)), p('丙', num(1, 2)), p('丁', num(1, 1))].join('');
    expect(lines({ body, numbering })).toEqual(['一、 甲', '1.1 乙', '一.1.1 丙', '1.2 丁']);
  });

  test('numbering by style, inherited, by the level that names the style, and switched off', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="标题甲"/><w:basedOn w:val="H1"/></w:style>`;
    const numbering =
      abstractNum(
        0,
        lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') + lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + list(1, 0);
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const body = [
      p('甲', style('H1')),
      p('乙', style('H2')),
      p('丙', style('Own')),
      p('丁', style('H1') + num(0)),
      p('戊', style('H1')),
    ].join('');
    expect(lines({ body, styles, numbering })).toEqual(['一、 甲', '（一） 乙', '二、 丙', '丁', '三、 戊']);
  });

  test('a list that only points to a numbering style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = POLICY + abstractNum(5, '<w:numStyleLink w:val="L"/>') + list(1, 0) + list(2, 5);
    expect(lines({ body: p('甲', num(2)) + p('乙', num(2)), styles, numbering })).toEqual(['一、甲', '二、乙']);
  });

  test('bullets of symbol fonts become one sign, printed dashes stay', () => {
    const numbering = abstractNum(0, lvl(0, 'bullet', '\uf0b7')) + abstractNum(1, lvl(0, 'bullet', '——')) + list(1, 0) + list(2, 1);
    expect(lines({ body: p('坚持创新', num(1)) + p('坚持开放', num(2)), numbering })).toEqual(['• 坚持创新', '—— 坚持开放']);
  });

  test('a list that is not defined prints nothing', () => {
    expect(lines({ body: p('甲', num(9)), numbering: POLICY })).toEqual(['甲']);
  });
});

test.each([
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['ideographDigital', 20, '二〇'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 12, '亥'],
  ['chineseLegalSimplified', 11, '壹拾壹'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 3, '03'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircleChinese', 21, '㉑'],
  ['lowerLetter', 28, 'bb'],
  ['upperLetter', 2, 'B'],
  ['lowerRoman', 14, 'xiv'],
  ['upperRoman', 9, 'IX'],
  ['none', 4, ''],
  ['hebrew1', 4, '4'],
])('%s prints %i as %s', (format, number, printed) => {
  expect(printNumber(number, format)).toBe(printed);
});
