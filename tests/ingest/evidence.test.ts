import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOntology } from '../../graph/ontology/load.ts';
import { sliceSpan } from '../../graph/span.ts';
import type { GraphDump, GraphRow } from '../../graph/store/port.ts';
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
  it('each edge that was read from a text has a span inside it', () => {
    const texts = sources();
    let walked = 0;
    for (const [type, rows] of dump.edges) {
      if (loadOntology().edges.get(type)?.evidence !== true) continue;
      for (const row of rows) {
        const quote = sliceSpan(texts.get(row['documentId']) ?? '', { start: Number(row['spanStart']), end: Number(row['spanEnd']) });
        expect(quote.trim(), `${type} ${row.id}`).not.toBe('');
        expect(row['confidence']).toBeGreaterThan(0);
        expect(row['confidence']).toBeLessThanOrEqual(1);
        expect(row['rule']).toMatch(/^[a-z]+(?:[.-][a-z]+)*$/);
        walked++;
      }
    }
    expect(walked).toBeGreaterThan(500);
  });

  it('statements and targets are quoted as they stand', () => {
    const texts = sources();
    for (const row of [...nodes('Statement'), ...nodes('Target')]) {
      const quote = sliceSpan(texts.get(row['documentId']) ?? '', { start: Number(row['spanStart']), end: Number(row['spanEnd']) });
      expect(squash(quote)).toBe(squash(row['quote']));
    }
  });

  it('issuers, addressees and departments are printed where their span points', () => {
    const texts = sources();
    for (const row of nodes('Mention')) {
      if (row['kind'] === 'instrument' || row['role'] === 'number') continue;
      const quote = sliceSpan(texts.get(row['documentId']) ?? '', { start: Number(row['spanStart']), end: Number(row['spanEnd']) });
      expect(squash(quote)).toBe(squash(row['surface']));
    }
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
