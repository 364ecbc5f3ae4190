import { pinyin } from 'pinyin-pro';

const HAN = /^\p{Script=Han}{2,12}$/u;

/** The pinyin of a Chinese word without tones and blanks, ü as v (`lvsebaoxian`); empty if the word is not Chinese throughout. */
export function spellPinyin(word: string): string {
  if (!HAN.test(word)) return '';
  return pinyin(word, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase();
}

/** Reads pinyin without tones as a Chinese word. */
export type PinyinReader = (letters: string) => string | undefined;

/**
 * A reader of pinyin over words, best first: of words that are spelled alike the first wins. The spelling of all words is made at the
 * first question that needs it, since most never do. Several words written together (`lvsebaoxian`) are read as the fewest known ones.
 */
export function makePinyinReader(words: () => Iterable<string>): PinyinReader {
  let spelled: Map<string, string> | undefined;
  const table = (): Map<string, string> => {
    if (spelled !== undefined) return spelled;
    spelled = new Map();
    for (const word of words()) {
      const letters = spellPinyin(word);
      if (letters.length >= 4 && !spelled.has(letters)) spelled.set(letters, word);
    }
    return spelled;
  };
  return (phrase) => {
    const letters = phrase.replace(/[ '-]/g, '').replace(/ü/g, 'v');
    return letters.length < 4 ? undefined : splitKnown(letters, table());
  };
}

/** The fewest known words that make up the letters, or undefined. */
function splitKnown(letters: string, table: ReadonlyMap<string, string>): string | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 24); start <= end - 4; start++) {
      const before = best[start];
      const word = table.get(letters.slice(start, end));
      if (before === undefined || word === undefined) continue;
      if (best[end] === undefined || before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, word];
    }
  }
  return best[letters.length]?.join('');
}
