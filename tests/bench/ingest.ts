import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jieba from 'nodejieba';
import { annotate, plainSource } from '../../ingest/pipeline.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import { readFiles } from '../../ingest/workers/pool.ts';

/**
 * `npm run bench:ingest -- FOLDER`: how fast files are read and annotated, by format, on one thread; PDFs on two warm workers beside
 * pdftotext (one spawn a file); plain text beside raw nodejieba on the same characters. All in one run, since machines differ.
 */
const files = await findFiles(process.argv.slice(2));
if (files.length === 0) throw new Error('name a folder with documents');

interface Sum {
  files: number;
  characters: number;
  read: number;
  annotated: number;
  /** Time that raw nodejieba takes for the same characters. */
  cut: number;
}
/** Peak memory of the process so far, in MB; formats are read one after the other, so that it grows with the one that needs it. */
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const rate = (count: number, milliseconds: number): string => Math.round((count * 1000) / Math.max(1, milliseconds)).toLocaleString('en');

const formats = new Map<string, string[]>();
for (const path of files) {
  const reading = await readFile(path).catch(() => null);
  if (reading === null) continue;
  annotate(reading.name, reading);
  formats.set(reading.format, [...(formats.get(reading.format) ?? []), path]);
}
jieba.cut('预热', true);
console.log(
  `one thread, warm: format, files, characters; read, annotated, nodejieba cut of the same text (ms); characters/s; files/s; peak memory so far`,
);
for (const [format, paths] of formats) {
  const sum: Sum = { files: 0, characters: 0, read: 0, annotated: 0, cut: 0 };
  for (const path of paths) {
    const started = performance.now();
    const reading = await readFile(path);
    const read = performance.now();
    annotate(reading.name, reading);
    const annotated = performance.now();
    jieba.cut(reading.text, true);
    sum.files++;
    sum.characters += reading.text.length;
    sum.read += read - started;
    sum.annotated += annotated - read;
    sum.cut += performance.now() - annotated;
  }
  const took = sum.read + sum.annotated;
  const columns = [sum.read, sum.annotated, sum.cut].map((time) => time.toFixed(0).padStart(6)).join(' ');
  console.log(
    `  ${format.padEnd(5)} ${String(sum.files).padStart(3)} ${String(sum.characters).padStart(8)} ${columns} ${rate(sum.characters, took).padStart(9)} ${((sum.files * 1000) / took).toFixed(1).padStart(6)} ${peak()} MB`,
  );
}

const pdfs = files.filter((path) => extname(path).toLowerCase() === '.pdf');
if (pdfs.length > 0) {
  // The first round warms the workers; the second is timed.
  let done = 0;
  let warm = 0;
  for await (const _outcome of readFiles([...pdfs, ...pdfs])) {
    done++;
    if (done === pdfs.length) warm = performance.now();
  }
  const workers = performance.now() - warm;
  const started = performance.now();
  const found = pdfs.every((path) => spawnSync('pdftotext', ['-layout', path, '-']).status === 0);
  const spawned = performance.now() - started;
  console.log(
    `${pdfs.length} PDFs: read and annotated on two warm workers ${workers.toFixed(0)} ms; pdftotext, one spawn a file, ${found ? `${spawned.toFixed(0)} ms; ratio ${(workers / spawned).toFixed(2)}` : 'is not installed here'}`,
  );
}

const samples = fileURLToPath(new URL('../../ingest/samples', import.meta.url));
const texts = (await findFiles([samples])).map((path) => readFileSync(path, 'utf8'));
/** Rounds over the samples: those of a short ingest, while the engine still compiles, and as many once it has. */
const ROUNDS = 20;
const WARMING = 40;
const characters = ROUNDS * texts.reduce((sum, text) => sum + text.length, 0);

/** Milliseconds of this thread, by the clock and of the processor: on a machine that others use too only the second tells anything. */
interface Spent {
  clock: number;
  cpu: number;
}
function add(spent: Spent, work: () => void): void {
  const [started, used] = [performance.now(), process.threadCpuUsage()];
  work();
  const { user, system } = process.threadCpuUsage(used);
  spent.clock += performance.now() - started;
  spent.cpu += (user + system) / 1000;
}
const annotateAll = (): void => {
  for (const text of texts) annotate('sample', plainSource(text));
};
const cutAll = (): void => {
  for (const text of texts) jieba.cut(text, true);
};
/** Both by turns, round by round: a machine that changes its pace changes it for both. */
function printRatio(when: string): void {
  const [annotated, cut]: [Spent, Spent] = [
    { clock: 0, cpu: 0 },
    { clock: 0, cpu: 0 },
  ];
  for (let round = 0; round < ROUNDS; round++) {
    add(annotated, annotateAll);
    add(cut, cutAll);
  }
  console.log(
    `plain text, ${characters} characters (${join('ingest', 'samples')} × ${ROUNDS}), one thread, ${when}: annotated ${rate(characters, annotated.clock)} characters/s; nodejieba cut ${rate(characters, cut.clock)} characters/s; ratio ${(cut.clock / annotated.clock).toFixed(3)}, of processor time ${(cut.cpu / annotated.cpu).toFixed(3)}`,
  );
}
annotateAll();
cutAll();
printRatio('the first rounds of a process');
for (let round = 0; round < WARMING; round++) annotateAll();
printRatio(`after ${ROUNDS + WARMING} rounds`);
