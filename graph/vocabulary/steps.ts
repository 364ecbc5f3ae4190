/** Where a unit leads from a node of a prefix tree; 0, the root, where it leads nowhere. */
export type Steps = (node: number, unit: number) => number;

const UNITS = 65_536;

/** One number for a node and a unit, as `packSteps` takes it. */
export const stepKey = (node: number, unit: number): number => node * UNITS + unit;

/** Numbers a step takes: node, unit, where it leads, and one that keeps a step within one line of the cache. */
const STRIDE = 4;

/**
 * The steps of a prefix tree in one flat array, which is looked at faster than the map that they are collected in: each stands at the place that
 * its key hashes to, or at the next free one. Half of the places stay free. What belongs to one step stands together: a look at memory costs more
 * than all the rest.
 */
export function packSteps(collected: ReadonlyMap<number, number>): Steps {
  let size = 2;
  while (size < collected.size * 2) size *= 2;
  const mask = size - 1;
  const steps = new Int32Array(size * STRIDE);
  for (const [key, target] of collected) {
    const node = Math.floor(key / UNITS);
    const unit = key % UNITS;
    let place = hash(node, unit) & mask;
    while (steps[place * STRIDE + 2] !== 0) place = (place + 1) & mask;
    steps.set([node, unit, target], place * STRIDE);
  }
  return (node, unit) => {
    for (let place = hash(node, unit) & mask; ; place = (place + 1) & mask) {
      const at = place * STRIDE;
      const target = steps[at + 2] ?? 0;
      if (target === 0 || (steps[at] === node && steps[at + 1] === unit)) return target;
    }
  };
}

/** Spreads both numbers over all bits (the odd constants of Knuth's and Murmur's multiplicative hashing). */
function hash(node: number, unit: number): number {
  return Math.imul(node ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b) >>> 8;
}
