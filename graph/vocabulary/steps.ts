/** A prefix tree over UTF-16 units. Nodes are numbers, 0 is the root. */
export interface PrefixTree {
  /** Where a unit leads from a node; 0 where it leads nowhere. */
  readonly step: (node: number, unit: number) => number;
  readonly size: number;
}

/** Numbers a node takes: the unit that leads to it with how many children it has, and the first of them. */
const STRIDE = 2;
const UNIT = 0xffff;
/** Children are looked through one by one where so few are left: they lie in one line of the cache. */
const FEW = 8;

/** The sorted surfaces `[low, high)` share their first `depth` units: what is known of the node that these lead to. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
}

/**
 * The tree of some distinct, sorted surfaces in a flat array. Nodes are numbered level by level, so that the children of one stand side by side and
 * only the first is named: eight bytes a node. Annotating asks dozens of trees by turns and waits for memory more than for anything else: a look at
 * a small tree finds it in the cache.
 */
export function makePrefixTree(sorted: readonly string[]): PrefixTree {
  const ranges: Range[] = [{ low: 0, high: sorted.length, depth: 0 }];
  const built: number[] = [];
  for (let node = 0; node < ranges.length; node += 1) {
    const { low, high, depth } = ranges[node] as Range;
    const first = ranges.length;
    for (let from = low, at = low + 1; from < high; at += 1) {
      const unit = unitOf(sorted, from, depth);
      if (at < high && unitOf(sorted, at, depth) === unit) continue;
      // a surface that ends here has no further unit
      if (!Number.isNaN(unit)) ranges.push({ low: from, high: at, depth: depth + 1 });
      from = at;
    }
    built.push((depth === 0 ? 0 : unitOf(sorted, low, depth - 1)) | ((ranges.length - first) << 16), first);
  }
  const nodes = Int32Array.from(built);
  const fromRoot = hashRoot(nodes, (nodes[0] ?? 0) >>> 16);
  const step = (node: number, unit: number): number => {
    if (node === 0) return fromRoot(unit);
    let low = nodes[node * STRIDE + 1] ?? 0;
    let high = low + ((nodes[node * STRIDE] ?? 0) >>> 16);
    while (high - low > FEW) {
      const middle = (low + high) >> 1;
      if (((nodes[middle * STRIDE] ?? 0) & UNIT) <= unit) low = middle;
      else high = middle;
    }
    for (; low < high; low += 1) if (((nodes[low * STRIDE] ?? 0) & UNIT) === unit) return low;
    return 0;
  };
  return { step, size: ranges.length };
}

const unitOf = (surfaces: readonly string[], index: number, at: number): number => (surfaces[index] ?? '').charCodeAt(at);

/** The root has a thousand children: each stands where its unit hashes to, or at the next free place, as unit and node in one number. */
function hashRoot(nodes: Int32Array, children: number): (unit: number) => number {
  let size = 2;
  while (size < children * 2) size *= 2;
  const mask = size - 1;
  const places = new Int32Array(size);
  for (let node = 1; node <= children; node += 1) {
    const unit = (nodes[node * STRIDE] ?? 0) & UNIT;
    let place = hash(unit) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = (unit << 16) | node;
  }
  return (unit) => {
    for (let place = hash(unit) & mask; ; place = (place + 1) & mask) {
      const found = places[place] ?? 0;
      if (found === 0 || found >>> 16 === unit) return found & UNIT;
    }
  };
}

/** Spreads a unit over all bits (an odd constant of Knuth's multiplicative hashing). */
const hash = (unit: number): number => Math.imul(unit, 0x9e3779b1) >>> 15;
