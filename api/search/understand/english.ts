/** Longest English phrase that the table is asked for, in words. */
const LONGEST = 5;

/** A question with its English words read as Chinese, and those that no table knows. */
export interface EnglishReading {
  readonly text: string;
  readonly unknown: readonly string[];
  /** What phrases of several English words were read as: each is one thing and is not taken apart. */
  readonly terms: readonly string[];
}

/** The noun that an English question asks for, up to the verb behind it. */
const ASKED_NOUN =
  /\b(?:which|what) ((?!(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have|kinds?|types?) )(?:[a-z'-]+ ){0,7}?[a-z'-]+)(?= (?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have)\b)/u;

/** Longest part of the asked noun that is read as one, in words. */
const LONGEST_NOUN = 3;

/**
 * An English question with the Chinese asking word where Chinese has it: which international bodies does X attract → international 哪些bodies, so that the
 * asked noun is found as in a Chinese question; who → 谁. `knows`: whether a phrase has a Chinese reading.
 */
export function markAsked(text: string, knows: (phrase: string) => boolean): string {
  const marked = text.replace(ASKED_NOUN, (whole, phrase: string) => {
    const words = phrase.split(' ');
    const lengths = Array.from({ length: Math.min(LONGEST_NOUN, words.length) }, (_, at) => at + 1);
    const length = lengths.findLast((each) => knows(words.slice(-each).join(' ')));
    if (length === undefined) return whole;
    const asking = /[^s]s$/u.test(phrase) ? '哪些' : '哪个';
    return `${words.slice(0, -length).join(' ')} ${asking}${words.slice(-length).join(' ')}`;
  });
  return marked.replace(/\bwho (?=[a-z])/u, '谁');
}

const WORD = /[a-z][a-z'-]*/g;

/**
 * Puts Chinese words in place of English ones, the longest phrase first; words that join or ask (`isStopWord`) fall away. A word that neither
 * the table nor `readName` (names of the vocabularies, in English or pinyin) knows stays as it is. Text without Latin words is returned as it is.
 */
export function readEnglish(
  text: string,
  table: ReadonlyMap<string, readonly string[]>,
  readName: (phrase: string) => string | undefined,
  isStopWord: (word: string) => boolean,
): EnglishReading {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].replace(/'s$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const unknown: string[] = [];
  const terms: string[] = [];
  let out = '';
  let from = 0;
  for (let at = 0; at < words.length;) {
    const reading = longestReading(words, at, text, table, readName);
    const first = words[at];
    if (first === undefined) break;
    const last = words[at + (reading?.length ?? 1) - 1] ?? first;
    out += text.slice(from, first.start);
    if (reading !== undefined) {
      out += reading.chinese;
      if (/[ -]/u.test(text.slice(first.start, last.end)) && !/\s/u.test(reading.chinese)) terms.push(reading.chinese);
    } else if (!isStopWord(first.word)) {
      out += first.word;
      unknown.push(first.word);
    }
    from = last.end;
    at += reading?.length ?? 1;
  }
  return { text: (out + text.slice(from)).replace(/ {2,}/g, ' ').trim(), unknown, terms };
}

function longestReading(
  words: readonly { word: string; start: number; end: number }[],
  at: number,
  text: string,
  table: ReadonlyMap<string, readonly string[]>,
  readName: (phrase: string) => string | undefined,
): { chinese: string; length: number } | undefined {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length);
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined || /[^a-z' -]/.test(text.slice(first.start, last.end))) continue;
    const phrase = run.map((entry) => entry.word).join(' ');
    const spaced = phrase.replaceAll('-', ' ');
    const chinese = (table.get(phrase) ?? table.get(spaced))?.join(' ') ?? readName(phrase);
    if (chinese !== undefined) return { chinese, length };
  }
  return undefined;
}
