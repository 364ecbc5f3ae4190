import { cosine, overlap, rarityIn, type Vector } from './likeness.ts';

/** A clause to align, in the order of its column. */
export interface Alignable {
  readonly id: string;
  /** Number of its column, from 0. */
  readonly column: number;
  /** Words of the whole clause. */
  readonly whole: Vector;
  /** Words of the sentences that are about what is compared. */
  readonly passage: Vector;
  /** Named instruments and other things of the vocabulary that it names. */
  readonly concepts: ReadonlySet<string>;
  /** How far the clause is about what is compared, 0..1: 1 where its heading names it. */
  readonly about: number;
}

/** Clauses that say the same thing, at most one of each column. */
export interface AlignedRow {
  /** One entry a column; null where no clause of that column corresponds. */
  readonly cells: readonly (string | null)[];
  /** Lowest likeness of two clauses in it, 0..1; null for a clause that stands alone. */
  readonly likeness: number | null;
}

/** What the likeness of passages, of whole clauses, concepts in common, and both being about the thing weigh. */
const WEIGHTS = { passage: 0.4, whole: 0.15, concepts: 0.2, about: 0.25 } as const;
/** Below this two clauses are not set beside each other; chosen by reading pairs of 26 policies for seven instruments. */
export const LEAST_LIKENESS = 0.2;

/** How alike two clauses are, 0..1. That both are about the thing counts only if they name something in common: a class holds much that differs. */
function likenessOf(a: Alignable, b: Alignable, rarity: ReadonlyMap<string, number>): number {
  const sameThing = [...a.concepts].some((concept) => b.concepts.has(concept));
  return (
    WEIGHTS.passage * cosine(a.passage, b.passage) +
    WEIGHTS.whole * cosine(a.whole, b.whole) +
    WEIGHTS.concepts * overlap(a.concepts, b.concepts, rarity) +
    (sameThing ? WEIGHTS.about * Math.min(a.about, b.about) : 0)
  );
}

/**
 * Rows of clauses that correspond: the likest pair is joined first, then the next, as long as no row gets two clauses of one column and the
 * two sides are alike enough on the whole (average-link clustering under that constraint). Rows stand in the order of the first column's
 * text, those it has no clause in behind, in the order of the next.
 */
export function alignClauses(clauses: readonly Alignable[], columns: number): AlignedRow[] {
  const rarity = rarityIn(clauses.map(({ concepts }) => concepts));
  const pairs: { readonly a: number; readonly b: number; readonly likeness: number }[] = [];
  const likeness = new Map<number, number>();
  clauses.forEach((first, a) => {
    clauses.forEach((second, b) => {
      if (b <= a || first.column === second.column) return;
      const alike = likenessOf(first, second, rarity);
      likeness.set(a * clauses.length + b, alike);
      if (alike >= LEAST_LIKENESS) pairs.push({ a, b, likeness: alike });
    });
  });
  pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const rowOf = clauses.map((_clause, index) => [index]);
  const alikeness = (a: number, b: number): number => likeness.get(Math.min(a, b) * clauses.length + Math.max(a, b)) ?? 0;
  for (const { a, b } of pairs) {
    const [left, right] = [rowOf[a] ?? [], rowOf[b] ?? []];
    if (left === right) continue;
    const across = left.flatMap((x) => right.map((y) => ({ apart: clauses[x]?.column !== clauses[y]?.column, alike: alikeness(x, y) })));
    const mean = across.reduce((sum, { alike }) => sum + alike, 0) / across.length;
    if (mean < LEAST_LIKENESS || !across.every(({ apart }) => apart)) continue;
    const joined = [...left, ...right];
    for (const index of joined) rowOf[index] = joined;
  }
  const rows = [...new Set(rowOf)].map((row) => row.toSorted((a, b) => (clauses[a]?.column ?? 0) - (clauses[b]?.column ?? 0)));
  return rows
    .toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
    .map((row) => ({
      cells: Array.from(
        { length: columns },
        (_none, column) => clauses[row.find((index) => clauses[index]?.column === column) ?? -1]?.id ?? null,
      ),
      likeness: row.length < 2 ? null : Math.min(...row.flatMap((a, at) => row.slice(at + 1).map((b) => alikeness(a, b)))),
    }));
}
