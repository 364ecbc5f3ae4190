import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createIndex } from '../../api/search/index/clauseIndex.ts';
import type { ClauseIndex } from '../../api/search/index/types.ts';
import { loadWeights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';
import { makeBaselines } from './baselines.ts';
import { citationShare, countCitations } from './citations.ts';
import { documentsOf, makeProduct, readRows, type CollectionRow, type QuestionRow } from './collection.ts';
import { foldGroups, groupQuestions } from './folds.ts';
import { scoreRanking } from './ranking.ts';

/**
 * `npm run bench:relevance -- --collection FILE.jsonl[.gz] --questions FILE.jsonl [--run OUT.tsv] [--without SIGNAL]… [--set NAME=VALUE]… [--baselines] [--folds N] [--citations WEIGHT]`:
 * ranks any collection of clauses ({ id, document, title, label, order, headings, text }) for questions ({ id, text, relevant: [id] }) as the
 * product does, and prints quality, latency of one query on one thread, building time and memory. `--baselines` runs plain BM25 and FlexSearch
 * beside it, `--citations` the product with how often a document is cited as one more signal (of the clauses that it finds). `--folds` tells
 * quality fold by fold too, questions with the same relevant clauses in one fold: nothing is fitted on them. `--run` writes question id, tab, clause id, 100 a question.
 */
const { values } = parseArgs({
  options: {
    collection: { type: 'string' },
    questions: { type: 'string' },
    run: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    set: { type: 'string', multiple: true, default: [] },
    baselines: { type: 'boolean', default: false },
    most: { type: 'string', default: '0' },
    folds: { type: 'string', default: '0' },
    citations: { type: 'string', default: '0' },
  },
});
if (values.collection === undefined || values.questions === undefined) throw new Error('name --collection and --questions');

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;
const memory = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const changes = Object.fromEntries([
  ...values.without.map((name) => [`signal.${name}`, 0] as const),
  ...values.set.map((pair): [string, number] => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])]),
]);
const weights = loadWeights(changes);
const rows = readRows<CollectionRow>(values.collection);
const most = Number(values.most);
const questions = readRows<QuestionRow>(values.questions).slice(0, most > 0 ? most : undefined);
tokenise('装词典');

const before = memory();
const started = performance.now();
const index: ClauseIndex = createIndex(tokenise, weights);
for (const document of documentsOf(rows)) index.replaceDocument(document);
const { clauses, postings } = index.size;
const built = (performance.now() - started) / 1000;
const after = memory();
const product = makeProduct(index, weights);

interface System {
  readonly name: string;
  readonly search: (text: string) => readonly string[];
  readonly more: string;
  /** Milliseconds of each question on the clock, and of the processor: what else the machine does lengthens the first alone. */
  readonly times: number[];
  readonly processor: number[];
  readonly found: Map<string, readonly string[]>;
}

const system = (name: string, search: System['search'], more: string): System => ({
  name,
  search,
  more,
  times: [],
  processor: [],
  found: new Map(),
});
const systems = [
  system('product', product, `${built.toFixed(1)} s, ${(after - before).toFixed(0)} MB, ${clauses} clauses, ${postings} postings`),
];
const cited = Number(values.citations);
if (cited !== 0) {
  const share = citationShare(countCitations(rows));
  systems.push(
    system(
      'citations',
      makeProduct(index, weights, (document) => cited * share(document)),
      `weight ${cited}`,
    ),
  );
}
if (values.baselines) for (const { name, search, more } of makeBaselines(rows)) systems.push(system(name, search, more));

// Every question is asked of each system in turn, so that what else the machine does burdens all alike; ten questions warm up.
for (const { text } of questions.slice(0, 10)) for (const { search } of systems) search(text);
for (const { id, text } of questions) {
  for (const { search, times, processor, found } of systems) {
    const [used, start] = [process.cpuUsage(), performance.now()];
    found.set(id, search(text));
    times.push(performance.now() - start);
    const { user, system: kernel } = process.cpuUsage(used);
    processor.push((user + kernel) / 1000);
  }
}

console.log(`${rows.length} clauses, ${questions.length} questions`);
console.log('system       nDCG@10  MRR@10  R@10  R@100   p50 / p95 ms   of the processor   built in s, memory in MB');
for (const { name, more, times, processor, found } of systems) {
  const at = (values: readonly number[], part: number): string =>
    (values.toSorted((a, b) => a - b)[Math.floor(part * values.length)] ?? 0).toFixed(1);
  const { ndcg10, mrr10, recall10, recall100 } = scoreRanking(questions, found);
  const quality = [ndcg10, mrr10, recall10, recall100].map((value) => value.toFixed(3)).join('  ');
  console.log(
    `${name.padEnd(12)} ${quality}   ${at(times, 0.5)} / ${at(times, 0.95)}   ${at(processor, 0.5)} / ${at(processor, 0.95)}   ${more}`,
  );
}
const folds = Number(values.folds);
const foldOf = foldGroups(groupQuestions(questions.map(({ relevant }) => new Set(relevant.map(String)))), Math.max(1, folds));
for (const { name, found } of folds > 1 ? systems : []) {
  const parts = Array.from({ length: folds }, (_, fold) => {
    const part = questions.filter((_question, at) => foldOf[at] === fold);
    return { questions: part.length, ...scoreRanking(part, found) };
  });
  const mean = (of: (part: (typeof parts)[number]) => number): string =>
    (parts.reduce((sum, part) => sum + of(part), 0) / folds).toFixed(3);
  const said = parts.map((part) => `${part.ndcg10.toFixed(3)} / ${part.recall100.toFixed(3)} (${part.questions})`).join('  ');
  console.log(
    `${name.padEnd(12)} nDCG@10 / R@100 by fold  ${said}  mean ${mean(({ ndcg10 }) => ndcg10)} / ${mean(({ recall100 }) => recall100)}`,
  );
}
if (values.run !== undefined) {
  const ranked = [...(systems[0]?.found ?? [])];
  writeFileSync(values.run, ranked.flatMap(([id, clauses]) => clauses.map((clause) => `${id}\t${clause}\n`)).join(''));
}
