/** Where an excerpt may end: after a sentence or a clause of a sentence. */
const PAUSE = /[。；！？\n]/g;

/** The first sentences of a text up to about `length` characters, and whether more follows. One sentence is shown even if longer, cut hard at twice the length. */
export function cutExcerpt(text: string, length: number): { text: string; cut: boolean } {
  const whole = text.trim();
  if (whole.length <= length) return { text: whole, cut: false };
  let end = 0;
  for (const pause of whole.matchAll(PAUSE)) {
    if (end > 0 && pause.index >= length) break;
    end = pause.index + 1;
  }
  if (end === 0 || end > length * 2) end = length;
  return { text: whole.slice(0, end).trimEnd(), cut: end < whole.length };
}
