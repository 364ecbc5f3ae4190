import type { AlikeCharacters } from './alike.ts';

/** A word that was typed wrongly, and what it was read as. */
export interface TypoReading {
  readonly from: string;
  /** Null where several words are as near, and none is taken for the one meant. */
  readonly to: string | null;
  /** The other near words, those first that the collection has beside the same neighbour. */
  readonly alternatives: readonly string[];
  /** Place in the text before any correction. */
  readonly start: number;
}

/** What correcting needs to know of words. */
export interface Spelling {
  /** The text cut into words; what no dictionary has comes as single characters. */
  cut(text: string): readonly string[];
  /** Whether a dictionary, a vocabulary or the collection has the word as it stands. */
  isKnown(word: string): boolean;
  /** Whether a wrong word may be read as this one. */
  isTarget(word: string): boolean;
  /** Whether questions are asked by the word (鼓励, 牵头), so that it needs no neighbour to be believed. */
  isNamed(word: string): boolean;
  /** Whether the collection has the words side by side. */
  isHeld(words: string): boolean;
  /** Characters that are words of the question itself (有, 谁) and no part of a wrong one. */
  isPlain(character: string): boolean;
  readonly alike: AlikeCharacters;
}

/** More near words than this say nothing: the word is short, and its characters have many that are alike. */
const MOST_ALTERNATIVES = 4;
const SHORTEST = 2;
const LONGEST = 6;
const HAN = /^\p{Script=Han}+$/u;

/**
 * Words with one wrong character (by sound or by shape) or two that changed places. A word is read otherwise only where the dictionary cuts it to
 * pieces with a single character among them, nothing knows it as typed, and exactly one known word is near, or one alone of those near fits beside
 * the words around it; where that leaves several, none is taken and a few are alternatives. Two characters may well be two words
 * (打网约车), so what they are read as has to be a word of asking (鼓励) or to stand beside the same neighbour in the collection.
 * `taken` says which characters are already understood.
 */
export function findTypos(text: string, spelling: Spelling, taken: (at: number) => boolean): TypoReading[] {
  const tokens: { word: string; start: number }[] = [];
  let at = 0;
  for (const word of spelling.cut(text)) {
    tokens.push({ word, start: at });
    at += word.length;
  }
  const read: TypoReading[] = [];
  const open: TypoReading[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const window = longestTypo(tokens, first, spelling, taken);
    if (window === undefined) continue;
    (window.to === null ? open : read).push(window);
    while (window.to !== null && (tokens[first + 1]?.start ?? Infinity) < endOf(window)) first++;
  }
  // A word in doubt gives way to one that was read, and to one in doubt before it.
  const kept = open.reduce(
    (before: readonly TypoReading[], one) => (before.some((other) => overlap(one, other)) ? before : [...before, one]),
    read,
  );
  return kept.toSorted((one, other) => one.start - other.start);
}

const endOf = ({ from, start }: TypoReading): number => start + from.length;
const overlap = (one: TypoReading, other: TypoReading): boolean => one.start < endOf(other) && other.start < endOf(one);

/** The longest wrong word that begins with a token: one that is read, or else one in doubt. */
function longestTypo(
  tokens: readonly { word: string; start: number }[],
  first: number,
  spelling: Spelling,
  taken: (at: number) => boolean,
): TypoReading | undefined {
  const start = tokens[first]?.start ?? 0;
  let from = '';
  let single = false;
  let read: TypoReading | undefined;
  let open: TypoReading | undefined;
  for (const [index, { word }] of tokens.slice(first).entries()) {
    if (!HAN.test(word) || taken(start + from.length)) break;
    from += word;
    single ||= word.length === 1 && !spelling.isPlain(word);
    if (from.length > LONGEST) break;
    if (from.length < SHORTEST || from === word || !single || spelling.isKnown(from)) continue;
    const [left, right] = [tokens[first - 1]?.word ?? '', tokens[first + index + 1]?.word ?? ''];
    const all = nearWords(from, spelling);
    const near = all.filter((to) => from.length > SHORTEST || isBelieved(to, left, right, spelling));
    // Of several the one that stands beside the same neighbour in the collection is meant.
    const beside = near.filter((to) => standsBeside(to, left, right, spelling));
    const meant = near.length > 1 ? beside : near;
    const others = [...new Set([...beside, ...near, ...all])].filter((to) => meant.length !== 1 || to !== meant[0]);
    const alternatives = others.length > MOST_ALTERNATIVES ? [] : others;
    if (meant.length === 1 && meant[0] !== undefined) read = { from, to: meant[0], alternatives, start };
    else if (alternatives.length > 0) open = { from, to: null, alternatives, start };
  }
  return read ?? open;
}

function isBelieved(word: string, left: string, right: string, spelling: Spelling): boolean {
  const alone = !HAN.test(left) && !HAN.test(right);
  return alone || spelling.isNamed(word) || standsBeside(word, left, right, spelling);
}

/** Whether the collection has the word with the word before or behind it in the question. */
function standsBeside(word: string, left: string, right: string, { isHeld }: Spelling): boolean {
  return (HAN.test(left) && isHeld(left + word)) || (HAN.test(right) && isHeld(word + right));
}

/** The targets that are near the word. */
function nearWords(word: string, { alike, isTarget, isPlain }: Spelling): string[] {
  const near = new Set<string>();
  for (let at = 0; at < word.length; at++) {
    const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    // A word of two with a plain character in it is two words more likely than a wrong one.
    if (word.length === SHORTEST && (isPlain(before) || isPlain(after))) return [];
    for (const other of alike(here)) if (isTarget(before + other + after)) near.add(before + other + after);
    const next = word.charAt(at + 1);
    if (next !== '' && next !== here) {
      const swapped = before + next + here + word.slice(at + 2);
      if (isTarget(swapped)) near.add(swapped);
    }
  }
  return [...near];
}

/** The text with the words as they were read. */
export function applyTypos(text: string, typos: readonly TypoReading[]): string {
  let out = text;
  for (const { from, to, start } of typos) if (to !== null) out = out.slice(0, start) + to + out.slice(start + from.length);
  return out;
}
