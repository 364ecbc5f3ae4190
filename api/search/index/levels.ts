import type { Segment } from './segment.ts';
import { keepTop } from './top.ts';
import type { IndexClause, IndexDocument } from './types.ts';

/** What a clause stands under: the headings above it, and its own heading where the next clause stands below it. */
function sectionKey(clause: IndexClause, next: IndexClause | undefined): string {
  const opens = clause.heading !== null && next?.path.startsWith(`${clause.path}/`) === true;
  return [...clause.ancestors, ...(opens ? [clause.heading] : [])].join('\n');
}

/** For each clause of a segment the number of the section that it stands in: neighbouring clauses of a document under the same headings. */
export function numberSections(documents: readonly IndexDocument[]): Uint32Array {
  const numbers: number[] = [];
  let section = -1;
  for (const { clauses } of documents) {
    let before: string | undefined;
    for (const [at, clause] of clauses.entries()) {
      const key = sectionKey(clause, clauses[at + 1]);
      if (key !== before) section++;
      before = key;
      numbers.push(section);
    }
  }
  return Uint32Array.from(numbers);
}

/** Where the clauses of each document and of each section begin, by their numbers, and behind the last where they end. */
export interface Stretches {
  readonly documents: Uint32Array;
  readonly sections: Uint32Array;
}

export function findStretches({ documents, documentOf, sectionOf }: Segment): Stretches {
  return { documents: startsOf(documentOf, documents.length), sections: startsOf(sectionOf, (sectionOf.at(-1) ?? -1) + 1) };
}

/** Numbers ascend from clause to clause. */
function startsOf(numbers: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return starts;
}

/** What the best clause of its section and of its document add to a clause's score. */
export interface LevelWeights {
  readonly section: number;
  readonly whole: number;
}

/**
 * The `most` best clauses of the wanted documents by own score and what their section and document add; what they are ranked by is written to `totals`.
 * A section is a stretch of clauses, and none of it can be better than its best clause: most sections are ruled out by one comparison.
 */
export function bestClauses(
  own: Float32Array,
  { sectionOf }: Pick<Segment, 'sectionOf'>,
  { documents, sections }: Stretches,
  wanted: Uint8Array,
  weights: LevelWeights,
  most: number,
  totals: Float32Array,
): readonly number[] {
  const top = keepTop(totals, most);
  for (let document = 0; document < wanted.length; document++) {
    const start = documents[document] as number;
    const end = documents[document + 1] as number;
    if (wanted[document] === 0 || start === end) continue;
    const whole = weights.whole === 0 ? 0 : weights.whole * bestBetween(own, start, end);
    for (let section = sectionOf[start] as number, first = start; first < end; section++) {
      const next = sections[section + 1] as number;
      const best = bestBetween(own, first, next);
      const added = weights.section * best;
      if (best > 0 && Math.fround(best + added + whole) > top.edge) {
        for (let at = first; at < next; at++) {
          const score = own[at] as number;
          if (score === 0) continue;
          totals[at] = score + added + whole;
          top.offer(at);
        }
      }
      first = next;
    }
  }
  return top.positions;
}

/** The highest of a stretch of scores; 0 if there is none. */
export function bestBetween(scores: Float32Array, start: number, end: number): number {
  let best = 0;
  for (let at = start; at < end; at++) {
    const score = scores[at] as number;
    if (score > best) best = score;
  }
  return best;
}
