import { expect, test } from 'vitest';
import { citationShare, countCitations } from './citations.ts';

const row = (document: string, title: string, text: string) => ({
  id: `${document}-${text}`,
  document,
  title,
  label: '',
  order: 0,
  headings: [],
  text,
});

test('a document is cited by its title, with or without the name of the state and the year in brackets; by itself it is not', () => {
  const counts = countCitations([
    row('a', '中华人民共和国民法典', '依照《中华人民共和国民法典》'),
    row('b', '保险法（2015修正）', '《民法典》和《中华人民共和国民法典》没有规定的，见《没有的法》'),
    row('c', '条例', '《中华人民共和国保险法》'),
  ]);
  expect(Object.fromEntries(counts)).toEqual({ a: 2, b: 1 });
  const share = citationShare(counts);
  expect([share('a'), share('c')]).toEqual([1, 0]);
  expect(share('b')).toBeCloseTo(Math.log(2) / Math.log(3));
});
