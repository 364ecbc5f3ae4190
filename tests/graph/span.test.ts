import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedSpan, sliceSpan, spanContains } from '../../graph/span.ts';
import { cleanRange, readableSlice, sourceSpan, type NormalisedText } from '../../graph/text/view.ts';

describe('checkedSpan', () => {
  it.each([
    [0, 1, 1],
    [2, 5, 5],
  ])('accepts [%i, %i) in a text of %i units', (start, end, length) => {
    expect(checkedSpan(start, end, length)).toEqual({ start, end });
  });

  it.each([
    [-1, 1, 5, 'before the text'],
    [0, 6, 5, 'behind the text'],
    [3, 3, 5, 'empty'],
    [4, 2, 5, 'reversed'],
    [0.5, 2, 5, 'no integer'],
    [Number.NaN, 2, 5, 'no number'],
  ])('refuses [%d, %d) in a text of %i units: %s', (start, end, length) => {
    expect(() => checkedSpan(start, end, length)).toThrow(/does not lie inside/);
  });

  it('slices UTF-16 units and knows what lies inside', () => {
    expect(sliceSpan('牵头单位：省财政厅', { start: 5, end: 9 })).toBe('省财政厅');
    expect(() => sliceSpan('短', { start: 0, end: 2 })).toThrow();
    expect(spanContains({ start: 2, end: 8 }, { start: 2, end: 8 })).toBe(true);
    expect(spanContains({ start: 2, end: 8 }, { start: 1, end: 3 })).toBe(false);
  });
});

/** A text from which some units were dropped, with its runs. */
const thinned = fc
  .array(fc.tuple(fc.constantFrom('国', '家', '\n', ' ', 'A'), fc.boolean()), { minLength: 1, maxLength: 60 })
  .map((units): NormalisedText => {
    const source = units.map(([unit]) => unit).join('');
    const runs: { clean: number; source: number; length: number }[] = [];
    let clean = '';
    for (const [offset, [unit, kept]] of units.entries()) {
      if (!kept) continue;
      const last = runs.at(-1);
      if (last !== undefined && last.source + last.length === offset) last.length++;
      else runs.push({ clean: clean.length, source: offset, length: 1 });
      clean += unit;
    }
    return { source, clean, runs };
  });

describe('the way between the readable text and the source', () => {
  it('leads every readable range to a source span that reads the same', () => {
    fc.assert(
      fc.property(thinned, fc.nat(), fc.nat(), (text, a, b) => {
        if (text.clean.length === 0) return;
        const start = a % text.clean.length;
        const end = start + 1 + (b % (text.clean.length - start));
        const span = sourceSpan(text, start, end);
        expect(text.source[span.start]).toBe(text.clean[start]);
        expect(text.source[span.end - 1]).toBe(text.clean[end - 1]);
        expect(cleanRange(text, span)).toEqual({ start, end });
        expect(readableSlice(text, span)).toBe(text.clean.slice(start, end));
      }),
    );
  });
});
