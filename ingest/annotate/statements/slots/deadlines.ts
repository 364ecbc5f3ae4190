import { findDates } from '../../../../graph/text/dates.ts';
import type { Segment } from '../segments.ts';
import type { Place } from '../actors.ts';

const MAY_DATE = /\d{2}年|年[底末]|[〇零一二三四五]年|月|日|天|年内|周内|[三四五]五/u;
const BEFORE = /(?:力争|争取|确保)*(?:到|截至|截止到?|至|于|在)?$/u;
const UNTIL = /(?:到|至|截至|截止|于|在)$/u;
const AFTER = /^(?:[底末])?(?:之前|以前|前|底前|末前)/u;
const NO_DEADLINE_BEFORE = /(?:较|比|自|从|与|同|以)(?:到|至|于|在)?$/u;
const NO_DEADLINE_AFTER = /^(?:起|以来|以后|之后|后|相比|为基|水平|基础|基期|[-—～~至]|度|以上|[）)]|的)/u;
/** 2月14日前, 年底前: a day of a year that is not printed. */
const YEARLESS =
  /(?:于|在)?(?:每年|(?<![\d年]))(?:每?季度?末月?\d{1,2}日|\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?|(?:今|本|当|明|每)?年[底末]|月底|每月\d{1,2}日|(?:每月|每季度?|当月)最后一个?(?:工作)?[日天]|(?:每)?(?:月|季度?)(?:结束)?后\d+个?(?:工作)?[日天])(?:之前|以前|前|内)|(?:今|本|当|明|(?<![\d一二三四五六七八九十两几近每干来多]))年内/u;
const WITHIN = /(?:\d+|[一二三四五六七八九十两]+)个?(?:工作日|自然日|日|天|个月|月|年|周|小时)(?:之内|以内|内)(?!部|容|控|陆|外|循|生|均)/u;
/** 三年内不再受理: how long something is not done. */
const BARRED = /^(?:不|禁止|取消|未|没有|累计|无)/u;
const NOT_WITHIN = /(?:近|过去|前|每|有效期|最近|未来|期限)$/u;
const LEADS = /^(?:力争|争取|确保|应当?|要|须|必须|请|可以?|并|，)+/u;

/** A deadline as printed, `date` its last day where the words give one. */
export interface Deadline extends Place {
  readonly date: string | null;
}

/** The deadline of a sentence (到2025年, 2023年底前, 在5个工作日内); of several the first. */
export function findDeadline(sentence: string, hidden: string, segments: readonly Segment[], bearer: Place | null): Deadline | null {
  if (!MAY_DATE.test(sentence)) return sentence.includes('前') ? beforeStep(hidden) : null;
  return dated(sentence, hidden) ?? yearless(hidden) ?? within(hidden, segments, bearer) ?? beforeStep(hidden);
}

function dated(sentence: string, hidden: string): Deadline | null {
  for (const { start, end, date } of findDates(sentence)) {
    // 《2030年前碳达峰行动方案》 names a year and sets none; “十四五” is quoted, too
    if (hidden.charAt(start) === '□' && !/五/u.test(sentence.slice(start, end))) continue;
    if (isBracketed(sentence, start)) continue;
    const before = sentence.slice(0, start);
    const after = sentence.slice(end);
    if (NO_DEADLINE_BEFORE.test(before)) continue;
    const ends = AFTER.exec(after)?.[0] ?? '';
    if (ends === '' && NO_DEADLINE_AFTER.test(after)) continue;
    const opened = UNTIL.test(before);
    const opens = /(?:^|[，；：])$/u.test(before.replace(BEFORE, '')) && /^(?:，|$|期间|末)/u.test(after);
    const closes = /[底末]$/u.test(sentence.slice(start, end));
    // 2019年，省财政厅安排…: when it happens, not until when
    if (ends === '' && !opened && !closes && /^\d{4}年$/u.test(sentence.slice(start, end))) continue;
    if (ends === '' && !opened && !opens && !closes) continue;
    const led = /(?:到|截至|截止到?|至|于|在)?$/u.exec(before)?.[0].length ?? 0;
    return { start: start - led, end: end + ends.length, date: date.last };
  }
  return null;
}

const isBracketed = (sentence: string, at: number): boolean => sentence.lastIndexOf('《', at) > sentence.lastIndexOf('》', at);

function yearless(hidden: string): Deadline | null {
  const found = YEARLESS.exec(hidden);
  return found === null ? null : { start: found.index, end: found.index + found[0].length, date: null };
}

/** 在项目开工前: a step that stands for a day, where something is to be handed in or done by then. */
const STEP = /(?:在|于)[^，。；的内]{2,12}(?<![目之当以])(?:之前|以前|前)(?=向|报|提交|完成|将|组织|办理|取得|申请|依法|编制|[，])/u;

function beforeStep(hidden: string): Deadline | null {
  const found = STEP.exec(hidden);
  return found === null ? null : { start: found.index, end: found.index + found[0].length, date: null };
}

/** 在项目完成后一年内: from where its phrase begins. */
function within(hidden: string, segments: readonly Segment[], bearer: Place | null): Deadline | null {
  for (const { start, text } of segments) {
    const found = WITHIN.exec(text);
    if (found === null || NOT_WITHIN.test(text.slice(0, found.index)) || BARRED.test(text.slice(found.index + found[0].length))) continue;
    const end = start + found.index + found[0].length;
    let from = bearer !== null && bearer.end > start && bearer.end <= start + found.index ? bearer.end : start;
    from += LEADS.exec(hidden.slice(from, end))?.[0].length ?? 0;
    const opened = Math.max(...['在', '于', '自'].map((word) => hidden.slice(from, end).lastIndexOf(word)));
    return { start: opened > 0 && end - from - opened > 3 ? from + opened : from, end, date: null };
  }
  return null;
}
