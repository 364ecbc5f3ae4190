/** Tells at which places of a text one of many names may begin; it rules out nearly all where none does, and never one where one does. */
export interface Beginnings {
  readonly mayBegin: (text: string, at: number) => boolean;
  /** The first place at or behind `from` where a name may begin; the text's length if there is none. */
  readonly seek: (text: string, from: number) => number;
}

const UNITS = 65_536;
/** Bits for each name: so many, for one number in eight to be taken by chance, and so few, since a dozen tables are asked of every sentence and would push one another out of the cache. */
const BITS = 8;
const FEWEST_BITS = 256;

const makeFlags = (bits: number): Int32Array => new Int32Array(bits >> 5);

function setFlag(flags: Int32Array, at: number): void {
  flags[at >> 5] = (flags[at >> 5] ?? 0) | (1 << (at & 31));
}

const hasFlag = (flags: Int32Array, at: number): boolean => (((flags[at >> 5] ?? 0) >> (at & 31)) & 1) === 1;

/** A number for two units, or for such a number and a unit; its low bits depend on all of theirs. */
function mix(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The unit at a place, 0 behind the text. */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** By the first three units: of two, which are common words, a sentence holds many that no name goes on from. */
export function makeBeginnings(surfaces: readonly string[]): Beginnings {
  let bits = FEWEST_BITS;
  while (bits < Math.min(surfaces.length * BITS, UNITS)) bits *= 2;
  const mask = bits - 1;
  const [firsts, alone] = [makeFlags(UNITS), makeFlags(UNITS)];
  const [pairs, ends, triples] = [makeFlags(bits), makeFlags(bits), makeFlags(bits)];
  for (const surface of surfaces) {
    const first = unitAt(surface, 0);
    const pair = mix(first, unitAt(surface, 1));
    setFlag(firsts, first);
    if (surface.length === 1) {
      setFlag(alone, first);
      continue;
    }
    setFlag(pairs, pair & mask);
    if (surface.length === 2) setFlag(ends, pair & mask);
    else setFlag(triples, mix(pair, unitAt(surface, 2)) & mask);
  }
  const goesOn = (text: string, at: number, first: number): boolean => {
    const pair = mix(first, unitAt(text, at + 1));
    if (hasFlag(pairs, pair & mask) && (hasFlag(ends, pair & mask) || hasFlag(triples, mix(pair, unitAt(text, at + 2)) & mask)))
      return true;
    return hasFlag(alone, first);
  };
  const mayBegin = (text: string, at: number): boolean => {
    const unit = unitAt(text, at);
    return at < text.length && hasFlag(firsts, unit) && goesOn(text, at, unit);
  };
  /** Nearly all of the time of a search goes by here. The first unit alone rules out most places, by a table of which a text touches little. */
  const seek = (text: string, from: number): number => {
    for (let at = from; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (hasFlag(firsts, unit) && goesOn(text, at, unit)) return at;
    }
    return text.length;
  };
  return { mayBegin, seek };
}
