import type { Run } from './rows.ts';

/** All in sizes of the font. */
const SAME_COLUMN = 0.5;
const FARTHEST = 4;
/** A page with more characters that stand alone is set in single characters throughout. */
const MOST_SINGLE = 60;

/**
 * Sets words that are printed one character below the other beside several lines (the 文件 of a red header that joint issuers share) as a line of
 * their own behind those lines; else each character would stand among the names.
 */
export function setStacks(runs: readonly Run[]): readonly Run[] {
  const single = runs
    .filter((run) => run.glyphs.length === 1 && /\p{Script=Han}/u.test(run.glyphs[0]?.unit ?? ''))
    .sort((a, b) => a.y - b.y);
  if (single.length > MOST_SINGLE) return runs;
  const stacks: Run[][] = [];
  for (const run of single) {
    const stack = stacks.findLast((each) => each[0] !== undefined && isBelow(each.at(-1) ?? each[0], run));
    if (stack === undefined) stacks.push([run]);
    else stack.push(run);
  }
  return stacks.filter((stack) => stack.length > 1).reduce(setStack, runs);
}

function isBelow(above: Run, run: Run): boolean {
  const step = run.y - above.y;
  const aligned = Math.abs(run.left - above.left) <= SAME_COLUMN * run.size && Math.abs(run.size - above.size) <= 0.2 * run.size;
  return aligned && step > 0.8 * run.size && step <= FARTHEST * run.size;
}

function setStack(runs: readonly Run[], stack: readonly Run[]): readonly Run[] {
  const [first, last] = [stack[0], stack.at(-1)];
  if (first === undefined || last === undefined) return runs;
  const beside = runs
    .filter((run) => !stack.includes(run) && run.right <= first.left && run.glyphs.length > 1 && run.y > first.y - 4 * first.size)
    .sort((a, b) => a.y - b.y);
  const spanned = beside.filter((run) => run.y > first.y - 1.5 * first.size && run.y < last.y + first.size);
  if (spanned.length < 2) return runs;
  let bottom = Math.max(last.y, spanned.at(-1)?.y ?? last.y);
  const pitch = ((spanned.at(-1)?.y ?? 0) - (spanned[0]?.y ?? 0)) / (spanned.length - 1);
  for (const run of beside)
    if (run.y > bottom && run.y - bottom <= 1.4 * pitch && Math.abs(run.size - (spanned[0]?.size ?? 0)) < 1) bottom = run.y;
  const y = bottom + 0.5 * pitch;
  // Above the next line, so that it does not fall into it.
  const word: Run = { ...first, glyphs: stack.flatMap((run) => run.glyphs), y, size: Math.min(first.size, 0.4 * pitch) };
  return [...runs.filter((run) => !stack.includes(run)), word];
}
