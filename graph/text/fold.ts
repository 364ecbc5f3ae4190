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
 * The text as matching code compares it, unit for unit of the same length: full-width digits, letters and punctuation as half-width ones,
 * dashes alike, letters in lower case. Never shown to anybody.
 */
export function foldForMatching(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    const code = unit.charCodeAt(0);
    const half =
      code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : (OTHERS.get(unit) ?? unit);
    const lower = half.toLowerCase();
    folded += lower.length === 1 ? lower : half;
  }
  return folded;
}
