import { expect, test } from 'vitest';
import { readBlocks } from '../../../../ingest/read/html/blocks.ts';
import { parsePage } from '../../../../ingest/read/html/dom.ts';

const lines = (markup: string): string[] => readBlocks(parsePage(markup).body);
/** Typed text with a right margin of 20 squares. */
const TYPED = [
  '　　为深入贯彻落实国家关于发展绿色金融的决策',
  '部署，推动全市经济社会发展绿色低碳转型，结合',
  '我市实际，制定本实施意见。',
  '　　一、总体要求。坚持市场主导、政府引导，构建',
  '绿色金融服务体系，到二〇二五年基本建成区域性',
  '绿色金融中心，绿色信贷余额年均增长不低于各项',
  '贷款平均增速，绿色债券发行规模稳步扩大，绿色',
  '保险覆盖面明显提高，环境信息披露全面推开，并',
  '形成一批可复制的经验。',
];

const cases: readonly [string, string, readonly string[]][] = [
  [
    'one line a block',
    '<div><p>一、总体<b>要求</b></p><p>　　坚持&ldquo;双碳&rdquo;目标&nbsp;。</p></div>',
    ['一、总体要求', '　　坚持“双碳”目标\u00a0。'],
  ],
  [
    'a line break ends a paragraph',
    '<p>　　一、总体要求<br>　　全面贯彻……<br/><br>　　二、主要任务</p>',
    ['　　一、总体要求', '　　全面贯彻……', '　　二、主要任务'],
  ],
  ['lines broken at a right margin are joined', `<div>${TYPED.join('<br>')}</div>`, [TYPED.slice(0, 3).join(''), TYPED.slice(3).join('')]],
  ['white space of the markup is none of the text', '<p>\n  绿色\n  <span>金融</span>\n</p>', ['绿色 金融']],
  ['preformatted text keeps its lines', '<pre>一、总体要求\n二、主要任务</pre>', ['一、总体要求', '二、主要任务']],
  [
    'scripts, styles and controls are left out',
    '<p>甲<script>var a;</script><style>p{}</style><input value="乙"><button>丙</button></p>',
    ['甲'],
  ],
  [
    'numbers that the page prints',
    '<ol><li>甲</li><li value="5">乙<ol type="a"><li>丙</li></ol></li><li>丁</li></ol>',
    ['1. 甲', '5. 乙', 'a. 丙', '6. 丁'],
  ],
  [
    'Chinese numbers by style',
    '<ol style="list-style-type: cjk-ideographic" start="3"><li>甲</li><li><p>乙</p></li></ol>',
    ['三、甲', '四、乙'],
  ],
  [
    'no number where the style says none or the item has its own',
    '<ol style="list-style:none"><li>甲</li></ol><ol><li>（一）乙</li><li>丙</li></ol><ul><li>丁</li></ul>',
    ['甲', '（一）乙', '2. 丙', '• 丁'],
  ],
  [
    'a table row by row',
    '<table><caption>任务分工</caption><tr><th>序号</th><th>任务</th></tr><tbody><tr><td>1</td><td><p>发展</p><p>信贷</p></td></tr></tbody></table>',
    ['任务分工', '序号\t任务', '1\t发展 信贷'],
  ],
  [
    'a table that lays the page out',
    `<table><tr><td>左栏</td><td><p>一、总体要求</p><p>${'全面贯彻落实。'.repeat(200)}</p></td></tr></table>`,
    ['左栏', '一、总体要求', '全面贯彻落实。'.repeat(200)],
  ],
  [
    'numbers of lists pasted from Word',
    "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>总体要求<o:p></o:p></p>",
    ['一、\u00a0总体要求'],
  ],
  ['elements nested without end', `${'<div>'.repeat(20000)}甲${'</div>'.repeat(20000)}`, ['甲']],
  ['a page without a body', '<html><head><title>标题</title></head><p>甲</p></html>', ['甲']],
  ['a hidden remark', '<p>甲<span style="color:red; display: none">网络支持</span></p>', ['甲']],
  ['a long text that is shown later', `<div style="display:none">${'发展绿色金融。'.repeat(60)}</div>`, ['发展绿色金融。'.repeat(60)]],
];
test.each(cases)('%s', (_name, markup, expected) => {
  expect(lines(markup)).toEqual(expected);
});
