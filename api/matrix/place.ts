import type { Span } from '../../graph/span.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import type { ClauseRow, StatementRow } from '../resolvers/types.ts';
import type { Asked } from './occurrences.ts';
import type { Occurrence } from './types.ts';

/** Where a fact of a cell stands in its source. */
export interface OccurrencePlace {
  /** As printed; of a phrase the sentence. */
  readonly surface: string;
  /** use or mention; of a department lead, support or unspecified; of a phrase says. */
  readonly role: string;
  readonly span: Span;
  /** The sentence around it; its own span outside sentences. */
  readonly sentence: Span;
}

/** The printed words of a fact and the sentence around them. */
export async function locateOccurrence(
  { id, clauseId, column }: Occurrence,
  { columns }: Asked,
  { loaders }: Context,
): Promise<OccurrencePlace> {
  const statements = await loaders.statements.load(clauseId);
  if (column.startsWith('phrase:')) {
    const said = statements.find((statement) => statement.id === id);
    if (said !== undefined) return { surface: said.quote, role: 'says', span: spanOf(said), sentence: spanOf(said) };
    const clause = await clauseAt(clauseId, loaders);
    const heading = { start: clause.headingStart ?? clause.spanStart, end: clause.headingEnd ?? clause.spanEnd };
    return { surface: clause.heading ?? clause.text, role: 'says', span: heading, sentence: heading };
  }
  const mentions = columns === 'DEPARTMENTS' ? await loaders.departments.load(clauseId) : await loaders.instrumentMentions.load(clauseId);
  const mention = mentions.find((each) => each.id === id);
  if (mention === undefined) throw new Error(`${id} stands not in ${clauseId}`);
  const span = spanOf(mention);
  return {
    surface: 'surface' in mention ? mention.surface : mention.name,
    role: mention.role,
    span,
    sentence: sentenceAround(statements, span) ?? span,
  };
}

const spanOf = ({ spanStart, spanEnd }: { readonly spanStart: number; readonly spanEnd: number }): Span => ({
  start: spanStart,
  end: spanEnd,
});

function sentenceAround(statements: readonly StatementRow[], { start, end }: Span): Span | undefined {
  const around = statements.find(({ spanStart, spanEnd }) => spanStart <= start && end <= spanEnd);
  return around === undefined ? undefined : spanOf(around);
}

async function clauseAt(id: string, loaders: Context['loaders']): Promise<ClauseRow> {
  const clause = await loadOne(loaders.clause, id);
  if (clause === null) throw new Error(`${id} is no clause`);
  return clause;
}
