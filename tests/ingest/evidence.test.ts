import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOntology } from '../../graph/ontology/load.ts';
import { sliceSpan } from '../../graph/span.ts';
import type { GraphDump, GraphRow } from '../../graph/store/port.ts';
import { allRules } from '../../ingest/annotate/rules.ts';
import { walkEvidence } from '../evidence-walk.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

let dump: GraphDump;
const { store, dispose } = temporaryStore();
beforeAll(async () => {
  await ingest(store, SAMPLE_FILES);
  dump = await store.dump();
});
afterAll(dispose);

const squash = (text: unknown): string => String(text).replace(/\s+/g, '');
const nodes = (label: string): readonly GraphRow[] => dump.nodes.get(label) ?? [];

/** The source text of each document. */
const sources = (): Map<unknown, string> =>
  new Map(
    nodes('Text')
      .filter((row) => row['current'] === true)
      .map((row) => [row['documentId'], String(row['source'])]),
  );

describe('every fact stands in the source', () => {
  it('each node and edge that was read from a text has a span inside it, and says what stands there', () => {
    const { walked, faults } = walkEvidence(dump);
    expect(faults).toEqual([]);
    const types = [...loadOntology().edges.values()].filter(({ type, evidence }) => evidence && (dump.edges.get(type)?.length ?? 0) > 0);
    expect(types.map(({ type }) => type)).toEqual(expect.arrayContaining(['ISSUED_BY', 'ASSIGNED_TO', 'USES', 'BINDS', 'CITES']));
    for (const { type } of types) expect(walked.get(type)).toBe(dump.edges.get(type)?.length);
    expect([...walked.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2500);
  });

  it('each rule that said something is in the table of rules', () => {
    const said = [...dump.nodes, ...dump.edges].flatMap(([label, rows]) => (label === 'Finding' ? [] : rows.map((row) => row['rule'])));
    const known = new Set<unknown>(allRules().map(({ name }) => name));
    expect([...new Set(said)].filter((rule) => rule !== undefined && rule !== null && !known.has(rule))).toEqual([]);
  });

  it.each(['Statement', 'Target', 'Mention', 'Clause'])('a span of a %s that is moved by one is found', (label) => {
    const moved = nodes(label).map((row) => ({ ...row, spanStart: Number(row['spanStart']) + 1, spanEnd: Number(row['spanEnd']) + 1 }));
    const spoilt: GraphDump = { nodes: new Map([...dump.nodes, [label, moved]]), edges: dump.edges };
    expect(walkEvidence(spoilt).faults.length).toBeGreaterThan(0);
  });

  it('the words of an instrument stand in its span, in order, also where a phrase was expanded', () => {
    const texts = sources();
    for (const row of nodes('Mention').filter((mention) => mention['kind'] === 'instrument')) {
      const quote = squash(sliceSpan(texts.get(row['documentId']) ?? '', { start: Number(row['spanStart']), end: Number(row['spanEnd']) }));
      let at = 0;
      for (const character of squash(row['surface'])) {
        at = quote.indexOf(character, at) + 1;
        expect(at, `${String(row['surface'])} in ${quote}`).toBeGreaterThan(0);
      }
    }
  });

  it('the parts of a document in order show all of its text', () => {
    for (const document of nodes('Document').filter((row) => row['held'] === true)) {
      const text = nodes('Text').find((row) => row['documentId'] === document.id && row['current'] === true);
      const parts = nodes('Clause')
        .filter((row) => row['documentId'] === document.id)
        .sort((a, b) => Number(a['position']) - Number(b['position']));
      expect(squash(parts.map((part) => part['text']).join(''))).toBe(squash(text?.['clean']));
    }
  });
});
