import type { Place } from '../actors.ts';
import { actorAt, endsLikeActor } from '../actors.ts';
import { findAll } from '../../../../graph/text/matches.ts';
import { startsWithVerb } from '../grammar.ts';
import { BLANK, type Segment } from '../segments.ts';
import { isAct, isNamed, strongAt, wordAt } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';
import { anyOf, readLexicon } from '../../lexicon.ts';

const OPENINGS = new RegExp(
  `^(?:${anyOf(
    readLexicon('slot-conditions.tsv', ['pattern', 'place']).filter((row) => row.get('place') === 'segment'),
    'pattern',
  )})`,
  'u',
);
const INSIDE = new RegExp(
  anyOf(
    readLexicon('slot-conditions.tsv', ['pattern', 'place']).filter((row) => row.get('place') === 'any'),
    'pattern',
  ),
  'gu',
);
/** 应对气候变化 is a verb of its own; 金融机构应对…的企业给予… is not. */
const GIVES_FOR =
  /(?<=^|研究|可以?|应当|应(?!对(?:气候|突发|重大|极端|各类|各种|外部|国际|自然|风险|灾害|疫情|危机|挑战|冲击|人口|老龄|变化|紧急|复杂))|不得|要|须|并)对(?:于)?(?![^，]*力度)/u;
/** Who a phrase may be said of behind the start of its segment: 金融机构在提供服务时. */
const HEADED = /(?<=方|者|单位|机构|企业|部门|人)(?=[在于如经])/gu;
/** What says of somebody that he is meant only if: 获得称号的, 贡献突出的. */
const RESTRICTS =
  /(?:符合|达到|取得|获得|获|列入|纳入|入选|通过|完成|存在|具有|具备|认定|评为|为|不|未|无|涉及|以下|突出|较[大高好强多]|显著|优秀|良好|强|好|大|高|困难|严重|违反|超过|低于|高于|经|在|有|被|以上|开展|实施|从事|建设|新建|参与|使用|购买|签发|成立|设立|落户|引进|实现|发生|造成|拒不|受到|因|提供|承担|投资|运营|发行|投保|帮助|符|异常|达标|超标|不良|合格|集中|薄弱|落后|先进|领先|靠前|靠后|明显)[^，]*的$/u;
/** 对取消和下放审批的事项: what is said of it is done to it or by it. */
const opensWithVerb = (head: string): boolean => {
  const from = /^对于?/u.exec(head)?.[0].length ?? 0;
  const word = wordAt(head, from);
  return word !== null && isAct(word) && word.end < head.length && !isNamed(head, word);
};

const SAYS_HOW = /^(?:按照?|根据|依据|依照|为)/u;
const JOINS = /^(?:并|且|或|以及)/u;
/** 供热期内不得停止供热，确需停止的: what is ordered before is no part of the condition. */
const COMMANDS = /不得|应当|必须|可以|严禁|禁止/u;
const OPENS_CLAUSE = /^(?:对|如|若|凡|一旦)/u;

const isCondition = (text: string): boolean =>
  /的□*$/u.test(text) && text.length > 2 && !/(?:(?<!项)目的|(?<![目指])标的|是[^，]*的)$/u.test(text);

/** Where a clause that ends in 的 begins: 企业违反规定，骗取资金的; what acts before it is no part of it (加强监管，发现违规的). */
function startOfClause(segments: readonly Segment[], index: number, bearer: Place | null): number {
  let start = index;
  for (let each = index; each >= 0; each--) {
    const segment = segments[each];
    if (segment === undefined || SAYS_HOW.test(segment.text) || bearer?.end === segment.end) break;
    start = each;
    const before = segments[each - 1];
    if (before === undefined) break;
    const joined = JOINS.test(segment.text);
    if (OPENS_CLAUSE.test(segment.text)) {
      if (/^在.*(?:前提|情况|条件)下$/u.test(before.text)) start = each - 1;
      break;
    }
    if (!joined && (startsWithVerb(before.text) || COMMANDS.test(before.text))) break;
  }
  return segments[start]?.start ?? 0;
}

/** 对获得称号的企业给予…: the clause with 对; with the noun where it is no actor that receives. */
function givenFor(segment: Segment): Place | null {
  const from = GIVES_FOR.exec(segment.text)?.index;
  if (from === undefined) return null;
  const whole = segment.text.slice(from);
  for (const { index } of findAll(/的/gu, whole)) {
    const head = whole.slice(0, index + 1);
    const rest = whole.slice(index + 1);
    // 对…优良的纳税人，: whoever it is, the phrase only says for whom
    const forWhom = segment.text.startsWith('对') && !rest.includes('的') && head.length > 5;
    if (
      !RESTRICTS.test(head) &&
      !(opensWithVerb(head) && !rest.startsWith(BLANK)) &&
      !(forWhom && endsLikeActor(/^(.+?)(?:给予|予以|实行)/u.exec(rest)?.[1] ?? rest))
    )
      continue;
    const verb =
      /(?:给予|予以|提供|发放|收取|实行|建立|采取|不予|按|优先|可|应|要|依法|进行|开展|向|加强|实施|免征|减|一次性|认真|由|有权)/u.exec(
        rest,
      );
    if (verb === null && rest.includes('的')) continue;
    const noun = verb === null ? rest : rest.slice(0, verb.index);
    if (noun === '' || noun.length > 30) continue;
    return { start: segment.start + from, end: segment.start + from + index + 1 + (endsLikeActor(noun) ? 0 : noun.length) };
  }
  return null;
}

/** 在…前提下 at the start of a segment, or behind who acts. */
function openedIn({ start, text }: Segment, bearer: Place | null): Place | null {
  if (!/[下后时如若凡遇未]|发生|出现|一旦|倘/u.test(text)) return null;
  const places = [
    0,
    ...(bearer !== null && bearer.end > start && bearer.end < start + text.length ? [bearer.end - start, bearer.end - start + 1] : []),
    ...findAll(HEADED, text).map(({ index }) => index),
  ];
  for (const from of places) {
    const opened = OPENINGS.exec(text.slice(from))?.[0];
    if (opened !== undefined) return { start: start + from, end: start + from + opened.length };
  }
  return null;
}

const GIVEN_LATER = /给予|予以|不予|^由|^按|推送/u;

/** 对符合…，以…为主要内容的项目，给予…: the clause runs over commas. */
function givenForLong(segments: readonly Segment[], index: number): Place | null {
  const first = segments[index];
  if (first === undefined || !/^对(?!接|标|外)/u.test(first.text) || first.text.includes('的')) return null;
  for (const [at, segment] of segments.slice(index + 1, index + 5).entries()) {
    const noun = /的([^的]{1,40})$/u.exec(segment.text)?.[1];
    const next = segments[index + at + 2]?.text ?? '';
    if (noun === undefined) continue;
    const answered =
      segments.slice(index + at + 2).some(({ text }) => GIVEN_LATER.test(text)) || (endsLikeActor(noun) && actorAt(next) !== null);
    if (!answered) continue;
    return { start: first.start, end: segment.end - (endsLikeActor(noun) ? noun.length : 0) };
  }
  return null;
}

const LONGEST_NOUN = 8;
/** 档案涉密的应…: nobody is named. */
const MODAL_FIRST = anchored(/^(?:应|须|不得|必须|可以)/u);
/** 具备条件的都市圈率先…: an adverb ends the noun. */
const leadsVerb = (text: string, at: number): boolean => {
  const word = wordAt(text, at);
  return word !== null && word.end - at > 1 && word.kinds.adverb && !word.kinds.strong;
};

/** 符合条件的企业、机构 ends behind 企业: with the bearer, before a verb or another noun. */
function endOfNoun(hidden: string, start: number, bearer: Place | null): number {
  if (MODAL_FIRST.test(hidden.slice(start))) return start;
  const last = bearer !== null && bearer.start <= start && start < bearer.end ? bearer.end : Math.min(hidden.length, start + LONGEST_NOUN);
  for (let at = start; at < last; at++)
    if (/[，。；、和与及在]/u.test(hidden.charAt(at)) || (at > start + 1 && (strongAt(hidden, at) !== null || leadsVerb(hidden, at))))
      return at;
  return last;
}

/** Under what condition a sentence holds, as printed; null where it says none. */
export function findCondition(hidden: string, segments: readonly Segment[], bearer: Place | null): Place | null {
  const clause = segments.findIndex(
    ({ text, end }, index) => isCondition(text) && (index + 1 < segments.length || end < hidden.length - 1),
  );
  const closing = segments[clause];
  if (closing !== undefined) return { start: startOfClause(segments, clause, bearer), end: closing.end };
  for (const [index, segment] of segments.entries()) {
    const opened = openedIn(segment, bearer);
    if (opened !== null) return opened;
    const given = segment.text.includes('对') ? (givenFor(segment) ?? givenForLong(segments, index)) : null;
    if (given !== null) return given;
  }
  const inside = hidden.includes('的') || hidden.includes('前提') ? findAll(INSIDE, hidden)[0] : undefined;
  if (inside === undefined) return null;
  const end = inside.index + inside[0].length;
  return { start: inside.index, end: inside[0].endsWith('的') ? endOfNoun(hidden, end, bearer) : end };
}
