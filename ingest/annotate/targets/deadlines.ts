import { findDates } from '../../../graph/text/dates.ts';

const BASELINE_BEFORE = /(?:较|比|与|自|从|以|在|同)$/u;
const NOT_A_DEADLINE_AFTER = /^(?:起|以来|相比|为基|水平|基础|基期|\d)/u;

/** The deadline that governs a place of a sentence: the last date before it that is no baseline (较2020年) and no start (2022年起). ISO day or null. */
export function deadlineAt(sentence: string, at: number): string | null {
  const dates = findDates(sentence).filter(({ start, end }) => {
    const before = sentence.slice(0, start);
    if (BASELINE_BEFORE.test(before) && !/从现在起到$/u.test(before)) return false;
    return start < at && !NOT_A_DEADLINE_AFTER.test(sentence.slice(end));
  });
  return dates.at(-1)?.date.last ?? null;
}

/** Length of the date phrase and hopes (到2025年，力争) that a text begins with. */
export function openingLength(text: string): number {
  const found = findDates(text).find(({ start }) =>
    /^(?:力争|从现在起|争取|计划|预计|确保)*(?:到|至|在|截至)?$/u.test(text.slice(0, start)),
  );
  const dated = found === undefined ? 0 : found.end + (/^(?:之?前|以前|[底末])?(?:，|,)?/u.exec(text.slice(found.end))?.[0].length ?? 0);
  const hopes = /^(?:力争|争取|确保|努力|全市|实现|使|推动|要|，){0,3}/u.exec(text.slice(dated))?.[0] ?? '';
  return dated + (/^(?:全市)/u.test(hopes) ? 0 : hopes.replace(/全市$/u, '').length);
}
