/** What stands between two cells of a row. */
export const CELL_GAP = '\t';

/** A cell of a page's or document's table: its paragraphs. */
export type Cell = readonly string[];

/** A cell with more than this is running text set in a table for its layout. */
const LONGEST_CELL = 1200;
const MOST_PARAGRAPHS = 12;

/**
 * The lines that a table row is read as: one line with its cells in order, paragraphs of a cell joined. A row with one filled cell, and one
 * that holds running text (a page laid out by tables), is read paragraph by paragraph.
 */
export function readRow(cells: readonly Cell[]): string[] {
  const printed = cells.map((cell) => cell.filter((line) => line.trim() !== ''));
  const filled = printed.filter((cell) => cell.length > 0);
  if (filled.length < 2 || filled.some(isRunning)) return filled.flat();
  const last = printed.findLastIndex((cell) => cell.length > 0);
  return [
    printed
      .slice(0, last + 1)
      .map((cell) => cell.map((line) => line.trim()).join(' '))
      .join(CELL_GAP),
  ];
}

function isRunning(cell: Cell): boolean {
  return cell.length > MOST_PARAGRAPHS || cell.reduce((sum, line) => sum + line.length, 0) > LONGEST_CELL;
}
