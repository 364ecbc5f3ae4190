/** A noun phrase of a text. */
export interface Phrase {
  readonly text: string;
  /** The part of the sentence up to the next comma, colon or semicolon that holds it. */
  readonly around: string;
}

/** How much of what stands before it belongs to a phrase: as little as makes sense, what 和, 及, 或 and 与 join too, or also what 的, 、 and 等 join. */
export type Wholeness = 'shortest' | 'joined' | 'described';

/** Stands for each character that is inside quotation marks, brackets or a title, so that nothing in there cuts a phrase. */
const HIDDEN = '\uE000';

const OPENING = '“《（(';
const CLOSING = '”》）)';

/** The text with all that is quoted or in brackets hidden, character for character; the outer marks stay. An unclosed mark hides nothing. */
export function hideQuoted(text: string): string {
  const units = text.split('');
  const open: number[] = [];
  for (const [at, unit] of units.entries()) {
    if (OPENING.includes(unit)) open.push(at);
    else if (CLOSING.includes(unit)) {
      const start = open.pop();
      if (start !== undefined && open.length === 0) units.fill(HIDDEN, start + 1, at);
    }
  }
  return units.join('');
}

/** The parts of a sentence between ，。；：, nothing quoted cut apart; `masked` is the same with quoted text hidden. */
export function cutSegments(sentence: string): { text: string; masked: string }[] {
  const masked = hideQuoted(sentence);
  return [...masked.matchAll(/[^，。；：,;:！？]+/gu)].map((match) => ({
    text: sentence.slice(match.index, match.index + match[0].length),
    masked: match[0],
  }));
}

/** Shortest words before the ending: 平台 alone is no answer. */
const FEWEST_BEFORE = 2;
/** Behind 的 and 和 a phrase may begin if this much is left of it. */
const LEFT_OF_JOINT = 5;

/** One more word that ends the part. */
const DEED = /^\p{Script=Han}{2}(?:工作|制度|机制)?(?:$|[，。；、和与及等的])/u;

/** Phrases of a sentence that end in `ending` where a phrase can end, and begin after a verb, a preposition or a mark (`boundary`). */
export function phrasesEndingIn(
  ending: string,
  sentence: string,
  boundary: RegExp,
  phraseEnd: RegExp,
  wholeness: Wholeness = 'shortest',
  /** Whether what is done with it may follow as its head (“碳表现”要素|审查。). */
  beforeDeed = false,
): Phrase[] {
  const cues = new RegExp(boundary.source, 'gu');
  const opening = new RegExp(`^${boundary.source}`, 'u');
  const phrases: Phrase[] = [];
  for (const { text, masked } of cutSegments(sentence)) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
      const end = at + ending.length;
      const rest = text.slice(end);
      if (!phraseEnd.test(rest) && !opening.test(rest) && !(beforeDeed && DEED.test(rest))) continue;
      // Inside brackets stands an explanation; inside quotation marks and titles the phrase is the quoted name.
      const hidden = masked[at] === HIDDEN;
      const mark = hidden ? masked.slice(0, at).search(/[“《（(]\uE000*$/u) : -1;
      if (hidden && !/[“《]/u.test(masked[mark] ?? '')) continue;
      const start = hidden ? mark + 1 : startOf(masked.slice(0, at), cues, ending.length, wholeness);
      const phrase = text
        .slice(start, end)
        .trim()
        .replace(/^(?:的|以?及|(?<!.)和(?!谐|平)|(?<!.)与|(?<!.)或)/u, '');
      if (phrase.length >= ending.length + FEWEST_BEFORE) phrases.push({ text: phrase, around: text });
    }
  }
  return phrases;
}

/** Where the phrase begins whose words before its ending are the end of `before`. */
function startOf(before: string, cues: RegExp, ending: number, wholeness: Wholeness): number {
  const whole = wholeness === 'described';
  const starts = [0];
  for (const match of before.matchAll(cues)) {
    const end = match.index + match[0].length;
    if ((!whole || match[0] !== '等') && before.charAt(end) !== '（') starts.push(end);
  }
  if (!whole)
    for (const match of before.matchAll(wholeness === 'joined' ? /的/gu : /[的和及或与]/gu))
      if (before.length - match.index - 1 + ending >= LEFT_OF_JOINT) starts.push(match.index + 1);
  const start = Math.max(...starts.filter((at) => before.length - at >= FEWEST_BEFORE), 0);
  // A mark parts names, however short the last of them is: 大数据、区块链 is no name of a 区块链.
  return whole ? start : Math.max(start, before.lastIndexOf('、') + 1);
}

/** Noun phrases of a sentence that hold a word: from the verb or mark before it to the next verb, 和 or mark behind it. */
export function phrasesHolding(word: string, sentence: string, boundary: RegExp, phraseEnd: RegExp): Phrase[] {
  const cues = new RegExp(boundary.source, 'gu');
  return cutSegments(sentence).flatMap(({ text, masked }) => {
    const at = masked.indexOf(word);
    if (at < 0) return [];
    const start = startOf(masked.slice(0, at), cues, LEFT_OF_JOINT, 'shortest');
    let end = at + word.length;
    while (end < text.length && !phraseEnd.test(masked.slice(end)) && !new RegExp(`^${boundary.source}`, 'u').test(masked.slice(end)))
      end++;
    return [{ text: text.slice(start, end).trim(), around: text }];
  });
}

/** What stands in quotation marks or as a title, with the noun directly behind it (“绿票通”再贴现业务). */
export function quotedNames(sentence: string, boundary: RegExp): Phrase[] {
  const opens = new RegExp(`^(?:${boundary.source})`, 'u');
  return cutSegments(sentence).flatMap(({ text }) =>
    [...text.matchAll(/[“《][^“”《》]{1,30}[”》]/gu)].map((match) => {
      let tail = '';
      for (const unit of text.slice(match.index + match[0].length)) {
        const rest = text.slice(match.index + match[0].length + tail.length);
        if (
          !/\p{Script=Han}/u.test(unit) ||
          /^(?:的|和|与|及|等|中|上|作用|理念|要求|精神)/u.test(rest) ||
          opens.test(rest) ||
          tail.length >= 14
        )
          break;
        tail += unit;
      }
      return { text: match[0] + tail, around: text };
    }),
  );
}
