import { parseNumber } from '../../graph/text/numerals.ts';

/** Ways of printing an ordinal. The order is only the usual one: a document's own sequence decides what lies within what. */
export type LabelStyle =
  'part' | 'chapter' | 'section' | 'article' | 'han' | 'hanBracket' | 'digit' | 'digitParenthesis' | 'digitBracket' | 'circle';

export interface Label {
  readonly style: LabelStyle;
  readonly number: number;
  /** As printed, e.g. `（十四）`. */
  readonly text: string;
}

/** Styles from the outermost to the innermost as most documents use them. */
export const USUAL_ORDER: readonly LabelStyle[] = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'hanBracket',
  'digit',
  'digitParenthesis',
  'digitBracket',
  'circle',
];

/** Styles that group articles and are no clauses (guide §2). */
export const GROUPING: readonly LabelStyle[] = ['part', 'chapter', 'section'];

const HAN = '[一二三四五六七八九十百零〇]{1,6}';
const DIGITS = '[0-9０-９]{1,3}';
const STYLES: readonly (readonly [LabelStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${HAN}|${DIGITS})[编篇](?!规定|所)`)],
  ['chapter', new RegExp(`^第(${HAN}|${DIGITS})章(?!规定|所|第)`)],
  ['section', new RegExp(`^第(${HAN}|${DIGITS})节(?!规定|所|第)`)],
  ['article', new RegExp(`^第(${HAN}|${DIGITS})条(?!规定|第|所|、|和|至|的)`)],
  ['han', new RegExp(`^(${HAN})[、．.]`)],
  ['hanBracket', new RegExp(`^[（(](${HAN})[）)]、?`)],
  ['digit', new RegExp(`^(${DIGITS})(?:[、．]|[.](?![0-9０-９]))`)],
  ['digitParenthesis', new RegExp(`^(${DIGITS})[）)]`)],
  ['digitBracket', new RegExp(`^[（(](${DIGITS})[）)]`)],
  ['circle', /^([①-⑳])/],
];
const LONGEST_GROUP_LINE = 40;

/** The ordinal that a paragraph begins with; null where it begins with none, or with one that belongs to its sentence (第十条规定…). */
export function readLabel(paragraph: string): Label | null {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(paragraph);
    if (match === null) continue;
    if (GROUPING.includes(style) && (paragraph.length > LONGEST_GROUP_LINE || /[。；，]/.test(paragraph))) return null;
    const printed = match[1] ?? '';
    const number = style === 'circle' ? printed.charCodeAt(0) - '①'.charCodeAt(0) + 1 : parseNumber(printed);
    return number === null || number === 0 ? null : { style, number, text: match[0] };
  }
  return null;
}

const BULLET = /^(?:——|―{2}|–{2}|--(?!-)|[•●◆■□○▪◇★]|[-*·](?=\p{Script=Han}))/u;

/** Units of the mark that a bullet paragraph begins with, 0 where it begins with none. */
export function bulletLength(paragraph: string): number {
  return BULLET.exec(paragraph)?.[0].length ?? 0;
}
