import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServices } from '../../api/services.ts';
import { makeAsk } from '../asking.ts';
import { ONE_EXPIRED } from '../one-expired.ts';
import { ingest, temporaryStore, writeTexts } from '../seeds.ts';

const { store, folder, dispose } = temporaryStore();
const ask = makeAsk(makeServices(store));

beforeAll(async () => {
  const files = writeTexts(folder, ONE_EXPIRED);
  await ingest(store, files);
});
afterAll(dispose);

interface Told {
  readonly instrument: {
    readonly standing: { readonly asOf: string; readonly expired: number };
    readonly uses: { readonly documentCount: number; readonly clauseCount: number };
    readonly regions: readonly { readonly documents: number; readonly types: readonly { readonly all: number }[] }[];
    readonly firstUses: readonly { readonly clause: { readonly document: { readonly issued: string } } }[];
    readonly bodies: readonly { readonly documents: number }[];
    readonly beside: readonly { readonly documents: number }[];
    readonly children: readonly { readonly documents: number }[];
  };
  readonly fiscal: { readonly termsByRegion: readonly { readonly count: number }[] };
  readonly body: {
    readonly standing: { readonly expired: number };
    readonly duties: { readonly totalCount: number };
    readonly partners: readonly { readonly documents: number }[];
  };
  readonly region: {
    readonly standing: { readonly expired: number };
    readonly documents: { readonly totalCount: number };
    readonly instruments: readonly { readonly documents: number }[];
    readonly bodies: readonly { readonly led: number }[];
  };
  readonly matrix: { readonly extent: { readonly documents: number; readonly expired: number } };
}

const QUERY = `query ($asOf: String, $expired: Boolean) {
  instrument(id: "insurance", asOf: $asOf, expired: $expired) {
    standing { asOf expired } uses { documentCount clauseCount } regions { documents types { all } }
    firstUses { clause { document { issued } } } bodies { documents } beside { documents } children { documents } }
  fiscal: instrument(id: "fiscal", asOf: $asOf, expired: $expired) { termsByRegion { count } }
  body(id: "finance-department@140000", asOf: $asOf, expired: $expired) { standing { expired } duties(role: "lead") { totalCount } partners { documents } }
  region(code: "140000", asOf: $asOf, expired: $expired) {
    standing { expired } documents { totalCount } instruments { documents } bodies { led } }
  matrix(columns: CLASSES, extent: { asOf: $asOf, expired: $expired }) { extent { documents expired } } }`;

/** Every count of documents that is told of a thing. */
function documentsOf({ instrument, region, body }: Told): number[] {
  const lists = [instrument.regions, instrument.bodies, instrument.beside, instrument.children, region.instruments, body.partners];
  expect(lists.filter(({ length }) => length === 0)).toEqual([]);
  return [instrument.uses.documentCount, region.documents.totalCount, ...lists.flat().map(({ documents }) => documents)];
}

describe('what hangs on a department, an instrument and a region', () => {
  it.each([
    ['today', {}, 1, 1],
    ['while both are in force', { asOf: '2020-12-31' }, 2, 0],
    ['on the day after', { asOf: '2021-01-01' }, 1, 1],
    ['with expired documents', { expired: true }, 2, 0],
  ])('is counted %s as the comparison counts it', async (_when, variables, documents, expired) => {
    const told = await ask<Told>(QUERY, variables);
    expect(told.matrix.extent).toEqual({ documents, expired });
    expect(documentsOf(told)).toEqual(documentsOf(told).map(() => documents));
    expect([told.instrument, told.body, told.region].map(({ standing }) => standing.expired)).toEqual([expired, expired, expired]);
    expect(told.instrument.firstUses.map(({ clause }) => clause.document.issued)).toEqual([documents === 2 ? '2018-01-01' : '2022-01-01']);
    expect(told.fiscal.termsByRegion.map(({ count }) => count)).toEqual([documents]);
    expect(told.body.duties.totalCount).toBe(2 * documents);
    expect(told.region.bodies[0]?.led).toBe(2 * documents);
    expect(told.instrument.standing.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('refuses a day that does not exist', async () => {
    await expect(ask(QUERY, { asOf: '2024-02-30' })).rejects.toThrow('2024-02-30');
  });
});
