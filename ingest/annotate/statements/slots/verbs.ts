import { anchored } from '../../../../graph/text/anchored.ts';
import { isAct, isNamed, seekWord, strongAt, wordAt, type Word, type WordKind } from './words.ts';

/** Behind 制定、 or 报批后 the verb is part of the phrase. */
const FOLLOWS_NOUN = anchored(/^(?:[、的后时]|中(?![止断介小医央国间长部等试高低期型欧新华共青])|等(?!级|量|候))/u);

/** The words of one kind from `from` on. */
export function findWords(text: string, from: number, kind: WordKind): { at: number; word: Word }[] {
  const found: { at: number; word: Word }[] = [];
  for (let at = seekWord(text, from); at < text.length;) {
    const word = wordAt(text, at);
    if (word?.kinds[kind] === true) found.push({ at, word });
    // 将工作总结报送…: a pair of verbs may end in the one that is sought
    at = seekWord(text, word !== null && isAct(word) ? (word.end - at > 3 ? at + 2 : word.end) : at + 1);
  }
  return found;
}

export interface Verb {
  readonly at: number;
  readonly end: number;
  readonly strong: boolean;
  /** Whether it is never a noun. */
  readonly firm: boolean;
  /** Whether it hands over or says who acts (加快, 支持). */
  readonly leads: boolean;
  /** Whether an adverb or a modal leads it in. */
  readonly led: boolean;
}

/** The verbs of a segment from `from` on. */
export function findVerbs(text: string, from: number): Verb[] {
  const found: Verb[] = [];
  let led = false;
  for (let at = seekWord(text, from); at < text.length;) {
    const word = wordAt(text, at);
    if (word === null) {
      led = false;
      at = seekWord(text, at + 1);
      continue;
    }
    const length = word.end - at;
    if (isAct(word) && (length > 1 || led) && !FOLLOWS_NOUN.test(text.slice(word.end))) {
      found.push({
        at,
        end: word.end,
        strong: strongAt(text, at) !== null,
        firm: strongAt(text, at) !== null && !word.kinds.noun,
        leads: word.kinds.light || word.kinds.force,
        led: led && !isNamed(text, word),
      });
      led = false;
    } else led = length > 1 && (word.kinds.adverb || word.kinds.modal);
    const next = length > 1 ? word.end : at + 1;
    led = led && seekWord(text, next) === next;
    at = seekWord(text, next);
  }
  return found;
}
