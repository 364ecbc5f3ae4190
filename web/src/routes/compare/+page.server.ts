import { ask } from '#lib/api/ask.ts';
import { MATRIX, MATRIX_CLAUSES } from '#lib/api/queries/matrix.ts';
import { matrixVariables, readCompareAddress } from '#lib/compare-address.ts';
import type { PageServerLoad } from './$types';

/** Facts of an open cell on one page. */
const FIRST = 50;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const address = readCompareAddress(url.searchParams);
  const variables = matrixVariables(address);
  const { matrix, collection } = await ask(fetch, MATRIX, variables);
  const row = matrix.rows.find(({ region }) => region.id === address.row);
  const cell = row?.cells.find(({ column }) => column === address.column);
  if (!row || !cell) return { address, matrix, collection, variables, open: null };
  const column = matrix.columns.find(({ key }) => key === cell.column);
  if (!column) return { address, matrix, collection, variables, open: null };
  const holds = cell.state === 'STRENGTH' || cell.state === 'MENTIONED' || cell.state === 'COVERED';
  const asked = {
    ...variables,
    row: cell.row,
    column: cell.column,
    covering: cell.state === 'COVERED',
    first: FIRST,
    after: address.after,
  };
  const clauses = holds ? (await ask(fetch, MATRIX_CLAUSES, asked)).matrixClauses : null;
  return { address, matrix, collection, variables, open: { row, column, cell, clauses } };
};
