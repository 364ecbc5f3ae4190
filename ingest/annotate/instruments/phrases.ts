import { readLexicon } from '../lexicon.ts';

const OPENERS = readLexicon('instrument-verbs.tsv', ['words']).flatMap((row) => row.list('words'));
const long = OPENERS.filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
const short = OPENERS.filter((word) => word.length === 1);
/** The last place in a text where a name can begin: behind punctuation, 的, a verb or a preposition. */
const BOUNDARY = new RegExp(
  `.*(?:[，,。；;：:、！？（）()《》“”‘’\\n的]|${long.join('|')}|(?<=[，,。；;：:、\\n]|^)(?:${short.join('|')}))`,
  'su',
);
/** A name is not longer than this to the left of its core; what is, is a sentence. */
const LONGEST = 16;

/** Where two names are joined: what stands before it is another name, if an attribute is left behind it or none is needed. */
const JOINED_BEFORE_ATTRIBUTE = /.*(?:以及|[和与及或])(?=..)/su;
const JOINED = /.*(?:以及|[和与及或])/su;
const NEVER_FIRST = /^[和与及或等的之]+/u;

/** Where the name begins whose core starts at `at`: compounds grow to the left, as Chinese puts attributes before the noun. */
export function nameStart(text: string, at: number, needsAttribute = true): number {
  const from = Math.max(0, at - LONGEST);
  const left = text.slice(from, at);
  const boundary = BOUNDARY.exec(left)?.[0].length;
  if (boundary === undefined && from > 0) return at;
  const opened = left.slice(boundary ?? 0);
  const joined = (needsAttribute ? JOINED_BEFORE_ATTRIBUTE : JOINED).exec(opened)?.[0].length ?? 0;
  const rest = opened.slice(joined);
  return at - rest.length + (NEVER_FIRST.exec(rest)?.[0].length ?? 0);
}
