import { findInstruments } from '../../../graph/vocabulary/instruments.ts';
import { makePatternFinder } from '../pattern-finder.ts';
import type { Candidate } from './candidates.ts';
import { nameStart } from './phrases.ts';

/**
 * Heads that a list in front of them shares: A、B、C等抵质押贷款 is three loans. The list holds rights and assets, that is things which are no
 * instrument by themselves; a list of instruments (绿色信贷、绿色保险) needs no expansion, each name stands for itself.
 */
const SHARED: readonly { readonly head: RegExp; readonly class: string }[] = [
  { head: /(?:抵质押|抵押质押|质押|抵押)(?:类)?(?:贷款|信贷|融资)/u, class: 'credit' },
  { head: /(?:市场化)?交易(?!市场|所|中心)(?=[，。；、]|试点|机制|市场)|(?:类)?市场(?:和平台)?建设/u, class: 'carbon_market' },
  { head: /税收优惠/u, class: 'fiscal' },
];
const findHeads = makePatternFinder(SHARED.map(({ head }) => head.source));
const RIGHTS = /(?:权|权益|收益|配额|账款|产权|物|设备|材料|品|仓单|资产|账户|治理|利用|保护|节水|车船)$/u;
/** 等 with the class of the things listed: 等环境权益市场化交易 names the trade in 环境权益 too. */
const LIST_END = /等(?<kind>[^，。；、]{0,6})$/u;

function itemsBefore(sentence: string, at: number): { start: number; items: string[] } | null {
  const from =
    Math.max(
      sentence.lastIndexOf('，', at),
      sentence.lastIndexOf('。', at),
      sentence.lastIndexOf('；', at),
      sentence.lastIndexOf('：', at),
    ) + 1;
  const printed = sentence.slice(from, at);
  const kind = LIST_END.exec(printed)?.groups?.['kind'] ?? '';
  const parts = [...printed.replace(LIST_END, '').split(/、|以及|和|及/u), ...(kind.length > 1 ? [kind] : [])];
  if (parts.length < 2 || parts.some((part) => part === '')) return null;
  const first = parts[0] ?? '';
  const start = nameStart(sentence.slice(0, from + first.length), from + first.length - 2);
  const begins = start - from < first.length ? Math.max(0, start - from) : 0;
  return { start: from + begins, items: [first.slice(begins), ...parts.slice(1)] };
}

/** Expands coordinated phrases: one candidate for each part, all with the span of the whole phrase. */
export function findExpanded(sentence: string): Candidate[] {
  return findHeads(sentence).flatMap(({ pattern, start, end, text }): Candidate[] => {
    const list = itemsBefore(sentence, start);
    const inClass = SHARED[pattern]?.class;
    if (inClass === undefined || list === null || !list.items.every((part) => RIGHTS.test(part) && !/贷|质押/u.test(part))) return [];
    return list.items.map((part) => {
      const surface = part + text;
      const known = findInstruments(surface).find((found) => found.surface === surface);
      return {
        start: list.start,
        end,
        surface,
        class: inClass,
        instrument: known === undefined || known.entry.isClass ? null : known.entry.id,
        rule: 'instrument.expanded',
      };
    });
  });
}
