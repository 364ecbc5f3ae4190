import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeError } from '../../graph/errors.ts';
import { listFacts } from '../../ingest/facts.ts';
import { contributionOf, listLinks } from '../../ingest/link-facts.ts';
import { annotate } from '../../ingest/pipeline.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import { walkEvidence } from '../evidence-walk.ts';
import { ingest, temporaryStore } from '../seeds.ts';
import { countRight, DRAWN, drawFacts, readMarks, showFact, type Drawn } from './sample.ts';

/**
 * `npm run bench:draw -- PATHS… [--kind links] [--count 100] [--seed 1] [--marks FILE]`: facts drawn at random for a person to judge; with the
 * judgements, how many are right by kind and rule (same paths, kind, count and seed). `--walk` looks up every span of the graph of the files
 * instead; exit code 1 if one does not hold what its row says.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'all' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    marks: { type: 'string' },
    walk: { type: 'boolean' },
  },
});
const kinds = DRAWN[values.kind];
if (kinds === undefined) throw new Error(`--kind is one of ${Object.keys(DRAWN).join(', ')}`);
const paths = await findFiles(positionals);
if (values.walk === true) await walk();
else await draw();

async function walk(): Promise<void> {
  const { store, dispose } = temporaryStore();
  try {
    const failed = (await ingest(store, paths)).flatMap((outcome) => (outcome.status === 'failed' ? [describeError(outcome.error)] : []));
    const { walked, faults } = walkEvidence(await store.dump());
    for (const line of [...failed, ...faults]) console.log(line);
    for (const [name, count] of walked) console.log(`${String(count).padStart(7)}  ${name}`);
    console.log(`${paths.length} files, ${failed.length} not loaded, ${faults.length} spans at fault`);
    process.exitCode = failed.length + faults.length > 0 ? 1 : 0;
  } finally {
    await dispose();
  }
}

async function draw(): Promise<void> {
  const facts: Drawn[] = [];
  for (const path of paths) {
    try {
      const reading = await readFile(path);
      const document = annotate(reading.name, reading);
      const all = [...listFacts(document), ...listLinks(document, contributionOf(document))];
      facts.push(...all.filter(({ kind }) => kinds?.includes(kind) === true).map((fact) => ({ document, fact })));
    } catch (error) {
      console.error(describeError(error));
    }
  }
  const drawn = drawFacts(facts, Number(values.count), Number(values.seed));
  console.log(`${drawn.length} of ${facts.length} facts (${values.kind}), seed ${values.seed}, ${paths.length} files`);
  const lines =
    values.marks === undefined
      ? drawn.map((one, index) => `\n${showFact(one, index + 1)}`)
      : countRight(drawn, readMarks(readFileSync(values.marks, 'utf8'), values.marks));
  for (const line of lines) console.log(line);
}
