import { expect, it } from 'vitest';
import { withoutBlanks, withoutEndMark } from '../../../graph/text/blanks.ts';

it.each([
  ['总则', '总则'],
  ['总　则', '总则'],
  [' 到 2025\n年\t', '到2025年'],
  ['', ''],
])('takes the white space out of %j', (text, bare) => {
  expect(withoutBlanks(text)).toBe(bare);
});

it.each([
  ['指导思想。', '指导思想'],
  ['主要任务：', '主要任务'],
  ['目标:', '目标'],
  ['目标：。', '目标：'],
  ['加强领导；', '加强领导；'],
  ['。', ''],
  ['', ''],
])('takes the end mark off %j', (text, bare) => {
  expect(withoutEndMark(text)).toBe(bare);
});
