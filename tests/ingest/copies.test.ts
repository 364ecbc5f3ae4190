import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import { likeness, sketchOf } from '../../ingest/link/likeness.ts';
import { detachSource } from '../../ingest/load.ts';
import { ingest, NOW, plain, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const SAMPLE = readFileSync(SAMPLE_FILES[4] ?? '', 'utf8');

describe('likeness', () => {
  it('counts characters, not layout', () => {
    expect(likeness(SAMPLE, SAMPLE.replaceAll('\n', '\n\n  ').replaceAll('，', ','))).toBe(1);
    expect(likeness(SAMPLE, readFileSync(SAMPLE_FILES[3] ?? '', 'utf8'))).toBeLessThan(0.1);
    expect(likeness('', '')).toBe(1);
    expect(likeness('绿色金融发展规划纲要', '')).toBe(0);
  });

  it('falls with what is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SAMPLE.length - 1 }), (cut) => {
        expect(likeness(SAMPLE, SAMPLE.slice(0, cut))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
    expect(likeness(SAMPLE, SAMPLE.slice(0, SAMPLE.length / 2))).toBeLessThan(0.6);
  });

  it('is foretold by the sketch: alike texts share a key, others none', () => {
    const keys = new Set(sketchOf(SAMPLE));
    expect(sketchOf(`${SAMPLE}（此件公开发布）`).some((key) => keys.has(key))).toBe(true);
    for (const other of SAMPLE_FILES.slice(0, 4)) expect(sketchOf(readFileSync(other, 'utf8')).some((key) => keys.has(key))).toBe(false);
    expect(sketchOf('短文')).toEqual([]);
  });
});

describe('copies of one document', () => {
  let store: GraphStore;
  let folder: string;
  let dispose: () => Promise<void>;
  beforeEach(() => {
    ({ store, folder, dispose } = temporaryStore());
  });
  afterEach(() => dispose());

  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const dumpOf = async (from: GraphStore) => plain(await from.dump());
  const numbered = (text: string) => `关于做好绿色金融工作的通知\n晋银发〔2024〕7号\n${text}`;

  it('are held once with both sources, the same whatever their order', async () => {
    const [page, pdf] = [write('a.txt', `${SAMPLE}\n（此件公开发布）\n`), write('b.txt', SAMPLE)];
    expect((await ingest(store, [page, pdf])).map(({ status }) => status)).toEqual(['loaded', 'copy']);
    const [document] = await store.query('documentIds', { regions: [] });
    const sources = await store.query('sourcesByDocument', { ids: [document?.id ?? ''] });
    expect(sources.map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt']);
    const other = temporaryStore();
    expect((await ingest(other.store, [pdf, page])).map(({ status }) => status)).toEqual(['loaded', 'copy']);
    expect(await dumpOf(other.store)).toEqual(await dumpOf(store));
    await other.dispose();
  });

  it('leave, when one goes, what the other would have made alone, and the former id leads on', async () => {
    const [page, pdf] = [write('a.txt', `${SAMPLE}\n（此件公开发布）\n`), write('b.txt', SAMPLE)];
    const alone = temporaryStore();
    const [single] = await ingest(alone.store, [pdf]);
    const [first] = await ingest(store, [page]);
    await ingest(store, [pdf]);
    const former = single?.status === 'failed' ? '' : (single?.documentId ?? '');
    const [redirect] = (await store.query('documentsByKey', { keys: [former] })).filter(({ kind }) => kind === 'former');
    expect(redirect?.documentId).toBe(first?.status === 'failed' ? '' : first?.documentId);
    const [source] = await store.query('sourcesByPath', { paths: [page] });
    if (source !== undefined) await detachSource(store, source, NOW);
    expect(await dumpOf(store)).toEqual(await dumpOf(alone.store));
    await alone.dispose();
  });

  it('need less likeness where they bear the same number', async () => {
    const body = SAMPLE.slice(SAMPLE.indexOf('一、'));
    const [whole, shortened] = [write('a.txt', numbered(body)), write('b.txt', numbered(body.slice(0, body.length * 0.88)))];
    expect((await ingest(store, [whole, shortened])).map(({ status }) => status)).toEqual(['loaded', 'copy']);
  });

  it('are not what merely shares a number: both are kept, and said to', async () => {
    const [one, two] = [
      write('a.txt', numbered(SAMPLE.slice(SAMPLE.indexOf('一、')))),
      write('b.txt', numbered('一、总体要求\n完善制度。\n二、工作任务\n鼓励创新。\n')),
    ];
    const outcomes = await ingest(store, [one, two]);
    expect(outcomes.map(({ status }) => status)).toEqual(['loaded', 'loaded']);
    expect(outcomes[1]).toMatchObject({ sameNumber: [expect.stringContaining('关于做好绿色金融工作的通知') as unknown] });
  });

  it('a corrected document keeps its id when a copy joins it', async () => {
    const path = write('b.txt', SAMPLE);
    const [first] = await ingest(store, [path]);
    write('b.txt', SAMPLE.replace('鼓励金融机构', '支持金融机构'));
    const [corrected] = await ingest(store, [path]);
    const [copy] = await ingest(store, [write('a.txt', `${SAMPLE.replace('鼓励金融机构', '支持金融机构')}\n（此件公开发布）\n`)]);
    const id = first?.status === 'failed' ? '' : first?.documentId;
    expect([corrected, copy]).toMatchObject([
      { status: 'replaced', documentId: id },
      { status: 'copy', documentId: id },
    ]);
  });
});
