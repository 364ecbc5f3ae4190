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
/** What each unit folds to that was met so far. */
const folds = new Map<string, string>();

/**
 * The text as matching code compares it, unit for unit of the same length: full-width digits, letters and punctuation as half-width ones,
 * dashes alike, letters in lower case. Never shown to anybody.
 */
export function foldForMatching(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    // nearly every unit is an ideograph, which stays as it is
    if (isIdeographAt(text, at)) continue;
    const unit = text.charAt(at);
    const fold = foldOf(unit);
    if (fold === unit) continue;
    folded += text.slice(from, at) + fold;
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

function foldOf(unit: string): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const fold = readFold(unit);
  folds.set(unit, fold);
  return fold;
}

function readFold(unit: string): string {
  const code = unit.charCodeAt(0);
  const half =
    code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : (OTHERS.get(unit) ?? unit);
  const lower = half.toLowerCase();
  return lower.length === 1 ? lower : half;
}
