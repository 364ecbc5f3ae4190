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

/** The best of the scores of clauses with the same number: of each section, or of each document. */
export function bestByNumber(scores: Float32Array, numberOf: Uint32Array): Float32Array {
  const best = new Float32Array((numberOf.at(-1) ?? -1) + 1);
  for (let clause = 0; clause < scores.length; clause++) {
    const number = numberOf[clause] as number;
    if ((scores[clause] as number) > (best[number] as number)) best[number] = scores[clause] as number;
  }
  return best;
}
