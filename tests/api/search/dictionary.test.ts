import { describe, expect, test } from 'vitest';
import { makeDictionary } from '../../../api/search/index/dictionary.ts';

/** Terms of one to four of twelve characters, many of them twice, two of them outside the basic plane. */
const CHARACTERS = [...'绿色金融保险债券碳𠮷𡈽a'];
const terms = Array.from({ length: 6000 }, (_, at) =>
  Array.from(
    { length: 1 + (at % 4) },
    (_, place) => CHARACTERS[Math.floor((at * 7919) / CHARACTERS.length ** place) % CHARACTERS.length],
  ).join(''),
);

describe('a dictionary', () => {
  const dictionary = makeDictionary();
  const naive = new Map<string, number>();
  for (const term of terms) {
    if (!naive.has(term)) naive.set(term, naive.size);
    dictionary.add(term);
  }

  test('numbers terms in the order in which they come, as a map does', () => {
    expect(naive.size).toBeGreaterThan(1500);
    expect(dictionary.size).toBe(naive.size);
    for (const [term, number] of naive) {
      expect(dictionary.find(term)).toBe(number);
      expect(dictionary.text(number)).toBe(term);
      expect([dictionary.length(number), dictionary.firstUnit(number)]).toEqual([term.length, term.charCodeAt(0)]);
    }
  });

  test.each(['', '山西', '绿色金融保险', '色色色色色'])('does not have %j', (term) => {
    expect(naive.has(term)).toBe(false);
    expect(dictionary.find(term)).toBeUndefined();
  });

  test('is the same when it was kept, and two that take it over do not disturb each other', () => {
    const kept = dictionary.arrays();
    const [one, other] = [makeDictionary(kept), makeDictionary(kept)];
    expect([one.add('山西'), other.add('重庆'), one.add('湖南')]).toEqual([naive.size, naive.size, naive.size + 1]);
    expect([one.find('重庆'), other.find('山西'), dictionary.find('山西')]).toEqual([undefined, undefined, undefined]);
    for (const [term, number] of naive) expect([one.find(term), other.find(term)]).toEqual([number, number]);
    expect([one.text(naive.size), other.text(naive.size)]).toEqual(['山西', '重庆']);
  });
});
