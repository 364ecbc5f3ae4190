import { expect, it } from 'vitest';
import { countedOtherwise, readStanding, standingParams } from '../../web/src/lib/standing.ts';

const HERE = new URL('http://localhost/instruments/insurance?region=140000&after=bzQ5&asOf=2020-01-01&afterLead=x');

it('counts the same state the other way, on the day that was told, from the beginning of its lists', () => {
  const counted = countedOtherwise(HERE, '2024-01-01', true);
  expect(counted).toBe('/instruments/insurance?region=140000&asOf=2024-01-01&expired=true');
  expect(countedOtherwise(new URL(counted, HERE), '2024-01-01', false)).toBe('/instruments/insurance?region=140000&asOf=2024-01-01');
});

it('is read from an address as it is written there', () => {
  for (const standing of [
    { asOf: null, expired: false },
    { asOf: '2024-01-01', expired: true },
  ])
    expect(readStanding(new URLSearchParams(standingParams(standing)))).toEqual(standing);
});
