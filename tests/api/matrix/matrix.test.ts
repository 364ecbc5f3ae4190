import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../../api/context.ts';
import { makeServices } from '../../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';
import { askFacts, askMatrix, type Cell, type Fact, type Table } from './ask.ts';

const { store, dispose } = temporaryStore();
let services: Services;

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  services = makeServices(store);
});
afterAll(dispose);

const cellOf = (table: Table, region: string, column: string): Cell | undefined =>
  table.rows.find((row) => row.region.name === region)?.cells.find((cell) => cell.column === column);

/** Letters from strong to weak, written down here on purpose: the product reads them from its table. */
const STRENGTH = ['禁', '应', '部', '引', '鼓', '可', '探'];
const ROLES = ['牵', '责', '配'];

/** What a cell should say, counted from the flat rows by another way than the product's. */
function recount(facts: readonly Fact[]): Pick<Cell, 'state' | 'letters' | 'clauses' | 'documents' | 'mentioned'> {
  const acting = new Set<string>();
  const all = new Set<string>();
  const letters: string[] = [];
  for (const fact of facts) {
    all.add(fact.clause.id);
    if (fact.letter === '提') continue;
    acting.add(fact.clause.id);
    letters.push(fact.letter);
  }
  const documents = new Set([...(acting.size > 0 ? acting : all)].map((id) => id.split('/')[0]));
  const order = letters.some((letter) => ROLES.includes(letter)) ? ROLES : STRENGTH;
  const strongest = order.find((letter) => letters.includes(letter));
  const both = letters.includes('禁') && letters.includes('应') ? ['禁', '应'] : strongest === undefined ? [] : [strongest];
  return {
    state: acting.size > 0 ? 'STRENGTH' : all.size > 0 ? 'MENTIONED' : 'EMPTY',
    letters: acting.size > 0 ? both : all.size > 0 ? ['提'] : [],
    clauses: acting.size > 0 ? acting.size : all.size,
    documents: documents.size,
    mentioned: acting.size > 0 ? all.size - acting.size : 0,
  };
}

const ASKED = [
  'columns: CLASSES, phrases: ["环境污染责任保险", "碳账户"]',
  'columns: CLASSES, extent: { reading: APPLICABLE, expired: true }, add: ["天津市"]',
  'columns: INSTRUMENTS, of: "insurance"',
  'columns: INSTRUMENTS',
  'columns: POLICY_TYPES',
  'columns: DEPARTMENTS',
  'columns: CLASSES, regions: ["500000", "500105"]',
  'columns: CLASSES, without: ["140000"]',
];

describe('every cell equals a recount from the flat rows', () => {
  it.each(ASKED)('%s', async (asked) => {
    const [table, { facts, totalCount }] = await Promise.all([askMatrix(services, asked), askFacts(services, asked)]);
    expect(facts.length).toBe(totalCount);
    expect(facts.length).toBeGreaterThan(10);
    const byCell = Map.groupBy(facts, ({ region, column }) => `${region.id} ${column}`);
    const cells = table.rows.flatMap((row) => row.cells);
    for (const { row, column, covers, ...cell } of cells) {
      const counted = recount(byCell.get(`${row} ${column}`) ?? []);
      if (counted.state === 'EMPTY') expect(['COVERED', 'ABSENT', 'NOT_COLLECTED']).toContain(cell.state);
      else expect({ row, column, ...cell }).toEqual({ row, column, ...counted });
      expect(covers.length > 0).toBe(cell.state === 'COVERED');
    }
    const shown = new Set(cells.map(({ row, column }) => `${row} ${column}`));
    expect([...byCell.keys()].filter((key) => !shown.has(key))).toEqual([]);
  });
});

it('counts what the graph holds, read past the matrix', async () => {
  const table = await askMatrix(services, 'columns: CLASSES');
  const regions = new Map(
    (await store.query('documentsById', { ids: (await store.query('documentIds', { regions: [] })).map(({ id }) => id) })).map((row) => [
      row.id,
      row.regionId,
    ]),
  );
  for (const { key } of table.columns) {
    const below = (await store.query('instrumentsBelow', { id: key })).map(({ id }) => id);
    const uses = await store.query('usesByInstrument', { ids: below, regions: [], documents: [] });
    for (const row of table.rows) {
      const own = uses.filter(({ documentId }) => regions.get(documentId) === row.region.id);
      const cell = row.cells.find(({ column }) => column === key);
      const acting = new Set(own.filter(({ role, modality }) => role === 'use' && modality !== 'none').map(({ clauseId }) => clauseId));
      expect({ key, row: row.region.name, clauses: cell?.state === 'STRENGTH' ? cell.clauses : 0 }).toEqual({
        key,
        row: row.region.name,
        clauses: acting.size,
      });
    }
  }
});

describe('what an empty cell says', () => {
  it('未收录 for a region of which the collection holds nothing', async () => {
    const table = await askMatrix(services, 'add: ["江苏省"]');
    const cells = table.rows.find(({ region }) => region.name === '江苏省')?.cells ?? [];
    expect(cells.length).toBe(24);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['NOT_COLLECTED']));
  });

  it('上级/区域文件有 for a member of a group, with the document', async () => {
    const table = await askMatrix(services, 'add: ["天津"]');
    const cell = cellOf(table, '天津市', 'insurance');
    expect(cell?.state).toBe('COVERED');
    expect(cell?.covers.map(({ document }) => document.title)).toEqual([expect.stringContaining('京津冀')]);
    expect(cellOf(table, '天津市', 'securitization')?.state).toBe('NOT_COLLECTED');
    expect(cellOf(table, '京津冀', 'insurance')?.state).toBe('STRENGTH');
    expect(
      table.rows
        .flatMap(({ cells }) => cells)
        .filter(({ state }) => state === 'COVERED' && cellOf(table, '天津市', 'bond')?.state === 'COVERED'),
    ).toEqual([]);
  });

  it('未见 where the documents of the region have nothing', async () => {
    expect(cellOf(await askMatrix(services, 'columns: CLASSES'), '京津冀', 'bond')?.state).toBe('ABSENT');
  });

  it('not 未收录 but 不在所选范围 where only the extent has none', async () => {
    const table = await askMatrix(services, 'regions: ["140000"], extent: { years: [1999] }');
    expect(cellOf(table, '山西省', 'credit')?.state).toBe('NOT_IN_EXTENT');
  });

  it('in the reading 适用于此 a group counts for its members', async () => {
    const table = await askMatrix(services, 'add: ["天津市"], extent: { reading: APPLICABLE }');
    expect(cellOf(table, '天津市', 'insurance')?.state).toBe('STRENGTH');
  });
});

describe('which regions are rows, and what they count', () => {
  const namesOf = (table: Table): string[] => table.rows.map(({ region }) => region.name);

  it('are those chosen, and not those left out; one that is added stays', async () => {
    const all = namesOf(await askMatrix(services, 'columns: POLICY_TYPES'));
    expect(namesOf(await askMatrix(services, 'columns: POLICY_TYPES, without: ["group-jing-jin-ji"]'))).toEqual(
      all.filter((name) => name !== '京津冀'),
    );
    expect(namesOf(await askMatrix(services, 'columns: POLICY_TYPES, regions: ["140000", "500105"], without: ["500105"]'))).toEqual([
      '山西省',
    ]);
    const added = await askMatrix(services, 'columns: POLICY_TYPES, without: ["140000", "120000"], add: ["天津", "山西省"]');
    expect(added.rows.flatMap(({ region, addedAs }) => (addedAs.length > 0 ? [[region.name, ...addedAs]] : []))).toEqual([
      ['天津市', '天津'],
      ['山西省', '山西省'],
    ]);
  });

  it('are told with the documents that count in them, not with those of the collection', async () => {
    const table = await askMatrix(services, 'columns: POLICY_TYPES, regions: ["140000"]');
    expect(table.extent.documents).toBe(1);
    expect(table.unplaced).toBe(0);
  });

  it('have their own documents and those below, a group only its own', async () => {
    const counts = new Map(
      (await askMatrix(services, 'columns: POLICY_TYPES, add: ["重庆市"]')).rows.map(({ region, documents, own }) => [
        region.name,
        [documents, own],
      ]),
    );
    expect(counts.get('重庆市')).toEqual([1, 0]);
    expect(counts.get('京津冀')).toEqual([1, 1]);
    const applicable = await askMatrix(services, 'columns: POLICY_TYPES, extent: { reading: APPLICABLE }, add: ["天津市"]');
    expect(applicable.rows.find(({ region }) => region.name === '天津市')).toMatchObject({ own: 0 });
  });
});

describe('arrangement', () => {
  it('hides what holds no clause, but no row that the reader added', async () => {
    const table = await askMatrix(services, 'add: ["江苏省"], hideEmpty: true');
    expect(table.rows.map(({ region }) => region.name)).toContain('江苏省');
    expect(table.rows.map(({ region }) => region.name)).toContain('京津冀');
    const phrases = await askMatrix(services, 'columns: PHRASES, phrases: ["碳账户"], hideEmpty: true');
    expect(phrases.hiddenRows).toBeGreaterThan(0);
  });

  it('sorts rows and columns by count', async () => {
    const table = await askMatrix(services, 'sortRows: COUNT, sortColumns: COUNT');
    const rows = table.rows.map(({ cells }) => cells.reduce((sum, { clauses }) => sum + clauses, 0));
    expect(rows).toEqual(rows.toSorted((a, b) => b - a));
    const columns = table.columns.map((_, at) => table.rows.reduce((sum, { cells }) => sum + (cells[at]?.clauses ?? 0), 0));
    expect(columns).toEqual(columns.toSorted((a, b) => b - a));
  });

  it('names what is no region, and says why letters stand where they do', async () => {
    const table = await askMatrix(services, 'add: ["火星"]');
    expect(table.unknownRegions).toEqual(['火星']);
    expect(table.legend.map(({ letter }) => letter)).toEqual([...STRENGTH, '提']);
    expect(table.legend.every(({ reason }) => reason.length > 5)).toBe(true);
  });
});

it('shows each fact where it stands', async () => {
  const { facts } = await askFacts(services, 'columns: CLASSES');
  for (const { surface, clause, range, quote, role } of facts) {
    const shown = clause.text.slice(range.start, range.end);
    // a phrase that several names share is printed once for all of them (碳资产质押、回购)
    expect(shown === surface || shown.length > 0).toBe(true);
    expect(clause.text.replace(/\s/g, '')).toContain(quote.replace(/\s/g, ''));
    expect(['use', 'mention']).toContain(role);
  }
});
