import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServices } from '../../../api/services.ts';
import { readTable } from '../../../graph/table.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';
import { askFacts, askMatrix, type Fact, type Table } from './ask.ts';

const { store, dispose } = temporaryStore();
let table: Table;
let facts: readonly Fact[];

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  const services = makeServices(store);
  table = await askMatrix(services, 'columns: CLASSES');
  ({ facts } = await askFacts(services, 'columns: CLASSES'));
});
afterAll(dispose);

const COLUMNS = ['region', 'class', 'state', 'letter', 'clauses', 'missed', 'tooMuch'];
const read = readTable(fileURLToPath(new URL('read-by-hand.tsv', import.meta.url)), COLUMNS);
const listOf = (cell: string): string[] => (cell === '-' ? [] : cell.split(' '));

describe('cells of the matrix against what was read by hand', () => {
  it('is told of thirty cells', () => {
    expect(read.length).toBe(30);
  });

  it.each(read.map((row) => COLUMNS.map((column) => row.get(column))))(
    '%s %s: %s %s',
    (region = '', column = '', state = '', letter = '', clauses = '', missed = '', tooMuch = '') => {
      const cell = table.rows.find((row) => row.region.name === region)?.cells.find((each) => each.column === column);
      expect(cell).toMatchObject({ state, letters: listOf(letter) });
      const own = facts.filter((fact) => fact.region.id === cell?.row && fact.column === column);
      const counted = new Set(own.filter((fact) => fact.acts || state === 'MENTIONED').map((fact) => fact.clause.path));
      const without = new Set(listOf(missed));
      const expected = [...listOf(clauses).filter((path) => !without.has(path)), ...listOf(tooMuch)];
      expect([...counted].toSorted()).toEqual(expected.toSorted());
    },
  );
});
