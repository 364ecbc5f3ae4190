import type { Setting } from './found.ts';
import { foldFigures } from './quantities.ts';
import { bracketedDeadline, deadlineOfYear, deadlinesAt, type Times } from './times.ts';

/** What a sentence's targets are read with. */
export interface Sentence {
  readonly text: string;
  readonly times: Times;
  readonly setting: Setting;
}

/** The deadlines of `count` values at a place: the sentence's own dates, else what is handed on to it. */
export function dueAt({ text, times, setting }: Sentence, at: number, count: number): (string | null)[] {
  const own = deadlinesAt(times, at, count);
  if (own !== null) return own;
  // What grows 每年 is due every year, not by the deadline of the sentence before; what a time of years is given for (用三年时间) is not due
  // then either.
  const yearly =
    /每年|逐年/u.test(text.slice(Math.max(0, at - 12), at)) ||
    /[\d一二两三四五][、—～~-]?[\d一二两三四五]?年(?:左右)?(?:的?时间|内|之内)/u.test(foldFigures(text.slice(0, at)));
  const fallback = bracketedDeadline(text, at) ?? deadlineOfYear(text, at, setting.issued) ?? (yearly ? null : setting.deadline());
  return Array.from({ length: count }, () => fallback);
}
