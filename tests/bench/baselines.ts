import { Index } from 'flexsearch';
import { tokenise } from '../../graph/text/tokenise.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/** A plain search to compare with: best first, 100 at most. */
export interface Baseline {
  readonly name: string;
  readonly search: (text: string) => readonly string[];
  readonly more: string;
}

const words = (text: string): string[] => tokenise(text.normalize('NFKC').toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** FlexSearch as it comes, over words of jieba, and BM25 over the same words. */
export function makeBaselines(rows: readonly Row[]): Baseline[] {
  return [makeFlexSearch(rows), makeBm25(rows)];
}

function makeFlexSearch(rows: readonly Row[]): Baseline {
  const started = performance.now();
  const index = new Index({ encode: words });
  for (const [at, { text }] of rows.entries()) index.add(at, text);
  const built = ((performance.now() - started) / 1000).toFixed(1);
  const search = (text: string): string[] => index.search(text, { limit: 100, suggest: true }).map((at) => rows[Number(at)]?.id ?? '');
  return { name: 'FlexSearch', search, more: `${built} s` };
}

const K1 = 1.2;
const B = 0.7;

function makeBm25(rows: readonly Row[]): Baseline {
  const started = performance.now();
  const postings = new Map<string, { clauses: number[]; counts: number[] }>();
  const lengths = new Float64Array(rows.length);
  for (const [at, { text }] of rows.entries()) {
    const counts = new Map<string, number>();
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const posting = postings.get(word) ?? { clauses: [], counts: [] };
      postings.set(word, posting);
      posting.clauses.push(at);
      posting.counts.push(count);
      lengths[at] = (lengths[at] ?? 0) + count;
    }
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / rows.length;
  const built = ((performance.now() - started) / 1000).toFixed(1);
  const search = (text: string): string[] => {
    const scores = new Map<number, number>();
    for (const word of new Set(words(text))) {
      const { clauses, counts } = postings.get(word) ?? { clauses: [], counts: [] };
      const idf = Math.log(1 + (rows.length - clauses.length + 0.5) / (clauses.length + 0.5));
      for (const [at, clause] of clauses.entries()) {
        const count = counts[at] ?? 0;
        const part = (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[clause] ?? 0)) / mean));
        scores.set(clause, (scores.get(clause) ?? 0) + part);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 100)
      .map(([at]) => rows[at]?.id ?? '');
  };
  return { name: 'BM25 words', search, more: `${built} s` };
}
