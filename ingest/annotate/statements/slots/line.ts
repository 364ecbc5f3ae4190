import type { Place } from '../actors.ts';
import { wordAt, type Word } from './words.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

/** The main action of a segment and what it acts on, `[start, end)` of the segment. */
export interface Predicate {
  readonly action: Place;
  readonly object: Place | null;
}

/** A segment to be read, and where its bearer stands in it. */
export interface Line {
  readonly text: string;
  readonly bearer: Place | null;
}

/** The predicate that begins at `from` of a segment; null where there is none. */
export type Behind = (from: number) => Predicate | null;

const TIME =
  /^(?:力争|争取)?(?:到|至|自|从|截至|于|在)?(?:\d{1,2}(?:年|个月|个工作日|天|日)(?:之?内|以内)|\d{2,4}年?[^，]{0,8}?(?:年|月|日|期间|末|底|前|起)+|自[^，]{1,20}起|□{3,6}(?:期间|时期|期末|末)|[一二三四五六七八九十两]{1,2}(?:年|个月|个工作日)(?:之?内|以内))/u;
const BEGINS_TIME = new Set('力争到至自从截于在0123456789一二三四五六七八九十两□');
/** 国家鼓励…, 国家建立…制度: the verb follows who makes the rule. */
const LEGISLATOR =
  /^国家(?=鼓励|支持|引导|建立|实行|推动|推进|加强|完善|健全|保护|禁止|对|倡导|扶持|保障|采取|加快|制定|统筹|组织|依法|设立|逐步|大力|积极|发展|促进|培育|构建|开展|实施|优先|提高|规范|扩大|推行|推广|安排|重视|尊重|维护|确立|深化|强化|优化|改善)/u;
/** 有计划地, 有针对性地; 每3年. */
const MANNER =
  /^(?:(?:有[\u4e00-\u9fa5]{2,3}|[\u4e00-\u9fa5]{2}性|分[\u4e00-\u9fa5]{1,3})地(?![方区产位点下铁图])|每(?:\d+|[一二两三四五六七八九十半])个?(?:年|月|季度?|周|日|天)度?(?:至少)?(?![^，]{0,6}(?:增长|下降|提高)))/u;
const BEGINS_MANNER = /[有分]|^每|^..性/u;
/** What follows a list of actors: 等机构. */
export const ETCETERA = anchored(/^(?:等[^，的]{0,6}?(?:机构|单位|部门|主体|企业|组织|平台|方面|力量)|等)/u);

const isPlain = ({ kinds }: Word): boolean => (kinds.adverb || kinds.modal) && !kinds.light && !kinds.verb && !kinds.force && !kinds.prep;

/** Behind the date, the bearer, the modals and the adverbs that stand before a verb. */
export function skipAhead({ text, bearer }: Line, from: number): number {
  let at =
    from === 0 && LEGISLATOR.test(text)
      ? 2
      : BEGINS_TIME.has(text.charAt(from))
        ? from + (TIME.exec(text.slice(from))?.[0].length ?? 0)
        : from;
  for (;;) {
    if (bearer !== null && bearer.start <= at && at < bearer.end) {
      at = bearer.end + (ETCETERA.exec(text.slice(bearer.end))?.[0].length ?? 0);
      continue;
    }
    const manner = BEGINS_MANNER.test(text.slice(at, at + 3)) ? MANNER.exec(text.slice(at))?.[0].length : undefined;
    if (manner !== undefined) {
      at += manner;
      continue;
    }
    const word = wordAt(text, at);
    if (word === null || !isPlain(word)) return at;
    at = word.end;
    // 自主地确定
    if (word.kinds.adverb && /^地(?![方区产位点下铁图块市州])/u.test(text.slice(at))) at++;
  }
}
