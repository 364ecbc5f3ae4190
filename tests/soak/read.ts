import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError, JingweiError } from '../../graph/errors.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { readFiles } from '../../ingest/workers/pool.ts';
import { writeMutants } from './mutants.ts';

/**
 * `npm run soak:read -- FOLDER [--count 200] [--seed 1]`: reads and annotates mutants of the folder's files. Every one must end as a document
 * or as an error that says why; one that crashes a worker, takes over a minute or fails without a reason is listed, and the exit code is 1.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
try {
  const files = await findFiles(positionals);
  const paths = writeMutants(files, folder, Number(values.count), Number(values.seed));
  const counts = new Map<string, number>();
  const bad: string[] = [];
  const started = Date.now();
  for await (const outcome of readFiles(paths)) {
    const key = 'error' in outcome ? (outcome.error instanceof JingweiError ? outcome.error.code : 'INTERNAL') : 'read';
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const crashed = 'error' in outcome && (key === 'INTERNAL' || /超过|意外终止|程序出错/.test(describeError(outcome.error)));
    if (crashed) bad.push(`${basename(outcome.path)}: ${describeError(outcome.error)}`);
  }
  console.log(`${paths.length} mutants of ${files.length} files, seed ${values.seed}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  for (const [key, count] of [...counts].sort()) console.log(`  ${key.padEnd(18)} ${count}`);
  console.log(`  crashed or hung    ${bad.length}`);
  for (const line of bad) console.log(`    ${line}`);
  process.exitCode = bad.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
