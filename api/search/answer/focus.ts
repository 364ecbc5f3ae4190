import type { Lexicon } from '../lexicon/load.ts';

/** What a question asks for: the noun of the asked place with what may fill it. */
export interface Focus {
  /** Nouns behind the asking word (哪个平台 → 平台); empty where none is known. */
  readonly nouns: readonly string[];
  /** Endings of the phrases that fill the place; empty where anything may. */
  readonly endings: readonly string[];
  /** Whether names of regions fill it. */
  readonly places: boolean;
  /** How many are asked for (哪四个); null where it is left open. */
  readonly count: number | null;
  /** Whether a name is asked for (叫什么). */
  readonly named: boolean;
  /** The part of the question before the asking word, and behind it. */
  readonly before: string;
  readonly after: string;
}

/** Farthest start of the asked noun behind the asking word, in characters. */
const NEAR = 7;
const DIGITS = '零一二三四五六七八九十';
const PART_END = /[，,。；;：:？?！!]/u;

/** Reads the asked place of a simplified question; `before` and `after` are empty and no noun is known where it has no asking word. */
export function readFocus(question: string, { pattern, askedNouns }: Lexicon): Focus {
  const named = pattern('asks.name').test(question);
  const asking = pattern(named ? 'asks.name' : 'asks.place-held').exec(question);
  const none = { nouns: [], endings: [], places: false, count: null, named, before: '', after: '' };
  if (asking === null) return none;
  const before = question.slice(0, asking.index).split(PART_END).at(-1) ?? '';
  const after = question.slice(asking.index + asking[0].length).split(PART_END)[0] ?? '';
  const held = named ? nounsAtEnd(before, askedNouns) : nounsAtStart(after, askedNouns);
  // 保庄稼的险，两地各有什么: the subject stands first.
  const nouns =
    held.length > 0 || after !== '' || !pattern('asks.each').test(question)
      ? held
      : nounsAtEnd(question.split(PART_END)[0] ?? '', askedNouns);
  const endings = [...new Set(nouns.flatMap((noun) => askedNouns.get(noun) ?? []))];
  const count = /[一两二三四五六七八九十]/u.exec(asking[0])?.[0];
  return {
    nouns,
    endings: endings.filter((ending) => ending !== '@place'),
    places: endings.includes('@place'),
    count: count === undefined || count === '一' ? null : count === '两' ? 2 : DIGITS.indexOf(count),
    named,
    before,
    after,
  };
}

/** Known nouns in a text: leftmost, of those that start together the longest. */
function findNouns(text: string, known: ReadonlyMap<string, unknown>): { noun: string; start: number; end: number }[] {
  const found: { noun: string; start: number; end: number }[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(4, text.length - at);
    while (length > 0 && !known.has(text.slice(at, at + length))) length--;
    // A noun of one character (市, 车) is one only at the edges of a word, of which only 的, 和 and the ends are sure.
    const stands =
      length > 1 || (length === 1 && /^[和与及、的]?$/u.test(text[at - 1] ?? '') && /^[和与及、的呢]?$/u.test(text[at + 1] ?? ''));
    if (length > 0 && stands) found.push({ noun: text.slice(at, at + length), start: at, end: at + length });
    at += length > 0 && stands ? length : 1;
  }
  return found;
}

/** The first noun behind the asking word: of nouns written together the last (试点城市 is a 城市), with those joined to it (装备和车). */
function nounsAtStart(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const found = findNouns(text, known);
  const first = found[0];
  if (first === undefined || first.start > NEAR) return [];
  const nouns = [first];
  for (const next of found.slice(1)) {
    const last = nouns.at(-1);
    const between = text.slice(last?.end ?? 0, next.start);
    if (between === '') nouns[nouns.length - 1] = next;
    else if (/^[和与及、或]$/u.test(between)) nouns.push(next);
    else break;
  }
  return nouns.map(({ noun }) => noun);
}

function nounsAtEnd(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const last = findNouns(text.replace(/[的是]+$/u, ''), known).at(-1);
  return last === undefined ? [] : [last.noun];
}
