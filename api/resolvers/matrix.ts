import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { readableSlice } from '../../graph/text/view.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import type { MatrixCell } from '../matrix/cells.ts';
import { listClauses, type CellChoice, type MatrixClausePage, type MatrixClauseRow } from '../matrix/clauses.ts';
import { nameColumn } from '../matrix/columns.ts';
import { forcesOf, mentionEntry } from '../matrix/forces.ts';
import { makeMatrix, type Matrix, type MatrixArrangement, type MatrixRow } from '../matrix/matrix.ts';
import { readOccurrences, type Asked } from '../matrix/occurrences.ts';
import { locateOccurrence } from '../matrix/place.ts';
import type { Tally } from '../matrix/tallies.ts';
import type { MatrixColumn, MatrixInput } from '../matrix/types.ts';
import type { PageArguments } from '../paging.ts';
import { resolveRange } from './facts.ts';
import type { FieldResolvers } from './types.ts';

export function resolveMatrix(args: MatrixInput & MatrixArrangement, context: Context): Promise<Matrix> {
  return makeMatrix(args, args, context);
}

export function resolveMatrixClauses(args: MatrixInput & CellChoice & PageArguments, context: Context): Promise<MatrixClausePage> {
  return listClauses(args, context);
}

const matrix: FieldResolvers<Matrix> = {
  of: ({ asked }, _args, { loaders }) => loadOne(loaders.instrument, asked.of),
  extent: ({ frame }) => frame.extent,
  unknownRegions: ({ frame }) => frame.unknown,
  unplaced: ({ frame }) => frame.unplaced,
  hiddenRows: ({ hidden }) => hidden.rows,
  hiddenColumns: ({ hidden }) => hidden.columns,
  legend: ({ asked }) => [
    ...forcesOf(asked.columns === 'DEPARTMENTS'),
    // 检索列 beside departments have letters of modality
    ...(asked.columns === 'DEPARTMENTS' && asked.phrases.length > 0 ? forcesOf(false) : []),
    mentionEntry(),
  ],
};

const column: FieldResolvers<MatrixColumn> = {
  instrument: ({ instrumentId }, _args, { loaders }) => loadOne(loaders.instrument, instrumentId),
};

const row: FieldResolvers<MatrixRow> = {
  added: ({ addedAs }) => addedAs.length > 0,
  cells: ({ cells, asked }) => cells.map((each) => ({ ...each, covers: each.covers.map((tally): Cover => ({ ...tally, asked })) })),
  documents: ({ documents }) => documents.length,
};

const cell: FieldResolvers<MatrixCell> = {
  letters: ({ forces }) => forces.map(({ letter }) => letter),
  forces: ({ forces }) => forces.map(({ id }) => id),
  strength: ({ forces }) => forces[0]?.strength ?? null,
};

/** A document that covers a cell, in the matrix that it was asked in. */
interface Cover extends Tally {
  readonly asked: Asked;
}

/** The first fact of the covering document; found only where it is asked. */
async function firstFact({ documentId, column, asked }: Cover, context: Context) {
  const facts = (await readOccurrences(asked, [documentId], context)).get(documentId) ?? [];
  const first = facts.find((fact) => fact.column === column && fact.acts);
  if (first === undefined) throw new Error(`${documentId} does not cover ${column}`);
  return first;
}

const cover: FieldResolvers<Cover> = {
  document: ({ documentId }, _args, { loaders }) => loadOne(loaders.document, documentId),
  clauses: ({ acting }) => acting,
  clause: async (each, _args, context) => loadOne(context.loaders.clause, (await firstFact(each, context)).clauseId),
  fact: async (each, _args, context) => (await firstFact(each, context)).id,
};

const clausePage: FieldResolvers<MatrixClausePage> = {
  totalCount: async (page) => (await page.totals()).facts,
  clauseCount: async (page) => (await page.totals()).clauses,
  documentCount: async (page) => (await page.totals()).documents,
};

const clauseRow: FieldResolvers<MatrixClauseRow> = {
  id: ({ occurrence }) => occurrence.id,
  column: ({ occurrence }) => occurrence.column,
  columnName: async ({ occurrence, asked }, _args, context) => (await nameColumn(occurrence, asked, context)).name,
  columnEn: async ({ occurrence, asked }, _args, context) => (await nameColumn(occurrence, asked, context)).en,
  clause: ({ occurrence }, _args, { loaders }) => loadOne(loaders.clause, occurrence.clauseId),
  acts: ({ occurrence }) => occurrence.acts,
  letter: (node) => entryOf(node).letter,
  force: (node) => entryOf(node).id,
  forceName: (node) => entryOf(node).name,
  forceEn: (node) => entryOf(node).en,
  modality: ({ occurrence }) => (loadVocabulary().modalities.some(({ id }) => id === occurrence.force) ? occurrence.force : null),
  role: async ({ occurrence, asked }, _args, context) => (await locateOccurrence(occurrence, asked, context)).role,
  surface: async ({ occurrence, asked }, _args, context) => (await locateOccurrence(occurrence, asked, context)).surface,
  range: async ({ occurrence, asked }, _args, context) => {
    const { span } = await locateOccurrence(occurrence, asked, context);
    return resolveRange({ ...occurrence, spanStart: span.start, spanEnd: span.end, rule: '' }, span, context);
  },
  quote: async ({ occurrence, asked, document }, _args, context) => {
    const { sentence } = await locateOccurrence(occurrence, asked, context);
    return readableSlice(await context.texts.textOf(document.id, document.revision), sentence).trim();
  },
};

function entryOf({ occurrence: { acts, force, column: key }, asked }: MatrixClauseRow) {
  if (!acts) return mentionEntry();
  const departments = asked.columns === 'DEPARTMENTS' && !key.startsWith('phrase:');
  return forcesOf(departments).find(({ id }) => id === force) ?? mentionEntry();
}

export const matrixResolvers = {
  Matrix: matrix,
  MatrixColumn: column,
  MatrixRow: row,
  MatrixCell: cell,
  MatrixCover: cover,
  MatrixClauseConnection: clausePage,
  MatrixClause: clauseRow,
};
