import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { provideJars } from './jars.ts';
import { findMissingTool } from './tools.ts';

/** How to get into a server. */
export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}
/** A server and the way to end it. */
export interface Neo4jServer extends Neo4jAccess {
  stop(): Promise<void>;
}

/** Neo4j cannot be started on this machine; the message says why. */
export class NoNeo4j extends Error {}

const START_MS = 120_000;
const OPENED_MODULES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** Starts the server and kills it when our end of its standard input closes: by `stop`, or because this process is gone, however it ended. */
const KEEPER = `
  exec 3<&0
  java "$@" 3<&- & server=$!
  (cat <&3 >/dev/null; kill -9 $server) & keeper=$!
  wait $server; code=$?
  kill $keeper 2>/dev/null
  exit $code`;

/**
 * The server named by NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, which is left running; else one of our own on a free port with an empty
 * home, ended by `stop` and, at the latest, with this process. Throws `NoNeo4j` where Java or Maven is missing.
 */
export async function startNeo4j(): Promise<Neo4jServer> {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  if (uri !== undefined && uri !== '') return { uri, user, password, stop: () => Promise.resolve() };
  const missing = await findMissingTool();
  if (missing !== null) throw new NoNeo4j(missing);
  const jars = await provideJars();
  const home = await mkdtemp(join(tmpdir(), 'jingwei-neo4j-'));
  const port = await findFreePort();
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf', 'neo4j.conf'), settings(port).join('\n'));
  // Lives for a few minutes: what the second compiler costs is never won back (a fifth of the processor time of these tests).
  // The code cache of one compiler alone is too small: it would be swept, and what was thrown out compiled again.
  const machine = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m'];
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  const parameters = [...machine, ...OPENED_MODULES, '-cp', `${jars}/*`, ...entry];
  const child = spawn('sh', ['-c', KEEPER, 'sh', ...parameters], { stdio: ['pipe', 'ignore', 'ignore'] });
  const stop = async (): Promise<void> => {
    await endProcess(child);
    await rm(home, { recursive: true, force: true });
  };
  try {
    const address = `bolt://127.0.0.1:${String(port)}`;
    return { uri: address, user: 'neo4j', password: await changeFirstPassword(address, child), stop };
  } catch (error) {
    const log = await readFile(join(home, 'logs', 'neo4j.log'), 'utf8').catch(() => 'no log was written');
    await stop();
    throw new Error(`Neo4j did not start: ${log.slice(-2000)}`, { cause: error });
  }
}

function settings(port: number): string[] {
  return [
    `server.bolt.listen_address=127.0.0.1:${String(port)}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=256m',
    // A test tries a wrong password; that must not lock the others out.
    'dbms.security.auth_max_failed_attempts=0',
    // Tests fill and empty the database: a plan would be made anew each time, which costs more than ever it saves over so few rows.
    'dbms.cypher.min_replan_interval=1h',
    'dbms.cypher.statistics_divergence_threshold=1.0',
  ];
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A new server lets nobody in before its first password is changed; that this works also shows that the server has started. */
async function changeFirstPassword(uri: string, child: ChildProcess): Promise<string> {
  const password = randomBytes(12).toString('hex');
  const until = Date.now() + START_MS;
  for (;;) {
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
    const session = driver.session({ database: 'system' });
    try {
      await session.run('ALTER CURRENT USER SET PASSWORD FROM $former TO $password', { former: 'neo4j', password });
      return password;
    } catch (error) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) throw error;
    } finally {
      await driver.close();
    }
    await wait(250);
  }
}

/** Killed at once: its home is thrown away, and an orderly end would take ten seconds. */
async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await ended;
}
