import { dutiesList } from './lists/duties.ts';
import { matrixClausesList } from './lists/matrix-clauses.ts';
import { matrixList } from './lists/matrix.ts';
import { searchList } from './lists/search.ts';
import { targetsList } from './lists/targets.ts';
import { textsList } from './lists/texts.ts';
import type { ExportList } from './types.ts';

/** The lists that can be taken along. */
export const LISTS: readonly ExportList[] = [searchList, matrixList, matrixClausesList, textsList, dutiesList, targetsList];
