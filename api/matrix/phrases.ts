import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import type { ClauseRow, StatementRow } from '../resolvers/types.ts';
import type { MatchedClause } from '../search/match.ts';
import type { Occurrence } from './types.ts';

interface Said extends MatchedClause {
  readonly clause: ClauseRow;
}

/**
 * The sentences of the documents that say a phrase: one a clause, the first that holds most of its words, in the order of the texts. Its force
 * is that of the sentence; where only the heading holds the phrase, that of the clause's first sentence.
 */
export async function readPhrase(phrase: string, column: string, documentIds: readonly string[], context: Context): Promise<Occurrence[]> {
  const within = new Set(documentIds);
  const matched = (await context.search.match(phrase)).filter(({ documentId }) => within.has(documentId));
  const clauses = await Promise.all(matched.map(({ clauseId }) => loadOne(context.loaders.clause, clauseId)));
  const said = matched.flatMap((match, at): Said[] => {
    const clause = clauses[at];
    return clause ? [{ ...match, clause }] : [];
  });
  const ordered = said.toSorted((a, b) => a.clause.position - b.clause.position);
  return Promise.all(
    ordered.map(async ({ documentId, clauseId, clause, marks }): Promise<Occurrence> => {
      const statements = await context.loaders.statements.load(clauseId);
      const words = new Set(marks.map(({ start, end }) => clause.text.slice(start, end)));
      const sentence = chooseSentence(statements, words);
      const force = (sentence ?? statements[0])?.modality ?? 'none';
      return { id: sentence?.id ?? clauseId, documentId, clauseId, column, force, acts: force !== 'none' };
    }),
  );
}

/** The first sentence that holds most of the words; undefined where none holds any. */
function chooseSentence(statements: readonly StatementRow[], words: ReadonlySet<string>): StatementRow | undefined {
  let best: { readonly statement: StatementRow; readonly held: number } | undefined;
  for (const statement of statements) {
    const held = [...words].filter((word) => statement.quote.includes(word)).length;
    if (held > (best?.held ?? 0)) best = { statement, held };
  }
  return best?.statement;
}
