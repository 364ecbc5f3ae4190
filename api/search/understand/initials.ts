import { pinyin } from 'pinyin-pro';

const HAN = /^\p{Script=Han}{3,10}$/u;
const LETTERS = /^[a-z]{3,10}$/;
/** Initials of fewer letters are read as a name of the vocabulary only: three letters may be anything (gdp). */
const LEAST_LETTERS = 4;

/** The first letters of a name's syllables: 绿色保险 → lsbx; empty for names that are not Chinese throughout or have fewer than three characters. */
export function spellInitials(word: string): string {
  if (!HAN.test(word)) return '';
  return pinyin(word, { toneType: 'none', type: 'array' })
    .map((syllable) => syllable.charAt(0))
    .join('')
    .toLowerCase();
}

/**
 * A reader of initials over `names` of the vocabulary and `words` of the collection, made when first needed. `weigh` says in how many clauses one
 * stands: of several with the same initials the one that the collection has is meant; where it has several or none, none is.
 */
export function makeInitialsReader(
  names: () => Iterable<string>,
  words: () => Iterable<string>,
  weigh: (name: string) => number,
): (letters: string) => string | undefined {
  let named: Map<string, Set<string>> | undefined;
  let held: Map<string, Set<string>> | undefined;
  const choose = (alike: ReadonlySet<string>): string | undefined => {
    const weighed = [...alike].map((name) => ({ name, clauses: weigh(name) })).sort((a, b) => b.clauses - a.clauses);
    const [first, second] = weighed;
    if (first === undefined || second === undefined) return first?.name;
    return first.clauses > 0 && first.clauses >= 3 * second.clauses ? first.name : undefined;
  };
  return (letters) => {
    if (!LETTERS.test(letters)) return undefined;
    named ??= groupByInitials(names());
    const alike = named.get(letters);
    if (alike !== undefined) return choose(alike);
    if (letters.length < LEAST_LETTERS) return undefined;
    held ??= groupByInitials(words());
    return choose(held.get(letters) ?? new Set());
  };
}

function groupByInitials(names: Iterable<string>): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const name of names) {
    const letters = spellInitials(name);
    if (letters === '') continue;
    groups.set(letters, (groups.get(letters) ?? new Set()).add(name));
  }
  return groups;
}
