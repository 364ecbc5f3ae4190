import { expect, test } from 'vitest';
import { pairsToCompare } from '#lib/side-address.ts';

const place = (id: string, level: string) => ({ region: { id, level, name: id, en: null } });
const used = (...regions: ReturnType<typeof place>[]) => ({ instrument: { id: 'bond', name: '绿色债券', en: null, regions } });

test.each([
  [
    [place('100000', '国家'), place('140000', '省'), place('440100', '市'), place('110000', '省')],
    '140000',
    '110000',
    'peers go before the one above them',
  ],
  [[place('100000', '国家'), place('140000', '省')], '100000', '140000', 'without peers the two that use it most'],
])('%j are compared as %s and %s: %s', (regions, left, right) => {
  const [pair] = pairsToCompare([used(...regions)], 3);
  expect(pair?.href).toBe(`/compare/texts?region=${left}&region=${right}&instrument=bond`);
});

test('an instrument of one region gives no pair', () => {
  expect(pairsToCompare([used(place('140000', '省'))], 3)).toEqual([]);
});
