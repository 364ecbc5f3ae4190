import type { Place } from '../actors.ts';
import { endsLikeActor } from '../actors.ts';
import { findAll } from '../../../../graph/text/matches.ts';
import { startsWithVerb } from '../grammar.ts';
import type { Segment } from '../segments.ts';
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
const GIVES_FOR = /^对(?:于)?(?![^，]*力度)/u;
/** What says of somebody that he is meant only if: 获得称号的, 贡献突出的. */
const RESTRICTS =
  /(?:符合|达到|取得|获得|获|列入|纳入|入选|通过|完成|存在|具有|具备|认定|评为|为|不|未|无|突出|较[大高好强多]|显著|优秀|良好|强|好|大|高|困难|严重|违反|超过|低于|高于|经|在|有|被|以上|开展|实施|从事|建设|新建|参与|使用|购买|签发|成立|设立|落户|引进|实现|发生|造成|拒不|受到|因|提供|承担|投资|运营|发行|投保|帮助|符)[^，]*的$/u;

const SAYS_HOW = /^(?:按照?|根据|依据|依照|为)/u;
const JOINS = /^(?:并|且|或|以及)/u;
const OPENS_CLAUSE = /^(?:对|如|若|凡|一旦)/u;

const isCondition = (text: string): boolean => text.endsWith('的') && text.length > 2 && !/(?:目的|标的|是[^，]*的)$/u.test(text);

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
    if (!joined && startsWithVerb(before.text)) break;
  }
  return segments[start]?.start ?? 0;
}

/** 对获得称号的企业给予…: the clause with 对; with the noun where it is no actor that receives. */
function givenFor(segment: Segment): Place | null {
  if (!GIVES_FOR.test(segment.text)) return null;
  const whole = segment.text;
  for (const { index } of findAll(/的/gu, whole)) {
    const head = whole.slice(0, index + 1);
    const rest = whole.slice(index + 1);
    if (!RESTRICTS.test(head)) continue;
    const verb = /(?:给予|予以|提供|实行|建立|采取|不予|按|优先|可|应|要|依法|进行|开展|向|加强|实施|免征|减|一次性|认真|由)/u.exec(rest);
    if (verb === null && rest.includes('的')) continue;
    const noun = verb === null ? rest : rest.slice(0, verb.index);
    if (noun === '' || noun.length > 30) continue;
    return { start: segment.start, end: segment.start + index + 1 + (endsLikeActor(noun) ? 0 : noun.length) };
  }
  return null;
}

/** Under what condition a sentence holds, as printed; null where it says none. */
export function findCondition(hidden: string, segments: readonly Segment[], bearer: Place | null): Place | null {
  const clause = segments.findIndex(
    ({ text, end }, index) => isCondition(text) && (index + 1 < segments.length || end < hidden.length - 1),
  );
  const closing = segments[clause];
  if (closing !== undefined) return { start: startOfClause(segments, clause, bearer), end: closing.end };
  for (const segment of segments) {
    const opened = OPENINGS.exec(segment.text)?.[0];
    if (opened !== undefined) return { start: segment.start, end: segment.start + opened.length };
    const given = segment.text.startsWith('对') ? givenFor(segment) : null;
    if (given !== null) return given;
  }
  for (const { index, 0: text } of findAll(INSIDE, hidden)) return { start: index, end: index + text.length };
  return null;
}
