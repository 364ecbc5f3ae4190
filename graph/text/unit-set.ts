/** Bits for each unit: one other unit in eight is let through. */
const BITS = 8;
const FEWEST_BITS = 256;

/**
 * Asks whether a unit may be one of a few; never says no to one that is. One bit for each of the low numbers: hundreds of such sets are asked of
 * every sentence, and exact ones would push one another out of the cache. No unit at all (`NaN`, behind a text) is let through as 0 is.
 */
export function makeUnitSet(units: Iterable<string>): (code: number) => boolean {
  const codes = new Set(Array.from(units, (unit) => unit.split('').map((part) => part.charCodeAt(0))).flat());
  let bits = FEWEST_BITS;
  while (bits < codes.size * BITS) bits *= 2;
  const flags = new Int32Array(bits >> 5);
  const mask = bits - 1;
  for (const code of codes) {
    const at = code & mask;
    flags[at >> 5] = (flags[at >> 5] ?? 0) | (1 << (at & 31));
  }
  return (code) => (((flags[(code & mask) >> 5] ?? 0) >> (code & 31)) & 1) === 1;
}

/** Asks whether a unit is one of those of a text; no unit at all (`NaN`) is none. A look at a table, where a set of strings would make one for each unit. */
export function makeExactSet(units: string): (code: number) => boolean {
  const codes = Array.from({ length: units.length }, (_, at) => units.charCodeAt(at));
  const may = makeUnitSet(units);
  return (code) => may(code) && codes.includes(code);
}

/** Whether a text holds a unit of a set: faster than an expression with a class of more than sixteen parts, for which the engine leaves its code. */
export function holdsUnit(text: string, has: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at += 1) if (has(text.charCodeAt(at))) return true;
  return false;
}
