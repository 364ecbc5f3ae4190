import { appendFileSync, copyFileSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOriginalAddress } from '../../api/original.ts';
import { startServer, type RunningServer } from '../../api/server.ts';
import { makeServices } from '../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const { store, folder, dispose } = temporaryStore();
const sample = SAMPLE_FILES[0] ?? '';
const copy = join(folder, basename(sample));
let server: RunningServer;

async function originals(): Promise<(string | null)[]> {
  const query = '{ documents { edges { node { sources { original } } } } }';
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as {
    data: { documents: { edges: { node: { sources: { original: string | null }[] } }[] } };
  };
  return data.documents.edges.flatMap(({ node }) => node.sources.map(({ original }) => original));
}

beforeAll(async () => {
  copyFileSync(sample, copy);
  await ingest(store, [copy]);
  server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, log: () => undefined, web: false });
});
afterAll(async () => {
  await server.close();
  await dispose();
});

describe('the file that a document was read from', () => {
  it('is given byte for byte, to be kept and not opened', async () => {
    const [address] = await originals();
    const response = await fetch(`${server.url}${address ?? ''}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(sample))).toBe(true);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(basename(sample))}`);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is refused once it has changed, and offered no more once it is gone', async () => {
    const [address] = await originals();
    appendFileSync(copy, '改');
    const changed = await fetch(`${server.url}${address ?? ''}`);
    expect([changed.status, await changed.text()]).toEqual([404, expect.stringContaining('有改动') as unknown]);
    rmSync(copy);
    expect(await originals()).toEqual([null]);
  });

  it.each(['/original/../etc/passwd', '/original/abc/def', '/original/abc', `/original/a/${'0'.repeat(63)}`])(
    '%s is no such address',
    (path) => {
      expect(readOriginalAddress(path)).toBeUndefined();
    },
  );
});
