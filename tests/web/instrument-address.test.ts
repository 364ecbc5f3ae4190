import { describe, expect, it } from 'vitest';
import { EVERY_USE, readUseNarrowing, usesAddress, type UseNarrowing } from '../../web/src/lib/instrument-address.ts';

const NARROWED: readonly (readonly [string, Partial<UseNarrowing>])[] = [
  ['/instruments/insurance#uses', {}],
  ['/instruments/insurance?region=140000#uses', { region: '140000' }],
  ['/instruments/insurance?region=140000&asOf=2024-01-01&expired=true#uses', { region: '140000', asOf: '2024-01-01', expired: true }],
  ['/instruments/insurance?region=140000&reading=applicable#uses', { region: '140000', applicable: true }],
  ['/instruments/insurance?body=finance%40140000&role=lead#uses', { body: 'finance@140000', role: 'lead' }],
  ['/instruments/insurance?region=140000&beside=credit&type=supply#uses', { region: '140000', beside: 'credit', type: 'supply' }],
];

describe('the address of an instrument’s clauses', () => {
  it.each(NARROWED)('%s holds what they are narrowed to and is read back', (address, narrowed) => {
    expect(usesAddress('insurance', narrowed)).toBe(address);
    expect(readUseNarrowing(new URL(address, 'http://localhost').searchParams)).toEqual({ ...EVERY_USE, ...narrowed });
  });

  it('goes on behind a cursor', () => {
    expect(usesAddress('insurance', { region: '140000' }, 'bzQ5')).toBe('/instruments/insurance?region=140000&after=bzQ5#uses');
  });

  it.each(['role=lead', 'reading=applicable', 'type=other', 'body=&region='])('leaves out what makes no sense: %s', (query) => {
    expect(readUseNarrowing(new URLSearchParams(query))).toEqual(EVERY_USE);
  });
});
