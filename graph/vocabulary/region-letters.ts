import { holdsUnit, makeExactSet } from '../text/unit-set.ts';
import type { RegionLetter } from './knowledge.ts';
import type { Match, Region } from './types.ts';

/** What may stand between the members of a list of regions. */
const SEPARATORS = '、/／，,和与及';

interface Lookup {
  readonly byLetter: ReadonlyMap<string, RegionLetter>;
  /** Sets of units: every sentence is asked for them. */
  readonly isLetter: (code: number) => boolean;
  readonly isStrong: (code: number) => boolean;
}

const lookups = new WeakMap<readonly RegionLetter[], Lookup>();

function lookupOf(letters: readonly RegionLetter[]): Lookup {
  const known = lookups.get(letters);
  if (known !== undefined) return known;
  const setOf = (some: readonly RegionLetter[]): ((code: number) => boolean) => makeExactSet(some.map(({ letter }) => letter).join(''));
  const lookup = {
    byLetter: new Map(letters.map((letter) => [letter.letter, letter])),
    isLetter: setOf(letters),
    isStrong: setOf(letters.filter(({ strong }) => strong)),
  };
  lookups.set(letters, lookup);
  return lookup;
}

interface Letter {
  readonly at: number;
  readonly letter: RegionLetter;
}

/**
 * Adds one-character names (晋, 京, 沪) to the regions found in a text. They are common characters, so a letter counts only in a run: letters
 * that touch or are parted by one separator (晋冀鲁豫, 京、津、冀). A run counts if it has a strong letter and another letter, or if a region's name
 * stands next to it across a separator (山西、冀). A single letter that merely touches a name does not count.
 */
export function addLetters(
  text: string,
  found: readonly Match<Region>[],
  named: (surface: string) => readonly Region[],
  letters: readonly RegionLetter[],
): Match<Region>[] {
  const { isStrong, isLetter, byLetter } = lookupOf(letters);
  if (!holdsUnit(text, isStrong)) return [...found];
  /** The first name that does not end before the letter: letters and names come in the order of the text. */
  let next = 0;
  const added: Match<Region>[] = [];
  let run: Letter[] = [];
  const close = (): void => {
    if (counts(text, run, found)) {
      for (const { at, letter } of run) {
        const entry = named(letter.letter)[0];
        if (entry !== undefined) added.push({ start: at, end: at + 1, surface: letter.letter, entry });
      }
    }
    run = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    while ((found[next]?.end ?? Infinity) <= at) next += 1;
    const letter = byLetter.get(text.charAt(at));
    if (letter === undefined || (found[next]?.start ?? Infinity) <= at) continue;
    const last = run.at(-1)?.at;
    const joined = last === at - 1 || (last === at - 2 && SEPARATORS.includes(text.charAt(at - 1)));
    if (!joined) close();
    run.push({ at, letter });
  }
  close();
  return added.length === 0 ? [...found] : [...found, ...added].sort((a, b) => a.start - b.start);
}

function counts(text: string, run: readonly Letter[], found: readonly Match<Region>[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || !run.some(({ letter }) => letter.strong)) return false;
  if (run.length > 1) return true;
  const listed = (at: number): boolean => '、/／'.includes(text.charAt(at)) && text.charAt(at) !== '';
  return found.some(({ start, end }) => (end === first.at - 1 && listed(end)) || (start === last.at + 2 && listed(last.at + 1)));
}
