import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { annotate } from '../../ingest/pipeline.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import { readableSlice } from '../../graph/text/view.ts';

/**
 * `npm run bench:kept -- FOLDER`: the Han characters of a PDF's clauses over those that pdftotext finds, less lines that pdftotext shows on at
 * least a third of the pages (running headers and footers).
 */
const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Lines that stand on a third of the pages, whatever numbers they bear. */
function runningLines(pages: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of new Set(page.split('\n').map(bare))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([line, count]) => line !== '' && count >= Math.max(3, pages.length / 3)).map(([line]) => line));
}

const bare = (line: string): string => line.replace(/[\s\d]+/g, '');

let kept = 0;
let printed = 0;
for (const path of (await findFiles(process.argv.slice(2))).filter((file) => file.toLowerCase().endsWith('.pdf'))) {
  const { stdout, status } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error('pdftotext is not installed here, or cannot read the file');
  const pages = stdout.split('\f').filter((page) => page.trim() !== '');
  const running = runningLines(pages);
  const wanted = han(pages.flatMap((page) => page.split('\n').filter((line) => !running.has(bare(line)))).join('\n'));
  const reading = await readFile(path);
  const document = annotate(reading.name, reading);
  const found = han(document.clauses.map((clause) => readableSlice(document.text, clause.span)).join('\n'));
  kept += found;
  printed += wanted;
  console.log(`${(found / wanted).toFixed(4)}  ${found}/${wanted}  ${basename(path)}`);
}
console.log(`${(kept / printed).toFixed(4)}  ${kept}/${printed}  all`);
