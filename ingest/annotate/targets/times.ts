import { findAll } from '../../../graph/text/matches.ts';
import { findDates, type DateMatch } from '../../../graph/text/dates.ts';
import { anchored } from '../../../graph/text/anchored.ts';

/** A date that targets of a sentence are due by; `series` numbers dates that stand side by side (2025年、2030年). */
interface Due {
  readonly start: number;
  readonly end: number;
  /** ISO day. */
  readonly last: string;
  readonly series: number;
  /** Said as a deadline (到2025年, 2023年底前, “十四五”期间), so that it may govern what follows its sentence. */
  readonly carries: boolean;
}

/** What a sentence says of time: when its targets are due and which years they are counted from. */
export interface Times {
  readonly due: readonly Due[];
  readonly bases: readonly { readonly start: number; readonly year: string }[];
}

const NONE: Times = { due: [], bases: [] };
/** Years in titles and brackets (《……（2021—2025年）》) say nothing of a target. */
const TITLE = /《[^》]*》|（[^）]*）|\([^)]*\)/gu;
const COMPARES = /(?:较|比|相对于?)$/u;
/** 与2020年相比 counts from 2020; 2025年和2030年 are two dates. */
const JOINS = /[与和同]$/u;
const COMPARED_BEHIND = /^[底末]?(?:的?水平)?(?:相比|相较|持平|相当)/u;
const BASE_BEHIND = /^(?:[底末])?(?:的?(?:基础|水平|基数)|为基|相比)/u;
const STARTS = /(?:自|由|(?<!从现在起)从)$/u;
const NO_DEADLINE_BEHIND =
  /^(?:起|以来|开始|以后|之后|的?\d|的?百分之|前(?:实现)?碳?达峰|[底末]?(?:之?前|以前)(?:建成|投运|投产|注册|登记|备案|取得)(?:的|需|且|投用|并)|[^，。；\d]{0,6}(?:计划|方案|要点|预算|纲要))/u;
const SAID_AS_DEADLINE = /(?:到|至|截至|在|于)$/u;
const DEADLINE_BEHIND = /^(?:之?前|以前|[底末])/u;
/** Words that a sentence may open with before its date. */
const HOPES = /^(?:力争|从现在起|争取|计划|预计|确保|其中|[，,（(“])*$/u;
const BETWEEN_DATES = /^(?:之?前|[底末])?[、和与及到至]{1,2}$/u;

/** Reads the dates of a sentence; a sentence without 年 or a quoted plan period has none. */
export function readTimes(sentence: string): Times {
  if (!/年|[五六]["”’」]/u.test(sentence)) return NONE;
  const dates = findDates(sentence.replace(TITLE, (title) => '□'.repeat(title.length)));
  const due: Due[] = [];
  const bases: { start: number; year: string }[] = [];
  for (const found of dates) {
    const before = sentence.slice(0, found.start);
    const behind = sentence.slice(found.end);
    if (BASE_BEHIND.test(behind) || COMPARES.test(before) || (JOINS.test(before) && COMPARED_BEHIND.test(behind)))
      bases.push({ start: found.start, year: found.date.last.slice(0, 4) });
    else if (!STARTS.test(before) && (!NO_DEADLINE_BEHIND.test(behind) || (/[到至]$/u.test(before) && /^的/u.test(behind))))
      due.push(readDue(found, due.at(-1), sentence));
  }
  return { due, bases };
}

function readDue({ start, end, surface, date }: DateMatch, previous: Due | undefined, sentence: string): Due {
  const before = sentence.slice(0, start);
  const joined = previous !== undefined && BETWEEN_DATES.test(sentence.slice(previous.end, start));
  const carries =
    SAID_AS_DEADLINE.test(before) || HOPES.test(before) || DEADLINE_BEHIND.test(sentence.slice(end)) || /[底末期]/u.test(surface);
  return { start, end, last: date.last, carries, series: joined ? previous.series : (previous?.series ?? 0) + 1 };
}

/** The deadlines of `count` values at a place: one each where as many dates stand side by side (2025年、2030年分别达到25%、26%), else the last date for all. */
export function deadlinesAt({ due }: Times, at: number, count: number): (string | null)[] | null {
  const before = due.filter(({ start }) => start < at);
  const last = before.at(-1);
  if (last === undefined) return null;
  const side = before.filter(({ series }) => series === last.series);
  return Array.from({ length: count }, (_, index) => (side.length === count ? side[index] : last)?.last ?? null);
}

/** The deadline that a sentence hands on to those behind it, or null. */
export const handedOn = ({ due }: Times): string | null => due.findLast(({ carries }) => carries)?.last ?? null;

/** The year that a change is counted from: the last baseline before the place. */
export const baseAt = ({ bases }: Times, from: number, at: number): string | null =>
  bases.findLast(({ start }) => start >= from && start < at)?.year ?? null;

const BRACKET = /（[^）]*）|\([^)]*\)/gu;
/** A deadline in brackets behind what is due (（2025年底前完成）). */
export function bracketedDeadline(sentence: string, at: number): string | null {
  if (!/前(?:完成)?[）)]/u.test(sentence)) return null;
  for (const { index, 0: bracket } of findAll(BRACKET, sentence)) {
    const date = findDates(bracket)[0];
    if (index >= at && date !== undefined && /^(?:之?前|以前)/u.test(bracket.slice(date.end))) return date.date.last;
  }
  return null;
}

const THIS_YEAR =
  /(?:今年|本年度?)(?:(?<month>[1-9]|1[0-2])月)?底?(?:之?前|以前)?|(?<![\d一二两三四五六七八九十几0-9０-９])年(?:底前|底之前|内(?!部))/gu;
/** A deadline of the year of issue (今年底, 年底前, 今年6月底前), or null where that is not known. */
export function deadlineOfYear(sentence: string, at: number, issued: string | null): string | null {
  if (issued === null || !/今年|本年|年底前|年内/u.test(sentence)) return null;
  const said = findAll(THIS_YEAR, sentence.slice(0, at)).at(-1);
  if (said === undefined) return null;
  const month = said.groups?.['month'];
  return findDates(`${issued.slice(0, 4)}年${month === undefined ? '' : `${month}月`}底`)[0]?.date.last ?? null;
}

const LEAD = anchored(
  /^(?:力争|争取|确保|努力|实现|使|推动|要|全力|计划|预计|将|把|其中|并|从现在起|约|基本(?=实现)|(?:到|至|在|截至)(?=[\d０-９]|[“"]))/u,
);
const BEHIND_DATE = /^(?:之?前|以前|[底末])?(?:[，,、和]|到|至)?/u;

/** Length of the dates and hopes (到2025年，力争) that a text begins with. */
export function openingLength(text: string): number {
  let at = 0;
  for (const { start, end } of [...findDates(text), null].map((match) => match ?? { start: -1, end: -1 })) {
    at = skipLead(text, at);
    if (start !== at || BASE_BEHIND.test(text.slice(end))) continue;
    at = end + (BEHIND_DATE.exec(text.slice(end))?.[0].length ?? 0);
  }
  return skipLead(text, at);
}

function skipLead(text: string, from: number): number {
  let at = from;
  for (let lead = LEAD.exec(text.slice(at)); lead !== null && lead[0] !== ''; lead = LEAD.exec(text.slice(at))) at += lead[0].length;
  return at;
}
