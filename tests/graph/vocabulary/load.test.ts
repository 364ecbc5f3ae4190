import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JingweiError } from '../../../graph/errors.ts';
import { loadVocabulary, readVocabulary, TABLES } from '../../../graph/vocabulary/load.ts';

const REAL = fileURLToPath(new URL('../../../graph/vocabulary/', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
  for (const table of TABLES) cpSync(join(REAL, table), join(folder, table));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Adds a row at the end of a table and returns its line. */
function append(table: string, cells: readonly string[]): number {
  const file = join(folder, table);
  const text = readFileSync(file, 'utf8').replace(/\n*$/, '\n');
  writeFileSync(file, `${text}${cells.join('\t')}\n`);
  return text.split('\n').length;
}

describe('a fault names its file and line', () => {
  test.each([
    ['double id', 'regions.tsv', ['140000', '山西省', '', '省', '100000', 'Shanxi', 'x'], /140000 stands twice/],
    ['dangling parent', 'regions.tsv', ['149999', '某县', '', '县', '149900', 'Mou', 'x'], /unknown 149900/],
    ['unknown level', 'regions.tsv', ['149999', '某县', '', '乡', '140000', 'Mou', 'x'], /level “乡”/],
    ['missing source', 'zones.tsv', ['zone-x', '某新区', '', '140000', 'X', ''], /source is missing/],
    ['id not ASCII', 'zones.tsv', ['zone-某', '某新区', '', '140000', 'X', 'x'], /not ASCII/],
    ['dangling member', 'groups.tsv', ['group-x', '某圈', '', '140000|999999', 'X', 'x'], /unknown 999999/],
    ['dangling letter', 'region-letters.tsv', ['某', '999999', 'strong', 'x'], /unknown 999999/],
    ['unknown kind', 'bodies.tsv', ['x', '某部', '', '国家', '100000', 'ministry', 'X', '', '', 'x'], /kind “ministry”/],
    ['no date', 'bodies.tsv', ['x', '某部', '', '国家', '100000', 'department', 'X', '去年', '', 'x'], /no ISO date/],
    ['id with @', 'bodies.tsv', ['x@140000', '某部', '', '国家', '100000', 'department', 'X', '', '', 'x'], /kept for patterns/],
    ['no slot', 'body-patterns.tsv', ['x', '省', '某厅', '', 'department', '{r} X', '', '', 'x'], /needs one slot/],
    [
      'pattern twice',
      'body-patterns.tsv',
      ['finance-department', '省', '{r}钱厅', '', 'department', '{r} X', '', '', 'x'],
      /stands twice for 省/,
    ],
    ['unknown successor', 'successions.tsv', ['cbirc', 'nobody', '', '', '2023', 'x'], /unknown nobody/],
    ['unknown pattern', 'successions.tsv', ['nobody@', 'tax@', '省', 'same', '2023', 'x'], /unknown nobody/],
    ['unknown class', 'instruments.tsv', ['x', '某贷', '', '', 'loans', '', '', 'X', 'x'], /unknown class loans/],
    ['name claimed twice', 'instruments.tsv', ['x', '环责险', '', '', 'insurance', '', '', 'X', 'x'], /belongs to/],
    ['dangling broader', 'instruments.tsv', ['x', '某贷', '', '', 'credit', 'nothing', '', 'X', 'x'], /unknown nothing/],
    ['above itself', 'instruments.tsv', ['x', '某贷', '', '', 'credit', 'x', '', 'X', 'x'], /above itself/],
    ['unknown policy type', 'instruments.tsv', ['x', '某贷', '', '', 'credit', '', 'push', 'X', 'x'], /policyType “push”/],
    ['unknown head class', 'instrument-heads.tsv', ['某贷', 'loans', '', 'x'], /unknown class loans/],
    ['id of an instrument', 'actors.tsv', ['green-loan', '某方', '', '', '', 'X', 'x'], /is the id of an instrument/],
    ['dangling actor', 'actors.tsv', ['x', '某方', '', '', 'nobody', 'X', 'x'], /unknown nobody/],
    ['unknown label kind', 'negatives.tsv', ['thing', '某', 'x'], /kind “thing”/],
    ['missing cell', 'negatives.tsv', ['region', '某'], /2 cells, expected 3/],
  ])('%s', (_, table, cells, message) => {
    const line = append(table, cells);
    const read = (): unknown => readVocabulary(folder);
    expect(read).toThrow(JingweiError);
    expect(read).toThrow(message);
    expect(read).toThrow(
      expect.objectContaining({ code: 'BAD_VOCABULARY', place: expect.objectContaining({ file: join(folder, table), line }) }),
    );
  });
});

test('the version is that of the tables: the same for a copy, another after a change', () => {
  expect(readVocabulary(folder).version).toBe(loadVocabulary().version);
  append('negatives.tsv', ['region', '某某', 'x']);
  expect(readVocabulary(folder).version).not.toBe(loadVocabulary().version);
});

test('every table and every column of it is described in the README', () => {
  const readme = readFileSync(join(REAL, 'README.md'), 'utf8');
  for (const table of TABLES) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${table}\``));
    const header =
      readFileSync(join(REAL, table), 'utf8')
        .split('\n')
        .find((line) => !line.startsWith('#')) ?? '';
    for (const column of header.split('\t')) if (column !== 'source') expect(row, `${table} ${column}`).toContain(column);
  }
});
