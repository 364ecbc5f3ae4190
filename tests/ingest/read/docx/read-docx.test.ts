import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../ingest/read/docx/read-docx.ts';
import { makeDocx, p, r, type DocxParts } from './make-docx.ts';

const lines = (parts: DocxParts): string[] => readDocx(makeDocx(parts)).text.split('\n');
const cell = (...paragraphs: readonly string[]): string => `<w:tc>${paragraphs.map((each) => p(each)).join('')}</w:tc>`;
const box = (text: string): string => `<w:r><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></w:r>`;

const cases: readonly [string, DocxParts, readonly string[]][] = [
  [
    'paragraphs in order, empty ones left out',
    { body: p('关于绿色金融的通知') + p('') + p('各区人民政府：') },
    ['关于绿色金融的通知', '各区人民政府：'],
  ],
  [
    'a line break begins a line, a tab stays',
    { body: p(`${r('关于发展')}<w:r><w:br/></w:r>${r('绿色金融的通知')}`) + p(`${r('财政局')}<w:r><w:tab/></w:r>${r('税务局')}`) },
    ['关于发展', '绿色金融的通知', '财政局\t税务局'],
  ],
  [
    'tracked insertions are read, deletions are not',
    { body: p(`${r('到')}<w:del><w:r><w:delText>2024</w:delText></w:r></w:del><w:ins>${r('2025')}</w:ins>${r('年')}`) },
    ['到2025年'],
  ],
  [
    'moved text is read once, where it went',
    { body: `${p(`<w:moveFrom>${r('甲。')}</w:moveFrom>${r('乙。')}`)}${p(`<w:moveTo>${r('甲。')}</w:moveTo>`)}` },
    ['乙。', '甲。'],
  ],
  ['a deleted paragraph end joins two paragraphs', { body: p('发展绿色', '<w:rPr><w:del/></w:rPr>') + p('金融。') }, ['发展绿色金融。']],
  [
    'hidden text is left out',
    { body: p(`${r('支持企业')}${r('（内部）', '<w:vanish/>')}${r('发展', '<w:vanish w:val="0"/>')}`) },
    ['支持企业发展'],
  ],
  [
    'field codes are left out, their results are read',
    {
      body: p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('第三条')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    },
    ['第三条'],
  ],
  [
    'links and content controls are read',
    { body: `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:hyperlink>${r('市财政局')}</w:hyperlink>`)}</w:sdtContent></w:sdt>` },
    ['市财政局'],
  ],
  [
    'a table row by row; empty cells keep their place',
    {
      body: `<w:tbl><w:tr>${cell('序号')}${cell('任务')}${cell('单位')}</w:tr><w:tr>${cell('1')}${cell('')}${cell('财政局', '税务局')}</w:tr></w:tbl>`,
    },
    ['序号\t任务\t单位', '1\t\t财政局 税务局'],
  ],
  [
    'a row with one filled cell is running text',
    { body: `<w:tbl><w:tr>${cell('一、总体要求', '全面贯彻……')}${cell('')}</w:tr></w:tbl>` },
    ['一、总体要求', '全面贯彻……'],
  ],
  [
    'a row deleted by tracked changes is left out',
    { body: `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('甲')}${cell('乙')}</w:tr><w:tr>${cell('丙')}${cell('丁')}</w:tr></w:tbl>` },
    ['丙\t丁'],
  ],
  [
    'a text box stands before or behind its anchor',
    { body: p(`${box('某市人民政府文件')}${r('某政发〔2024〕1号')}`) + p(`${r('正文。')}${box('框内说明')}`) },
    ['某市人民政府文件', '某政发〔2024〕1号', '正文。', '框内说明'],
  ],
  [
    'content for new and for old readers is read once',
    {
      body: p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('红头')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>${box('红头')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
    ['红头'],
  ],
  [
    'a footnote stands below its paragraph',
    {
      body: p(`${r('年均增长8%')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`) + p('下一段。'),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('按可比价格计算。')}</w:footnote>`,
    },
    ['年均增长8%。', '［注1］按可比价格计算。', '下一段。'],
  ],
  ['headers of the page are not read', { body: p('正文。'), header: p('内部资料') }, ['正文。']],
  [
    'signs of symbol fonts',
    { body: p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r('是')}<w:r><w:sym w:font="Nobody" w:char="F0FE"/></w:r>`) },
    ['☑是'],
  ],
  [
    'phonetic guides are left out',
    { body: p('<w:r><w:ruby><w:rt><w:r><w:t>zhong</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>重</w:t></w:r></w:rubyBase></w:ruby></w:r>') },
    ['重'],
  ],
  [
    'the generated table of contents is left out with its head',
    {
      body: `${p('目  录')}${p('一、总体要求\t1', '<w:pStyle w:val="11"/>')}${p('一、总体要求')}`,
      styles: '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>',
    },
    ['一、总体要求'],
  ],
  ['another prefix for the same namespace', { body: p('正文。'), prefix: 'ns0' }, ['正文。']],
  ['characters written as entities', { body: p('研发&amp;设计 &lt;试行&gt; &#x4E00;') }, ['研发&设计 <试行> 一']],
];
test.each(cases)('%s', (_name, parts, expected) => {
  expect(lines(parts)).toEqual(expected);
});

describe('damaged packages are refused by name', () => {
  const whole = makeDocx({ body: p('绿色金融'.repeat(200)) });
  const flipped = (at: number): Uint8Array => whole.map((byte, index) => (index === at ? byte ^ 0xff : byte));
  const raw = (xml: string): Uint8Array => zipSync({ 'word/document.xml': Buffer.from(xml) });
  const damages: readonly [string, Uint8Array][] = [
    ['cut off', whole.subarray(0, whole.length / 2)],
    ['a changed byte in the text', flipped(Buffer.from(whole).indexOf('word/document.xml') + 40)],
    ['markup that does not close', raw('<w:document><w:body><w:p>')],
    ['no main part', zipSync({ 'word/other.xml': Buffer.from('<a/>') })],
    ['elements nested without end', raw(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)],
    [
      'entities that multiply',
      raw('<!DOCTYPE a [<!ENTITY b "bb">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'),
    ],
  ];
  test.each(damages)('%s', (_name, bytes) => {
    expect(() => readDocx(bytes)).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE', message: expect.stringContaining('Word') }));
  });

  test('a part that unpacks to more than a document holds', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(() => readDocx(bomb)).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE', message: expect.stringContaining('过大') }));
  });
});
