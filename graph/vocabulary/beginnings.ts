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

/** 1 where the flag is set, else 0. */
const flagAt = (flags: Int32Array, at: number): number => ((flags[at >> 5] ?? 0) >> (at & 31)) & 1;

const hasFlag = (flags: Int32Array, at: number): boolean => flagAt(flags, at) === 1;

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
  const alone = makeFlags(UNITS);
  const [pairs, ends, triples] = [makeFlags(bits), makeFlags(bits), makeFlags(bits)];
  for (const surface of surfaces) {
    const first = unitAt(surface, 0);
    const pair = mix(first, unitAt(surface, 1));
    if (surface.length === 1) {
      setFlag(alone, first);
      continue;
    }
    setFlag(pairs, pair & mask);
    if (surface.length === 2) setFlag(ends, pair & mask);
    else setFlag(triples, mix(pair, unitAt(surface, 2)) & mask);
  }
  /** Asked where the two flags of a place were found. */
  const goesOn = (text: string, at: number, first: number, pair: number): boolean =>
    hasFlag(alone, first) || hasFlag(ends, pair & mask) || hasFlag(triples, mix(pair, unitAt(text, at + 2)) & mask);
  const mayBegin = (text: string, at: number): boolean => {
    const first = unitAt(text, at);
    const pair = mix(first, unitAt(text, at + 1));
    return at < text.length && (hasFlag(pairs, pair & mask) || hasFlag(alone, first)) && goesOn(text, at, first, pair);
  };
  /**
   * Nearly all of the time of a search goes by here. Both flags are looked at before anything is decided: a decision by the first unit alone, which
   * a third of all places pass, is guessed wrong so often that it costs more than the second look.
   */
  const seek = (text: string, from: number): number => {
    let next = unitAt(text, from);
    for (let at = from; at < text.length; at += 1) {
      const first = next;
      next = unitAt(text, at + 1);
      const pair = mix(first, next);
      if ((flagAt(pairs, pair & mask) | flagAt(alone, first)) === 1 && goesOn(text, at, first, pair)) return at;
    }
    return text.length;
  };
  return { mayBegin, seek };
}
