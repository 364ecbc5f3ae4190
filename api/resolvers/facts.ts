import type { Span } from '../../graph/span.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import { pageAt, readableSlice } from '../../graph/text/view.ts';
import { findRule } from '../../ingest/annotate/rules.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { rangeInClause } from '../texts.ts';
import type {
  BindingRow,
  CitationRow,
  ClauseRow,
  DepartmentRow,
  FieldResolvers,
  InstrumentMentionRow,
  StatementRow,
  TermRow,
} from './types.ts';

/** What every row of a fact has. */
interface FactRow {
  readonly documentId: string;
  readonly clauseId: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly rule: string;
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

/** What a rule does; its name where an older pipeline knew rules that this one does not. */
export function ruleName(rule: string, { language }: Context): string {
  return findRule(rule)?.[language] ?? rule;
}

const spanOf = (row: FactRow): Span => ({ start: row.spanStart, end: row.spanEnd });

const evidence: FieldResolvers<FactRow> = {
  quote: async (row, _args, context) => readableSlice(await textOf(row.documentId, context), spanOf(row)),
  range: (row, _args, context) => resolveRange(row, spanOf(row), context),
  sourceRange: spanOf,
  page: async (row, _args, context) => pageAt((await textOf(row.documentId, context)).pages, row.spanStart),
  clause: (row, _args, context) => clauseOf(row, context),
  ruleName: ({ rule }, _args, context) => ruleName(rule, context),
};

const bodyOf = (row: { readonly bodyId: string | null }, _args: never, { loaders }: Context) => loadOne(loaders.body, row.bodyId);

const SLOTS = ['action', 'object', 'condition', 'exception', 'deadline', 'frequency', 'recipient'] as const;

/** The slots of a sentence, each with its place in the clause's text. */
const slotFields = Object.fromEntries(
  SLOTS.map((name) => [
    name,
    async (row: StatementRow, _args: never, context: Context) => {
      const [text, start, end] = [row[name], row[`${name}Start`], row[`${name}End`]];
      if (text === null || start === null || end === null) return null;
      const range = await resolveRange(row, { start, end }, context);
      return { text, range, date: name === 'deadline' ? row.deadlineDate : null, per: name === 'frequency' ? row.frequencyPer : null };
    },
  ]),
);

export const factResolvers = {
  Binding: {
    actor: ({ kind, boundId }: BindingRow, _args: never, { loaders }: Context) =>
      kind === 'actor' ? loadOne(loaders.actor, boundId) : null,
    body: ({ kind, boundId }: BindingRow, _args: never, { loaders }: Context) => (kind === 'body' ? loadOne(loaders.body, boundId) : null),
  },
  IssuerFact: { ...evidence, body: bodyOf },
  AddresseeFact: evidence,
  DepartmentFact: {
    ...evidence,
    body: (row: DepartmentRow, _args: never, { loaders }: Context) => loadOne(loaders.body, row.bodyIds[0] ?? null),
    bodies: async (row: DepartmentRow, _args: never, { loaders }: Context) => (await loaders.body.loadMany(row.bodyIds)).flat(),
  },
  InstrumentFact: {
    ...evidence,
    instrument: (row: InstrumentMentionRow, _args: never, { loaders }: Context) => loadOne(loaders.instrument, row.instrumentId),
  },
  TargetFact: evidence,
  TermFact: {
    ...evidence,
    measure: ({ instrument }: TermRow) => instrument,
    instrument: (row: TermRow, _args: never, { loaders }: Context) => loadOne(loaders.instrument, row.instrumentId),
  },
  ReferenceFact: {
    ...evidence,
    to: ({ clauseIdTo }: QueryRow<'referencesByClause'>, _args: never, { loaders }: Context) => loadOne(loaders.clause, clauseIdTo),
  },
  RegionFact: {
    ...evidence,
    region: ({ regionId }: QueryRow<'regionsByClause'>, _args: never, { loaders }: Context) => loadOne(loaders.region, regionId),
  },
  StatementFact: {
    ...evidence,
    ...slotFields,
    binds: async (row: StatementRow, _args: never, { loaders }: Context) =>
      (await loaders.bindings.load(row.clauseId)).filter(({ statementId }) => statementId === row.id),
    bearerRange: (row: StatementRow, _args: never, context: Context) =>
      row.bearerStart === null || row.bearerEnd === null
        ? null
        : resolveRange(row, { start: row.bearerStart, end: row.bearerEnd }, context),
  },
  CitationFact: {
    ...evidence,
    cited: (row: CitationRow, _args: never, { loaders }: Context) => (row.held ? loadOne(loaders.document, row.citedId) : null),
  },
};
