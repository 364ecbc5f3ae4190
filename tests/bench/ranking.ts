/** Means over all questions: how well rankings find what is relevant. Gains are 0 or 1. */
export interface RankingScore {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly recall100: number;
}

const gain = (hits: readonly boolean[]): number => hits.slice(0, 10).reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);

/** Scores rankings (clause ids, best first) against what is relevant; a question without a ranking counts as nothing found. */
export function scoreRanking(
  questions: readonly { readonly id: string; readonly relevant: readonly string[] }[],
  found: ReadonlyMap<string, readonly string[]>,
): RankingScore {
  const sum = { ndcg10: 0, mrr10: 0, recall10: 0, recall100: 0 };
  for (const { id, relevant } of questions) {
    const wanted = new Set(relevant.map(String));
    const hits = (found.get(id) ?? []).map((clause) => wanted.has(clause));
    const first = hits.slice(0, 10).indexOf(true);
    sum.ndcg10 += gain(hits) / gain([...wanted].map(() => true));
    sum.mrr10 += first < 0 ? 0 : 1 / (first + 1);
    sum.recall10 += hits.slice(0, 10).filter(Boolean).length / wanted.size;
    sum.recall100 += hits.slice(0, 100).filter(Boolean).length / wanted.size;
  }
  const mean = (total: number): number => total / questions.length;
  return { ndcg10: mean(sum.ndcg10), mrr10: mean(sum.mrr10), recall10: mean(sum.recall10), recall100: mean(sum.recall100) };
}
