import { expect, test } from 'vitest';
import { readMarkdown } from '../../../ingest/read/markdown.ts';

test.each([
  ['pictures', '![](images/a.jpg)\n# 通知\n![红头](b.png)', '\n# 通知\n'],
  [
    'tables in HTML',
    '附件\n<table><tr><td>1</td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr></table>\n完',
    '附件\n\n\n1\t甲\n\n2\t乙\n\n\n完',
  ],
  ['emphasis and breaks in HTML', '<div align="center">关于<b>绿色</b>的<br/>通知</div>', '关于绿色的\n通知'],
  ['figures read as formulas', '增长$70\\%$，达到$1.2$亿元，$\\textcircled{3}$支持', '增长70%，达到1.2亿元，③支持'],
  ['other text', '费率<3%且>1%，$a$ 为系数；[链接](http://x)', '费率<3%且>1%，$a$ 为系数；[链接](http://x)'],
])('%s', (_name, text, expected) => {
  expect(readMarkdown(text)).toBe(expected);
});
