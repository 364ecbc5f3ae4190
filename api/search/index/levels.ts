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

/** The best scores of each section and of each document, by their numbers; one pass, since it is made for every question. */
export function bestOfLevels(
  scores: Float32Array,
  sectionOf: Uint32Array,
  documentOf: Uint32Array,
): { readonly section: Float32Array; readonly whole: Float32Array } {
  const section = new Float32Array((sectionOf.at(-1) ?? -1) + 1);
  const whole = new Float32Array((documentOf.at(-1) ?? -1) + 1);
  for (let clause = 0; clause < scores.length; clause++) {
    const score = scores[clause] as number;
    if (score === 0) continue;
    const number = sectionOf[clause] as number;
    if (score <= (section[number] as number)) continue;
    section[number] = score;
    // The best of a document is the best of one of its sections.
    const document = documentOf[clause] as number;
    if (score > (whole[document] as number)) whole[document] = score;
  }
  return { section, whole };
}
