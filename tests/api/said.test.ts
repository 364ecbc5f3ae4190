import { expect, test } from 'vitest';
import { readLanguage } from '../../api/said.ts';

test.each([
  [null, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr,en;q=0.5,zh;q=0.4', 'en'],
  ['en;q=0.2,zh', 'zh'],
  ['en;q=0', 'zh'],
  ['*', 'zh'],
])('%j is answered in %s', (header, language) => {
  expect(readLanguage(header)).toBe(language);
});
