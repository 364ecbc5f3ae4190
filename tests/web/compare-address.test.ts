import { describe, expect, test } from 'vitest';
import { readCompareAddress, withoutEntry, withoutRow, writeCompareAddress } from '../../web/src/lib/compare-address.ts';

const read = (query: string) => readCompareAddress(new URLSearchParams(query));

describe('the rows of a matrix in its address', () => {
  test('a region is left out, and comes back', () => {
    const left = withoutRow(read('row=140000&column=insurance'), '140000', []);
    expect(writeCompareAddress(left)).toBe('/compare?drop=140000');
    expect(writeCompareAddress(withoutRow(left, '140000', []))).toBe('/compare?drop=140000');
    expect(writeCompareAddress(withoutEntry(left, 'drop', '140000'))).toBe('/compare');
  });

  test.each([
    ['one that was chosen is chosen no more', 'region=140000&region=500105', '140000', [], '/compare?region=500105'],
    [
      'one that was added by another name is added no more',
      'add=天津&add=江苏省',
      '120000',
      ['天津'],
      '/compare?add=%E6%B1%9F%E8%8B%8F%E7%9C%81',
    ],
    ['one that was chosen and added is neither', 'region=140000&region=500105&add=山西', '140000', ['山西'], '/compare?region=500105'],
  ])('%s', (_, query, id, addedAs, expected) => expect(writeCompareAddress(withoutRow(read(query), id, addedAs))).toBe(expected));

  test('rows that are chosen one by one need no leaving out', () => expect(read('region=140000&drop=140000').drop).toEqual([]));
});
