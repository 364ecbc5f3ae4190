import type { Range } from './differing.ts';

/** The sentences of a text that hold one of the marks, with the first (its heading); the whole text where nothing is marked. */
export function passageOf(text: string, marks: readonly Range[]): string {
  if (marks.length === 0) return text;
  const sentences = [...text.matchAll(/[^。；！？\n]+[。；！？\n]*/gu)].map(({ 0: sentence, index }) => ({ sentence, start: index }));
  return sentences
    .filter(({ sentence, start }, at) => at === 0 || marks.some((mark) => mark.start < start + sentence.length && start < mark.end))
    .map(({ sentence }) => sentence)
    .join('');
}

/** Share of a clause's own words that the marks must take for it to be wholly about them: one mention in a short article. */
const WHOLLY = 0.08;

/** How far a clause is about what is marked in it, 0..1: 1 where its heading holds a mark, else by the share of its text that is marked, at most .8. */
export function aboutness(text: string, marks: readonly Range[], heading: Range | null): number {
  if (heading !== null && marks.some(({ start, end }) => heading.start <= start && end <= heading.end)) return 1;
  const marked = marks.reduce((sum, { start, end }) => sum + end - start, 0);
  return text.length === 0 ? 0 : Math.min(0.8, marked / text.length / WHOLLY);
}
