/** Terms by number as they lie in memory and in a file: characters one behind the other, where each term ends, and a table of numbers by hash. */
export interface DictionaryArrays {
  readonly characters: Uint16Array;
  readonly ends: Uint32Array;
  /** Open addressing: number of a term and one more, 0 where nothing is; as many places as a power of two. */
  readonly slots: Uint32Array;
}

/** The terms of an index, numbered from 0 in the order in which they came. No term is a string until it is asked for: there are ten times as many as clauses. */
export interface Dictionary {
  readonly size: number;
  /** The number of a term; undefined if it is not there. */
  find(term: string): number | undefined;
  /** The number of a term, which is put in if it is not there. */
  add(term: string): number;
  text(number: number): string;
  /** Number of UTF-16 units of a term, and the first of them. */
  length(number: number): number;
  firstUnit(number: number): number;
  /** What it holds now; what is put in later does not change it. */
  arrays(): DictionaryArrays;
}

const FEWEST_SLOTS = 1024;
/** A table is doubled when more than this part of it is taken: at more, looking for a term that is not there takes long. */
const FULL = 0.6;

/** A dictionary of what `kept` holds; its arrays are copied before anything is put in. */
export function makeDictionary(kept?: DictionaryArrays): Dictionary {
  let characters = kept?.characters ?? new Uint16Array(4096);
  let ends = kept?.ends ?? new Uint32Array(FEWEST_SLOTS);
  let slots = kept?.slots ?? new Uint32Array(FEWEST_SLOTS);
  let size = kept?.ends.length ?? 0;
  let owned = kept === undefined;

  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] as number));
  const isTerm = (number: number, term: string): boolean => {
    const start = startOf(number);
    if ((ends[number] as number) - start !== term.length) return false;
    for (let at = 0; at < term.length; at++) if (characters[start + at] !== term.charCodeAt(at)) return false;
    return true;
  };
  /** The place of a term in the table, or the free one where it would stand. */
  const placeOf = (term: string): number => {
    const mask = slots.length - 1;
    let place = hash(term) & mask;
    for (let slot = slots[place] as number; slot !== 0 && !isTerm(slot - 1, term); slot = slots[place] as number)
      place = (place + 1) & mask;
    return place;
  };
  const text = (number: number): string => String.fromCharCode(...characters.subarray(startOf(number), ends[number]));
  const grow = (length: number): void => {
    const used = size === 0 ? 0 : (ends[size - 1] as number);
    if (!owned || used + length > characters.length) characters = enlarge(characters, 2 * (used + length), Uint16Array);
    if (!owned || size === ends.length) ends = enlarge(ends, 2 * (size + 1), Uint32Array);
    if (!owned) slots = slots.slice();
    owned = true;
    if (size + 1 <= FULL * slots.length) return;
    slots = new Uint32Array(2 * slots.length);
    for (let number = 0; number < size; number++) slots[placeOf(text(number))] = number + 1;
  };

  return {
    get size() {
      return size;
    },
    find(term) {
      const slot = slots[placeOf(term)] as number;
      return slot === 0 ? undefined : slot - 1;
    },
    add(term) {
      const known = slots[placeOf(term)] as number;
      if (known !== 0) return known - 1;
      grow(term.length);
      const start = startOf(size);
      for (let at = 0; at < term.length; at++) characters[start + at] = term.charCodeAt(at);
      ends[size] = start + term.length;
      slots[placeOf(term)] = size + 1;
      return size++;
    },
    text,
    length: (number) => (ends[number] as number) - startOf(number),
    firstUnit: (number) => characters[startOf(number)] as number,
    arrays: () => ({ characters: characters.subarray(0, startOf(size)), ends: ends.subarray(0, size), slots: slots.slice() }),
  };
}

/** FNV-1a over UTF-16 units, its upper bits folded into the lower ones. */
function hash(term: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

function enlarge<Numbers extends Uint16Array | Uint32Array>(old: Numbers, size: number, Kind: new (size: number) => Numbers): Numbers {
  const larger = new Kind(Math.max(size, old.length));
  larger.set(old);
  return larger;
}
