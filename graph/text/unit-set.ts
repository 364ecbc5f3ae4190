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
