import { afterAll, beforeAll } from 'vitest';
import { startServer, type RunningServer } from '../../../api/server.ts';
import { makeServices } from '../../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

/** Serves files, without pages, while the tests of a suite run: the samples, or what `write` puts into a folder. */
export function serve(write: (folder: string) => readonly string[] = () => SAMPLE_FILES) {
  const { store, folder, dispose } = temporaryStore();
  let server: RunningServer | undefined;
  beforeAll(async () => {
    await ingest(store, write(folder), 'samples');
    server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, web: false, log: () => undefined });
  });
  afterAll(async () => {
    await server?.close();
    await dispose();
  });
  const at = (path: string): string => `${server?.url ?? ''}${path}`;
  return {
    /** Asks for any path, as a link does. */
    fetchPath: (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(at(path), { headers }),
    /** Asks for a list; `lang` stands in the address where it is given. */
    fetchList: (path: string, variables: object, lang = '', headers: Record<string, string> = {}): Promise<Response> =>
      fetch(at(`/export/${path}?variables=${encodeURIComponent(JSON.stringify(variables))}${lang === '' ? '' : `&lang=${lang}`}`), {
        headers,
      }),
    /** Asks GraphQL over the network, and answers with the data. */
    ask: async <Data>(query: string, variables: object = {}): Promise<Data> => {
      const response = await fetch(at('/graphql'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return ((await response.json()) as { data: Data }).data;
    },
  };
}
