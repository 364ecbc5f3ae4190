import { bodySize, blockKey, findMargins, type Margins } from './margins.ts';
import type { PageLine } from './page.ts';

/** All in sizes of the font. */
const INDENT = 1.2;
const SLACK = 0.35;
const SAME_SIZE = 0.12;
/** Recognised characters are measured by eye. */
const RECOGNISED_SLACK = 1.2;
const RECOGNISED_SIZE = 0.3;

const SENTENCE_END = /[。！？；;：:!?][”’）)】」』"]*$/;
const GOES_ON = /[，、,（(《“‘〔【\-—]$/;
const NEVER_FIRST = /^[，。、；：！？）》〉”’】〕％%,;)]/;
const ORDINAL =
  /^(?:第[一二三四五六七八九十百千零〇0-9０-９]{1,7}[编篇章节条]|[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[0-9０-９]{1,2}(?:[、．]|[.](?![0-9]))|[①-⑳]|——|—{2}|附件[：:0-9０-９一二三四五六七八九十]?)/;

/** Groups the lines of a document into paragraphs, across page breaks too. A footnote goes behind the paragraph that runs past it. */
export function joinParagraphs(lines: readonly PageLine[]): PageLine[][] {
  const margins = findMargins(lines);
  const body = bodySize(lines);
  const indented = isIndented(lines, margins, body);
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
      if (note !== undefined && before !== undefined && before.page === line.page && !/^[①-⑳\[*注0-9]/.test(line.text)) note.push(line);
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

/** Whether paragraphs of this document begin with an indent: then a full line is followed by an indented one or goes on. */
function isIndented(lines: readonly PageLine[], margins: ReadonlyMap<string, Margins>, body: number): boolean {
  let [indented, flush] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const own = margins.get(blockKey(line));
    if (line.kind !== 'text' || before === undefined || own === undefined || !SENTENCE_END.test(before.text)) continue;
    const indent = (line.left - own.left) / body;
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
    if (from > 0 && first !== undefined && /^(?:[①-⑳]|[[〔【(（]?[0-9*]{1,2}[\]〕】)）]?(?![0-9年月]))\s?\S/.test(first.text))
      for (const line of own.slice(from)) notes.add(line);
  }
  return notes;
}

function goesOn(
  open: readonly PageLine[],
  last: PageLine,
  next: PageLine,
  margins: ReadonlyMap<string, Margins>,
  indented: boolean,
): boolean {
  if (last.kind !== 'text' || next.kind !== 'text') return false;
  const size = Math.max(last.size, next.size);
  const recognised = last.hidden && next.hidden;
  if (Math.abs(last.size - next.size) > (recognised ? RECOGNISED_SIZE : SAME_SIZE) * size) return false;
  const [here, there] = [margins.get(blockKey(last)), margins.get(blockKey(next))];
  if (here === undefined || there === undefined) return false;
  const sameBlock = blockKey(last) === blockKey(next);
  const step = sameBlock ? (next.y - last.y) / here.pitch : 1;
  if (step > 2.6) return false;
  if (NEVER_FIRST.test(next.text)) return true;
  const ended = SENTENCE_END.test(last.text);
  const ordinal = ORDINAL.test(next.text);
  const room = here.right - last.right;
  const full = room < next.head + (recognised ? RECOGNISED_SLACK : SLACK) * size;
  const indent = (next.left - there.left) / size;
  const ownIndent = (last.left - here.left) / size;
  const hanging = open.length > 1 && ownIndent >= INDENT;
  // Centred under each other: lines of a title, or names in a signature.
  if (indent >= INDENT && !(hanging && indent - ownIndent < INDENT)) return false;
  if (open.length === 1 && ownIndent > 4.5) return false;
  if (GOES_ON.test(last.text) && !ordinal) return true;
  if (!full) return !ended && !ordinal && indented && room < 0.3 * (here.right - here.left) && /[，、]/.test(last.text);
  if (ended && ordinal && (!indented || indent >= 0.5)) return false;
  if (ended && step > 1.7) return false;
  if (ended && !indented) return false;
  if (ended && /[：:]$/.test(last.text) && ordinal) return false;
  return true;
}
