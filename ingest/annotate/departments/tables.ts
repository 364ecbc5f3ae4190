import type { Clause, PolicyDocument } from '../../../graph/model.ts';
import type { Span } from '../../../graph/span.ts';
import { findAll } from '../../../graph/text/matches.ts';
import { columnRole, type ListRole } from './cues.ts';
import { readBodyList } from './list.ts';
import { looksLikeBody } from './names.ts';

/** A body that a table of tasks names in one of its columns of bodies; `span` points into the source. */
export interface TabledBody {
  readonly name: string;
  readonly lead: boolean | null;
  readonly span: Span;
}

/** The columns of a table that hold bodies, by their place, and how many columns there are. */
interface Header {
  readonly width: number;
  readonly roles: ReadonlyMap<number, ListRole>;
}

interface Cell {
  /** Offset in the source. */
  readonly start: number;
  readonly text: string;
}

const LINE = /[^\n]+/g;
const CELL = /[^\t|]+/g;
/** Cells that say that there is none. */
const NONE = /^[\s/\\—－-]*$/u;
const BLANK = /[\s\u3000]/u;
const BLANKS = /[\s\u3000]+/gu;

/**
 * Bodies in the tables of tasks of a document, by clause: rows as the readers print them, a line with a tab between cells (or Markdown's bars),
 * under a row that heads a column 牵头单位, 责任单位, 配合部门 …. A table goes on until a line that is no row, through the clauses below its own.
 */
export function readTables(document: PolicyDocument): ReadonlyMap<Clause, readonly TabledBody[]> {
  const found = new Map<Clause, TabledBody[]>();
  const { source } = document.text;
  if (!/[\t|]/.test(source)) return found;
  let header: Header | null = null;
  for (const clause of document.clauses) {
    if (clause.body === null) continue;
    for (const { index, 0: line } of findAll(LINE, source.slice(clause.body.start, clause.body.end))) {
      const cells = readCells(line, clause.body.start + index);
      if (cells.length < 2) continue;
      const heads = readHeader(cells);
      if (heads !== null) header = heads;
      else if (header !== null) {
        const bodies = readTableRow(cells, header);
        if (bodies.length > 0) found.set(clause, [...(found.get(clause) ?? []), ...bodies]);
      }
    }
  }
  return found;
}

function readCells(line: string, start: number): Cell[] {
  if (line.includes('\t')) {
    const cells: Cell[] = [];
    let at = start;
    for (const text of line.split('\t')) {
      cells.push({ start: at, text });
      at += text.length + 1;
    }
    return cells;
  }
  if (!/^\s*\|/.test(line)) return [];
  return findAll(CELL, line).map(({ index, 0: text }) => ({ start: start + index, text }));
}

function readHeader(cells: readonly Cell[]): Header | null {
  const roles = new Map<number, ListRole>();
  for (const [index, { text }] of cells.entries()) {
    const role = columnRole(text.replace(BLANKS, ''));
    if (role !== null) roles.set(index, role);
  }
  return roles.size === 0 ? null : { width: cells.length, roles };
}

/** A row with fewer cells than the header stands under a cell that goes over several rows, or lacks the last ones: what reads as bodies decides. */
function readTableRow(cells: readonly Cell[], { width, roles }: Header): TabledBody[] {
  const shifts = cells.length >= width ? [0] : [cells.length - width, 0];
  for (const shift of shifts) {
    const columns = [...roles].flatMap(([index, role]) => {
      const cell = cells[index + shift];
      return cell === undefined ? [] : [{ cell, role }];
    });
    const read = columns.map(({ cell, role }) => ({ cell, bodies: readCell(cell, role) }));
    if (read.some(({ cell, bodies }) => bodies.length === 0 && !NONE.test(cell.text))) continue;
    const bodies = read.flatMap((each) => each.bodies);
    const led = bodies.some((body) => body.lead === true);
    return bodies.map((body) => ({ ...body, lead: led ? body.lead === true : body.lead }));
  }
  return [];
}

/** The bodies of a cell; none where one of its names is not that of a body. */
function readCell(cell: Cell, column: ListRole): TabledBody[] {
  const { text, places } = joinLines(cell);
  const { bodies } = readBodyList(text, 0, text.length);
  if (!bodies.every(({ name }) => looksLikeBody(name))) return [];
  return bodies.map(({ name, start, end, role }) => {
    const said = role === 'unspecified' ? column : role;
    const span = { start: places[start] ?? cell.start, end: (places[end - 1] ?? cell.start) + 1 };
    return { name, lead: said === 'lead' ? true : said === 'support' ? false : null, span };
  });
}

/** A cell without its blanks: between two bodies they part a list, elsewhere they break a line. `places` are the source offsets of its units. */
function joinLines({ text, start }: Cell): { text: string; places: number[] } {
  const places: number[] = [];
  let joined = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const parts =
      BLANK.test(unit) && looksLikeBody(joined) && looksLikeBody((text.slice(at).split(/[、，,；;]/u)[0] ?? '').replace(BLANKS, ''));
    if (BLANK.test(unit) && !parts) continue;
    joined += parts ? '、' : unit;
    places.push(start + at);
  }
  return { text: joined, places };
}
