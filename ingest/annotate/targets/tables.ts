import type { Span } from '../../../graph/span.ts';
import { findDates } from '../../../graph/text/dates.ts';
import { foldForMatching } from '../../../graph/text/fold.ts';
import { findAll } from '../../../graph/text/matches.ts';
import { parseNumber } from '../../../graph/text/numerals.ts';
import type { Target, TargetOperator } from '../../../graph/model.ts';
import { readComparison } from './operators.ts';
import { findQuantities } from './quantities.ts';

/** A cell of a row of a table, `[start, end)` of the source. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A target that a row of a table of indicators sets. */
export type TableTarget = Pick<Target, 'metric' | 'op' | 'value' | 'unit' | 'deadline' | 'span'>;

/** The targets of the tables in a text, and where its rows stand. */
export interface Tables {
  readonly rows: readonly Span[];
  readonly targets: readonly TableTarget[];
}

const NO_TABLES: Tables = { rows: [], targets: [] };
const LINE = /[^\n]+/gu;
const NAME = /^(?:主要|具体|评价|监测)?(?:指标|目标)(?:名称|内容)?$|^名称$|^(?:发展)?指标/u;
const UNIT = /^(?:计量)?单位$/u;
const GOAL = /^(?:规划|预期)?(?:目标|目标值|指标值)$/u;
const SYMBOLS: readonly [RegExp, TargetOperator][] = [
  [/^(?:≥|>=|≧|大于等于)/u, '>='],
  [/^(?:≤|<=|≦|小于等于)/u, '<='],
  [/^(?:>|＞)/u, '>'],
  [/^(?:<|＜)/u, '<'],
];

/** What the columns of a table hold: `goals` are the columns of values to be reached, with the day they are due (null: the heading tells). */
interface Header {
  readonly width: number;
  readonly name: number;
  readonly unit: number;
  readonly goals: readonly { readonly at: number; readonly deadline: string | null }[];
}

/**
 * Reads the tables of indicators (指标 | 2020年 | 2025年 | 属性) of a stretch of the source, where a reader gives a row a line with tabs between its
 * cells or Markdown prints bars. Only years from that of issue on are goals; without one, the last year of the header.
 */
export function readTables(source: string, body: Span, issued: string | null): Tables {
  const printed = source.slice(body.start, body.end);
  if (!/\t|^\|/mu.test(printed)) return NO_TABLES;
  const rows: Span[] = [];
  const targets: TableTarget[] = [];
  let header: Header | null = null;
  for (const { index, 0: line } of findAll(LINE, printed)) {
    const cells = splitCells(line, body.start + index);
    if (cells.length < 2) {
      header = null;
      continue;
    }
    rows.push({ start: body.start + index, end: body.start + index + line.length });
    const heads = readHeader(cells, issued);
    if (heads !== null) header = heads;
    else if (header !== null) targets.push(...readRow(cells, header));
  }
  return { rows, targets };
}

function splitCells(line: string, start: number): Cell[] {
  const bars = /^\s*\|.*\|\s*$/u.test(line);
  if (!bars && !line.includes('\t')) return [];
  const inner = bars ? line.replace(/^\s*\||\|\s*$/gu, (edge) => ' '.repeat(edge.length)) : line;
  return findAll(bars ? /[^|]+/gu : /[^\t]*/gu, inner)
    .filter(({ index, 0: cell }) => cell !== '' || inner[index] === '\t')
    .map(({ index, 0: cell }) => {
      const from = start + index + (cell.length - cell.trimStart().length);
      return { text: cell.replace(/\s/gu, ''), start: from, end: from + cell.trim().length };
    });
}

function readHeader(cells: readonly Cell[], issued: string | null): Header | null {
  const name = cells.findIndex(({ text }) => NAME.test(text));
  if (name < 0) return null;
  const years = cells.flatMap(({ text }, at) => {
    const date = findDates(text)[0];
    return date !== undefined && at !== name && text.length < 16 ? [{ at, deadline: date.date.last }] : [];
  });
  const ahead = years.filter(({ deadline }, at) => (issued === null ? at === years.length - 1 : deadline >= issued));
  const goals =
    years.length > 0 ? ahead : cells.flatMap(({ text }, at) => (at !== name && GOAL.test(text) ? [{ at, deadline: null }] : []));
  return goals.length === 0 ? null : { width: cells.length, name, unit: cells.findIndex(({ text }) => UNIT.test(text)), goals };
}

function readRow(cells: readonly Cell[], { width, name, unit, goals }: Header): TableTarget[] {
  // a cell that spans rows is printed in the first of them only: the others stand to the right
  const shift = cells.length < width ? cells.length - width : 0;
  const named = cells[Math.max(0, name + shift)];
  if (named === undefined || !/[\u4e00-\u9fff]/u.test(named.text)) return [];
  const { metric, inBrackets } = splitName(named.text);
  return goals.flatMap(({ at, deadline }) => {
    const cell = cells[at + shift];
    const goal = cell === undefined || cell === named ? null : readGoal(cell.text);
    if (goal === null || cell === undefined) return [];
    const own = goal.unit ?? (unit < 0 ? inBrackets : (cells[unit + shift]?.text ?? null));
    return [{ metric, op: goal.op, value: goal.value, unit: own, deadline, span: { start: named.start, end: cell.end } }];
  });
}

/** 绿色贷款余额（亿元） → its name and its unit; brackets that hold no unit belong to the name. */
function splitName(text: string): { metric: string; inBrackets: string | null } {
  const bare = text.replace(/^\d+[.．、]?/u, '');
  const inner = /[（(]([^（）()]+)[）)]$/u.exec(bare);
  const unit = inner?.[1] ?? '';
  const [quantity] = unit === '' ? [] : findQuantities(`1${unit}`);
  const whole = quantity !== undefined && quantity.unit !== null && quantity.end === unit.length + 1;
  return whole && inner !== null ? { metric: bare.slice(0, inner.index), inBrackets: quantity.unit } : { metric: bare, inBrackets: null };
}

function readGoal(printed: string): { op: TargetOperator; value: number; unit: string | null } | null {
  const text = foldForMatching(printed).replace(/[[\]〔〕【】]/gu, '');
  const symbol = SYMBOLS.find(([pattern]) => pattern.test(text));
  const bare = symbol === undefined ? text : text.replace(symbol[0], '');
  const parts = /^([^\d]{0,8})(\d+(?:,\d{3})*(?:\.\d+)?)(.*)$/u.exec(bare);
  const value = parseNumber(parts?.[2] ?? '');
  if (parts === null || value === null || /\d/u.test(parts[3] ?? '')) return null;
  const [quantity] = findQuantities(`${parts[2]}${parts[3]}`);
  const unit = quantity?.unit ?? null;
  const behind = (parts[3] ?? '').slice(unit === null ? 0 : unit.length);
  return { op: symbol?.[1] ?? readComparison(parts[1] ?? '', behind)?.op ?? '=', value, unit };
}
