import { pinyin } from 'pinyin-pro';

const HAN = /^\p{Script=Han}{3,10}$/u;
const LETTERS = /^[a-z]{3,10}$/;

/** The first letters of a name's syllables: 绿色保险 → lsbx; empty for names that are not Chinese throughout or have fewer than three characters. */
export function spellInitials(word: string): string {
  if (!HAN.test(word)) return '';
  return pinyin(word, { toneType: 'none', type: 'array' })
    .map((syllable) => syllable.charAt(0))
    .join('')
    .toLowerCase();
}

/**
 * A reader of initials over names, made when first needed. `weigh` says in how many clauses a name stands: of several names with the same initials
 * the one that the collection has is meant; where it has several or none, none is.
 */
export function makeInitialsReader(
  names: () => Iterable<string>,
  weigh: (name: string) => number,
): (letters: string) => string | undefined {
  let byInitials: Map<string, Set<string>> | undefined;
  return (letters) => {
    if (!LETTERS.test(letters)) return undefined;
    byInitials ??= groupByInitials(names());
    const named = [...(byInitials.get(letters) ?? [])]
      .map((name) => ({ name, clauses: weigh(name) }))
      .sort((a, b) => b.clauses - a.clauses);
    const [first, second] = named;
    if (first === undefined) return undefined;
    if (second === undefined) return first.name;
    return first.clauses > 0 && first.clauses >= 3 * second.clauses ? first.name : undefined;
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
