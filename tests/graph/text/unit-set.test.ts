import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsUnit, makeExactSet, makeUnitSet } from '../../../graph/text/unit-set.ts';

const UNITS = '和与及或，。0京津沪𠮷';

describe('makeUnitSet', () => {
  it('never says no to a unit that is in it, and mostly to others', () => {
    const may = makeUnitSet(UNITS);
    expect(UNITS.split('').every((unit) => may(unit.charCodeAt(0)))).toBe(true);
    const others = Array.from({ length: 0x5000 }, (_, at) => at + 0x4e00).filter(may);
    expect(others.length).toBeLessThan(0x5000 / 8);
  });
});

describe('makeExactSet', () => {
  const has = makeExactSet(UNITS);
  it('holds its units and no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        expect(has(code)).toBe(UNITS.includes(String.fromCharCode(code)));
      }),
      { numRuns: 2000 },
    );
    expect(has(''.charCodeAt(0))).toBe(false);
  });

  it.each<[text: string, held: boolean]>([
    ['推进京津冀协同', true],
    ['推进协同', false],
    ['', false],
  ])('is held by %s: %s', (text, held) => {
    expect(holdsUnit(text, has)).toBe(held);
  });
});
