import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { copySamples, ingestAndKill } from '../ingest/kill-ingest.ts';
import { IN_FULL } from '../in-full.ts';
import { ingest, plain, temporaryStore } from '../seeds.ts';
import { borrowNeo4j } from './borrow.ts';

const server = await borrowNeo4j();
const missing = 'missing' in server ? server.missing : null;
const folder = mkdtempSync(join(tmpdir(), 'kill-neo4j-'));

describe.skipIf(missing !== null)(`a killed ingest into Neo4j${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    if (!('missing' in server)) server.giveBack();
  });

  it('gives, when it is run again, the graph of one that was not', async () => {
    if ('missing' in server) return;
    await server.empty();
    const corpus = join(folder, 'corpus');
    const files = copySamples(corpus);
    const environment = { JINGWEI_STORE: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
    for (const told of IN_FULL ? [1, 2, 3, 4] : [2]) expect(await ingestAndKill(corpus, environment, told)).toBe(true);
    expect(await ingestAndKill(corpus, environment, Infinity)).toBe(false);

    const embedded = temporaryStore();
    await ingest(embedded.store, files);
    const store = await openStore({ address: server.uri, user: server.user, password: server.password });
    expect(plain(await store.dump())).toEqual(plain(await embedded.store.dump()));
    await store.close();
    await embedded.dispose();
  }, 180_000);
});
