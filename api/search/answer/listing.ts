import { cutSegments, hideQuoted } from './phrases.ts';

/** Longest part in characters; a longer one is a phrase of its own. */
const LONGEST = 30;
/** Shortest part. */
const SHORTEST = 2;

/** A list in a sentence: A、B、C等H. */
export interface Listing {
  readonly parts: readonly string[];
  /** What the parts are, behind 等 or a number (等手段, 四个指标); empty where the text does not say. */
  readonly head: string;
  /** Whether it says what something is made of (包括A、B、C). */
  readonly included?: boolean;
  /** The part of the sentence between commas that holds it. */
  readonly around: string;
}

const NUMBERED = /(?:这|等)?[两二三四五六七八九十\d]+(?:个|项|类|种|大|方面|家|条|款)(?:方面)?(?<head>\p{Script=Han}{0,8})$/u;

/**
 * Lists in a sentence. `boundary` matches the words before the first part that are none of it (鼓励开展). A list of two needs 等, a number or 和;
 * names in quotation marks side by side are a list without 、.
 */
export function findListings(sentence: string, boundary: RegExp): Listing[] {
  return [
    ...cutSegments(sentence).flatMap(({ text, masked }) => {
      const lists = runs(text, masked, boundary);
      // Quoted names that end a longer list (资金空转和“洗绿”“漂绿”等) are parts of it.
      const own = quotedRuns(text).filter(({ parts }) => !lists.some((list) => parts.every((part) => list.parts.includes(part))));
      return [...own, ...lists];
    }),
    ...explainedRuns(sentence, boundary),
  ];
}

/** A list in brackets that says what the words before them are: 进行统计（包括企业基本情况、项目概况等）. */
function explainedRuns(sentence: string, boundary: RegExp): Listing[] {
  return [...sentence.matchAll(EXPLAINED)].flatMap((match) => {
    const inner = match[1] ?? '';
    const before =
      sentence
        .slice(0, match.index)
        .split(/[，。；：]/u)
        .at(-1) ?? '';
    return runs(inner, hideQuoted(inner), boundary).map((listing) => ({ ...listing, included: true, around: `${before}${match[0]}` }));
  });
}

const EXPLAINED = /（(?:主要|具体|一般)?(?:包括但不限于|包括|包含|含|例如|比如|如|即|分别是|分别为|指)([^（）]{4,200})）/gu;

function quotedRuns(text: string): Listing[] {
  return [...text.matchAll(/(?:[“《][^”》]{2,30}[”》](?:、|和|及|与)?){2,}/gu)].map((match) => ({
    parts: [...match[0].matchAll(/[“《]([^”》]+)[”》]/gu)].map((name) => name[1] ?? ''),
    head: text.slice(match.index + match[0].length),
    around: text,
  }));
}

function runs(text: string, masked: string, boundary: RegExp): Listing[] {
  const found: Listing[] = [];
  let run: string[] = [];
  let from = 0;
  const close = (head: string, closed: boolean): void => {
    const parts = tidy(run, boundary, closed);
    if (parts.length >= 2) found.push({ parts, head, around: text });
    run = [];
  };
  for (const match of `${masked}、`.matchAll(/、/gu)) {
    const next = from + nextListAt(text.slice(from, match.index), run.at(-1), boundary);
    if (next > from) {
      run.push(text.slice(from, next));
      close('', false);
      from = next;
    }
    const part = text.slice(from, match.index);
    const end = /等(?!级|于|同|待|额|效)/u.exec(masked.slice(from, match.index));
    from = match.index + 1;
    if (end === null) run.push(part);
    else {
      run.push(part.slice(0, end.index));
      close(part.slice(end.index + 1), true);
      // What follows 等 may begin the next list.
      run.push(part.slice(end.index + 1));
    }
  }
  const counted = NUMBERED.exec(run.at(-1) ?? '');
  if (counted !== null) run[run.length - 1] = (run.at(-1) ?? '').slice(0, counted.index);
  close(counted?.groups?.['head'] ?? '', counted !== null);
  return found;
}

/**
 * Where the next list begins in a part that ends as the one before it does and goes on with a verb: 银行间债券市场、交易所债券市场|发行碳中和债券;
 * 0 where none does.
 */
function nextListAt(part: string, before: string | undefined, boundary: RegExp): number {
  const verb = new RegExp(boundary.source, 'u').exec(hideQuoted(part));
  if (
    before === undefined ||
    verb === null ||
    verb[0] === '等' ||
    verb.index < SHORTEST ||
    part.length - verb.index - verb[0].length < SHORTEST
  )
    return 0;
  return part.slice(verb.index - SHORTEST, verb.index) === before.slice(-SHORTEST) ? verb.index : 0;
}

/** Parts as names: the words before the first taken off, C和D as the last cut in two, marks around a name gone. */
function tidy(run: readonly string[], boundary: RegExp, closed: boolean): string[] {
  const [first = '', ...rest] = run;
  const opened = withoutAttribute(afterBoundary(first, boundary), rest);
  const last = rest.at(-1);
  // One part with a 和 (贴息和奖补等) is a list only where 等 closes it.
  if (last === undefined && !closed) return [];
  const ended = last === undefined || closed ? last : beforeVerb(last, [opened, ...rest.slice(0, -1)], boundary);
  const parts = ended === undefined ? cutJoint(opened) : [opened, ...rest.slice(0, -1), ...cutJoint(ended)];
  const clean = parts.flatMap(cutQuoted).map((part) =>
    part
      .trim()
      .replace(/^(?:以及|及|和|与|或)/u, '')
      .replace(/^[“《]([^”》]*)[”》]$/u, '$1'),
  );
  return clean.every((part) => part.length >= SHORTEST && part.length <= LONGEST) ? clean : [];
}

/** The last part of an open list without the sentence that goes on behind it (企业、公众|推广绿色理念), where no other part holds such a verb. */
function beforeVerb(last: string, others: readonly string[], boundary: RegExp): string {
  if (others.some((part) => boundary.test(hideQuoted(part)))) return last;
  const verb = new RegExp(boundary.source, 'u').exec(hideQuoted(last));
  return verb === null || verb.index < SHORTEST ? last : last.slice(0, verb.index);
}

/** The first part without what belongs to all (项目的杠杆率、偿付能力), where no other part has a 的 of its own. */
function withoutAttribute(part: string, rest: readonly string[]): string {
  const at = hideQuoted(part).lastIndexOf('的');
  return at > 0 && part.length - at - 1 >= SHORTEST && rest.length > 0 && !rest.some((other) => other.includes('的'))
    ? part.slice(at + 1)
    : part;
}

function afterBoundary(part: string, boundary: RegExp): string {
  let start = 0;
  for (const match of hideQuoted(part).matchAll(new RegExp(boundary.source, 'gu'))) {
    const end = match.index + match[0].length;
    // A verb does not stand right before a bracket: 国际资本市场组织（ICMA）.
    if (part.length - end >= SHORTEST && part.charAt(end) !== '（') start = end;
  }
  return part.slice(start);
}

/** Quoted names side by side (“洗绿”“漂绿”) are parts of their own. */
function cutQuoted(part: string): string[] {
  return /^(?:“[^“”]+”){2,}$/u.test(part) ? [...part.matchAll(/“[^“”]+”/gu)].map(([name]) => name) : [part];
}

/** C和D are two parts where 和 joins names of like length; in brackets or quotation marks it joins none. */
function cutJoint(part: string): string[] {
  // 和 within a word (碳中和债券, 和谐) joins nothing.
  const joint = /(?:以及|及其?|(?<![中总饱])和(?![谐平])|与|或)/u.exec(hideQuoted(part));
  if (joint === null) return [part];
  const left = part.slice(0, joint.index);
  const right = part.slice(joint.index + joint[0].length);
  return left.length >= SHORTEST && right.length >= SHORTEST ? [left, right] : [part];
}
