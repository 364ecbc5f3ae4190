import { parseArgs } from 'node:util';
import { createIndex } from '../../api/search/index/clauseIndex.ts';
import { loadWeights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';
import { documentsOf, makeProduct, readRows, type CollectionRow, type QuestionRow } from './collection.ts';
import { scoreRanking, type RankingScore } from './ranking.ts';

/**
 * `npm run bench:fit -- --collection FILE.jsonl[.gz] --questions FILE.jsonl [--settings 40] [--folds 5] [--seed 1] [--from NAME=VALUE]… [--spread 1.5]`:
 * ranks all questions under settings of the weights of text ranking that are drawn around the present ones (or `--from`), and prints the best. For each
 * fold the setting is chosen on the other folds and measured on it: that mean is what fitting is worth on questions that it has not seen.
 * Nothing is written: `weights.tsv` takes over by hand what does not lower the policy questions (`npm run bench:signals`).
 */
const { values } = parseArgs({
  options: {
    collection: { type: 'string' },
    questions: { type: 'string' },
    settings: { type: 'string', default: '40' },
    folds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    spread: { type: 'string', default: '1.5' },
    from: { type: 'string', multiple: true, default: [] },
  },
});
if (values.collection === undefined || values.questions === undefined) throw new Error('name --collection and --questions');

const FITTED = [
  'bm25f.field.ancestors.word',
  'bm25f.field.ancestors.character',
  'bm25f.field.title.word',
  'bm25f.kind.long',
  'bm25f.kind.bigram',
  'bm25f.kind.character',
  'bm25f.loose.word',
  'bm25f.loose.character',
  'signal.section',
  'signal.whole',
  'signal.phrase',
  'signal.authority',
];

/** Pseudo-random numbers in 0..1 (mulberry32), so that a seed repeats a run. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** What is made as large as possible: what is seen first, and that nothing is missed. */
const worthOf = ({ ndcg10, recall100 }: RankingScore): number => ndcg10 + 0.3 * recall100;

const numbers = (pairs: readonly string[]): Record<string, number> =>
  Object.fromEntries(pairs.map((pair): [string, number] => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])]));
const start = numbers(values.from);
const present = loadWeights(start);
const random = randomNumbers(Number(values.seed));
const spread = Number(values.spread);
const drawn = Array.from({ length: Number(values.settings) }, (_, at) => {
  if (at === 0) return start;
  const changed = FITTED.filter(() => random.next().value < 0.5);
  const draw = (name: string): number => Number((present(name) * spread ** (2 * random.next().value - 1)).toFixed(3));
  return { ...start, ...Object.fromEntries(changed.map((name) => [name, draw(name)])) };
});

const questions = readRows<QuestionRow>(values.questions);
const index = createIndex(tokenise, present);
for (const document of documentsOf(readRows<CollectionRow>(values.collection))) index.replaceDocument(document);
const image = index.image();

const runs = drawn.map((changes) => {
  const weights = loadWeights(changes);
  const fitted = createIndex(tokenise, weights);
  fitted.restore(image);
  const search = makeProduct(fitted, weights);
  const found = new Map(questions.map(({ id, text }) => [id, search(text)]));
  const score = scoreRanking(questions, found);
  console.log(say(score), sayChanges(changes));
  return { changes, found, score };
});

function say({ ndcg10, recall100 }: RankingScore): string {
  return `nDCG@10 ${ndcg10.toFixed(4)}  R@100 ${recall100.toFixed(4)}`;
}
function sayChanges(changes: Readonly<Record<string, number>>): string {
  return Object.entries(changes)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
function bestOn(part: readonly QuestionRow[]): (typeof runs)[number] {
  return runs.reduce((best, run) => (worthOf(scoreRanking(part, run.found)) > worthOf(scoreRanking(part, best.found)) ? run : best));
}

const folds = Number(values.folds);
const unseen = new Map<string, readonly string[]>();
for (let fold = 0; fold < folds; fold++) {
  const chosen = bestOn(questions.filter((_, at) => at % folds !== fold));
  for (const { id } of questions.filter((_, at) => at % folds === fold)) unseen.set(id, chosen.found.get(id) ?? []);
}
console.log(`\nbest on all: ${say(bestOn(questions).score)} ${sayChanges(bestOn(questions).changes)}`);
console.log(`chosen on ${folds - 1} of ${folds} folds, measured on the other: ${say(scoreRanking(questions, unseen))}`);
