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
  /** Whether a place is asked for by 哪里. */
  readonly place: boolean;
  /** Whether the whole description is asked for (什么样的项目). */
  readonly described: boolean;
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
  const none = { nouns: [], endings: [], places: false, count: null, named, place: false, described: false, before: '', after: '' };
  if (asking === null) return none;
  const before = question.slice(0, asking.index).split(PART_END).at(-1) ?? '';
  const after = question.slice(asking.index + asking[0].length).split(PART_END)[0] ?? '';
  const place = /[里儿]$|何处|什么地方/u.test(asking[0]);
  // 辐射哪里的金融高地 asks for the place, not for what it is said of.
  // 哪类农产品的保险门槛 asks for a kind of 农产品, whatever is said of it.
  const ofKind = /^[哪什么]+一?[种类]$/u.test(asking[0]) ? (/^([^和与及、的，]{2,4})的\p{Script=Han}{2}/u.exec(after)?.[1] ?? '') : '';
  const held = place ? [] : named ? nounAtVeryEnd(before, askedNouns) : ofKind !== '' ? [ofKind] : nounsAtStart(after, askedNouns);
  // 保庄稼的险，两地各有什么: the subject stands first.
  const subject = pattern('asks.each').test(question)
    ? (question.split(PART_END)[0] ?? '')
    : subjectOf(before) || (/哪几|哪些|哪(?:两|三|四|五)/u.test(asking[0]) ? before : '');
  const nouns = held.length > 0 || after !== '' ? held : nounsAtEnd(subject, askedNouns);
  const endings = [...new Set(nouns.flatMap((noun) => askedNouns.get(noun) ?? []))];
  const count = /[一两二三四五六七八九十]|\d+/u.exec(asking[0])?.[0];
  return {
    nouns,
    endings: endings.filter((ending) => ending !== '@place'),
    places: endings.includes('@place'),
    count: count === undefined || count === '一' ? null : count === '两' ? 2 : /\d/u.test(count) ? Number(count) : DIGITS.indexOf(count),
    named,
    place,
    described: /样/u.test(asking[0]),
    before,
    after,
  };
}

/** The words directly behind the asking word that may be a noun no table knows (哪部条例, 什么智库), longest first; none where a known noun stands there. */
export function unknownNouns({ nouns, after, place }: Focus): string[] {
  if (nouns.length > 0 || place) return [];
  const run = /^\p{Script=Han}{2,5}/u.exec(after.replace(/^[的样]/u, ''))?.[0] ?? '';
  const words: string[] = [];
  for (let end = run.length; end >= 2; end--) for (let start = 0; start <= end - 2; start++) words.push(run.slice(start, end));
  return words.sort((a, b) => b.length - a.length);
}

/** What a question is about that ends in its asking word: 绿色指数有哪几个 → 绿色指数; empty for others. */
function subjectOf(before: string): string {
  return /^(.+?)(?:都|分别|主要)?(?:有|是|为|包括)$/u.exec(before)?.[1] ?? '';
}

/** Nouns of one character that end a word as they stand alone: 创新债, 专项险. */
const LAST_NOUN = /[险债奖招]/u;
/** Verbs that make one of these their object: 能发债 asks for no 债. */
const DONE_WITH = /[发放换借还避防冒投买欠担给领拿出支用]/u;

/** Known nouns in a text: leftmost, of those that start together the longest. */
function findNouns(text: string, known: ReadonlyMap<string, unknown>): { noun: string; start: number; end: number }[] {
  const found: { noun: string; start: number; end: number }[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(4, text.length - at);
    while (length > 0 && !known.has(text.slice(at, at + length))) length--;
    // A noun of one character (市, 车) is one only at the edges of a word, of which only 的, 和 and the ends are sure.
    const stands =
      length > 1 ||
      (length === 1 &&
        (/^[和与及、的]?$/u.test(text[at - 1] ?? '') ||
          (at === text.length - 1 && LAST_NOUN.test(text.charAt(at)) && !DONE_WITH.test(text.charAt(at - 1)))) &&
        /^[和与及、的呢做作当来去抵可能上把让]?$/u.test(text[at + 1] ?? ''));
    if (length > 0 && stands) found.push({ noun: text.slice(at, at + length), start: at, end: at + length });
    at += length > 0 && stands ? length : 1;
  }
  return found;
}

/** The first noun behind the asking word: of nouns written together the last (试点城市 is a 城市), with those joined to it (装备和车). */
function nounsAtStart(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const found = findNouns(text, known);
  const first = found[0];
  // Behind a preposition or a verb of coming and giving the question goes on to something else (拿什么奖励来鼓励人才).
  if (first === undefined || first.start > NEAR || /[来去给对向把将让做当用以]|[纳列嵌融计写加进投引]入/u.test(text.slice(0, first.start)))
    return [];
  const nouns = [first];
  for (const next of found.slice(1)) {
    const last = nouns.at(-1);
    const between = text.slice(last?.end ?? 0, next.start);
    // Of 绿色项目的问题 the last is asked for.
    if (/^[的师员家者级类性化型业]?$/u.test(between)) nouns[nouns.length - 1] = next;
    else if (/^[和与及、或]$/u.test(between)) nouns.push(next);
    else break;
  }
  return nouns.map(({ noun }) => noun);
}

/** The noun that a question for a name ends in (再贷款工具叫什么); none where a word that no table knows stands behind it (碳指数存款叫什么). */
function nounAtVeryEnd(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const plain = text.replace(/[的是]+$/u, '');
  const last = findNouns(plain, known).at(-1);
  return last?.end === plain.length ? [last.noun] : [];
}

function nounsAtEnd(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const last = findNouns(text.replace(/[的是]+$/u, ''), known).at(-1);
  return last === undefined ? [] : [last.noun];
}
