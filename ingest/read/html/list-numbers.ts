import { printNumber } from '../docx/numerals.ts';
import type { PageElement } from './dom.ts';

/** Kinds of numbers: the `type` of `<ol>` and the names of `list-style-type`, with the kind of numerals and what stands behind it. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  '1': ['decimal', '. '],
  a: ['lowerLetter', '. '],
  A: ['upperLetter', '. '],
  i: ['lowerRoman', '. '],
  I: ['upperRoman', '. '],
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-ideographic': ['chineseCounting', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};
const BULLET = '• ';

/** What the page prints before each item of this list; empty for an element that is no list, and where the style says none. */
export function numberItems(list: PageElement): ReadonlyMap<PageElement, string> {
  const numbers = new Map<PageElement, string>();
  const name = list.tagName.toUpperCase();
  if (name !== 'OL' && name !== 'UL') return numbers;
  const style = styleOf(list);
  if (style === 'none') return numbers;
  const items = [...list.children].filter(({ tagName }) => tagName.toUpperCase() === 'LI');
  const reversed = list.getAttribute('reversed') !== null;
  let number = wholeNumber(list.getAttribute('start')) ?? (reversed ? items.length : 1);
  for (const item of items) {
    number = wholeNumber(item.getAttribute('value')) ?? number;
    const [numerals, mark] = KINDS[styleOf(item) ?? style ?? list.getAttribute('type') ?? ''] ?? ['decimal', '. '];
    if (styleOf(item) !== 'none') numbers.set(item, name === 'UL' ? BULLET : printNumber(number, numerals) + mark);
    number += reversed ? -1 : 1;
  }
  return numbers;
}

/** The kind of marks that the element's own style asks for. */
function styleOf(element: PageElement): string | undefined {
  const style = /(?:^|;)\s*list-style(?:-type)?\s*:([^;]+)/i.exec(element.getAttribute('style') ?? '')?.[1];
  return style
    ?.trim()
    .split(/\s+/)
    .find((word) => word === 'none' || KINDS[word] !== undefined);
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\s*-?[0-9]{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
