import { printedWidth } from '../../../graph/text/characters.ts';
import { blockKey, bodySize, findMargins, type Margins } from './margins.ts';
import type { PageLine } from './page.ts';

/** All in sizes of the font. */
const INDENT = 1.2;
const SLACK = 0.35;
const SAME_SIZE = 0.12;
/** Deeper lines are centred, or set at the right as a signature is. */
const DEEPEST_INDENT = 4.5;
/** In distances between lines. */
const WIDEST_STEP = 2.6;

/** Recognised characters are measured by eye. */
const RECOGNISED_SLACK = 1.2;
const RECOGNISED_SIZE = 0.3;

/** Lines that a title in book marks takes at most. */
const LONGEST_TITLE = 4;

const SENTENCE_END = /[。！？；;：:!?][”’）)】」』"]*$/;
const GOES_ON = /[，、,（(《“‘〔【—-]$/;
/** What a footnote begins with. */
const MARK = /^(?:[①-⑳]|\*|注[0-9：:]|[[〔【(（]?[0-9]{1,2}[\]〕】)）]?(?![0-9.．、年月]))\s?\S/;
/** What a list's or an imprint's entry begins with; its further lines stand under the text behind it. */
const LABEL = /^(?:[^：:，。]{1,6}[：:])?(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[）)])?/;
const RUNNING = /[，；。].{4}/;
const NEVER_FIRST = /^[，。、；：！？）》〉”’】〕％%,;)]/;
const ORDINAL =
  /^(?:第[一二三四五六七八九十百千零〇0-9０-９]{1,7}[编篇章节条]|[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[0-9０-９]{1,2}(?:[、．]|[.](?![0-9]))|[①-⑳]|——|—{2}|附件[：:0-9０-９一二三四五六七八九十]?)/;

/** Groups the lines of a document into paragraphs, across page breaks too. A footnote goes behind the paragraph that runs past it. */
export function joinParagraphs(lines: readonly PageLine[]): PageLine[][] {
  const margins = findMargins(lines);
  const body = bodySize(lines);
  const indented = isIndented(lines, margins);
  const paragraphs: PageLine[][] = [];
  let open: PageLine[] = [];
  let held: PageLine[][] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open);
    paragraphs.push(...held);
    open = [];
    held = [];
  };
  const notes = findNotes(lines, body);
  for (const line of lines) {
    const last = open.at(-1);
    if (notes.has(line)) {
      const note = held.at(-1);
      const before = note?.at(-1);
      if (note !== undefined && before !== undefined && before.page === line.page && !MARK.test(line.text)) note.push(line);
      else held.push([line]);
      continue;
    }
    if (last !== undefined && goesOn(open, last, line, margins, indented)) open.push(line);
    else {
      close();
      open = [line];
    }
  }
  close();
  return paragraphs;
}

/** Whether paragraphs of this document begin with an indent: seen where the line before falls short, so that a paragraph begins for certain. */
function isIndented(lines: readonly PageLine[], margins: ReadonlyMap<PageLine, Margins>): boolean {
  let [indented, flush] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const [own, theirs] = [margins.get(line), before === undefined ? undefined : margins.get(before)];
    if (before === undefined || own === undefined || theirs === undefined || line.text.length < 12) continue;
    if (!SENTENCE_END.test(before.text) || theirs.right - before.right < 3 * line.size) continue;
    const indent = (line.left - own.left) / line.size;
    if (indent >= INDENT && indent <= 4.5) indented += 1;
    else if (indent < INDENT) flush += 1;
  }
  return indented >= flush;
}

/** Lines in smaller print at the foot of a page, below text in the size of the body, that begin with a mark. */
function findNotes(lines: readonly PageLine[], body: number): ReadonlySet<PageLine> {
  const notes = new Set<PageLine>();
  for (const own of Map.groupBy(lines, (line) => line.page).values()) {
    const from = own.findLastIndex((line) => line.kind !== 'text' || line.size > 0.88 * body) + 1;
    const first = own[from];
    if (from > 0 && first !== undefined && MARK.test(first.text)) for (const line of own.slice(from)) notes.add(line);
  }
  return notes;
}

function goesOn(
  open: readonly PageLine[],
  last: PageLine,
  next: PageLine,
  margins: ReadonlyMap<PageLine, Margins>,
  indented: boolean,
): boolean {
  if (last.kind !== 'text' || next.kind !== 'text' || last.gaps > 1 || next.gaps > 1) return false;
  const size = Math.max(last.size, next.size);
  const recognised = last.hidden && next.hidden;
  if (Math.abs(last.size - next.size) > (recognised ? RECOGNISED_SIZE : SAME_SIZE) * size) return false;
  const [here, there] = [margins.get(last), margins.get(next)];
  if (here === undefined || there === undefined) return false;
  const step = blockKey(last) === blockKey(next) ? (next.y - last.y) / here.pitch : 1;
  if (step > WIDEST_STEP) return false;
  if (NEVER_FIRST.test(next.text)) return true;
  const [ended, ordinal] = [SENTENCE_END.test(last.text), ORDINAL.test(next.text)];
  const [indent, ownIndent] = [(next.left - there.left) / size, (last.left - here.left) / size];
  const room = here.right - last.right;
  const full = room < next.head + (recognised ? RECOGNISED_SLACK : SLACK) * size;
  if (full && !ordinal && hangsUnder(last, next, size)) return true;
  const hanging = open.length > 1 && ownIndent >= INDENT && Math.abs(indent - ownIndent) < INDENT;
  if (indent >= INDENT && !hanging) return false;
  if (open.length === 1 && ownIndent > DEEPEST_INDENT) return false;
  if ((GOES_ON.test(last.text) || opensTitle(open)) && !ordinal) return true;
  // Lines that were set short for a page break or a wide word: running text that stops without a stop goes on at the margin.
  if (!full)
    return !ended && !ordinal && indented && indent < 0.5 && (open.length > 1 || RUNNING.test(last.text)) && last.text.length >= 12;
  if (ended && ordinal && (!indented || indent >= 0.5 || /[：:]$/.test(last.text))) return false;
  return !ended || (indented && step <= 1.7);
}

/** Whether a title in book marks has begun and not ended: 《中共中央、国务院关于… is never a paragraph's end. A mark that was not recognised stops it. */
function opensTitle(open: readonly PageLine[]): boolean {
  const text = open
    .slice(-LONGEST_TITLE)
    .map((line) => line.text)
    .join('');
  return text.lastIndexOf('《') > text.lastIndexOf('》');
}

/** Whether a line stands under the text behind the label of the line before: 抄送：…, 附件：1.…, 责任单位：…. */
function hangsUnder(last: PageLine, next: PageLine, size: number): boolean {
  const label = LABEL.exec(last.text)?.[0] ?? '';
  return label !== '' && Math.abs(next.left - last.left - (printedWidth(label) / 2) * size) <= 0.7 * size;
}
