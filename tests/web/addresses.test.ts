import { describe, expect, test } from 'vitest';
import { bodyAddress, documentAddress, questionAddress } from '../../web/src/lib/addresses.ts';
import {
  addChip,
  readSearchAddress,
  removeChip,
  searchFilters,
  switchChip,
  toggleFilter,
  writeSearchAddress,
} from '../../web/src/lib/search-address.ts';
import { readPreferences } from '../../web/src/lib/preferences.ts';

describe('documentAddress', () => {
  test.each([
    ['the document', documentAddress('abc234abc234'), '/documents/abc234abc234'],
    ['a clause', documentAddress('abc234abc234', '3/14'), '/documents/abc234abc234?at=3/14#3/14'],
    [
      'a fact',
      documentAddress('abc234abc234', '3/14', 'abc234abc234/3/14.dabcdefgh-2'),
      '/documents/abc234abc234?at=3/14&fact=abc234abc234%2F3%2F14.dabcdefgh-2#3/14',
    ],
    ['a clause, where a fact has no id', documentAddress('abc234abc234', 'preamble', null), '/documents/abc234abc234?at=preamble#preamble'],
  ])('of %s', (_, address, expected) => expect(address).toBe(expected));

  test('the parameters come back as they were', () => {
    const { searchParams, hash } = new URL(documentAddress('d', '1/2/b4', 'd/1/2/b4.t&x=1'), 'http://localhost');
    expect([searchParams.get('at'), searchParams.get('fact'), decodeURIComponent(hash)]).toEqual(['1/2/b4', 'd/1/2/b4.t&x=1', '#1/2/b4']);
  });
});

test('ids made of a pattern and a region', () => expect(bodyAddress('finance-dept@140000')).toBe('/bodies/finance-dept%40140000'));
test('questions', () => expect(questionAddress('谁牵头？')).toBe(`/search?q=${encodeURIComponent('谁牵头？')}`));

describe('the address of a results page', () => {
  const read = (address: string) => readSearchAddress(new URL(address, 'http://localhost').searchParams);
  const full =
    '/search?q=绿色保险&region=140000&region=110000&year=2024&instrument=insurance&without=region:140000&choose=region:500105&add=modality:oblige&after=abc';

  test('holds the whole state, and one state has one address', () => {
    const state = read(full);
    expect(read(writeSearchAddress(state))).toEqual(state);
    expect(state).toEqual({
      question: '绿色保险',
      filters: { region: ['140000', '110000'], document: [], issuer: [], year: ['2024'], instrument: ['insurance'], modality: [] },
      without: ['region:140000'],
      choose: ['region:500105'],
      add: ['modality:oblige'],
      after: 'abc',
    });
  });

  test('leaves out what makes no sense', () => {
    const { filters, question } = read('/search?q=%20%20&year=soon&year=2023&region=&region=140000&region=140000');
    expect([question, filters.year, filters.region]).toEqual(['', ['2023'], ['140000']]);
  });

  test('removing a chip begins at the first page', () => {
    expect(removeChip(read(full), 'instrument:insurance')).toMatchObject({
      without: ['region:140000', 'instrument:insurance'],
      after: null,
    });
  });

  test('a chip that was added is taken back, one that was understood is left out', () => {
    expect(removeChip(read(full), 'modality:oblige')).toMatchObject({ add: [], without: ['region:140000'], after: null });
    expect(removeChip(read(full), 'region:500105')).toMatchObject({ choose: [], without: ['region:140000', 'region:500105'] });
  });

  test('a chip is exchanged for another meaning of its words, and added', () => {
    expect(switchChip(read(full), 'region:500105', 'region:330205')).toMatchObject({ choose: ['region:330205'], after: null });
    expect(switchChip(read(full), 'region:110000', 'region:140000')).toMatchObject({
      choose: ['region:500105', 'region:140000'],
      without: [],
    });
    expect(addChip(read(full), 'region:140000')).toMatchObject({ add: ['modality:oblige', 'region:140000'], without: [] });
  });

  test('a filter is put on and taken off', () => {
    const on = toggleFilter(read('/search?q=x'), 'modality', 'oblige');
    expect(on.filters.modality).toEqual(['oblige']);
    expect(toggleFilter(on, 'modality', 'oblige').filters.modality).toEqual([]);
  });

  test('years are numbers for the API', () => expect(searchFilters(read(full)).years).toEqual([2024]));
});

describe('preferences', () => {
  test.each([
    ['nothing', {}, { language: 'zh', theme: 'system', keys: 'on' }],
    ['all', { language: 'en', theme: 'dark', keys: 'off' }, { language: 'en', theme: 'dark', keys: 'off' }],
    ['nonsense', { language: 'fr', theme: '"><script>' }, { language: 'zh', theme: 'system', keys: 'on' }],
  ])('from cookies that say %s', (_, cookies: Record<string, string>, expected) => {
    expect(readPreferences({ get: (name: string) => cookies[name] })).toEqual(expected);
  });
});
