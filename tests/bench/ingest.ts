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
}
const byFormat = new Map<string, Sum>();
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const rate = (count: number, milliseconds: number): string => Math.round((count * 1000) / Math.max(1, milliseconds)).toLocaleString('en');

for (const pass of ['cold', 'warm']) {
  byFormat.clear();
  for (const path of files) {
    const started = performance.now();
    const reading = await readFile(path).catch(() => null);
    const read = performance.now();
    if (reading === null) continue;
    annotate(reading.name, reading);
    const sum = byFormat.get(reading.format) ?? { files: 0, characters: 0, read: 0, annotated: 0 };
    byFormat.set(reading.format, sum);
    sum.files++;
    sum.characters += reading.text.length;
    sum.read += read - started;
    sum.annotated += performance.now() - read;
  }
  console.log(`one thread, ${pass}; peak memory of the process ${peak()} MB`);
  for (const [format, { files: count, characters, read, annotated }] of byFormat) {
    console.log(
      `  ${format.padEnd(5)} ${String(count).padStart(3)} files ${String(characters).padStart(8)} characters  read ${read.toFixed(0).padStart(6)} ms  annotated ${annotated.toFixed(0).padStart(6)} ms  ${rate(characters, read + annotated)} characters/s  ${((count * 1000) / (read + annotated)).toFixed(1)} files/s`,
    );
  }
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
const many = Array.from({ length: 20 }, () => texts).flat();
const characters = many.reduce((sum, text) => sum + text.length, 0);
for (const text of texts) annotate('warm', plainSource(text));
jieba.cut(texts[0] ?? '', true);
const before = performance.now();
for (const text of many) annotate('sample', plainSource(text));
const annotated = performance.now() - before;
const cutting = performance.now();
for (const text of many) jieba.cut(text, true);
const cut = performance.now() - cutting;
console.log(
  `plain text, ${characters} characters (${join('ingest', 'samples')} × 20), one thread: annotated ${rate(characters, annotated)} characters/s; nodejieba cut ${rate(characters, cut)} characters/s; ratio ${(cut / annotated).toFixed(3)}`,
);
