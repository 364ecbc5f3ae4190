import { findOpenings } from './openings.ts';
import { findAll } from '../../graph/text/matches.ts';

/** A match of one of several expressions: `[start, end)` of the text. */
export interface Found {
  /** Index of the expression. */
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  /** What matched. */
  readonly text: string;
}

/** The expressions of which a match can begin with a unit: told by the unit alone, or by it and the next, which includes the former. */
interface Begun {
  readonly alone: readonly number[];
  readonly followed: ReadonlyMap<number, readonly number[]>;
}

const UNITS = 0x10000;

/**
 * A finder of all matches of many expressions (flag u), by expression and place: what `matchAll` of each gives one after the other. Dozens of
 * expressions searching every sentence take most of the time of annotating; here one pass over the text tries at each place only those of
 * which a match can begin with its units. An expression whose openings cannot be told searches for itself.
 */
export function makePatternFinder(sources: readonly string[]): (text: string) => Found[] {
  const sticky = sources.map((source) => new RegExp(source, 'uy'));
  const openings = sources.map(findOpenings);
  const byUnit = readBegun(openings);
  const begins = new Uint8Array(UNITS);
  for (const unit of byUnit.keys()) begins[unit] = 1;
  const searching = sources.flatMap((source, pattern) => (openings[pattern] === null ? [{ pattern, all: new RegExp(source, 'gu') }] : []));
  return (text) => {
    const found: Found[] = [];
    /** By expression: where its last match ended, since matches of one do not overlap. */
    const reached: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (begins[unit] !== 1) continue;
      const begun = byUnit.get(unit);
      for (const pattern of begun?.followed.get(text.charCodeAt(at + 1)) ?? begun?.alone ?? []) {
        const expression = sticky[pattern];
        if (expression === undefined || at < (reached[pattern] ?? 0)) continue;
        expression.lastIndex = at;
        if (!expression.test(text)) continue;
        const end = expression.lastIndex;
        reached[pattern] = end;
        found.push({ pattern, start: at, end, text: text.slice(at, end) });
      }
    }
    for (const { pattern, all } of searching)
      for (const { index, 0: printed } of findAll(all, text))
        found.push({ pattern, start: index, end: index + printed.length, text: printed });
    return found.length > 1 ? found.sort((a, b) => a.pattern - b.pattern || a.start - b.start) : found;
  };
}

function readBegun(openings: readonly (ReadonlySet<string> | null)[]): Map<number, Begun> {
  const alone = new Map<number, number[]>();
  const pairs = new Map<string, number[]>();
  for (const [pattern, texts] of openings.entries())
    for (const text of texts ?? [])
      if (text.length === 1) append(alone, text.charCodeAt(0), pattern);
      else append(pairs, text, pattern);
  const begun = new Map<number, { alone: readonly number[]; followed: Map<number, readonly number[]> }>();
  for (const [unit, patterns] of alone) begun.set(unit, { alone: patterns, followed: new Map() });
  for (const [pair, patterns] of pairs) {
    const unit = pair.charCodeAt(0);
    const entry = begun.get(unit) ?? { alone: [], followed: new Map<number, readonly number[]>() };
    begun.set(unit, entry);
    entry.followed.set(pair.charCodeAt(1), [...new Set([...entry.alone, ...patterns])]);
  }
  return begun;
}

function append<K>(map: Map<K, number[]>, key: K, pattern: number): void {
  const patterns = map.get(key);
  if (patterns === undefined) map.set(key, [pattern]);
  else patterns.push(pattern);
}
