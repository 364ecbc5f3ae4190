import { fileURLToPath } from 'node:url';
import { JingweiError } from '../../graph/errors.ts';
import { readTable } from '../../graph/table.ts';

/** A printed unit on a scale: `value × factor` is in the base unit of `quantity`; two units of one quantity can be converted into each other. */
export interface Scale {
  readonly quantity: string;
  readonly factor: number;
}

const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

let known: ReadonlyMap<string, Scale> | undefined;

function readUnits(): ReadonlyMap<string, Scale> {
  const units = new Map<string, Scale>();
  for (const row of readTable(fileURLToPath(new URL('units.tsv', import.meta.url)), ['unit', 'quantity', 'factor', 'source'])) {
    const factor = Number(row.get('factor'));
    if (!(factor > 0)) throw new JingweiError('BAD_VOCABULARY', `factor ${row.get('factor')} is no positive number`, { place: row });
    if (units.has(row.get('unit'))) throw new JingweiError('BAD_VOCABULARY', `unit ${row.get('unit')} is listed twice`, { place: row });
    units.set(row.get('unit'), { quantity: row.get('quantity'), factor });
  }
  return units;
}

/** 十, 百, 千, 万, 亿 in front of a unit as the shortest prefix behind which a listed unit stands (千瓦 is one, 万千瓦 is 万 and one). */
function split(printed: string): { power: number; rest: string; scale: Scale | undefined } {
  known ??= readUnits();
  let power = 1;
  let at = 0;
  for (; ; at += 1) {
    const scale = known.get(printed.slice(at));
    if (scale !== undefined) return { power, rest: printed.slice(at), scale };
    const next = POWERS[printed.charAt(at)];
    if (next === undefined || at + 1 >= printed.length) break;
    power *= next;
  }
  return { power, rest: printed.slice(at), scale: undefined };
}

/** The scale of a unit as printed (亿元, 万千瓦, 吨/天, 家); '' for a number without one. A unit that no table lists is a quantity of its own. */
export function scaleOf(unit: string): Scale {
  const [above = '', below] = unit.toLowerCase().split('/');
  const { power, rest, scale } = split(above);
  const upper = { quantity: scale?.quantity ?? (rest === '' ? 'number' : rest), factor: power * (scale?.factor ?? 1) };
  if (below === undefined) return upper;
  const lower = scaleOf(below);
  return { quantity: `${upper.quantity}/${lower.quantity}`, factor: upper.factor / lower.factor };
}

/** A value in another unit of the same quantity, without the dust of binary fractions; null where the two cannot be compared. */
export function convert(value: number, from: string, to: string): number | null {
  const [a, b] = [scaleOf(from), scaleOf(to)];
  return a.quantity === b.quantity ? Number(((value * a.factor) / b.factor).toPrecision(12)) : null;
}
