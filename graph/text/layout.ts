import { findAll } from './matches.ts';

/**
 * Marks that are layout and not text wherever they stand: zero-width and control characters, Word's bookmark markers as some converters
 * print them, Markdown's comments, emphasis, links' targets, escapes and rules. A match is left out of the clean text as a whole. Before each stands
 * what it needs: most texts hold none of it, and looking for that takes a tenth of the time.
 */
const LAYOUT: readonly (readonly [needed: readonly string[], pattern: RegExp])[] = [
  [['[bookmark:'], /\[bookmark:[^\]\n]{0,200}\]/g],
  [['<!--'], /<!--[^]{0,2000}?-->/g],
  [['---', '***', '___', '==='], /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/gm],
  [['#', '>'], /^[ \t\u3000]*(?:#{1,6}(?=[ \t\u3000\p{Script=Han}（(])[ \t\u3000]*|>[ \t]+)/gmu],
  [['**'], /\*{2,3}/g],
  [[']('], /!?\[(?=[^\][\n]{1,300}\]\([^()\s]{1,500}[ \t]*\))/g],
  [[']('], /(?<=\[[^\][\n]{1,300})\]\([^()\s]{1,500}[ \t]*\)/g],
  [['\\'], /\\(?=[.#*_()[\]+\-!])/g],
  // what is left of a web page's table of one cell: lines of bars alone, and a bar behind a line that begins with none
  [['|'], /^[ \t|]*\|[ \t]*$/gm],
  [['|'], /(?<=^[^|\n]{1,300})[ \t]*\|[ \t]*$/gm],
];

/** Control and format characters but for white space. */
const CONTROLS = /(?![\s\u0085])[\p{Cc}\p{Cf}]/gu;
/** Holds wherever one of them stands, and seldom elsewhere: few ranges are looked through several times as fast. */
const MAY_CONTROL =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u0600-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]/;

/** A line that only numbers a page: `— 11 —`, `- 3 -`, `第 3 页`, `第3页 共10页`. */
const PAGE_NUMBER =
  /^[ \t\u3000]*(?:[-—―－–·]+[ \t\u3000]*[0-9０-９]{1,4}[ \t\u3000]*[-—―－–·]+|第[ \t]*[0-9０-９]{1,4}[ \t]*页(?:[ \t/，,]*共[ \t]*[0-9０-９]{1,4}[ \t]*页)?)[ \t\u3000]*$/gm;

/** One flag a unit of the source: 1 where the unit is layout. Line breaks are never flagged. */
export function findLayout(source: string): Uint8Array {
  const flags = new Uint8Array(source.length);
  const marks = LAYOUT.filter(([needed]) => needed.some((mark) => source.includes(mark))).map(([, pattern]) => pattern);
  for (const pattern of [...(MAY_CONTROL.test(source) ? [CONTROLS] : []), ...marks, PAGE_NUMBER]) {
    for (const match of findAll(pattern, source)) flags.fill(1, match.index, match.index + match[0].length);
  }
  return flags;
}
