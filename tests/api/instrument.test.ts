import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EdgeRow, GraphDump } from '../../graph/store/port.ts';
import { isWithin } from '../../graph/vocabulary/regions.ts';
import { makeServices } from '../../api/services.ts';
import { makeAsk } from '../asking.ts';
import { PREMIUM_TEXTS } from '../premiums.ts';
import { ingest, SAMPLE_FILES, temporaryStore, writeTexts } from '../seeds.ts';

const { store, folder, dispose } = temporaryStore();
const ask = makeAsk(makeServices(store));
let dump: GraphDump;

beforeAll(async () => {
  const files = writeTexts(folder, PREMIUM_TEXTS);
  await ingest(store, [...SAMPLE_FILES, ...files], 'samples');
  dump = await store.dump();
});
afterAll(dispose);

const edges = (type: string): readonly EdgeRow[] => dump.edges.get(type) ?? [];
const aboveOf = (id: string): string[] => edges('BROADER').flatMap(({ fromId, toId }) => (fromId === id ? [toId, ...aboveOf(toId)] : []));
const isBelow = (id: string, top: string): boolean => id === top || aboveOf(id).includes(top);
const instrumentOf = (id: string) => (dump.nodes.get('Instrument') ?? []).find((row) => row.id === id);
const usesOf = (top: string): EdgeRow[] => edges('USES').filter(({ toId }) => isBelow(toId, top));
const clausesOf = (uses: readonly EdgeRow[]): Set<string> => new Set(uses.map(({ fromId }) => fromId));
const documentOf = (clause: string): string => clause.split('/')[0] ?? '';
const regionOf = (document: string): string =>
  edges('APPLIES_IN').find(({ fromId, role }) => fromId === document && role === 'own')?.toId ?? '';

/** A class whose instruments are of several types, one of a single type, and a named instrument. */
const INSTRUMENTS = ['fiscal', 'insurance', 'credit', 'environmental-pollution-liability-insurance'];

const COUNTS = `query ($id: ID!, $region: ID, $body: ID, $role: String, $beside: ID, $type: ID) {
  instrument(id: $id) { uses(region: $region, body: $body, role: $role, beside: $beside, type: $type, first: 0) { clauseCount documentCount } } }`;

async function clausesListed(id: string, filter: Record<string, string>): Promise<number> {
  const { instrument } = await ask<{ instrument: { uses: { clauseCount: number } } }>(COUNTS, { id, ...filter });
  return instrument.uses.clauseCount;
}

describe('what hangs on an instrument', () => {
  it.each(INSTRUMENTS)('of %s: bodies by role as the graph counts them, and each number lists as many clauses', async (id) => {
    interface Counted {
      readonly bodyCount: number;
      readonly bodies: readonly {
        body: { id: string };
        clauses: number;
        documents: number;
        led: number;
        unspecified: number;
        supported: number;
      }[];
    }
    const { instrument } = await ask<{ instrument: Counted }>(
      `query ($id: ID!) { instrument(id: $id) { bodyCount bodies(first: 100) { body { id } clauses documents led unspecified supported } } }`,
      { id },
    );
    const clauses = clausesOf(usesOf(id));
    const given = edges('ASSIGNED_TO').filter(({ fromId }) => clauses.has(fromId));
    const count = (body: string, role?: string): number =>
      new Set(given.filter((edge) => edge.toId === body && (role === undefined || edge.role === role)).map(({ fromId }) => fromId)).size;
    expect(instrument.bodyCount).toBe(new Set(given.map(({ toId }) => toId)).size);
    expect(instrument.bodies.length).toBe(Math.min(100, instrument.bodyCount));
    expect(instrument.bodies.map(({ led }) => led)).toEqual(instrument.bodies.map(({ led }) => led).toSorted((a, b) => b - a));
    for (const { body, ...counted } of instrument.bodies) {
      const documents = new Set(given.filter(({ toId }) => toId === body.id).map(({ fromId }) => documentOf(fromId))).size;
      const [led, unspecified, supported] = [count(body.id, 'lead'), count(body.id, 'unspecified'), count(body.id, 'support')];
      expect(counted).toEqual({ clauses: count(body.id), documents, led, unspecified, supported });
    }
    const [first] = instrument.bodies;
    if (first === undefined) throw new Error(`nobody is in charge of ${id}`);
    const body = first.body.id;
    expect(await clausesListed(id, { body })).toBe(first.clauses);
    for (const [role, number] of Object.entries({ lead: first.led, unspecified: first.unspecified, support: first.supported })) {
      expect(await clausesListed(id, { body, role })).toBe(number);
    }
  });

  it.each(INSTRUMENTS)('of %s: what the same clauses use beside it, itself and its own line left out', async (id) => {
    interface Counted {
      readonly instrument: { readonly id: string };
      readonly clauses: number;
      readonly named: readonly { readonly instrument: { readonly id: string }; readonly clauses: number }[];
    }
    const { instrument } = await ask<{ instrument: { beside: readonly Counted[] } }>(
      `query ($id: ID!) { instrument(id: $id) { beside { instrument { id } clauses named { instrument { id } clauses } } } }`,
      { id },
    );
    const clauses = clausesOf(usesOf(id));
    const own = new Set(aboveOf(id));
    const others = edges('USES').filter(({ fromId, toId }) => clauses.has(fromId) && !isBelow(toId, id) && !own.has(toId));
    const count = (other: string): number => clausesOf(others.filter(({ toId }) => isBelow(toId, other))).size;
    const classes = new Set(others.map(({ toId }) => instrumentOf(toId)?.['class']));
    expect(instrument.beside.length).toBeGreaterThan(0);
    expect(new Set(instrument.beside.map((each) => each.instrument.id))).toEqual(classes);
    for (const each of instrument.beside) {
      expect(each.clauses).toBe(count(each.instrument.id));
      expect(await clausesListed(id, { beside: each.instrument.id })).toBe(each.clauses);
      for (const named of each.named) expect(named.clauses).toBe(count(named.instrument.id));
    }
    const [named] = instrument.beside.flatMap((each) => each.named);
    if (named !== undefined) expect(await clausesListed(id, { beside: named.instrument.id })).toBe(named.clauses);
  });

  it.each(INSTRUMENTS)('of %s: regions in the reading 本地文件, divided by type', async (id) => {
    interface Counted {
      readonly region: { readonly id: string };
      readonly clauses: number;
      readonly types: readonly { readonly type: { readonly id: string }; readonly clauses: number; readonly all: number }[];
    }
    const { instrument } = await ask<{ instrument: { regions: readonly Counted[] } }>(
      `query ($id: ID!) { instrument(id: $id) { regions { region { id } clauses types { type { id } clauses all } } } }`,
      { id },
    );
    expect(instrument.regions.length).toBeGreaterThan(0);
    for (const { region, clauses, types } of instrument.regions) {
      const local = (edge: EdgeRow): boolean => isWithin(regionOf(documentOf(edge.fromId)), region.id);
      expect(clauses).toBe(clausesOf(usesOf(id).filter(local)).size);
      expect(await clausesListed(id, { region: region.id })).toBe(clauses);
      for (const { type, ...counted } of types) {
        const ofType = (edge: EdgeRow): boolean => local(edge) && instrumentOf(edge.toId)?.['policyType'] === type.id;
        const [own, all] = [clausesOf(usesOf(id).filter(ofType)).size, clausesOf(edges('USES').filter(ofType)).size];
        expect(counted).toEqual({ clauses: own, all });
        expect(await clausesListed(id, { region: region.id, type: type.id })).toBe(own);
      }
    }
  });

  it.each(INSTRUMENTS)('of %s: since when, by the earliest document of each region that acts by it', async (id) => {
    interface First {
      readonly id: string;
      readonly role: string;
      readonly modality: string;
      readonly clause: { readonly document: { readonly id: string; readonly issued: string; readonly region: { readonly id: string } } };
    }
    const { instrument } = await ask<{ instrument: { firstUses: readonly First[] } }>(
      `query ($id: ID!) { instrument(id: $id) { firstUses { id role modality clause { document { id issued region { id } } } } } }`,
      { id },
    );
    const uses = usesOf(id);
    const acting = (edge: EdgeRow): boolean => edge.role === 'use' && edge.modality !== 'none';
    const issued = new Map((dump.nodes.get('Document') ?? []).map((row) => [row.id, (row['issued'] as string | null) ?? '9999']));
    const dayOf = (edge: EdgeRow): string => issued.get(documentOf(edge.fromId)) ?? '';
    const regions = new Set(uses.map(({ fromId }) => regionOf(documentOf(fromId))));
    expect(new Set(instrument.firstUses.map(({ clause }) => clause.document.region.id))).toEqual(regions);
    for (const { role, modality, clause } of instrument.firstUses) {
      const there = uses.filter(({ fromId }) => regionOf(documentOf(fromId)) === clause.document.region.id);
      const counted = there.some(acting) ? there.filter(acting) : there;
      expect(role === 'use' && modality !== 'none').toBe(there.some(acting));
      expect(issued.get(clause.document.id)).toBe(counted.map(dayOf).toSorted()[0]);
    }
    const days = instrument.firstUses.map(({ clause }) => issued.get(clause.document.id));
    expect(days).toEqual(days.toSorted());
  });

  it('sets terms beside each other by the region of their document, each once and as printed', async () => {
    interface Terms {
      readonly region: { readonly id: string };
      readonly count: number;
      readonly terms: readonly { readonly id: string; readonly kind: string; readonly quote: string }[];
    }
    const termsOf = async (id: string): Promise<readonly Terms[]> =>
      (
        await ask<{ instrument: { termsByRegion: readonly Terms[] } }>(
          `query ($id: ID!) { instrument(id: $id) { termsByRegion { region { id } count terms { id kind quote } } } }`,
          { id },
        )
      ).instrument.termsByRegion;
    const fiscal = await termsOf('fiscal');
    expect(fiscal.map(({ region, terms }) => [region.id, terms.map(({ kind, quote }) => [kind, quote])])).toEqual([
      [
        '330100',
        [
          ['rate', '按保费的30%'],
          ['cap', '最高不超过20万元'],
          ['duration', '补贴期限不超过3年'],
        ],
      ],
      [
        '420100',
        [
          ['rate', '按保费的50%'],
          ['cap', '最高不超过30万元'],
        ],
      ],
    ]);
    for (const id of ['fiscal', 'subsidy', 'premium-subsidy', 'insurance']) {
      const expected = new Set(edges('QUANTIFIES').flatMap(({ fromId, toId }) => (isBelow(toId, id) ? [fromId] : [])));
      const listed = await termsOf(id);
      expect(listed.flatMap(({ terms }) => terms.map((term) => term.id)).toSorted()).toEqual([...expected].toSorted());
      for (const { count, terms } of listed) expect(terms.length).toBe(count);
    }
  });
});

describe('a region in both readings', () => {
  it.each(['100000', '140000', '500105'])('%s: its documents, instruments and bodies are those of the reading', async (code) => {
    interface Read {
      readonly documents: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly id: string } }[] };
      readonly instruments: readonly { readonly instrument: { readonly id: string }; readonly clauses: number }[];
      readonly bodies: readonly {
        readonly body: { readonly id: string };
        readonly led: number;
        readonly unspecified: number;
        readonly supported: number;
      }[];
    }
    const held = (dump.nodes.get('Document') ?? []).filter((row) => row['held'] === true).map(({ id }) => id);
    for (const reading of ['LOCAL', 'APPLICABLE']) {
      const { region } = await ask<{ region: Read }>(
        `query ($code: ID!, $reading: RegionReading!) { region(code: $code) {
          documents(reading: $reading, first: 100) { totalCount edges { node { id } } }
          instruments(reading: $reading) { instrument { id } clauses }
          bodies(reading: $reading, first: 100) { body { id } led unspecified supported } } }`,
        { code, reading },
      );
      const meant = held.filter((id) => (reading === 'LOCAL' ? isWithin(regionOf(id), code) : isWithin(code, regionOf(id))));
      const within = (edge: EdgeRow): boolean => meant.includes(documentOf(edge.fromId));
      expect(region.documents.edges.map(({ node }) => node.id).toSorted()).toEqual(meant.toSorted());
      for (const { instrument, clauses } of region.instruments) expect(clauses).toBe(clausesOf(usesOf(instrument.id).filter(within)).size);
      const led = edges('ASSIGNED_TO').filter((edge) => within(edge) && edge.role === 'lead');
      for (const { body, led: count } of region.bodies) expect(count).toBe(clausesOf(led.filter(({ toId }) => toId === body.id)).size);
      for (const { body, ...counted } of region.bodies.slice(0, 3)) {
        interface Tasks {
          readonly body: Readonly<Record<'led' | 'unspecified' | 'supported', { readonly clauseCount: number }>>;
        }
        const listed = await ask<Tasks>(
          `query ($id: ID!, $code: ID!, $reading: RegionReading!) { body(id: $id) {
            led: duties(role: "lead", region: $code, reading: $reading) { clauseCount }
            unspecified: duties(role: "unspecified", region: $code, reading: $reading) { clauseCount }
            supported: duties(role: "support", region: $code, reading: $reading) { clauseCount } } }`,
          { id: body.id, code, reading },
        );
        expect(Object.fromEntries(Object.entries(listed.body).map(([name, { clauseCount }]) => [name, clauseCount]))).toEqual(counted);
      }
    }
  });
});
