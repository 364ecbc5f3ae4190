import { isDateLine, isPageRow, isTitleLine } from '../../segment/cues.ts';
import { cellPattern, readLexicon } from '../lexicon.ts';
import { findOwnNumber } from './number.ts';
import type { PartLine } from './lines.ts';

/** The title, `[start, end)` in the clean text; wrapped lines joined. */
export interface TitleMatch {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Index of its first line among those searched. */
  readonly line: number;
}

/** Lines above or below a title that never belong to it. */
const APART =
  /(?:文件|公报|公告栏)$|^\p{Script=Han}{2,40}令$|^第[0-9０-９一二三四五六七八九十百]{1,5}号$|^文$|^件$|^(?:[-*•·]\s?)?[\p{Script=Han}]{2,6}[：:]|通过[）)]?$|批准[）)]?$|^目录$|^[（(][^（）()]*(?:通过|修正|修订|公布|发布)[^（）()]*[）)]$|^https?:/u;
/** What a website prints around a text stays in one that was copied from it as plain text. */
const FURNITURE = readLexicon('page-furniture.tsv', ['pattern', 'place']).map((row) => cellPattern(row, 'pattern'));
/** What stands behind a title in its line: its day or number in brackets. */
const DATED = /[（(](?:[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日|\p{Script=Han}{1,12}[〔[【]\d{4}[〕\]】]\d{1,5}号)[）)]$/u;
const LIST_NUMBER = /^[0-9]{1,3}[.．、](?=\p{Script=Han})/u;

/** 惠民政策, 政策文件: what a website calls a column ends like a title, too. */
const LONGEST_LABEL = 5;
/** 宁夏农业补贴政策,粮食补贴多少钱: a page's own headline; a title has no such mark but inside of what it quotes. */
const HEADLINE = /^[^《“（(]*[，,？?！!]/u;

/** Without a line that ends like a title, a longer line is running text and no title either. */
const LONGEST_TITLE = 120;
/** A title is wrapped over so many lines at most. */
const MOST_LINES = 4;

/** Finds the title printed first: the lines that end like one, with the wrapped lines above them; without such lines the first line there is. */
export function findTitle(lines: readonly PartLine[]): TitleMatch | null {
  const ends = lines.map((line) => isTitleLine(line.text.replace(DATED, '')) && !isApart(line));
  const long = lines.findIndex(({ text }, at) => ends[at] === true && text.length > LONGEST_LABEL);
  const end = long >= 0 ? long : ends.indexOf(true);
  if (end < 0) {
    const usable = ({ text }: PartLine): boolean => text.length <= LONGEST_TITLE && text.length > LONGEST_LABEL;
    const named = lines.findIndex((line) => usable(line) && !isApart(line));
    const first = named >= 0 ? named : lines.findIndex((line) => line.text.length <= LONGEST_LABEL && !isApart(line));
    return first < 0 ? null : (joinBroken(lines, first) ?? joinTitle(lines, first, first));
  }
  const from = lines.slice(0, end).findLastIndex((line, at) => isApart(line) || ends[at] === true || HEADLINE.test(line.text)) + 1;
  let to = end;
  for (let next = lines[to + 1]; next !== undefined && !isApart(next) && goesOn(lines.slice(from, to + 1), next); next = lines[to + 1])
    to += 1;
  const title = joinTitle(lines, from, to);
  return title === null ? null : (findCovering(lines, title, to) ?? title);
}

const NOTICE = /(?:通知|公告|函)$/;

/**
 * A page prints the title of the plan above the notice that issues it: the notice is the document. It quotes that title (关于印发《…》的通知), or stands behind
 * what the site says of the page.
 */
function findCovering(lines: readonly PartLine[], { title }: TitleMatch, to: number): TitleMatch | null {
  if (NOTICE.test(title)) return null;
  const described = lines.findIndex((line, at) => at > to && FURNITURE.some((pattern) => pattern.test(line.text)));
  const at = lines.findIndex(
    ({ text }, index) =>
      index > to && NOTICE.test(text) && /关于|印发/.test(text) && (text.includes(`《${title}》`) || (described >= 0 && index > described)),
  );
  if (at < 0) return null;
  const from = lines.slice(0, at).findLastIndex((line, index) => index <= Math.max(to, described) || isApart(line)) + 1;
  return joinTitle(lines, /关于|印发/.test(lines[at]?.text.slice(0, 2) ?? '') ? from : at, at);
}

/** …贷款管理办⏎法: lines that make a title only together. */
function joinBroken(lines: readonly PartLine[], first: number): TitleMatch | null {
  let text = lines[first]?.text ?? '';
  for (let at = first + 1; at < Math.min(lines.length, first + MOST_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined || isApart(line)) return null;
    text += line.text;
    if (isTitleLine(text)) return joinTitle(lines, first, at);
  }
  return null;
}

/** Whether a line above or below a title is known not to belong to it. */
const isApart = (line: PartLine): boolean =>
  APART.test(line.text) ||
  isPageRow(line.text) ||
  isDateLine(line.text) ||
  FURNITURE.some((pattern) => pattern.test(line.text)) ||
  (findOwnNumber([line]) !== null && !DATED.test(line.text));

/** Whether the next line still belongs to the title: brackets that follow, or the 通知 that a 关于印发 waits for. */
function goesOn(open: readonly PartLine[], next: PartLine): boolean {
  const text = open.map((line) => line.text).join('');
  if (text === next.text) return false;
  const waiting = /关于(?:印发|转发|发布|公布)/.test(text) && !/(?:通知|公告|函)$/.test(text);
  return (
    /^(?:[（(]|[及暨和与](?=.*(?:通知|意见|公告|方案|办法)$))/.test(next.text) ||
    /^的(?:通知|公告|函)/.test(next.text) ||
    (waiting && /(?:通知|公告|函)$/.test(next.text))
  );
}

function joinTitle(lines: readonly PartLine[], from: number, to: number): TitleMatch | null {
  const [first, last] = [lines[from], lines[to]];
  if (first === undefined || last === undefined) return null;
  const joined = lines
    .slice(from, to + 1)
    .map((line) => line.text)
    .join('');
  const front = LIST_NUMBER.exec(joined)?.[0].length ?? 0;
  const back = DATED.exec(joined)?.[0].length ?? 0;
  const title = joined.slice(front, joined.length - back);
  return title === '' ? null : { title, start: first.start + front, end: last.start + last.text.length - back, line: from };
}
