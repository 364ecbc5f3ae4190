import { isIdeographAt } from './characters.ts';

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['〇', '零'],
  ['○', '零'],
  ['〈', '《'],
  ['〉', '》'],
  ['［', '['],
  ['］', ']'],
  ['—', '-'],
  ['－', '-'],
  ['–', '-'],
]);
/**
 * Every unit that folding changes, and some that it leaves: where a text holds none of them it is its own folded form. Few ranges (all scripts
 * with capitals), since an expression looks slowly at a class of hundreds.
 */
const FOLDED = /[A-Z\u00c0-\u2014\u2020-\u2dff〇〈〉\ua640-\uabff\uff01-\uff5e]/g;
/** The same, to ask once: a replacement that finds nothing takes five times as long as the question. */
const ANY_FOLDED = new RegExp(FOLDED.source);

/**
 * The text as matching code compares it, unit for unit of the same length: full-width digits, letters and punctuation as half-width ones,
 * dashes alike, letters in lower case. Never shown to anybody.
 */
export function foldForMatching(text: string): string {
  // most names are ideographs alone
  for (let at = 0; at < text.length; at += 1)
    if (!isIdeographAt(text, at)) return ANY_FOLDED.test(text) ? text.replace(FOLDED, foldUnit) : text;
  return text;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const half =
    code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : (OTHERS.get(unit) ?? unit);
  const lower = half.toLowerCase();
  return lower.length === 1 ? lower : half;
}
