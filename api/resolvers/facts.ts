import type { Span } from '../../graph/span.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import { pageAt, readableSlice } from '../../graph/text/view.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { rangeInClause } from '../texts.ts';
import type { CitationRow, ClauseRow, DepartmentRow, FieldResolvers, InstrumentMentionRow } from './types.ts';

/** What every row of a fact has. */
interface FactRow {
  readonly documentId: string;
  readonly clauseId: string;
  readonly spanStart: number;
  readonly spanEnd: number;
}

async function clauseOf(row: FactRow, { loaders }: Context): Promise<ClauseRow> {
  const clause = await loadOne(loaders.clause, row.clauseId);
  if (clause === null) throw new Error(`fact in ${row.clauseId}, which is no clause`);
  return clause;
}

async function textOf(documentId: string, context: Context) {
  const document = await loadOne(context.loaders.document, documentId);
  if (document === null) throw new Error(`fact in ${documentId}, which is no document`);
  return context.texts.textOf(documentId, document.revision);
}

/** The range of a source span in the readable text of the row's clause. */
export async function resolveRange(row: FactRow, span: Span, context: Context): Promise<Span> {
  const [clause, text] = await Promise.all([clauseOf(row, context), textOf(row.documentId, context)]);
  return rangeInClause(text, { start: clause.spanStart, end: clause.spanEnd }, span);
}

const spanOf = (row: FactRow): Span => ({ start: row.spanStart, end: row.spanEnd });

const evidence: FieldResolvers<FactRow> = {
  quote: async (row, _args, context) => readableSlice(await textOf(row.documentId, context), spanOf(row)),
  range: (row, _args, context) => resolveRange(row, spanOf(row), context),
  sourceRange: spanOf,
  page: async (row, _args, context) => pageAt((await textOf(row.documentId, context)).pages, row.spanStart),
  clause: (row, _args, context) => clauseOf(row, context),
};

const bodyOf = (row: { readonly bodyId: string | null }, _args: never, { loaders }: Context) => loadOne(loaders.body, row.bodyId);

export const factResolvers = {
  IssuerFact: { ...evidence, body: bodyOf },
  AddresseeFact: evidence,
  DepartmentFact: { ...evidence, body: bodyOf satisfies (row: DepartmentRow, args: never, context: Context) => unknown },
  InstrumentFact: {
    ...evidence,
    instrument: (row: InstrumentMentionRow, _args: never, { loaders }: Context) => loadOne(loaders.instrument, row.instrumentId),
  },
  TargetFact: evidence,
  StatementFact: {
    ...evidence,
    bearerRange: (row: QueryRow<'statementsByClause'>, _args: never, context: Context) =>
      row.bearerStart === null || row.bearerEnd === null
        ? null
        : resolveRange(row, { start: row.bearerStart, end: row.bearerEnd }, context),
  },
  CitationFact: {
    ...evidence,
    cited: (row: CitationRow, _args: never, { loaders }: Context) => (row.held ? loadOne(loaders.document, row.citedId) : null),
  },
};
