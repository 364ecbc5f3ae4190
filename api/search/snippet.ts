import { cutSentences } from './answer/quote.ts';
import { foldText } from './index/terms.ts';
import type { IndexClause, QueryGroup } from './index/types.ts';
import { wordsHeld, type Sought, type SoughtWord, type TextRange } from './sought.ts';

export type { TextRange };

/** A part of a clause's text, cut at sentences, with the words and concepts that matched. */
export interface Snippet {
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** In order and without overlap. */
  readonly marks: readonly TextRange[];
}

/** A snippet grows by whole sentences up to this many characters; a first sentence that is longer is shown whole. */
const LENGTH = 220;
/** What a name of an asked concept is worth, a character: less than the words of the question themselves. */
const CONCEPT = 0.6;

/** The sentences around the one that holds most of the question. `regionId` is that of the clause's document. */
export function makeSnippet(clause: IndexClause, sought: Sought, regionId: string): Snippet {
  const body = findBody(clause);
  const sentences = cutSentences(clause.text.slice(body)).map(({ text, start }) => ({ text, start: start + body }));
  const concepts = sought.findConcepts(clause.text, regionId);
  const words = sought.groups.flatMap((group) => {
    const { held, whole } = wordsHeld(foldText(clause.text), group, sought.isWord);
    return whole || concepts.length === 0 || !group.known ? held : [];
  });
  const worth = sentences.map(({ text, start }) => {
    const folded = foldText(text);
    const names = concepts.filter((concept) => concept.start >= start && concept.end <= start + text.length);
    const named = new Set(names.map((concept) => clause.text.slice(concept.start, concept.end))).values();
    const held = words.filter((word) => folded.includes(word.text));
    return sumOf(held.map(({ weight }) => weight)) + sumOf([...named].map((name) => CONCEPT * name.length));
  });
  let first = Math.max(0, worth.indexOf(Math.max(0, ...worth)));
  let last = first;
  const lengthOf = (from: number, to: number): number => {
    const [a, b] = [sentences[from], sentences[to]];
    return a === undefined || b === undefined ? Infinity : b.start + b.text.length - a.start;
  };
  for (let grown = true; grown;) {
    grown = false;
    if (last + 1 < sentences.length && lengthOf(first, last + 1) <= LENGTH) [last, grown] = [last + 1, true];
    else if (first > 0 && lengthOf(first - 1, last) <= LENGTH) [first, grown] = [first - 1, true];
  }
  const [a, b] = [sentences[first], sentences[last]];
  const start = a?.start ?? clause.text.search(/\S|$/u);
  const text = b === undefined ? clause.text.trim() : clause.text.slice(start, b.start + b.text.length);
  const inside = concepts.map((concept) => ({ start: concept.start - start, end: concept.end - start }));
  const marks = keepApart([...findWords(text, words), ...inside.filter((mark) => mark.start >= 0 && mark.end <= text.length)]);
  return { text, cutBefore: first > 0, cutAfter: last + 1 < sentences.length, marks };
}

/** Where the question's words and their expansions stand in a text: the longest first, none inside another. */
export function markWords(text: string, groups: readonly QueryGroup[]): TextRange[] {
  const words = groups.flatMap(({ variants }) => variants).filter((variant) => variant.text.length > 1);
  return keepApart(
    findWords(
      text,
      words.map((variant) => ({ text: foldText(variant.text), weight: variant.weight })),
    ),
  );
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** How far behind the start of a clause its heading may begin: behind the longest ordinal. */
const LONGEST_LABEL = 12;
/** The number of an article, which is shown above a snippet. */
const ARTICLE = /^第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四五六七八九十]+)?[\s\u3000]*/u;

/** Where the body of a clause starts in its text: behind ordinal and heading, which are shown above a snippet; 0 where there is no body. */
function findBody({ text, heading }: IndexClause): number {
  const at = heading === null ? -1 : text.indexOf(heading);
  const label = ARTICLE.exec(text)?.[0].length ?? 0;
  const behind = heading === null || at < 0 || at > LONGEST_LABEL ? label : at + heading.length;
  const start = behind + (behind > label ? (/^[。．.：:\s]*/u.exec(text.slice(behind))?.[0].length ?? 0) : 0);
  return start < text.length ? start : 0;
}

/** Every place of every word; none in a text that changes its length when it is folded. */
function findWords(text: string, words: readonly SoughtWord[]): TextRange[] {
  const folded = foldText(text);
  if (folded.length !== text.length) return [];
  const ranges: TextRange[] = [];
  for (const word of new Set(words.map((each) => each.text))) {
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
      ranges.push({ start, end: start + word.length });
    }
  }
  return ranges;
}

/** The longest ranges, none inside or across another, in order. */
function keepApart(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every(({ start, end }) => range.end <= start || range.start >= end)) kept.push(range);
  }
  return kept.sort((a, b) => a.start - b.start);
}
