import { createServer } from 'node:net';
import neo4j from 'neo4j-driver';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { describeError } from '../../graph/errors.ts';
import { loadOntology } from '../../graph/ontology/load.ts';
import { openNeo4jStore, type Neo4jSettings } from '../../graph/store/neo4j/store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { SCHEMA_VERSION } from '../../graph/store/schema-version.ts';
import { contributionOf } from '../store/contributions.ts';
import { OUTLINES } from '../store/outlines.ts';
import { borrowNeo4j } from './borrow.ts';

const server = await borrowNeo4j();
const missing = 'missing' in server ? server.missing : null;
const access: Neo4jSettings =
  'missing' in server
    ? { uri: 'bolt://127.0.0.1:9', user: '', password: '' }
    : { uri: server.uri, user: server.user, password: server.password };

describe.skipIf(missing !== null)(`the store in Neo4j${missing === null ? '' : ` (skipped: ${missing})`}`, { timeout: 120_000 }, () => {
  beforeEach(async () => {
    if (!('missing' in server)) await server.empty();
  });
  afterAll(() => {
    if (!('missing' in server)) server.giveBack();
  });

  it('is reached by a routing address too', async () => {
    const uri = access.uri.replace('bolt://', 'neo4j://');
    await withStore({ ...access, uri }, async (store) => {
      expect(store.address).toBe(uri);
      expect(await store.put(contributionOf(OUTLINES.first), 0)).toBe(1);
      expect(await store.query('storeState', {})).toEqual([{ revision: 1, documents: 1, clauses: 3 }]);
    });
  });

  it('is made once when several open a new database at the same time', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openNeo4jStore(access)));
    expect(new Set(stores.map((store) => store.id)).size).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('has an identity constraint for every label and indexes for what queries start from', async () => {
    await withStore(access, async () => undefined);
    const constraints = await ask(
      "SHOW CONSTRAINTS YIELD labelsOrTypes, properties WHERE properties = ['id'] RETURN labelsOrTypes[0] AS answer",
    );
    expect(constraints.sort()).toEqual([...loadOntology().nodes.keys()].sort());
    const indexes = await ask(
      "SHOW INDEXES YIELD labelsOrTypes, properties, owningConstraint, type WHERE owningConstraint IS NULL AND type = 'RANGE' RETURN labelsOrTypes[0] + '.' + properties[0] AS answer",
    );
    expect(indexes).toEqual(
      expect.arrayContaining(['Clause.documentId', 'Mention.clauseId', 'Source.path', 'DocumentKey.keyStart', 'CITES.citedStart']),
    );
    expect(await ask("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN state AS answer")).toEqual([]);
  });

  it('keeps integers as integers and reals as reals', async () => {
    await withStore(access, async (store) => {
      await store.put(contributionOf(OUTLINES.first), 0);
      const types = await ask(
        `MATCH (c:Clause {path: '3/14'})-[a:ASSIGNED_TO {role: 'lead'}]->(), (t:Target)
         UNWIND [c.position, c.spanEnd, a.spanStart, a.confidence, t.value] AS property RETURN valueType(property) AS answer`,
      );
      expect(types).toEqual(['INTEGER NOT NULL', 'INTEGER NOT NULL', 'INTEGER NOT NULL', 'FLOAT NOT NULL', 'FLOAT NOT NULL']);
    });
  });

  it('is refused when a newer version of the program has made it, and left as it was', async () => {
    await withStore(access, async (store) => void (await store.put(contributionOf(OUTLINES.first), 0)));
    await ask('MATCH (m:Meta) SET m.schemaVersion = $version RETURN m.schemaVersion AS answer', { version: neo4j.int(SCHEMA_VERSION + 1) });
    const error = await failureOf(access);
    expect(error).toMatchObject({ code: 'STORE_NEWER' });
    expect(describeError(error)).toContain('请更新经纬');
    expect(await ask('MATCH (m:Meta) RETURN m.revision AS answer')).toEqual([1]);
  });

  it('says so when its database was emptied while it was open', async () => {
    await withStore(access, async (store) => {
      if (!('missing' in server)) await server.empty();
      await expect(store.revision()).rejects.toMatchObject({ code: 'STORE_FAILED' });
      await expect(store.put(contributionOf(OUTLINES.first), 0)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    });
  });

  it.each([
    ['password', { password: 'the-wrong-secret' }],
    ['user', { user: 'nobody', password: 'the-wrong-secret' }],
  ])('a wrong %s is denied without printing it', async (_, wrong) => {
    const error = await failureOf({ ...access, ...wrong });
    expect(error).toMatchObject({ code: 'STORE_DENIED' });
    expect(describeError(error)).not.toMatch(/secret/);
    expect(describeError(error)).toContain('NEO4J_PASSWORD');
  });

  it('a database that is not there is named', async () => {
    const error = await failureOf({ ...access, database: 'absent' });
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(describeError(error)).toMatch(/absent.*没有这个数据库/);
  });

  it('the default database can be named', async () => {
    await withStore({ ...access, database: 'neo4j' }, async (store) => expect(store.address).toContain('neo4j'));
  });

  async function ask(statement: string, parameters: Record<string, unknown> = {}): Promise<unknown[]> {
    const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), { disableLosslessIntegers: true });
    try {
      const { records } = await driver.executeQuery(statement, parameters);
      return records.map((record) => record.get('answer') as unknown);
    } finally {
      await driver.close();
    }
  }
});

describe('an address of Neo4j', () => {
  it.each(['bolt', 'neo4j'])('where nothing listens (%s) is unavailable, soon and in one sentence', async (scheme) => {
    const port = await freePort();
    const error = await failureOf({ uri: `${scheme}://someone:secret@127.0.0.1:${String(port)}`, user: 'neo4j', password: 'other-secret' });
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(describeError(error)).toMatch(/^[^\n]+ — [^\n]*JINGWEI_STORE/);
    expect(describeError(error)).toContain(`${scheme}://127.0.0.1:${String(port)}`);
    expect(describeError(error)).not.toContain('secret');
  });

  it.each(['http://127.0.0.1:7474', 'bolt://', 'bolt:127.0.0.1', 'neo4j+x://host', 'bolt://a b', 'bolt://host:99999', ''])(
    'of another form is refused: %j',
    async (uri) => {
      expect(await failureOf({ uri, user: 'neo4j', password: 'x' })).toMatchObject({ code: 'STORE_ADDRESS' });
    },
  );
});

async function withStore(settings: Neo4jSettings, work: (store: GraphStore) => Promise<void>): Promise<void> {
  const store = await openNeo4jStore(settings);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function failureOf(settings: Neo4jSettings): Promise<unknown> {
  try {
    await withStore(settings, async () => undefined);
  } catch (error) {
    return error;
  }
  throw new Error('the store opened');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
