import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const PATIENCE_MS = 15 * 60_000;

/**
 * The folder of the server's jars, named after the version in `pom.xml` and kept between runs. Missing ones are copied there by Maven:
 * one process at a time, into a folder beside it that gets its name only when it is complete.
 */
export async function provideJars(): Promise<string> {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(`${here}pom.xml`, 'utf8'))?.[1];
  if (version === undefined) throw new Error('tests/neo4j/pom.xml does not say neo4j.version');
  const jars = `${here}server/jars-${version}`;
  await mkdir(`${here}server`, { recursive: true });
  const until = Date.now() + PATIENCE_MS;
  while (!existsSync(jars)) {
    if (await takeTurn(`${jars}.lock`)) await copyJars(jars);
    else if (Date.now() > until) throw new Error(`another process has been copying jars for too long; if none runs, delete ${jars}.lock`);
    else await wait(500);
  }
  return jars;
}

async function copyJars(jars: string): Promise<void> {
  const partial = `${jars}.partial`;
  try {
    if (existsSync(jars)) return;
    await rm(partial, { recursive: true, force: true });
    await run(
      'mvn',
      ['-B', '-q', '-f', `${here}pom.xml`, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`],
      {
        timeout: PATIENCE_MS,
      },
    );
    await rename(partial, jars);
  } finally {
    await rm(`${jars}.lock`, { recursive: true, force: true });
  }
}

/** Making a folder succeeds for one process only. A lock older than the longest copy was left by a process that died. */
async function takeTurn(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
    const made = await stat(lock).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > PATIENCE_MS) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
