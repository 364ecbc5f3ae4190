import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '../../web/src/lib/messages/en.ts';
import { zh } from '../../web/src/lib/messages/zh.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const components = globSync('web/src/**/*.svelte', { cwd: root });

/** A component without its comments: they may name what they show, e.g. 牵头. */
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');

test('there are components to look at', () => {
  expect(components.length).toBeGreaterThan(20);
});

test.each(components)('%s holds no Han literal: interface texts stand in the catalogue', (file) => {
  expect(withoutComments(readFileSync(new URL(file, `file://${root}`), 'utf8')).match(/[\p{Script=Han}，。；：、（）“”]+/gu) ?? []).toEqual(
    [],
  );
});

/** Addresses of all texts of a catalogue, e.g. `search.total`. */
function paths(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

test('both catalogues have the same texts', () => {
  expect(paths(en).toSorted()).toEqual(paths(zh).toSorted());
});

test('no text of a catalogue is empty', () => {
  const empty = (catalogue: object): unknown[] =>
    Object.values(catalogue).filter((value) => value === '' || (typeof value === 'object' && value !== null && empty(value).length > 0));
  expect([empty(zh), empty(en)]).toEqual([[], []]);
});

/** Groups that are looked up by a name which the API or the page gives. */
const BY_NAME = [
  'body.lead',
  'body.support',
  'body.unspecified',
  'clause.kinds',
  'collection.collections.names',
  'collection.dataset.uses',
  'collection.filters.names',
  'collection.filters.none',
  'collection.unknown.kinds',
  'collection.uploads.states',
  'document.parts',
  'document.relations',
  'document.severities',
  'duties.by',
  'duties.groupNotes',
  'duties.groups',
  'duties.relations',
  'error.address',
  'error.broken',
  'error.missing',
  'error.subjects',
  'facts.lead',
  'facts.support',
  'facts.terms',
  'facts.unspecified',
  'keys.does',
  'matrix.columnKinds',
  'matrix.levelNames',
  'matrix.orders',
  'matrix.says',
  'matrix.stateReasons',
  'matrix.states',
  'preferences.keyChoices',
  'preferences.languages',
  'preferences.themes',
  'takeAlong.heads',
  'takeAlong.uses',
  'targets.dueOf',
  'navigation',
  'targets.dues',
  'targets.ops',
  'targets.signs',
  'texts.gaps',
  'texts.kinds',
  'ways.compare',
  'ways.coverage',
  'ways.duties',
];

test('every text of the catalogue is used by a page', () => {
  const sources = globSync('web/src/**/*.{svelte,ts}', { cwd: root, exclude: (path) => path.includes('messages') })
    .map((file) => readFileSync(new URL(file, `file://${root}`), 'utf8'))
    .join('\n');
  expect(
    paths(zh).filter((path) => !BY_NAME.some((group) => path === group || path.startsWith(`${group}.`)) && !sources.includes(`t.${path}`)),
  ).toEqual([]);
});

test.each([
  ['2024-07-18', '2024年7月18日'],
  ['2023-10', '2023年10月'],
  ['2023', '2023年'],
  ['去年', '去年'],
])('the date %s is written %s', (iso, written) => {
  expect(zh.date(iso)).toBe(written);
});

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [300 * 1024, '300 KB'],
  [52_500_000, '50.1 MB'],
])('a file of %d bytes has %s', (bytes, written) => {
  expect([zh, en].map(({ collection }) => collection.uploads.size(bytes))).toEqual([written, written]);
});

test('a file that was not sent is named apart from the reason', () => {
  expect([zh, en].map(({ collection }) => collection.add.refused('政策.txt', '50 MB'))).toEqual([
    '政策.txt 未上传：50 MB',
    '政策.txt was not sent: 50 MB',
  ]);
});
