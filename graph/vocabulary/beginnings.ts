/** Tells at which places of a text one of many names may begin; it rules out nearly all where none does, and never one where one does. */
export interface Beginnings {
  readonly add: (surface: string) => void;
  readonly mayBegin: (text: string, at: number) => boolean;
  /** The first place at or behind `from` where a name may begin; the text's length if there is none. */
  readonly seek: (text: string, from: number) => number;
}

const UNITS = 65_536;

/** One bit a number below `UNITS`: a dozen trees are asked of every sentence, and tables of a byte each would push one another out of the cache. */
const makeFlags = (): Int32Array => new Int32Array(UNITS >> 5);

function setFlag(flags: Int32Array, at: number): void {
  flags[at >> 5] = (flags[at >> 5] ?? 0) | (1 << (at & 31));
}

const hasFlag = (flags: Int32Array, at: number): boolean => (((flags[at >> 5] ?? 0) >> (at & 31)) & 1) === 1;

/** A number below `UNITS` for two numbers below it; others may share it, so it only rules names out. Odd factors spread both over all bits. */
const mix = (first: number, second: number): number => (Math.imul(first, 40_503) ^ Math.imul(second, 60_493)) & (UNITS - 1);

/** The unit at a place, 0 behind the text. */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** By the first three units: of two, which are common words, a sentence holds many that no name goes on from. */
export function makeBeginnings(): Beginnings {
  const [firsts, alone, pairs, ends, triples] = [makeFlags(), makeFlags(), makeFlags(), makeFlags(), makeFlags()];
  const add = (surface: string): void => {
    const first = unitAt(surface, 0);
    const pair = mix(first, unitAt(surface, 1));
    setFlag(firsts, first);
    if (surface.length === 1) return setFlag(alone, first);
    setFlag(pairs, pair);
    if (surface.length === 2) setFlag(ends, pair);
    else setFlag(triples, mix(pair, unitAt(surface, 2)));
  };
  const goesOn = (text: string, at: number, first: number): boolean => {
    const pair = mix(first, unitAt(text, at + 1));
    if (hasFlag(pairs, pair) && (hasFlag(ends, pair) || hasFlag(triples, mix(pair, unitAt(text, at + 2))))) return true;
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
  return { add, mayBegin, seek };
}
