import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDS_QUERY } from '../browser/places.ts';
import { fillStore } from './made-collection.ts';
import { serve, stop, type Running } from './serve.ts';

/**
 * `npm run bench:things [-- --clauses 50000 | --store PATH]`: what the pages of a much used department, instrument and region, the targets and the
 * collection cost over a collection of many clauses: time of the first request and median of six further ones, processor time of one, and by how much
 * the memory of the server grew at most. Build first (`npm run build`). Linux tells memory and processor time.
 */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const ROUNDS = 6;
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

interface Most {
  readonly bodies: readonly { readonly body: { readonly id: string } }[];
  readonly instruments: readonly { readonly instrument: { readonly id: string } }[];
  readonly regions: readonly { readonly region: { readonly id: string } }[];
}

async function findPlaces({ url }: Running): Promise<Record<string, string>> {
  const body = JSON.stringify({ query: IDS_QUERY });
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { bodies, instruments, regions } = ((await answer.json()) as { data: { collection: Most } }).data.collection;
  const instrument = `/instruments/${encodeURIComponent(instruments[0]?.instrument.id ?? '')}`;
  return {
    start: '/',
    body: `/bodies/${encodeURIComponent(bodies[0]?.body.id ?? '')}`,
    instrument,
    narrowed: `${instrument}?beside=${encodeURIComponent(instruments[1]?.instrument.id ?? '')}`,
    region: `/regions/${regions[0]?.region.id ?? ''}`,
    targets: '/targets',
    collection: '/collection',
  };
}

try {
  if (option('store') === undefined) {
    console.log(`${await fillStore(database, Number(option('clauses') ?? 50_000), true)} clauses`);
  }
  const server = await serve(database);
  const places = await findPlaces(server);
  console.log('page         first ms   median ms   cpu ms a request   MB more at most');
  const ask = async (path: string): Promise<number> => {
    const started = performance.now();
    const response = await fetch(`${server.url}${path}`);
    const text = await response.text();
    if (!response.ok || text.length < 1_000) throw new Error(`${path}: ${String(response.status)}`);
    return performance.now() - started;
  };
  // The index and the parts that every page shares are loaded before anything is counted.
  await ask('/');
  await ask('/search?q=%E7%BB%BF%E8%89%B2%E8%B4%B7%E6%AC%BE');
  for (const [name, address] of Object.entries(places)) {
    resetMost(server);
    const before = readProcess(server);
    const cold = await ask(address);
    const warm: number[] = [];
    const begun = readProcess(server);
    for (let round = 0; round < ROUNDS; round++) warm.push(await ask(address));
    const after = readProcess(server);
    warm.sort((a, b) => a - b);
    const cells = [cold, warm[ROUNDS / 2] ?? Number.NaN, (after.cpu - begun.cpu) / ROUNDS, after.memory - before.memory];
    console.log(name.padEnd(12) + cells.map((value, at) => value.toFixed(0).padStart([9, 12, 19, 18][at] ?? 0)).join(''));
  }
  await stop(server);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
