import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortFew } from '../../../graph/text/sort-few.ts';

it('orders as the built-in order does, and keeps the order of equals', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer())), (few) => {
      const compare = ([a]: readonly [number, number], [b]: readonly [number, number]): number => a - b;
      expect(sortFew([...few], compare)).toEqual(few.toSorted(compare));
    }),
  );
});
