import { JingweiError } from '../../graph/errors.ts';
import { parseNumber } from '../../graph/text/numerals.ts';
import { cellOneOf, readLexicon } from '../annotate/lexicon.ts';
import { anchored } from '../../graph/text/anchored.ts';

/** Styles from the outermost to the innermost as most documents use them; `decimal2` is 1.1, `decimal3` 1.1.1. */
export const USUAL_ORDER = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'hanBracket',
  'digit',
  'decimal2',
  'decimal3',
  'decimal4',
  'digitParenthesis',
  'digitBracket',
  'circle',
  'roman',
  'letter',
  'letterBracket',
  'smallLetter',
  'smallLetterBracket',
] as const;

/** Ways of printing an ordinal. The order is only the usual one: a document's own sequence decides what lies within what. */
export type LabelStyle = (typeof USUAL_ORDER)[number];

/** How sure it is that an ordinal is one: `sequence` and `spoiled` ones count only where the numbers around them fit. */
export type LabelReading = 'sure' | 'sequence' | 'spoiled';

export interface Label {
  readonly style: LabelStyle;
  readonly number: number;
  /** As printed, e.g. `（十四）`. */
  readonly text: string;
  readonly reading: LabelReading;
  /** Of 1.2.3 the numbers in front of the last: 1, 2. Else empty. */
  readonly above: readonly number[];
  /** Of 第十条之一 the 一; else null. */
  readonly inserted: number | null;
}

/** Styles that group articles and are no clauses (guide §2). */
export const GROUPING: readonly LabelStyle[] = ['part', 'chapter', 'section'];
const LETTERS: readonly LabelStyle[] = ['letter', 'letterBracket', 'smallLetter', 'smallLetterBracket'];

const PLACES: Readonly<Record<string, string>> = {
  han: '[一二三四五六七八九十百零〇]{1,6}',
  digits: '[0-9０-９]{1,3}',
  spoiledHan: '[一二三四五六七八九十百零〇○—－―ー-]{1,6}',
  spoiledDigits: '[0-9０-９]{0,2}[lIiOo|][0-9０-９]?',
  open: '[（(〔〈《【［{\\[]',
  close: '[）)〕〉》】］}\\]]',
};
const READINGS = ['', 'group', 'sequence', 'spoiled'] as const;
/** Characters that are ordinals by themselves: first, last, number of the first. */
const SYMBOLS: readonly (readonly [string, string, number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
  ['㊀', '㊉', 1],
  ['❶', '❿', 1],
  ['➀', '➉', 1],
  ['Ⅰ', 'Ⅻ', 1],
];
const STYLES = readLexicon('ordinal-styles.tsv', ['pattern', 'style', 'reading']).map((row) => {
  const source = row.get('pattern').replace(/\{(\w+)\}/g, (whole, name: string) => PLACES[name] ?? whole);
  const style = row.get('style') === 'decimal' ? 'decimal2' : cellOneOf(row, 'style', USUAL_ORDER);
  try {
    return { style, reading: cellOneOf(row, 'reading', READINGS), pattern: anchored(new RegExp(source, 'u')) };
  } catch (cause) {
    if (cause instanceof JingweiError) throw cause;
    const place = { file: row.file, line: row.line, entry: row.get('pattern') };
    throw new JingweiError('BAD_VOCABULARY', 'not a regular expression', { place, cause });
  }
});
/** What an ordinal can begin with: most paragraphs are dismissed by their first character. */
const FIRST = /^[第一二三四五六七八九十百零〇○—－―ー\-0-9０-９A-Za-zＡ-Ｚ|（(〔〈《【［{[㈠-㈩⒈-⒛⑴-⒇①-⑳㉑-㉟㊀-㊉❶-❿➀-➉Ⅰ-Ⅻ]/u;
const LONGEST_GROUP_LINE = 40;

/** The ordinal that a paragraph begins with; null where it begins with none, or with one that belongs to its sentence (第十条规定…). */
export function readLabel(paragraph: string): Label | null {
  if (!FIRST.test(paragraph) || /^[—－―-]{2}/.test(paragraph)) return null;
  for (const { style, reading, pattern } of STYLES) {
    const match = pattern.exec(paragraph);
    if (match === null) continue;
    if (reading === 'group' && (paragraph.length > LONGEST_GROUP_LINE || /[。；，]/.test(paragraph))) return null;
    const label =
      style === 'decimal2' ? readDecimal(match[1] ?? '') : { style, number: readNumber(style, match[1] ?? match[0]), above: [] };
    const inserted = style === 'article' && match[2] !== undefined ? parseNumber(match[2]) : null;
    if (label.number === null || label.number === 0) continue;
    const sure = reading === 'sequence' || reading === 'spoiled' ? reading : 'sure';
    return { style: label.style, number: label.number, above: label.above, inserted, text: match[0], reading: sure };
  }
  return null;
}

function readDecimal(printed: string): { style: LabelStyle; number: number | null; above: number[] } {
  const numbers = printed.split(/[.．]/).map((part) => parseNumber(part) ?? 0);
  const style = numbers.length === 2 ? 'decimal2' : numbers.length === 3 ? 'decimal3' : 'decimal4';
  return { style, number: numbers.at(-1) ?? null, above: numbers.slice(0, -1) };
}

/** What a scan makes of the strokes and rings of numerals. */
const MISREAD: ReadonlyMap<string, string> = new Map([
  ...[...'—－―ー-'].map((unit) => [unit, '一'] as const),
  ...[...'lIi|'].map((unit) => [unit, '1'] as const),
  ...[...'Oo'].map((unit) => [unit, '0'] as const),
]);
const MAY_BE_MISREAD = /[—－―ー\-lIi|Oo]/;

function readNumber(style: LabelStyle, printed: string): number | null {
  const symbol = SYMBOLS.find(([first, last]) => (printed[0] ?? '') >= first && (printed[0] ?? '') <= last);
  if (symbol !== undefined) return printed.charCodeAt(0) - symbol[0].charCodeAt(0) + symbol[2];
  if (LETTERS.includes(style)) return printed.normalize('NFKC').toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  return parseNumber(MAY_BE_MISREAD.test(printed) ? printed.replace(/./gsu, (unit) => MISREAD.get(unit) ?? unit) : printed);
}
/** Of a line that is set with a gap behind its number, as in 1 总则 or 一 总体要求: `gap` is the units in front of the gap. Counts by its sequence only. */
export function readBareLabel(line: string, gap: number): Label | null {
  const printed = line.slice(0, gap);
  const style = /^[0-9０-９]{1,2}$/.test(printed) ? 'digit' : /^[一二三四五六七八九十]{1,3}$/.test(printed) ? 'han' : null;
  const number = style === null ? null : parseNumber(printed);
  if (style === null || number === null || number === 0 || line.length > LONGEST_GROUP_LINE || /[。；，,;：:]/.test(line)) return null;
  return { style, number, above: [], inserted: null, text: printed, reading: 'sequence' };
}

const BULLET = /^(?:——|―{2}|–{2}|--(?!-)|[•●◆■□○▪◇★]|[-*·](?=\p{Script=Han}))/u;

/** Units of the mark that a bullet paragraph begins with, 0 where it begins with none. */
export function bulletLength(paragraph: string): number {
  return BULLET.exec(paragraph)?.[0].length ?? 0;
}
