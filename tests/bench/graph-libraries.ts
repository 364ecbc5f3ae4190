import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM, CHROMIUM_FLAGS } from '../browser/chromium.ts';

const USAGE = `npm run bench:graphs -- [--libraries FOLDER] [--nodes 2000] [--edges 3000] [--seed 1] [--runs 3]

Draws one made graph with the library of the graph page and, beside it, with those that were not taken, which are no dependencies of the project:
    npm install --prefix FOLDER sigma graphology cytoscape d3-force`;

/**
 * `npm run bench:graphs`: for each library its script (minified, only what is used, kB gzipped); from the asking for it to two frames after the first
 * drawing, and the layout of that (ms); the processor time of all of Chromium's processes until then (s); and, while the drawing is moved for 120
 * frames, the mean and the longest time from frame to frame and the processor time of a frame (ms). The least and the most of the runs, each in a
 * Chromium of its own. Processor times compare on a machine with other work, the others do not.
 */
const { values } = parseArgs({
  options: {
    libraries: { type: 'string' },
    nodes: { type: 'string', default: '2000' },
    edges: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
const size = { nodes: Number(values.nodes), edges: Number(values.edges), seed: Number(values.seed) };
const PROJECT = resolve(import.meta.dirname, '../..');
const PAN_FRAMES = 120;
/** After which a first drawing is given up. */
const LIMIT_MS = 60_000;

interface Entry {
  readonly title: string;
  /** The name of the drawing in `graph-libraries.page.js`. */
  readonly drawing: string;
  /** A folder with node_modules; undefined if none was named. */
  readonly folder: string | undefined;
  readonly packages: readonly string[];
  readonly script: string;
}
const CYTOSCAPE = { packages: ['cytoscape'], script: "export { default as cytoscape } from 'cytoscape'" };
const OTHERS: readonly Omit<Entry, 'folder'>[] = [
  {
    title: 'sigma, random places',
    drawing: 'sigma',
    packages: ['sigma', 'graphology'],
    script: "export { default as Sigma } from 'sigma'; export { default as Graph } from 'graphology'",
  },
  { title: 'cytoscape, breadthfirst', drawing: 'breadthfirst', ...CYTOSCAPE },
  { title: 'cytoscape, cose', drawing: 'cose', ...CYTOSCAPE },
  {
    title: 'd3-force, 300 ticks',
    drawing: 'force',
    packages: ['d3-force'],
    script: "export { forceSimulation, forceLink, forceManyBody, forceCenter } from 'd3-force'",
  },
];
const ENTRIES: readonly Entry[] = [
  {
    title: 'd3-hierarchy (product)',
    drawing: 'hierarchy',
    folder: PROJECT,
    packages: ['d3-hierarchy'],
    script: "export { hierarchy, partition } from 'd3-hierarchy'",
  },
  ...OTHERS.map((entry) => ({ ...entry, folder: values.libraries === undefined ? undefined : resolve(values.libraries) })),
];

const manifest = (folder: string, name: string): string => join(folder, 'node_modules', name, 'package.json');
const version = (folder: string, name: string): string =>
  `${name} ${(JSON.parse(readFileSync(manifest(folder, name), 'utf8')) as { version: string }).version}`;

async function bundle(folder: string, script: string): Promise<string> {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'library', resolveId: (id) => (id === 'library' ? '\0library' : null), load: (id) => (id === '\0library' ? script : null) },
    ],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'library', preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
    },
  });
  const chunk = 'output' in built ? built.output.find((output) => output.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error(`nothing was built of ${script}`);
  return chunk.code;
}

/** Seconds that the processor has worked for all processes of a browser. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

interface Run {
  readonly first: number;
  readonly layout: number | null;
  readonly processor: number;
  readonly frame: number;
  readonly longest: number;
  readonly frameProcessor: number;
}
/** What the page file puts in place. */
interface PageGlobals {
  draw(drawing: string, of: typeof size): Promise<{ first: number; layout: number | null }>;
  pan(frames: number): Promise<number[]>;
}

/** Undefined if the first drawing takes longer than the limit. */
async function measure(entry: Entry, executablePath: string, url: string): Promise<Run | undefined> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(url);
    const blank = await page.screenshot();
    await wait(300);
    const before = await processorTime(browser);
    const drawing = page.evaluate(([name, of]) => (globalThis as never as PageGlobals).draw(name, of), [entry.drawing, size] as const);
    const drawn = await Promise.race([drawing, wait(LIMIT_MS, undefined, { ref: false })]);
    if (drawn === undefined) {
      drawing.catch(() => {}); // The browser is closed below while it still draws.
      return undefined;
    }
    const after = await processorTime(browser);
    if (blank.equals(await page.screenshot())) throw new Error(`${entry.title} drew nothing`);
    const still = await processorTime(browser);
    const gaps = await page.evaluate((frames) => (globalThis as never as PageGlobals).pan(frames), PAN_FRAMES);
    const moved = await processorTime(browser);
    if (errors.length > 0) throw new Error(`${entry.title}: ${errors.join('; ')}`);
    return {
      ...drawn,
      processor: after - before,
      frame: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
      longest: Math.max(...gaps),
      frameProcessor: ((moved - still) * 1000) / PAN_FRAMES,
    };
  } finally {
    await browser.close();
  }
}

function range(runs: readonly Run[], of: (run: Run) => number | null, digits = 0): string {
  const found = runs.map(of).filter((value) => value !== null);
  if (found.length === 0) return '–';
  const [least, most] = [Math.min(...found), Math.max(...found)].map((value) => value.toFixed(digits));
  return least === most ? `${least}` : `${least}–${most}`;
}

if (values.help) {
  console.log(USAGE);
  process.exit();
}
if (CHROMIUM === undefined) throw new Error('No Chromium was found: set CHROMIUM to its path, or install the package chromium.');
const pageScript = readFileSync(join(import.meta.dirname, 'graph-libraries.page.js'));
const HTML = `<!doctype html><meta charset="utf-8"><style>main { width: 1200px; height: 800px; overflow: auto }</style><main></main><script type="module" src="/page.js"></script>`;
let library = '';
const server = createServer(({ url }, response) => {
  const isScript = url?.endsWith('.js') === true;
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(url === '/page.js' ? pageScript : isScript ? library : HTML);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

try {
  const widths = [24, 9, 16, 13, 12, 20, 12];
  const row = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' ');
  console.log(`${size.nodes} nodes, ${size.edges} edges, seed ${size.seed}, ${values.runs} runs\n`);
  console.log(row(['library', 'kB gz', 'first drawing', 'layout', 'processor s', 'frame (longest) ms', 'cpu ms/frame']));
  const versions = new Set<string>();
  for (const entry of ENTRIES) {
    const { folder, packages } = entry;
    const missing = packages.filter((name) => folder === undefined || !existsSync(manifest(folder, name)));
    if (folder === undefined || missing.length > 0) {
      console.log(`${entry.title.padEnd(24)} skipped: ${missing.join(', ')} not in ${folder ?? 'a folder (--libraries was not given)'}`);
      continue;
    }
    for (const name of packages) versions.add(version(folder, name));
    library = await bundle(folder, entry.script);
    const kilobytes = (gzipSync(library).length / 1000).toFixed(1);
    const runs: Run[] = [];
    for (let run: Run | undefined; runs.length < Number(values.runs); runs.push(run)) {
      run = await measure(entry, CHROMIUM, url);
      if (run === undefined) break;
    }
    if (runs.length < Number(values.runs)) {
      console.log(row([entry.title, kilobytes, `> ${LIMIT_MS / 1000} s, given up`]));
      continue;
    }
    const frames = `${range(runs, ({ frame }) => frame)} (${range(runs, ({ longest }) => longest)})`;
    const times = [range(runs, ({ first }) => first), range(runs, ({ layout }) => layout), range(runs, ({ processor }) => processor, 1)];
    console.log(row([entry.title, kilobytes, ...times, frames, range(runs, ({ frameProcessor }) => frameProcessor)]));
  }
  console.log(`\n${[...versions].join(', ')}${versions.size > 1 ? '' : `\n\n${USAGE}`}`);
} finally {
  server.close();
}
