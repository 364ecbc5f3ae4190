import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { makeIndexFeed } from '../../api/index-feed.ts';
import { createIndex } from '../../api/search/index/clauseIndex.ts';
import { loadWeights, type Weights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';
import { askUnderWeights } from './asked.ts';

/** A question over the samples with the clauses that answer it: grade 2 does, grade 1 helps. `doc` is the first three characters of a file's stem. */
export interface PolicyQuestion {
  readonly id: string;
  readonly q: string;
  readonly relevant: readonly { readonly doc: string; readonly clause: string; readonly grade: number }[];
}

/** How one question is ranked: 1 if a clause that answers it is first, and nDCG@10 by grades. */
export interface PolicyScore {
  readonly first: number;
  readonly ndcg10: number;
}

/** The answerable questions of a file; `FILE#even` and `FILE#odd` are every second one (as `bench:answers --part` counts them). */
export function readPolicyQuestions(name: string): PolicyQuestion[] {
  const [file = '', part] = name.split('#');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .filter((_, at) => part === undefined || (part === 'odd') === (at % 2 === 0))
    .map((line) => JSON.parse(line) as PolicyQuestion & { readonly answerable: boolean })
    .filter(({ answerable, relevant }) => answerable && relevant.some(({ grade }) => grade === 2))
    .map(({ id, q, relevant }) => ({ id: `${basename(file)}:${id}`, q, relevant }));
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Scores questions over the samples under any weights. */
export async function makePolicyRanking(questions: readonly PolicyQuestion[]): Promise<(weights: Weights) => PolicyScore[]> {
  const { store, dispose } = temporaryStore();
  await ingest(store, SAMPLE_FILES);
  const index = createIndex(tokenise, loadWeights());
  await makeIndexFeed(store, index).refresh();
  await dispose();
  const ask = askUnderWeights(
    index,
    questions.map(({ q }) => q),
  );
  const ideals = questions.map(({ relevant }) => gain(relevant.map(({ grade }) => grade).sort((a, b) => b - a)));
  return (weights) =>
    ask(weights, 10).map((hits, at) => {
      const { relevant } = questions[at] ?? { relevant: [] };
      const grades = hits.map(
        ({ document, clause }) => relevant.find((right) => document.name.startsWith(right.doc) && clause.path === right.clause)?.grade ?? 0,
      );
      return { first: grades[0] === 2 ? 1 : 0, ndcg10: gain(grades) / (ideals[at] ?? 1) };
    });
}

/** Means of scores; of none 0. */
export function meanScore(scores: readonly PolicyScore[]): PolicyScore {
  const mean = (of: (score: PolicyScore) => number): number => scores.reduce((sum, score) => sum + of(score), 0) / (scores.length || 1);
  return { first: mean(({ first }) => first), ndcg10: mean(({ ndcg10 }) => ndcg10) };
}
