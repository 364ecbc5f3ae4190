import type { QueryRow } from '../../graph/store/queries.ts';
import type { Context } from '../context.ts';

/** Rows of the graph as resolvers pass them on. */
export type DocumentRow = QueryRow<'documentsById'>;
export type ClauseRow = QueryRow<'clausesById'>;
export type BodyRow = QueryRow<'bodiesById'>;
export type RegionRow = QueryRow<'regionsById'>;
export type InstrumentRow = QueryRow<'instrumentsById'>;
export type DepartmentRow = QueryRow<'departmentsByClause'>;
export type InstrumentMentionRow = QueryRow<'instrumentsByClause'>;
export type StatementRow = QueryRow<'statementsByClause'>;
export type BindingRow = QueryRow<'bindingsByClause'>;
export type TermRow = QueryRow<'termsByClause'>;
export type CitationRow = QueryRow<'citationsByDocument'>;

/** Fields of one type of the schema. */
export type FieldResolvers<Parent> = Readonly<Record<string, (parent: Parent, args: never, context: Context) => unknown>>;
