import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../ingest/read/html/read-html.ts';
import { trimFurniture } from '../../../../ingest/read/html/trim.ts';

const TITLE = '某市人民政府办公室关于印发绿色金融发展行动方案的通知';
const CLAUSES = [
  '各区人民政府：',
  '现将《绿色金融发展行动方案》印发给你们，请认真贯彻执行。',
  '一、总体要求',
  '坚持市场主导、政府引导，构建绿色金融服务体系，到2025年绿色信贷余额年均增长10%以上。',
  '二、主要任务',
  '（一）发展绿色信贷。鼓励银行业金融机构加大绿色信贷投放，优化审批流程，降低企业融资成本。',
];
const MENU = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul>';
const TEXT = CLAUSES.map((clause) => `<p>${clause}</p>`).join('');
const FOOT = '<div class="foot"><p>版权所有：某市人民政府 网站标识码：3300000001</p></div>';
const page = (content: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>详情</title>${head}</head><body>${MENU}${content}${FOOT}</body></html>`;

describe('the text of a policy on a page', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['in a known container', page(`<h1>${TITLE}</h1><div id="zoom">${TEXT}</div>`), [TITLE, ...CLAUSES]],
    [
      'with its title inside the container',
      page(`<h1>${TITLE}</h1><div id="zoom"><p align="center">${TITLE}</p>${TEXT}</div>`),
      [TITLE, ...CLAUSES],
    ],
    [
      'with a title over two lines inside',
      page(`<h1>${TITLE}</h1><div class="TRS_Editor"><p>${TITLE.slice(0, 10)}</p><p>${TITLE.slice(10)}</p>${TEXT}</div>`),
      [TITLE.slice(0, 10), TITLE.slice(10), ...CLAUSES],
    ],
    ['where a known container is empty', page(`<div id="zoom"></div><div class="abc"><h1>${TITLE}</h1>${TEXT}</div>`), [TITLE, ...CLAUSES]],
    [
      'in two containers of a kind',
      page(`<div class="pages_content">${TITLE}</div><div class="pages_content">${TEXT}</div>`),
      [TITLE, ...CLAUSES],
    ],
    [
      'without a container, behind menus and before buttons',
      page(`<div class="box"><h1>${TITLE}</h1><div class="x">${TEXT}<p>扫一扫在手机打开当前页</p><p>【打印】【关闭】</p></div></div>`),
      [TITLE, ...CLAUSES],
    ],
    ['that is all there is', `<p>${TITLE}</p>${TEXT}`, [TITLE, ...CLAUSES]],
  ];
  test.each(cases)('%s', (_name, markup, expected) => {
    expect(readHtml(markup).text.split('\n')).toEqual(expected);
  });
});

describe('what the page states of its document', () => {
  const stated = { title: TITLE, docNumber: '某政办发〔2024〕5号', issued: '2024年3月1日', publisher: '某市人民政府办公室', topic: '金融' };
  const cases: readonly [string, string, object][] = [
    [
      'a table',
      `<table><tr><td><b>索 引 号：</b></td><td>0001/2024</td><td>主题分类：</td><td>金融</td></tr><tr><td>发文机关：</td><td>某市人民政府办公室</td><td>成文日期：</td><td>2024年3月1日</td></tr><tr><td>标\u3000\u3000题：</td><td colspan="3">${TITLE}</td></tr><tr><td>发文字号：</td><td>某政办发〔2024〕5号</td><td>发布日期：</td><td>2024-03-09</td></tr></table>`,
      stated,
    ],
    [
      'a list',
      `<ul><li><b>名称：</b>${TITLE}</li><li>文号：<span>某政办发〔2024〕5号</span></li><li><span>成文日期：</span><em>2024年3月1日</em></li><li>发布机构：某市人民政府办公室</li><li>主题：金融</li></ul>`,
      stated,
    ],
    [
      'a definition list',
      `<dl><dt>文件名称</dt><dd>${TITLE}</dd><dt>发文字号</dt><dd>某政办发〔2024〕5号</dd><dt>成文日期</dt><dd>2024年3月1日</dd><dt>发文单位</dt><dd>某市人民政府办公室</dd><dt>主题分类</dt><dd>金融</dd></dl>`,
      stated,
    ],
    [
      'an empty value before a label',
      '<table><tr><td>文号：</td><td></td><td>成文日期：</td><td>2024-03-01</td></tr></table>',
      { docNumber: null, issued: '2024-03-01' },
    ],
    [
      'days of validity',
      '<table><tr><td>实施日期：</td><td>2024-04-01</td><td>失效日期：</td><td>2029-03-31</td></tr></table>',
      { effective: '2024-04-01', expires: '2029-03-31' },
    ],
  ];
  test.each(cases)('%s', (_name, content, expected) => {
    expect(readHtml(page(`${content}<div id="zoom">${TEXT}</div>`)).published).toMatchObject(expected);
  });

  test('its title in a meta element', () => {
    expect(readHtml(page(`<div id="zoom">${TEXT}</div>`, `<meta name="ArticleTitle" content="${TITLE}">`)).published?.title).toBe(TITLE);
  });
  test('the words of a search form and the day of publication are none of it', () => {
    const form = '<div><div><i>标题</i><i>全文</i></div><div><i>文件状态</i><i>不限</i></div></div><p>发布日期：2024-03-09 浏览次数：3</p>';
    expect(readHtml(page(`${form}<div id="zoom">${TEXT}</div>`)).published).toBeNull();
  });
  test('labels inside the text are text', () => {
    const table = '<table><tr><td>文号</td><td>某发〔2020〕1号</td><td>成文日期</td><td>2020-01-01</td></tr></table>';
    expect(readHtml(page(`<div id="zoom">${TEXT}${table}</div>`)).published).toBeNull();
  });
});

test('the description of a page without a known container is no text', () => {
  const table = `<table><tr><td>索引号：</td><td>0001</td><td>文号：</td><td>某政办发〔2024〕5号</td></tr><tr><td>成文日期：</td><td>2024-03-01</td></tr></table>`;
  const { text, published } = readHtml(page(`<div class="abc">${table}<h1>${TITLE}</h1>${TEXT}</div>`));
  expect(text.split('\n')).toEqual([TITLE, ...CLAUSES]);
  expect(published).toMatchObject({ docNumber: '某政办发〔2024〕5号', issued: '2024-03-01' });
});

test('furniture is dropped where it stands, words of the text stay', () => {
  const text = [
    '当前位置：首页 > 政务公开',
    '发布日期：2024-03-09',
    '一、主要任务',
    ...Array.from({ length: 30 }, (_, at) => `（${at}）鼓励金融机构发展绿色信贷，完善激励约束机制。`),
    '发布时间：由各区自行决定',
    ...Array.from({ length: 30 }, (_, at) => `${at}．支持企业发行绿色债券，给予贴息。`),
    '责任编辑：张三',
    '【打印】【字体：大 中 小】分享到：',
    '相关文件',
    '关于某事的通知',
  ];
  const kept = trimFurniture(text);
  expect(kept).toEqual([text[2], ...text.slice(3, 33), text[33], ...text.slice(34, 64)]);
});

test('a tail that is most of the page is no tail', () => {
  const text = ['政策解读', '一、起草背景。为深入贯彻落实国家决策部署，制定本方案。', '二、主要内容。'];
  expect(trimFurniture(['关于方案的说明', ...text])).toEqual(['关于方案的说明', ...text]);
});

test('a page of a publishing system, cut down', () => {
  const file = new URL('../../../fixtures/html/content-beside-title.html', import.meta.url);
  const { text, published } = readHtml(readFileSync(file, 'utf8'));
  expect(text.split('\n')[0]).toBe('某市卫生健康委等3部门关于印发家庭医生签约服务实施方案的通知');
  expect(text).not.toMatch(/首页|打印|索引号|浏览次数|版权|公网安备/);
  expect(published).toMatchObject({ docNumber: '某卫函〔2023〕19号', issued: '2023-10-19' });
});
