import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServices } from '../../api/services.ts';
import { openStore } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { detachSource } from '../../ingest/load.ts';
import { ingest, NOW, plain, SAMPLES, SAMPLE_FILES, temporaryStore } from '../seeds.ts';
import { borrowNeo4j } from './borrow.ts';

const MAIN = fileURLToPath(new URL('../../api/cli/main.ts', import.meta.url));
const server = await borrowNeo4j();
const missing = 'missing' in server ? server.missing : null;
const embedded = temporaryStore();
let store: GraphStore;

/** Runs `jingwei` against the server, as a user would. */
function jingwei(...argv: string[]): { status: number | null; out: string } {
  const access = 'missing' in server ? {} : { JINGWEI_STORE: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
  const { status, stdout } = spawnSync(process.execPath, [MAIN, ...argv], { encoding: 'utf8', env: { ...process.env, ...access } });
  return { status, out: stdout };
}

describe.skipIf(missing !== null)(`the whole path on Neo4j${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    if ('missing' in server) return;
    await server.empty();
    expect(jingwei('ingest', SAMPLES, '--collection', 'samples')).toMatchObject({
      status: 0,
      out: expect.stringContaining('已载入 5') as unknown,
    });
    await ingest(embedded.store, SAMPLE_FILES, 'samples');
    store = await openStore({ address: server.uri, user: server.user, password: server.password });
  }, 120_000);
  afterAll(async () => {
    await embedded.dispose();
    if ('missing' in server) return;
    await store.close();
    server.giveBack();
  });

  it('holds the same graph as the embedded store', async () => {
    expect(plain(await store.dump())).toEqual(plain(await embedded.store.dump()));
  });

  it.each([
    '山西的绿色保险由哪个部门牵头',
    '江北区绿色贷款余额要达到多少',
    '哪些地区提到绿色信托',
    '北京有哪些绿色保险',
    '海南的绿色保险由哪个部门牵头',
  ])('gives the same answer and the same clauses: %s', async (question) => {
    const [here, there] = await Promise.all([
      makeServices(store).search.search(question),
      makeServices(embedded.store).search.search(question),
    ]);
    const shown = (result: typeof here) => ({
      answer: result.answer,
      hits: result.page.map(({ hit }) => hit.clause.id),
      facets: result.facets,
    });
    expect(shown(here)).toEqual(shown(there));
  });

  it('is changed by nothing when the files come again, and by exactly one document when one goes', async () => {
    const revision = await store.revision();
    expect(jingwei('ingest', SAMPLES, '--collection', 'samples').out).toContain('未变化 5');
    expect(await store.revision()).toBe(revision);
    for (const each of [store, embedded.store]) {
      const [source] = await each.query('sourcesByPath', { paths: [SAMPLE_FILES[3] ?? ''] });
      expect(source).toBeDefined();
      if (source !== undefined) await detachSource(each, source, NOW);
    }
    expect(plain(await store.dump())).toEqual(plain(await embedded.store.dump()));
  });
});
