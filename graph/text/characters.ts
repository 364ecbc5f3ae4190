const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2015\u2018-\u201d\u2026\u00b7]/u;
const BLANK = /\s/;

const KNOWN = 1;
const IS_WIDE = 2;
const IS_BLANK = 4;
/** What is known of each UTF-16 unit: every character of every text is asked for, so each unit is looked at by expressions once. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: string): number {
  return unit.length === 1 ? kindAt(unit, 0) : readKind(unit);
}

/** The kind of the unit at a place inside a text, for loops: a string for each unit costs more than the look at the table. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = kinds[code] ?? 0;
  return kind === 0 ? (kinds[code] = readKind(text.charAt(at))) : kind;
}

const readKind = (unit: string): number => KNOWN | (WIDE.test(unit) ? IS_WIDE : 0) | (BLANK.test(unit) ? IS_BLANK : 0);

/** Whether the unit is set in a full square (Han, kana, Chinese punctuation, full-width forms): beside it a space is layout. */
export function isWide(unit: string): boolean {
  return (kindOf(unit) & IS_WIDE) !== 0;
}

/** The same for the unit at a place inside a text. */
export function isWideAt(text: string, at: number): boolean {
  return (kindAt(text, at) & IS_WIDE) !== 0;
}

/** Whether the unit at a place inside a text is white space. */
export function isBlankAt(text: string, at: number): boolean {
  return (kindAt(text, at) & IS_BLANK) !== 0;
}

const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** Whether the unit at a place of a text is a common ideograph, as nearly every one is: asked first in loops that look for something else. */
export function isIdeographAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH;
}

/** Printed width in half squares: 2 for a wide unit, 1 for any other. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += isIdeographAt(text, at) || isWideAt(text, at) ? 2 : 1;
  return width;
}

const STEPS = new Int8Array(0x10000);
for (const unit of '（(《〈“‘【〔［[「『') STEPS[unit.charCodeAt(0)] = 1;
for (const unit of '）)》〉”’】〕］]」』') STEPS[unit.charCodeAt(0)] = -1;

/** Change of bracket depth at a unit: 1 for an opening bracket or quote, -1 for a closing one, else 0. */
export function bracketStep(unit: string): number {
  return STEPS[unit.charCodeAt(0)] ?? 0;
}

/** The same for the unit at `at` of a text; 0 outside it. */
export function bracketStepAt(text: string, at: number): number {
  return STEPS[text.charCodeAt(at)] ?? 0;
}
