import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepTop } from '../../../api/search/index/top.ts';

test('the best scores are those of a full sort', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (scores, most) => {
      const even = (position: number): boolean => position % 3 !== 0;
      const naive = scores
        .map((score, position) => ({ score, position }))
        .filter(({ score, position }) => score > 0 && even(position))
        .sort((a, b) => b.score - a.score || a.position - b.position)
        .slice(0, most);
      const top = keepTop(Float32Array.from(scores), most);
      for (const position of scores.keys()) if (even(position)) top.offer(position);
      expect(top.positions.toSorted((a, b) => a - b)).toEqual(naive.map(({ position }) => position).sort((a, b) => a - b));
    }),
  );
});
