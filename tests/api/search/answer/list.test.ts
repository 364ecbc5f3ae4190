import { expect, test } from 'vitest';
import { isClear, type RankedList } from '../../../../api/search/answer/rank-lists.ts';

const LEAST = 0.45;
const fitting = (...fits: number[]): RankedList[] =>
  fits.map((fit) => ({
    fit,
    kind: 0.5,
    hinted: false,
    listing: { parts: ['风电', '光伏'], head: '', around: '' },
    sentence: {} as RankedList['sentence'],
  }));

test.each([
  [[0.5, 0.49], true, 'it fits well enough'],
  [[0.4], true, 'it nearly does, and there is no other'],
  [[0.4, 0.1], true, 'it nearly does, and all others are far behind'],
  [[0.4, 0.2], false, 'another comes near'],
  [[0.36, 0], false, 'it does not fit'],
  [[], false, 'there is none'],
])('of lists that fit by %j the first is claimed: %j, since %s', (fits, claimed) => {
  expect(isClear(fitting(...fits), LEAST)).toBe(claimed);
});
