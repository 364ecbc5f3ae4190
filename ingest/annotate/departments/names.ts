import { BODY_SUFFIX } from './cues.ts';
import { anchored } from '../../../graph/text/anchored.ts';

/** A name inside a text. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const ENDS_LIKE_BODY = new RegExp(`${BODY_SUFFIX}$`, 'u');
const CONJUNCTION = /以及|[和及与暨]/gu;
/** What follows the last name and belongs to none: 等, 等部门, 等有关单位. */
const ETCETERA = /等(?:[^，。；、]{0,4}(?:部门|单位|方面))?(?:分别|共同)?$/u;
const LEADING = anchored(/^(?:由|请|及|和|并|其中)/u);
/** No body's printed name is longer; what is, is a sentence that a misprinted bracket let in. */
const LONGEST_NAME = 40;
const ANAPHORA = anchored(/^(?:其(?!他|它|余)|上述|前款|前述|该|本|有关方面|各方)/u);

/** Whether a name ends as names of bodies do. */
export function looksLikeBody(name: string): boolean {
  return ENDS_LIKE_BODY.test(name.replace(/[（(〔[][^（()）〔〕[\]]*[）)〕\]]$/u, ''));
}

function trimmed(text: string, start: number, end: number): NamePlace | null {
  let [from, to] = [start, end];
  while (from < to && /[\s、，。；：:]/u.test(text.charAt(from))) from++;
  while (from < to && /[\s、，。；：:]/u.test(text.charAt(to - 1))) to--;
  if (LEADING.test(text.slice(from, to)) && looksLikeBody(text.slice(from + 1, to))) from++;
  const etcetera = ETCETERA.exec(text.slice(from, to));
  if (etcetera !== null) to = from + etcetera.index;
  const name = text.slice(from, to).replaceAll('\n', '');
  return to - from < 2 || to - from > LONGEST_NAME || ANAPHORA.test(name) ? null : { start: from, end: to, name };
}

/** Where 、 (outside brackets) or a conjunction between two bodies divides a list; 工业和信息化部 stays whole since 工业 is no body. */
function divisions(text: string, start: number, end: number): [number, number][] {
  const cuts: [number, number][] = [];
  let depth = 0;
  let last = start;
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if ('（(〔['.includes(unit)) depth++;
    else if ('）)〕]'.includes(unit)) depth--;
    else if (depth === 0 && '、,'.includes(unit)) {
      cuts.push([last, at]);
      last = at + 1;
    }
  }
  cuts.push([last, end]);
  return joinLevels(text, cuts).flatMap(([from, to]) => divideAtConjunction(text, from, to));
}

const LEVEL_ALONE = anchored(
  /^各?(?:省|自治区|直辖市|设区市|地级市|市|州|盟|县|区|旗|县级市|乡镇|乡|镇|街道)(?:[（(〔][^）)〕]*[）)〕])?$/u,
);

/** 各市、县（区）人民政府 is one name: a bare level belongs to what follows it. */
function joinLevels(text: string, cuts: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of cuts) {
    const previous = joined.at(-1);
    const shares = /(?:政府|管委会|部门|局|委|办)(?:[（(〔][^（()）〔〕]*[）)〕])?(?:等.*)?$/u.test(text.slice(from, to));
    if (previous !== undefined && shares && LEVEL_ALONE.test(text.slice(previous[0], previous[1]).trim().replaceAll('、', '')))
      previous[1] = to;
    else if (previous !== undefined && LEVEL_ALONE.test(text.slice(from, to)) && LEVEL_ALONE.test(text.slice(...previous)))
      previous[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

function divideAtConjunction(text: string, start: number, end: number): [number, number][] {
  const part = text.slice(start, end);
  for (const match of part.matchAll(CONJUNCTION)) {
    const rest = part.slice(match.index + match[0].length);
    if (looksLikeBody(part.slice(0, match.index).replace(ETCETERA, '')) && looksLikeBody(rest.replace(ETCETERA, ''))) {
      return [[start, start + match.index], ...divideAtConjunction(text, start + match.index + match[0].length, end)];
    }
  }
  return [[start, end]];
}

/** The names of a list, as printed, without what joins them (、, 和 between two bodies) or trails them (等, 等部门). */
export function splitNames(text: string, start: number, end: number): NamePlace[] {
  return divisions(text, start, end).flatMap(([from, to]) => trimmed(text, from, to) ?? []);
}
