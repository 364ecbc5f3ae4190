const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2015\u2018-\u201d\u2026\u00b7]/u;
const HAN = /\p{Script=Han}/u;
const BLANK = /\s/;

/** Whether the unit is set in a full square (Han, kana, Chinese punctuation, full-width forms): beside it a space is layout. */
export function isWide(unit: string): boolean {
  return WIDE.test(unit);
}

export function isHan(unit: string): boolean {
  return HAN.test(unit);
}

export function isBlank(unit: string): boolean {
  return BLANK.test(unit);
}

/** Printed width in half squares: 2 for a wide unit, 1 for any other. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += isWide(text[at] ?? '') ? 2 : 1;
  return width;
}

const OPENING = '（(《〈“‘【〔［[「『';
const CLOSING = '）)》〉”’】〕］]」』';

/** Change of bracket depth at a unit: 1 for an opening bracket or quote, -1 for a closing one, else 0. */
export function bracketStep(unit: string): number {
  return OPENING.includes(unit) ? 1 : CLOSING.includes(unit) ? -1 : 0;
}
