import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../graph/table.ts';
import { actorAncestors, findActorsInPhrase } from '../../../graph/vocabulary/actors.ts';
import { makeServices } from '../../../api/services.ts';
import { makeYoga, type Yoga } from '../../../api/yoga.ts';
import { readRegister, type RegisterLine } from '../../bench/register.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const { store, dispose } = temporaryStore();
let yoga: Yoga;
let lines: readonly RegisterLine[];
const BANKS = { for: '银行业金融机构', extent: { asOf: '2025-01-01' } };

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  yoga = makeYoga(makeServices(store), () => undefined);
  lines = await readRegister(yoga, BANKS);
});
afterAll(dispose);

const bare = (text: string): string => text.replace(/\s/gu, '');

describe('the register of banks against what was read by hand', () => {
  const read = readTable(fileURLToPath(new URL('read-by-hand.tsv', import.meta.url)), [
    'document',
    'starts',
    'group',
    'through',
    'relation',
  ]);

  it('is told of enough sentences', () => {
    expect(read.filter((row) => row.get('group') !== '-').length).toBeGreaterThanOrEqual(40);
  });

  it.each(read.map((row) => ['document', 'starts', 'group', 'through', 'relation'].map((column) => row.get(column))))(
    '%s %s: %s',
    (document = '', starts = '', group = '', through = '', relation = '') => {
      const found = lines.filter((line) => line.document.startsWith(document) && bare(line.quote).startsWith(bare(starts)));
      if (group === '-') return expect(found).toEqual([]);
      expect(found.map((line) => line.group)).toEqual([group]);
      expect(found[0]?.through).toContainEqual({ id: through, relation });
    },
  );
});

describe('the register as a whole', () => {
  it('holds no statement twice, and nothing without force', () => {
    const ids = lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lines.filter(({ modality }) => modality === 'none')).toEqual([]);
  });

  it('is the same however it is paged and ordered', async () => {
    const all = lines.map(({ id }) => id).toSorted();
    for (const order of ['REGION', 'HEADING', 'DEADLINE', 'MODALITY']) {
      for (const first of [7, 1000]) {
        const paged = (await readRegister(yoga, { ...BANKS, order }, first)).map(({ id }) => id);
        expect(paged.toSorted(), `${order} ${first}`).toEqual(all);
      }
    }
  });

  it('goes group by group, and within a group in the order asked', async () => {
    const rank = (line: RegisterLine) => ['NAMED', 'RELATED', 'ADDRESSED'].indexOf(line.group);
    const strengths = ['prohibit', 'oblige', 'deploy', 'guide', 'encourage', 'permit', 'explore'];
    const keys: Record<string, (line: RegisterLine) => string> = {
      MODALITY: (line) => String(strengths.indexOf(line.modality)),
      DEADLINE: (line) => (/^\d/.test(line.deadline ?? '') ? `1${line.deadline}` : line.deadline ? '2' : line.frequency ? '3' : '4'),
      REGION: ({ region }) => region?.replace(/^group-/, '100001') ?? '~',
    };
    for (const [order, key] of Object.entries(keys)) {
      const got = (await readRegister(yoga, { ...BANKS, order })).map((line) => `${rank(line)} ${key(line)}`);
      expect(got, order).toEqual(got.toSorted());
    }
  });

  it('is what a recount over the stored edges gives', async () => {
    const { nodes, edges } = await store.dump();
    const force = new Map((nodes.get('Statement') ?? []).map((row) => [row.id, row['modality'] !== 'none']));
    const near = (id: string): number => {
      if (id === 'banking-institution') return 1;
      const above = (of: string): boolean => actorAncestors(of).some((each) => each.id === 'banking-institution');
      const bodies = ['cdb-branch@140000', 'psbc', 'cdb', 'adbc', 'eximbank'];
      return actorAncestors('banking-institution').some((each) => each.id === id) || above(id) || bodies.includes(id) ? 2 : 0;
    };
    const groups = new Map<string, number>();
    for (const { fromId, toId, derived } of edges.get('BINDS') ?? []) {
      if (force.get(fromId) !== true || near(toId) === 0) continue;
      groups.set(fromId, Math.min(groups.get(fromId) ?? 9, derived === true ? 3 : near(toId)));
    }
    const names = ['', 'NAMED', 'RELATED', 'ADDRESSED'];
    expect(Object.fromEntries(lines.map(({ id, group }) => [id, group]))).toEqual(
      Object.fromEntries([...groups].map(([id, group]) => [id, names[group]])),
    );
  });

  it('never shows a derived bearer as printed', () => {
    const derived = lines.filter(({ group }) => group === 'ADDRESSED');
    expect(derived.length).toBeGreaterThan(20);
    expect(derived.filter(({ bearer }) => bearer !== null)).toEqual([]);
    for (const { bearer } of lines.filter(({ group }) => group === 'NAMED')) {
      expect(findActorsInPhrase(bare(bearer ?? '')).map(({ entry }) => entry.id)).toContain('banking-institution');
    }
  });
});

describe('filters', () => {
  const ids = async (variables: object): Promise<string[]> => (await readRegister(yoga, { ...BANKS, ...variables })).map(({ id }) => id);
  const where = (test: (line: RegisterLine) => boolean): string[] => lines.filter(test).map(({ id }) => id);

  it('by modality finds it wherever it stands in the sentence', async () => {
    expect(await ids({ modalities: ['prohibit'] })).toEqual(where(({ modalities }) => modalities.includes('prohibit')));
    expect(where(({ modality }) => modality === 'prohibit').length).toBeLessThan(
      where(({ modalities }) => modalities.includes('prohibit')).length,
    );
  });

  it('by deadline keeps what is to be done until a day or ever again', async () => {
    expect(await ids({ withDeadline: true })).toEqual(where(({ deadline, frequency }) => deadline !== null || frequency !== null));
  });

  it('by group', async () => {
    expect(await ids({ groups: ['NAMED', 'ADDRESSED'] })).toEqual(where(({ group }) => group !== 'RELATED'));
  });
});
