import { clauseId } from '../../graph/identity.ts';
import type { QueryRow } from '../../graph/store/queries.ts';
import { readableSlice } from '../../graph/text/view.ts';
import { numberKey } from '../../ingest/link/keys.ts';
import type { Context } from '../context.ts';
import { readDay } from '../extent.ts';
import { findingFor } from '../findings.ts';
import { loadOne } from '../loaders.ts';
import { originalAddress } from '../original.ts';
import { rangeInClause } from '../texts.ts';
import { referenceOf, type ReferenceArguments } from '../references/reference.ts';
import { repealDate, repealersOf, statusOn } from '../validity.ts';
import { ruleName } from './facts.ts';
import type { ClauseRow, DocumentRow, FieldResolvers } from './types.ts';

/** The clauses of a document in the order of the text. */
async function clausesOf(documentId: string, context: Context): Promise<readonly ClauseRow[]> {
  const rows = await context.loaders.clauses.load(documentId);
  context.spend(rows.length);
  return rows;
}

async function neighbour(clause: ClauseRow, step: 1 | -1, { loaders }: Context): Promise<ClauseRow | null> {
  const rows = await loaders.clauses.load(clause.documentId);
  return rows[rows.findIndex((row) => row.id === clause.id) + step] ?? null;
}

async function rangeOf(clause: ClauseRow, start: number | null, end: number | null, context: Context) {
  if (start === null || end === null) return null;
  const document = await loadOne(context.loaders.document, clause.documentId);
  if (document === null) return null;
  const text = await context.texts.textOf(clause.documentId, document.revision);
  return rangeInClause(text, { start: clause.spanStart, end: clause.spanEnd }, { start, end });
}

/** A doubt that only the collection can raise: another document bears the same number over another text. */
async function sameNumber(row: DocumentRow, { store }: Context) {
  if (row.docNumber === null) return [];
  const bearers = await store.query('documentsByKey', { keys: [numberKey(row.docNumber)] });
  const ids = bearers.filter(({ kind, documentId }) => kind === 'number' && documentId !== row.id).map(({ documentId }) => documentId);
  return (await store.query('documentsById', { ids })).map((other) => ({
    id: `${row.id}.fsame-number-${other.id}`,
    stage: 'load',
    rule: 'load.same-number',
    severity: 'warning',
    message: `文号与《${other.title ?? other.name ?? other.id}》相同，但正文不同，两份都保留`,
    clauseId: null,
  }));
}

async function wordsOf(row: DocumentRow, start: number | null, end: number | null, rule: string | null, context: Context) {
  if (start === null || end === null || rule === null) return null;
  const text = await context.texts.textOf(row.id, row.revision);
  const clauses = await context.loaders.clauses.load(row.id);
  const clause = clauses.find(({ spanStart, spanEnd }) => spanStart <= start && end <= spanEnd) ?? null;
  return { quote: readableSlice(text, { start, end }), sourceRange: { start, end }, clause, rule, ruleName: ruleName(rule, context) };
}

const documentFields: FieldResolvers<DocumentRow> = {
  name: (row) => row.name ?? row.id,
  title: (row) => row.title ?? row.name ?? row.id,
  docType: (row) => row.docType ?? '其他',
  status: async (row, { asOf }: { asOf?: string | null }, context) =>
    statusOn({ ...row, repealed: await repealDate(row, context) }, readDay(asOf)),
  effectiveEvidence: (row, _args, context) => wordsOf(row, row.effectiveStart, row.effectiveEnd, row.effectiveRule, context),
  expiresEvidence: (row, _args, context) => wordsOf(row, row.expiresStart, row.expiresEnd, row.expiresRule, context),
  repealedBy: (row, _args, context) => repealersOf(row, context),
  issuers: (row, _args, { loaders }) => loaders.issuers.load(row.id),
  addressees: (row, _args, { loaders }) => loaders.addressees.load(row.id),
  region: (row, _args, { loaders }) => loadOne(loaders.region, row.regionId),
  clauses: (row, _args, context) => clausesOf(row.id, context),
  clause: (row, { path }: { path: string }, { loaders }) => loadOne(loaders.clause, clauseId(row.id, path)),
  citations: (row, _args, { loaders }) => loaders.citations.load(row.id),
  citedBy: (row, _args, { loaders }) => loaders.citedBy.load(row.id),
  ocr: async (row, _args, { texts }) => (await texts.textOf(row.id, row.revision)).ocr,
  findings: async (row, _args, context) => [...(await context.loaders.findings.load(row.id)), ...(await sameNumber(row, context))],
  sources: (row, _args, { loaders }) => loaders.sources.load(row.id),
  reference: (row, asked: ReferenceArguments, context) => referenceOf(row, null, asked, context),
};

const clauseFields: FieldResolvers<ClauseRow> = {
  headingRange: (row, _args, context) => rangeOf(row, row.headingStart, row.headingEnd, context),
  bodyRange: (row, _args, context) => rangeOf(row, row.bodyStart, row.bodyEnd, context),
  sourceRange: (row) => ({ start: row.spanStart, end: row.spanEnd }),
  document: (row, _args, { loaders }) => loadOne(loaders.document, row.documentId),
  ancestors: async (row, _args, { loaders }) => {
    const byId = new Map((await loaders.clauses.load(row.documentId)).map((clause) => [clause.id, clause]));
    const above: ClauseRow[] = [];
    for (let next = row.parentId; next !== null; next = above[0]?.parentId ?? null) {
      const clause = byId.get(next);
      if (clause === undefined) break;
      above.unshift(clause);
    }
    return above;
  },
  children: async (row, _args, context) => (await clausesOf(row.documentId, context)).filter((clause) => clause.parentId === row.id),
  previous: (row, _args, context) => neighbour(row, -1, context),
  next: (row, _args, context) => neighbour(row, 1, context),
  departments: (row, _args, { loaders }) => loaders.departments.load(row.id),
  instruments: (row, _args, { loaders }) => loaders.instrumentMentions.load(row.id),
  targets: (row, _args, { loaders }) => loaders.targets.load(row.id),
  terms: (row, _args, { loaders }) => loaders.terms.load(row.id),
  statements: (row, _args, { loaders }) => loaders.statements.load(row.id),
  references: (row, _args, { loaders }) => loaders.references.load(row.id),
  places: (row, _args, { loaders }) => loaders.regionMentions.load(row.id),
  citations: async (row, _args, { loaders }) =>
    (await loaders.citations.load(row.documentId)).filter((citation) => citation.clauseId === row.id),
  reference: async (row, asked: ReferenceArguments, context) => {
    const document = await loadOne(context.loaders.document, row.documentId);
    return document === null ? null : referenceOf(document, row, asked, context);
  },
};

export const documentResolvers = {
  Source: { original: (row: QueryRow<'sourcesByDocument'>) => originalAddress(row) },
  Document: documentFields,
  Clause: clauseFields,
  Finding: {
    message: (row: { rule: string; message: string }, _args: never, { language }: Context) => findingFor(row, language),
    clause: (row: { clauseId: string | null }, _args: never, { loaders }: Context) => loadOne(loaders.clause, row.clauseId),
  },
};
