import type { QueryRow } from '../../graph/store/queries.ts';
import { normaliseMetric } from './metric.ts';
import { convert, scaleOf } from './units.ts';

/** Targets of one document with one metric, unit and last day; '' where none is printed. */
export type TargetTally = QueryRow<'targetTallies'>;

/** What several targets measure alike, in units that can be converted into each other. */
export interface Measure {
  /** Name and quantity, e.g. `绿色贷款余额~money`. */
  readonly id: string;
  /** The shortest of its normalised metrics; all others end in it. */
  readonly name: string;
  /** The unit that most of them print, of several the largest, which the others are converted to; '' for a number without one. */
  readonly unit: string;
  readonly tallies: readonly TargetTally[];
}

/** A metric that ends in a shorter one measures it of a part (棉花收获机械化率, 收获机械化率); shorter endings than this say too little (占比). */
const SHORTEST_ENDING = 5;

const isValued = ({ valued }: TargetTally): boolean => valued > 0;

/**
 * Puts targets together that measure alike: metrics equal after normalising, or ending in one that is a metric itself, in units of one quantity. A target
 * that states a relation and no number goes with the measure whose metric fits.
 */
export function findMeasures(tallies: readonly TargetTally[]): Measure[] {
  const entries = tallies.map((tally) => ({ tally, metric: normaliseMetric(tally.metric), quantity: scaleOf(tally.unit).quantity }));
  const names = Map.groupBy(
    entries.filter(({ tally }) => isValued(tally)),
    ({ quantity }) => quantity,
  );
  const known = new Map([...names].map(([quantity, held]) => [quantity, new Set(held.map(({ metric }) => metric))]));
  const measures = Map.groupBy(entries, ({ tally, metric, quantity }) => {
    const own = isValued(tally) ? [quantity] : [...known.keys()].toSorted();
    for (const each of own) {
      const name = shortestEnding(metric, known.get(each) ?? new Set());
      if (name !== undefined) return `${name}~${each}`;
    }
    return `${metric}~`;
  });
  return [...measures].map(([id, held]) => ({
    id,
    name: id.slice(0, id.lastIndexOf('~')),
    unit: commonUnit(held.map(({ tally }) => tally)),
    tallies: held.map(({ tally }) => tally),
  }));
}

function shortestEnding(metric: string, known: ReadonlySet<string>): string | undefined {
  for (let at = metric.length - SHORTEST_ENDING; at > 0; at -= 1) if (known.has(metric.slice(at))) return metric.slice(at);
  return known.has(metric) ? metric : undefined;
}

/** Where units are printed equally often the largest (2,000 亿元 beside 50 万元): a sum reads in it, and in the smaller one is a row of noughts. */
function commonUnit(tallies: readonly TargetTally[]): string {
  const counts = new Map<string, number>();
  for (const { unit, valued } of tallies) if (valued > 0) counts.set(unit, (counts.get(unit) ?? 0) + valued);
  return [...counts].toSorted((a, b) => b[1] - a[1] || scaleOf(b[0]).factor - scaleOf(a[0]).factor || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** Units of a measure that are converted, each with what one of it is in the common unit. */
export function conversionsOf({ unit, tallies }: Measure): { from: string; factor: number }[] {
  const others = [...new Set(tallies.filter(isValued).map((tally) => tally.unit))].filter((each) => each !== unit).toSorted();
  return others.flatMap((from) => {
    const factor = convert(1, from, unit);
    return factor === null || factor === 1 ? [] : [{ from, factor }];
  });
}
