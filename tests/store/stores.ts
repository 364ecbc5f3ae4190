import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contribution, GraphDump, GraphStore } from '../../graph/store/port.ts';
import { openStore } from '../../graph/store/open.ts';
import { borrowNeo4j } from '../neo4j/borrow.ts';

/** A store under test. */
export interface StoreKind {
  readonly name: string;
  /** Why it cannot be tested here; null if it can. */
  readonly missing: string | null;
  /** A new, empty store; what an earlier call opened is closed. */
  openFresh(): Promise<GraphStore>;
  /** A further way into the store that `openFresh` made last, as another process would have it. */
  openAgain(): Promise<GraphStore>;
  /** Closes what is open and gives back what was borrowed. */
  end(): Promise<void>;
}

/** Both stores; Neo4j is this test file's alone until `end`. */
export async function storeKinds(): Promise<readonly StoreKind[]> {
  const neo4j = await borrowNeo4j();
  const sqlite = trackStores(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jingwei-store-'));
    return { settings: { address: `sqlite:${folder}/graph.db` }, discard: () => rm(folder, { recursive: true }) };
  });
  const server = trackStores(async () => {
    if ('missing' in neo4j) throw new Error(neo4j.missing);
    await neo4j.empty();
    return { settings: { address: neo4j.uri, user: neo4j.user, password: neo4j.password }, discard: () => Promise.resolve() };
  });
  return [
    { name: 'SQLite', missing: null, openFresh: sqlite.openFresh, openAgain: sqlite.openAgain, end: sqlite.close },
    {
      name: 'Neo4j',
      missing: 'missing' in neo4j ? neo4j.missing : null,
      openFresh: server.openFresh,
      openAgain: server.openAgain,
      end: async () => {
        await server.close();
        if ('giveBack' in neo4j) neo4j.giveBack();
      },
    },
  ];
}

interface Place {
  readonly settings: Parameters<typeof openStore>[0];
  discard(): Promise<void>;
}

function trackStores(makePlace: () => Promise<Place>): Pick<StoreKind, 'openFresh' | 'openAgain'> & { close(): Promise<void> } {
  let place: Place | undefined;
  const open: GraphStore[] = [];
  const openAgain = async (): Promise<GraphStore> => {
    if (place === undefined) throw new Error('no store has been opened yet');
    const store = await openStore(place.settings);
    open.push(store);
    return store;
  };
  const close = async (): Promise<void> => {
    for (const store of open.splice(0)) await store.close();
    await place?.discard();
    place = undefined;
  };
  const openFresh = async (): Promise<GraphStore> => {
    await close();
    place = await makePlace();
    return openAgain();
  };
  return { openFresh, openAgain, close };
}

/** Puts contributions one after the other, reading the revision anew whenever another writer was faster. */
export async function putAll(store: GraphStore, ...contributions: readonly Contribution[]): Promise<void> {
  for (const contribution of contributions) while ((await store.put(contribution, await store.revision())) === null);
}

/** A dump as plain objects, which a failing test shows better. */
export function plain({ nodes, edges }: GraphDump): Record<string, readonly unknown[]> {
  return Object.fromEntries([...nodes, ...edges]);
}
