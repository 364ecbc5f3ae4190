import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../ingest/read/front-matter.ts';

test.each([
  [
    'Markdown',
    '# 通知\n\n**发布日期**: 2024-03-09\n**发布机构**: 某市财政局\n**发文字号**: 某财〔2024〕5号\n---',
    { docNumber: '某财〔2024〕5号', publisher: '某市财政局', issued: null },
  ],
  ['a list', '- **成文日期：** 2024年3月1日\n- **标题：** 关于某事的通知', { issued: '2024年3月1日', title: '关于某事的通知' }],
  ['bare lines', '索 引 号：0001\n发文字号：某政发〔2024〕5号\n', { docNumber: '某政发〔2024〕5号' }],
  ['an empty value', '发文字号：\n成文日期：2024-03-01', { docNumber: null, issued: '2024-03-01' }],
])('the description above a copied page: %s', (_name, text, expected) => {
  expect(readFrontMatter(text)).toMatchObject(expected);
});

test.each([
  ['a text of its own', '某市人民政府文件\n某政发〔2024〕5号\n各区人民政府：\n主题：略'],
  ['labels without number, day or body', '标题：全文\n主题：不限'],
  ['a single label', '成文日期：2024-03-01'],
])('none in %s', (_name, text) => {
  expect(readFrontMatter(text)).toBeNull();
});
