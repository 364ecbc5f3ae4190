import { readFileSync } from 'node:fs';
import { SIGNALS } from '../../api/search/signals/list.ts';
import { loadWeights, type Weights } from '../../api/search/weights.ts';
import { makeServices } from '../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

/**
 * `npm run bench:signals -- QUESTIONS.jsonl`: what each signal is worth on questions over the samples ({ id, q, answerable, relevant: [{ doc,
 * clause, grade }] }, `doc` the first three characters of a file's stem): right clause first and nDCG@10 with all signals and without each.
 */
interface Question {
  readonly q: string;
  readonly answerable: boolean;
  readonly relevant: readonly { readonly doc: string; readonly clause: string; readonly grade: number }[];
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name a file of questions');
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const questions = lines.map((line) => JSON.parse(line) as Question).filter(({ answerable, relevant }) => answerable && relevant.length > 0);
const { store, dispose } = temporaryStore();
await ingest(store, SAMPLE_FILES);

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

async function measure(name: string, weights: Weights): Promise<void> {
  const { search } = makeServices(store, { weights });
  let first = 0;
  let total = 0;
  for (const { q, relevant } of questions) {
    const { page } = await search.search(q, {}, 10);
    const grades = page.map(
      ({ hit }) => relevant.find(({ doc, clause }) => hit.document.name.startsWith(doc) && hit.clause.path === clause)?.grade ?? 0,
    );
    if (grades[0] === 2) first++;
    total += gain(grades) / gain(relevant.map(({ grade }) => grade).sort((a, b) => b - a));
  }
  console.log(`${name.padEnd(20)} first ${(first / questions.length).toFixed(3)}  nDCG@10 ${(total / questions.length).toFixed(3)}`);
}

await measure('all signals', loadWeights());
for (const { name } of SIGNALS) await measure(`without ${name}`, loadWeights({ [`signal.${name}`]: 0 }));
await dispose();
