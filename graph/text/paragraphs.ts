import { bracketStepAt } from './characters.ts';
import type { Line } from './lines.ts';
import { anchored } from './anchored.ts';

/** Half squares: narrower blocks (headers, signatures, tables) say nothing about the wrap width. */
const NARROWEST_MARGIN = 36;
/** Lines of one block whose widths lie this close together were cut at the same margin. */
const SAME_MARGIN = 2;
/** A line may stay this far behind the margin: punctuation and Latin words are not divided. */
const SLACK = 5;
/** A first line is indented by two squares, which most readers lose. */
const FIRST_INDENT = 4;
/** Two em spaces of a web page count as two half squares. */
const LEAST_INDENT = 2;
const WINDOW = 10;

const SENTENCE_END = anchored(/(?:[。！？；;：:]|(?<=\p{Script=Han})\.)[”’）)】]*$/u);
/** A text cut off for a list of contents or a preview: what it opened is never closed. */
const CUT_OFF = anchored(/(?:…|\.{3})$/u);
const HEADING_MARK =
  /^(?:第[一二三四五六七八九十百千零〇0-9０-９]{1,7}[编篇章节条]|[一二三四五六七八九十百—]{1,4}[、．.]|[（(〔〈《【[][一二三四五六七八九十百0-9０-９A-Z—]{1,3}[）)〕〉》】\]]|[0-9０-９lI]{1,2}(?:[、．]|[.](?![0-9]))|[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3}(?![0-9%％])(?=[\p{Script=Han}\s])(?![亿万千百元倍年月日吨米个公平立])|[A-ZＡ-Ｚ][、．.](?=\p{Script=Han})|[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿Ⅰ-Ⅻ])/u;
/** A heading behind a bare number: 2组织体系 (its gap is layout). */
const BARE_HEADING = /^[0-9]{1,2}\p{Script=Han}[^，。；、：]{1,18}$/u;
const UNIT = /^[0-9]+[年月日亿万千百元倍吨米个公平立家项次名人户]/;
/** Marks that never stand inside a sentence. */
const FIRM_MARK =
  /^(?:——|[•●◆■□○▪◇★]|附件[：:0-9０-９一二三四五六七八九十]|附件$|附表|附：|主送|抄送|抄报|（此件|（本文有|(?:[0-9０-９]{4}|[二〇○零OoＯ０0一三四五六七八九]{4})年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日$|第[一二三四五六七八九十百]{1,4}[编章节](?!规定|所)|[（(][一二三四五六七八九十]{1,3}[）)](?![、，和至])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))/;
/** A line that is a document's number; the bracket that a scan did not read must not hold the lines together. */
const NUMBER_LINE = anchored(/^[（(]?\p{Script=Han}{1,16}[〔[［（(【]\s*[0-9０-９]{4}.{0,4}[0-9０-９]{1,5}\s*号[）)]?$/u);
const FIELD = /^(?:[-*•·]\s?)?[\p{Script=Han}]{1,4}\s?[\p{Script=Han}]{1,4}\s?[：:]/u;
const NEVER_FIRST = anchored(/^[，。、；：！？）》”’】〕％%,;]/);
const GOES_ON = anchored(/[，、（《“‘〔【,]$/);
const TITLE_END = anchored(/(?:通知|意见|方案|办法|细则|规划|条例|决定|计划|公告|通告|函|规定|纲要|措施)[）)]?$/);

/** Groups lines into paragraphs: a line goes on in the next where geometry or syntax says that the break is only layout. */
export function joinLines(lines: readonly Line[]): Line[][] {
  const usual = usualGap(lines);
  const paragraphs: Line[][] = [];
  let open: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (open.length > 0 && goesOn(open, line, lines, at, usual)) open.push(line);
    else {
      open = [line];
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

/** Empty lines between most lines: 0 in single-spaced text, 1 where every line is followed by an empty one. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line) => line.blankBefore)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

function goesOn(open: readonly Line[], next: Line, lines: readonly Line[], at: number, usual: number): boolean {
  const last = open.at(-1);
  if (last === undefined || last.setOff || next.setOff || next.opens || FIRM_MARK.test(next.text)) return false;
  if (NUMBER_LINE.test(last.text) || NUMBER_LINE.test(next.text)) return false;
  if (CUT_OFF.test(last.text) && next.blankBefore > 0) return false;
  if (NEVER_FIRST.test(next.text)) return true;
  const ended = SENTENCE_END.test(last.text);
  if (ended && BARE_HEADING.test(next.text) && !UNIT.test(next.text)) return false;
  if (ended && FIELD.test(next.text)) return false;
  const margin = marginFor(open, lines, at);
  const full = margin !== null && last.width >= margin - SLACK - (open.length === 1 && last.indent === 0 ? FIRST_INDENT : 0);
  if (HEADING_MARK.test(next.text))
    return full && !ended && !/[）)]$/.test(last.text) && !HEADING_MARK.test(last.text) && !startsList(next.text);
  if (/》$/.test(last.text) && /^[（(]/.test(next.text)) return true;
  if (GOES_ON.test(last.text) || (!ended && openBrackets(open))) return true;
  if (next.indent - last.indent >= 3 && next.indent <= 12) return false;
  if (margin === null || last.width > margin * 1.4) {
    // Lines that are not wrapped are paragraphs; only one that a page break cut goes on, and never at an indent.
    return !ended && isProse(last) && !FIELD.test(next.text) && next.indent < LEAST_INDENT;
  }
  const titled = TITLE_END.test(last.text) && open.length === 1 && !/[，。]/.test(last.text);
  if (titled && (FIELD.test(next.text) || next.text === last.text)) return false;
  if (!ended) return full && !(titled && last.width < margin - 1);
  if (/[：:]$/.test(last.text) || next.blankBefore > usual) return false;
  // Another square would have fitted behind the full stop: the paragraph ends here.
  return last.width >= margin - 2 - (open.length === 1 && last.indent === 0 ? FIRST_INDENT : 0) && last.width <= margin + SLACK;
}

/** An ordinal one: a list begins, however the line before ends. */
function startsList(text: string): boolean {
  return /^(?:一、|[（(][一1１][）)]|[1１][、．.]|第一[章条])/.test(text);
}

/**
 * Wrap width around a line, in half squares: that of its own paragraph where two lines of it are known, else the width that the lines
 * after it share; null where lines are not wrapped.
 */
function marginFor(open: readonly Line[], lines: readonly Line[], at: number): number | null {
  if (open.length > 2) {
    const own = sharedWidth(open.slice(-WINDOW));
    if (own !== null) return own;
  }
  const from = at - open.length;
  return sharedWidth(lines.slice(from, at + WINDOW)) ?? sharedWidth(lines.slice(Math.max(0, from - WINDOW), at + 2));
}

/** Asked for nearly every line: loops, since a list and a function for each width took a third of the time of reading paragraphs. */
function sharedWidth(lines: readonly Line[]): number | null {
  let widths = 0;
  let best = 0;
  let shared = 0;
  let widest = 0;
  for (const line of lines) {
    const { width } = line;
    if (width < NARROWEST_MARGIN) continue;
    widths += 1;
    widest = Math.max(widest, width);
    const count = countAlike(lines, line);
    if (count > shared || (count === shared && width > best)) [best, shared] = [width, count];
  }
  if (shared < 3 || shared * 2 < widths) return null;
  // Lines that run far past it were not cut there: equal widths by chance.
  return widest > best * 1.25 ? null : best;
}

/** How many lines were cut at the margin of one of them; the same words printed again (a title above and below a red header) were not cut at all. */
function countAlike(lines: readonly Line[], { text, width }: Line): number {
  let count = 1;
  for (const other of lines)
    if (other.width >= NARROWEST_MARGIN && Math.abs(other.width - width) <= SAME_MARGIN && other.text !== text) count += 1;
  return count;
}

/** Running text, not a heading, name, date or field: it has a comma inside and is no title. */
function isProse(line: Line): boolean {
  return line.width >= NARROWEST_MARGIN && /[，、。；,;]/.test(line.text) && !TITLE_END.test(line.text);
}

/** Whether a bracket or quote opened in the last 300 units (at most ten lines) of the paragraph is still open. */
function openBrackets(open: readonly Line[]): boolean {
  const text = open
    .slice(-WINDOW)
    .map((line) => line.text)
    .join('')
    .slice(-300);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) depth = Math.max(0, depth + bracketStepAt(text, at));
  return depth > 0;
}
