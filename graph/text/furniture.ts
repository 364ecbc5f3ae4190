const FEWEST_PAGES = 3;
const LONGEST = 40;
/** Lines between two of the same: pages are longer than that, lists are not. */
const SHORTEST_PAGE = 3;
const NUMBER = /[0-9０-９]+/;
const NUMBERS = /[0-9０-９]+/g;
const MAY_NUMBER = /[0-9０-９#]/;
/** A page number as footers print it: beside a dash, as 第 3 页, or as 3/10. 附件1, 任务1 are none. */
const PAGE_NUMBER = /^[-—―－–·]+\s*#|#\s*[-—―－–·]+$|第\s*#\s*页|#\s*\/\s*#/;

/**
 * Which printed lines are page furniture: a footer that repeats with a page number that counts up (`- 3 某市人民政府发布`), and a header that
 * repeats letter for letter beside such footers. What stands on fewer than three pages is kept, and so is the header of the first page.
 */
export function findFurniture(texts: readonly string[]): boolean[] {
  const footer = texts.map(() => false);
  for (const places of findRepeated(texts.map((text) => maskNumbers(text)))) {
    const numbers = places.map((at) => Number(NUMBER.exec(texts[at] ?? '')?.[0].normalize('NFKC')));
    if (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))) for (const at of places) footer[at] = true;
  }
  const furniture = [...footer];
  for (const places of findRepeated(texts)) {
    const later = places.slice(1);
    if (later.every((at) => footer[at - 1] === true || footer[at + 1] === true)) for (const at of later) furniture[at] = true;
  }
  return furniture;
}

function maskNumbers(text: string): string | null {
  if (!MAY_NUMBER.test(text)) return null;
  const masked = text.replaceAll(' ', '').replaceAll(NUMBERS, '#');
  return PAGE_NUMBER.test(masked) ? masked : null;
}

/** The places of every short text without sentence punctuation that stands on at least three lines, a page apart. */
function findRepeated(texts: readonly (string | null)[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    if (text === null || text.length > LONGEST || /[。；，：:、]/.test(text)) continue;
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  }
  const apart = (each: readonly number[]): boolean => each.every((at, index) => index === 0 || at - (each[index - 1] ?? 0) > SHORTEST_PAGE);
  return [...places.values()].filter((each) => each.length >= FEWEST_PAGES && apart(each));
}
