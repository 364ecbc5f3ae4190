import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillStore, putLong } from './made-collection.ts';
import { findRoutes } from './routes.ts';
import { serve, stop, type Running } from './serve.ts';

/**
 * `npm run bench:things [-- --clauses 50000 | --store PATH [--long ID]] [--only region,cell]`: what every page costs over a collection of many clauses,
 * asked about its most used things, and a document of a thousand clauses: time of the first request and median of six further ones, processor time of
 * the first and of one of those, size of the page, and by how much the memory of the server grew at most. Build first (`npm run build`).
 * Linux tells memory and processor time.
 */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const ROUNDS = 6;
/** Parts of the long document, of eleven clauses each. */
const LONG = 95;
const folder = mkdtempSync(join(tmpdir(), 'jingwei-things-'));
const database = option('store') ?? join(folder, 'many.db');

/** Forgets the most memory so far. */
function resetMost({ process: { pid } }: Running): void {
  const file = `/proc/${String(pid)}/clear_refs`;
  if (existsSync(file)) writeFileSync(file, '5');
}

/** Numbers of the server's process that Linux tells: most memory so far in MB, processor time in milliseconds. */
function readProcess({ process: { pid } }: Running): { memory: number; cpu: number } {
  const at = `/proc/${String(pid)}`;
  if (!existsSync(at)) return { memory: Number.NaN, cpu: Number.NaN };
  const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`${at}/status`, 'utf8'))?.[1]) / 1024;
  const [user = 0, system = 0] = (readFileSync(`${at}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').slice(11, 13).map(Number);
  return { memory, cpu: (user + system) * 10 };
}

try {
  let long = option('long');
  if (option('store') === undefined) {
    const held = await fillStore(database, Number(option('clauses') ?? 50_000), true);
    long = await putLong(database, LONG);
    console.log(`${held} clauses, and ${long}`);
  }
  const server = await serve(database);
  const routes = await findRoutes(server.url, long);
  const only = option('only')?.split(',') ?? Object.keys(routes);
  const columns = ['first ms', 'median ms', 'cpu ms first', 'cpu ms a request', 'kB', 'MB more at most'];
  console.log(`page          ${columns.join('   ')}`);
  let size = 0;
  const ask = async (path: string): Promise<number> => {
    const started = performance.now();
    const response = await fetch(`${server.url}${path}`);
    const text = await response.text();
    if ((!response.ok && response.status !== 404) || text.length < 1_000) throw new Error(`${path}: ${String(response.status)}`);
    size = text.length;
    return performance.now() - started;
  };
  // The index and the parts that every page shares are loaded before anything is counted.
  await ask('/');
  await ask('/search?q=%E7%BB%BF%E8%89%B2%E8%B4%B7%E6%AC%BE');
  for (const [name, address] of Object.entries(routes).filter(([each]) => only.includes(each))) {
    resetMost(server);
    const before = readProcess(server);
    const cold = await ask(address);
    const warm: number[] = [];
    const begun = readProcess(server);
    for (let round = 0; round < ROUNDS; round++) warm.push(await ask(address));
    const after = readProcess(server);
    warm.sort((a, b) => a - b);
    const median = warm[ROUNDS / 2] ?? Number.NaN;
    const cells = [cold, median, begun.cpu - before.cpu, (after.cpu - begun.cpu) / ROUNDS, size / 1000, after.memory - before.memory];
    console.log(name.padEnd(14) + cells.map((value, at) => value.toFixed(0).padStart((columns[at]?.length ?? 0) + (at && 3))).join(''));
  }
  await stop(server);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
