import { parseArgs } from 'node:util';
import { loadWeights } from '../../api/search/weights.ts';
import { readRows, type QuestionRow } from './collection.ts';
import { indexCollection, makeStatuteScorer } from './statutes.ts';

/**
 * `npm run bench:parts -- --collection FILE.jsonl[.gz] --questions FILE.jsonl [--most 0]`: what each part of the index costs in memory, and what nDCG@10
 * and R@100 are without it. Words, pairs and characters share the postings; a field costs the bits of a posting's second number.
 */
const { values } = parseArgs({
  options: { collection: { type: 'string' }, questions: { type: 'string' }, most: { type: 'string', default: '0' } },
});
if (values.collection === undefined || values.questions === undefined) throw new Error('name --collection and --questions');

const index = indexCollection(values.collection);
const { dictionary, segment } = index.image();
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const counts = { characters: 0, pairs: 0, words: 0 };
for (const [at, term] of segment.terms.entries()) {
  const start = term === 0 ? 0 : (dictionary.ends[term - 1] ?? 0);
  const length = (dictionary.ends[term] ?? 0) - start;
  const han = (dictionary.characters[start] ?? 0) >= 0x2e80;
  const kind = !han || length > 2 ? 'words' : length === 2 ? 'pairs' : 'characters';
  counts[kind] += (segment.starts[at + 1] ?? 0) - (segment.starts[at] ?? 0);
}
/** The clause (4 bytes), frequencies by field (4) and the impact (1) of a posting. */
const POSTING = 9;
for (const [kind, postings] of Object.entries(counts)) console.log(`postings of ${kind}: ${postings}, ${megabytes(POSTING * postings)}`);
const sizes: Record<string, number> = {
  'clauses of postings': segment.clauses.byteLength,
  'frequencies of postings': segment.packed.byteLength,
  'impacts of postings': segment.packed.length,
  'terms: characters and ends': dictionary.characters.byteLength + dictionary.ends.byteLength,
  'terms: table of hashes': dictionary.slots.byteLength,
  'terms: places of postings': segment.terms.byteLength + segment.starts.byteLength,
  'clauses: lengths, document, place, section':
    segment.lengths.byteLength + segment.documentOf.byteLength + segment.positionOf.byteLength + segment.sectionOf.byteLength,
};
for (const [part, bytes] of Object.entries(sizes)) console.log(`${part}: ${megabytes(bytes)}`);

const most = Number(values.most);
const score = makeStatuteScorer(index, readRows<QuestionRow>(values.questions).slice(0, most > 0 ? most : undefined));
const weights = loadWeights();
const names = [
  'bm25f.kind.long',
  'bm25f.kind.bigram',
  'bm25f.kind.character',
  'bm25f.field.ancestors.word',
  'bm25f.field.ancestors.character',
];
const present = Object.fromEntries([...names, 'bm25f.field.title.word'].map((name) => [name, weights(name)]));
const without = (pattern: RegExp): Record<string, number> =>
  Object.fromEntries(Object.entries(present).map(([name, value]) => [name, pattern.test(name) ? 0 : value]));
const parts: [string, RegExp][] = [
  ['with all', /^$/u],
  ['without words of three and more', /kind\.long/u],
  ['without pairs that are no words', /kind\.bigram/u],
  ['without single characters', /kind\.character/u],
  ['without both', /kind\.(?:bigram|character)/u],
  ['without headings above', /field\.ancestors/u],
  ['without the title', /field\.title/u],
];
for (const [name, pattern] of parts) {
  const { ndcg10, recall100 } = score(without(pattern));
  console.log(`${name.padEnd(34)} nDCG@10 ${ndcg10.toFixed(3)}  R@100 ${recall100.toFixed(3)}`);
}
