import type { PageLine } from './page.ts';
import { median } from './rows.ts';

/** At most so many lines at either end of a page are its header or footer. */
const DEEPEST = 4;
/** Share of the page's height at either end in which a line may be a header or footer by its form alone. */
const ZONE = 0.12;
/** Headers stand at the same height on every page; recognised text wavers. Points. */
const SAME_PLACE = 8;
const LONGEST_MISREAD = 10;

const DIGITS = '[0-9０-９]{1,4}';
const DASH = '[-—―－–‐‑─一~·•.．]';
const PAGE_NUMBER = new RegExp(
  `^(?:${DASH}{1,3}${DIGITS}${DASH}{0,3}|${DIGITS}${DASH}{1,3}|第${DIGITS}页(?:[/,，]?共${DIGITS}页)?|[Pp]age${DIGITS}(?:of${DIGITS})?|${DIGITS}/${DIGITS}|第[一二三四五六七八九十百]{1,4}页)$`,
);
const BARE_NUMBER = new RegExp(`^(?:${DIGITS}|[ivxIVX]{1,6})$`);
/** What is left of a page number that was drawn in two pieces. */
const DASHES = /^[-—―－–·]{1,3}$/;
const ADDRESS = /^(?:(?:[0-9/: .-]{0,24})?(?:https?:\/\/|www\.)\S+(?:[0-9]{1,3}\/[0-9]{1,3})?|file:\/\/\S+)$/i;
const EDGE_NUMBER = new RegExp(
  `^${DASH}*${DIGITS}${DASH}+|${DASH}+${DIGITS}${DASH}*$|^${DIGITS}(?=\\p{Script=Han})|(?<=\\p{Script=Han})${DIGITS}$`,
  'u',
);

export interface PageSize {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Takes running headers, footers and page numbers off the pages: from either end of a page inwards, lines that number it, name a web address,
 * or stand at the same place on other pages too. The first line that is none of these ends the search.
 */
export function dropFurniture(pages: readonly (readonly PageLine[])[], sizes: readonly PageSize[]): PageLine[][] {
  const repeated = findRepeated(pages, sizes);
  const numbered = findBareNumbers(pages);
  return pages.map((lines, page) => {
    const size = sizes[page] ?? { top: 0, bottom: 0 };
    const byHeight = lines.filter((line) => line.kind === 'text').sort((a, b) => a.y - b.y);
    const gone = new Set<PageLine>();
    for (const edge of [byHeight.slice(0, DEEPEST), byHeight.slice(-DEEPEST).reverse()]) {
      for (const line of edge) {
        if (isFurniture(line, size, repeated, numbered)) gone.add(line);
        else break;
      }
    }
    return lines.filter((line) => !gone.has(line));
  });
}

function isFurniture(line: PageLine, size: PageSize, repeated: Repeated, numbered: ReadonlySet<PageLine>): boolean {
  const text = squeeze(line.text);
  if (numbered.has(line) || repeated.has(line)) return true;
  if (depthOf(line, size) > ZONE) return false;
  return PAGE_NUMBER.test(text) || DASHES.test(text) || ADDRESS.test(text);
}

/** How far from the nearer end of its page a line stands, as a share of the page's height. */
function depthOf(line: PageLine, size: PageSize | undefined): number {
  return size === undefined ? 1 : Math.min(line.y - size.top, size.bottom - line.y) / (size.bottom - size.top);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The text without a page number at its ends and with all other numbers alike. */
function mask(text: string): string {
  return squeeze(text)
    .replace(EDGE_NUMBER, '')
    .replace(EDGE_NUMBER, '')
    .replace(/[0-9０-９]+/g, '#');
}

type Repeated = ReadonlySet<PageLine>;

/** Lines at an end of their page whose like stands at the same height of other pages: of all, of every other, or of a long stretch. */
function findRepeated(pages: readonly (readonly PageLine[])[], sizes: readonly PageSize[]): Repeated {
  const groups = new Map<string, PageLine[]>();
  for (const lines of pages) {
    const byHeight = lines.filter((line) => line.kind === 'text').sort((a, b) => a.y - b.y);
    const ends = new Set([...byHeight.slice(0, DEEPEST), ...byHeight.slice(-DEEPEST)]);
    for (const line of ends) {
      const key = mask(line.text);
      if (key.length < 2 || key.length > 80) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [line]);
      else group.push(line);
    }
  }
  const repeated = new Set<PageLine>();
  const least = Math.max(2, Math.ceil(pages.length / 4));
  for (const group of groups.values()) {
    for (const line of group) {
      const places = group.filter(
        (other) => Math.abs(other.y - line.y) <= SAME_PLACE && Math.abs(other.size - line.size) <= 0.15 * line.size,
      );
      const count = new Set(places.map((other) => other.page)).size;
      // Two of a kind may be chance inside a page; at its edge they are not.
      if (count >= least && (count > 2 || depthOf(line, sizes[line.page]) <= ZONE)) repeated.add(line);
    }
  }
  return repeated;
}

/** Page numbers, bare or in their marks, at the end of pages that count with the pages, and what stands in their place where a scan was misread. */
function findBareNumbers(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const offsets = new Map<number, PageLine[]>();
  for (const [page, lines] of pages.entries()) {
    const byHeight = lines.filter((line) => line.kind === 'text').sort((a, b) => a.y - b.y);
    for (const line of new Set([...byHeight.slice(0, 2), ...byHeight.slice(-3)])) {
      const text = squeeze(line.text);
      if (!BARE_NUMBER.test(text) && !PAGE_NUMBER.test(text)) continue;
      const number = Number(/[0-9０-９]+/.exec(text)?.[0].normalize('NFKC') ?? NaN);
      const known = offsets.get(number - page);
      if (known === undefined) offsets.set(number - page, [line]);
      else known.push(line);
    }
  }
  const counted = [...offsets].filter(([offset, lines]) => lines.length >= 2 || (offset === 1 && pages.length === 1));
  const numbers = new Set(counted.flatMap(([, lines]) => lines));
  for (const lines of pages) for (const line of findMisread(lines, numbers)) numbers.add(line);
  return numbers;
}

/** What a scan's page number was misread as: at the foot of the page, a few marks in tiny print, or in the place of other pages' numbers. */
function findMisread(lines: readonly PageLine[], numbers: ReadonlySet<PageLine>): PageLine[] {
  const body = median(lines.map((line) => line.size));
  const misread: PageLine[] = [];
  for (const line of lines.filter(({ kind }) => kind === 'text').sort((a, b) => b.y - a.y)) {
    if (!line.hidden || line.text.length > LONGEST_MISREAD) break;
    const placed =
      numbers.size >= 3 &&
      !/(?![一〇])\p{Script=Han}/u.test(line.text) &&
      [...numbers].some((number) => Math.abs(number.y - line.y) <= 1.5 * SAME_PLACE);
    if (!placed && line.size > 0.45 * body) break;
    misread.push(line);
  }
  return misread;
}
