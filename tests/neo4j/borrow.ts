import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import type { DeskAnswer } from './desk.ts';
import type { Neo4jAccess } from './server.ts';
import './setup.ts';

/** A server that is this test file's alone until its suites give it back. */
export interface BorrowedNeo4j extends Neo4jAccess {
  /** Deletes all that the database holds, but for constraints and indexes. */
  empty(): Promise<void>;
  giveBack(): void;
}

/** What the worker has borrowed, and how many suites of its file have it. */
let held: { readonly server: Promise<BorrowedNeo4j | { readonly missing: string }>; suites: number } | undefined;

/**
 * Borrows the Neo4j server of the test run, for the top of a suite: `const neo4j = await borrowNeo4j()`, then
 * `describe.skipIf('missing' in neo4j)`. The suites of one file share it, one after the other; it goes back when all have given it back.
 * Where Java or Maven is missing the answer says why and a line is printed; with CI=true that is an error.
 */
export async function borrowNeo4j(): Promise<BorrowedNeo4j | { readonly missing: string }> {
  held ??= { server: borrow(), suites: 0 };
  held.suites++;
  const server = await held.server;
  if ('missing' in server) return server;
  const giveBack = (): void => {
    if (held === undefined || --held.suites > 0) return;
    held = undefined;
    server.giveBack();
  };
  return { ...server, giveBack };
}

async function borrow(): Promise<BorrowedNeo4j | { readonly missing: string }> {
  const socket = connect(inject('neo4jDesk'), '127.0.0.1');
  const lines = createInterface({ input: socket });
  const answer = await new Promise<DeskAnswer>((resolve, reject) => {
    socket.once('error', reject);
    lines.once('line', (line) => resolve(JSON.parse(line) as DeskAnswer));
    lines.once('close', () => reject(new Error('the desk that lends Neo4j has closed')));
  });
  // Does not keep the worker alive; the connection's end gives the server back.
  socket.unref();
  if ('uri' in answer) {
    const empty = (): Promise<void> => emptyDatabase(answer);
    await claimDatabase(answer);
    return { ...answer, empty, giveBack: () => socket.destroy() };
  }
  socket.destroy();
  if ('failed' in answer) throw new Error(answer.failed);
  if (process.env['CI'] === 'true') throw new Error(`tests on Neo4j cannot run: ${answer.missing}`);
  process.stderr.write(`SKIPPED: tests on Neo4j, because ${answer.missing}\n`);
  return answer;
}

/** A database that somebody uses is never emptied: it has to be empty, or marked as one for tests, when it is borrowed. */
async function claimDatabase(access: Neo4jAccess): Promise<void> {
  await withDriver(access, async (driver) => {
    const { records } = await driver.executeQuery(
      'MATCH (n) RETURN count(n) > 0 AND count(CASE WHEN n:TestDatabase THEN 1 END) = 0 AS used',
    );
    if (records[0]?.get('used') === true) throw new Error(`the database at ${access.uri} is not empty; tests need one of their own`);
    for (const [list, drop] of SCHEMA) {
      for (const record of (await driver.executeQuery(list)).records) {
        await driver.executeQuery(`${drop} \`${String(record.get('name')).replaceAll('`', '``')}\``);
      }
    }
  });
  await emptyDatabase(access);
}

/** Constraints first: they own indexes. */
const SCHEMA = [
  ['SHOW CONSTRAINTS YIELD name', 'DROP CONSTRAINT'],
  ["SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'", 'DROP INDEX'],
] as const;

async function emptyDatabase(access: Neo4jAccess): Promise<void> {
  await withDriver(access, async (driver) => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    await driver.executeQuery('CREATE (:TestDatabase)');
  });
}

async function withDriver(access: Neo4jAccess, work: (driver: Driver) => Promise<void>): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}
