import { makeExactSet } from '../../../graph/text/unit-set.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder, makePlaceMatcher, type Found } from '../pattern-finder.ts';

const PLACES = ['anywhere', 'opening', 'within'] as const;
const WORDS = readLexicon('instrument-verbs.tsv', ['words', 'place']).map((row) => ({
  source: cellPattern(row, 'words').source,
  place: cellOneOf(row, 'place', PLACES),
}));
const wordsOf = (...places: (typeof PLACES)[number][]): string =>
  WORDS.filter((row) => places.includes(row.place))
    .map(({ source }) => source)
    .join('|');
/** Who acts: an opening verb behind it takes the name as its object (银行发展绿色信贷). */
const ACTORS =
  '机构|企业|银行|公司|部门|政府|单位|主体|局|厅|委员会|办公室|开发商|服务商|供应商|运营商|地方|各地|地区|院所|高校|协会|社会资本|方式|渠道';
const findCuts = makePatternFinder([
  ...WORDS.filter(({ place }) => place === 'anywhere').map(({ source }) => source),
  `(?:${ACTORS})(?:${wordsOf('opening')})`,
]);
const openingAt = makePlaceMatcher(wordsOf('anywhere', 'opening'));
/** A short word in brackets or quotes belongs to the name that goes on behind it: 绿色企业（项目）库, “绿票通”再贴现业务, “政府+银行+担保”模式. */
const ENCLOSED =
  /[“（(](?:[^“”（）()，。；：]{1,8}|[^“”（）()，。；：+＋]{1,4}[+＋][^“”（）()，。；：]{1,12})[”）)](?=[一-鿿])(?![的和与及或等为是])/gu;
const WITHIN = new RegExp(wordsOf('within'), 'gu');
const MAY_ENCLOSE = /[”）)、与和及]/u;
const isStop = makeExactSet('，,。；;：:、！？（）()《》“”‘’\n的');
/** A name is not longer than this to the left of its core; what is, is a sentence. */
const LONGEST = 22;

const isJoint = makeExactSet('和与及或');
/** What stands before a joint is another name, if so many units are left behind it. */
const LEAST_ATTRIBUTE = 2;
/** 评估与培育机制 is one mechanism: what is joined is no name without the head. */
const LEAST_NAME = 4;

const mask = (found: string): string => '□'.repeat(found.length);

const MAY_END_ENCLOSED = /[”）)]/u;
const maskEnclosed = (text: string): string => (MAY_END_ENCLOSED.test(text) ? text.replace(ENCLOSED, mask) : text);

/** A sentence with what joins no names masked, and its verbs and prepositions. */
interface Phrases {
  readonly sentence: string;
  readonly masked: string;
  readonly cuts: readonly Found[];
}

/** Every candidate of a sentence asks for the same: the last sentence's answer is kept. */
let last: Phrases = { sentence: '', masked: '', cuts: [] };

function phrasesOf(sentence: string): Phrases {
  if (last.sentence === sentence) return last;
  const masked = MAY_ENCLOSE.test(sentence) ? maskEnclosed(sentence.replace(WITHIN, mask)) : sentence;
  last = { sentence, masked, cuts: findCuts(masked) };
  return last;
}

function lastStop(masked: string, from: number, at: number): number {
  for (let place = at - 1; place >= from; place -= 1) if (isStop(masked.charCodeAt(place))) return place + 1;
  return from;
}

/** What ends in a head of its own is a name without the next: 考核评价体系和奖惩机制 are two. */
const WHOLE = /(?:体系|机制|制度|办法|平台|措施|目录|标准|试点|基金|保险)$/u;

/** Where the last of the joined names begins that stand between two places, with at least `least` units behind the joint. */
function behindJoint(masked: string, from: number, to: number, least: number): number {
  for (let place = to - 1; place >= from; place -= 1)
    if (isJoint(masked.charCodeAt(place)) && (place < to - least || WHOLE.test(masked.slice(from, place)))) return place + 1;
  return from;
}

/**
 * Where the name begins whose core starts at `at`: compounds grow to the left, as Chinese puts attributes before the noun; a name begins behind
 * punctuation, 的, a verb or a preposition. `verbal`: a verb directly before the core is its attribute (协同推进机制), not what governs it.
 */
export function nameStart(sentence: string, at: number, needsAttribute = true, verbal = false): number {
  const { masked, cuts } = phrasesOf(sentence);
  const from = Math.max(0, at - LONGEST);
  const stop = lastStop(masked, from, at);
  const cut = lastCut(cuts, verbal ? at - 2 : at);
  const begin = Math.max(stop, cut);
  const joined = behindJoint(masked, begin, at, verbal ? LEAST_NAME : needsAttribute ? LEAST_ATTRIBUTE : 0);
  if (joined === from && from > 0 && !isStop(masked.charCodeAt(from - 1))) return at;
  return skipOpenings(masked, joined, at);
}

/** The last place at or before `at` where a verb ends; 0 where none does. */
function lastCut(cuts: readonly Found[], at: number): number {
  let last = 0;
  for (const { end } of cuts) if (end <= at && end > last) last = end;
  return last;
}

function skipOpenings(masked: string, begin: number, at: number): number {
  let start = begin;
  while (start < at) {
    const end = openingAt(masked, start);
    if (end > at || end <= start) break;
    start = end;
  }
  return start;
}
