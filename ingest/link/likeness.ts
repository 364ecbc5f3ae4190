import { shortHash } from '../../graph/identity.ts';

/** Characters of a shingle: long enough that common phrases alone do not make texts alike. */
const SHINGLE = 8;
/** Bands of the sketch, each the smallest hash under its own order of `ROWS` orders; two texts that share .95 of their shingles share a band all but surely. */
const BANDS = 12;
const ROWS = 3;

/** How alike two texts are: shared shingles over all shingles (Jaccard), 0..1. White space, punctuation and width of characters do not count. */
export function likeness(a: string, b: string): number {
  const [first, second] = [shinglesOf(a), shinglesOf(b)];
  let shared = 0;
  for (const shingle of first) if (second.has(shingle)) shared++;
  const all = first.size + second.size - shared;
  return all === 0 ? 1 : shared / all;
}

/**
 * Keys that alike texts share (MinHash in bands): texts of likeness ≥ .95 have at least one in common with a probability above .9999, texts below
 * .3 rarely. A text of fewer characters than a shingle has none.
 */
export function sketchOf(text: string): string[] {
  const shingles = [...shinglesOf(text)];
  if (shingles.length === 0) return [];
  const smallest = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    const base = hashOf(shingle);
    for (let order = 0; order < smallest.length; order++) {
      const hash = mix(base, order);
      if (hash < (smallest[order] ?? 0)) smallest[order] = hash;
    }
  }
  return Array.from(
    { length: BANDS },
    (_, band) => `sketch-${shortHash(12, String(band), ...smallest.subarray(band * ROWS, (band + 1) * ROWS).join(' '))}`,
  );
}

function shinglesOf(text: string): Set<string> {
  const bare = text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  const shingles = new Set<string>();
  for (let start = 0; start + SHINGLE <= bare.length; start++) shingles.add(bare.slice(start, start + SHINGLE));
  return shingles;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Another order of hashes for each number: the finaliser of MurmurHash3 over hash and number. */
function mix(hash: number, order: number): number {
  let mixed = Math.imul(hash ^ Math.imul(order + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
