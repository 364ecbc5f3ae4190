import { bracketStep } from '../../graph/text/characters.ts';
import { readLabel, type Label, type LabelStyle } from './labels.ts';
import { anchored } from '../../graph/text/anchored.ts';

/** Styles that begin a clause inside a line too; （1） and ① there are items of a sentence and stay in it. */
const DIVIDING: readonly LabelStyle[] = ['article', 'han', 'hanBracket', 'digit'];
const ENDS = /[。；;：:]/;
const LONGEST_LABEL = 12;
/** A chapter's heading with its first article in the same line. */
const HEADED = anchored(/^第[一二三四五六七八九十百零〇0-9]{1,6}[编章节][^。；，：第]{1,20}(?=第[一二三四五六七八九十百零〇0-9]{1,6}条)/);
const MAYBE = /[。；;：:]\s*(?:第|[（(]\s*[一二三四五六七八九十]|[一二三四五六七八九十]{1,3}、|[0-9０-９]{1,2}[.．、])/;

/**
 * Where further numbered items begin in a line that runs several together (…：（一）…；（二）…。): offsets behind its start. Only a run that counts up
 * from one, or goes on from the line's own ordinal, behind a full stop, semicolon or colon and outside brackets, is divided; 一是…二是… never is.
 */
export function findRunOn(line: string, own: Label | null): number[] {
  const head = HEADED.exec(line)?.[0].length ?? 0;
  if (head > 0) {
    const rest = line.slice(head);
    return [head, ...findRunOn(rest, readLabel(rest)).map((at) => head + at)];
  }
  if (!MAYBE.test(line)) return [];
  const runs = new Map<LabelStyle, { next: number; count: number; offsets: number[] }>();
  if (own !== null && DIVIDING.includes(own.style)) runs.set(own.style, { next: own.number + 1, count: 1, offsets: [] });
  let depth = 0;
  for (let at = 1; at < line.length; at += 1) {
    depth = Math.max(0, depth + bracketStep(line[at - 1] ?? ''));
    if (depth > 0 || !ENDS.test(line[at - 1] ?? '')) continue;
    const start = at + (/^\s*/.exec(line.slice(at, at + 3))?.[0].length ?? 0);
    const label = readLabel(line.slice(start, start + LONGEST_LABEL));
    if (label === null || label.reading !== 'sure' || !DIVIDING.includes(label.style)) continue;
    const run = runs.get(label.style);
    if (run !== undefined && run.next === label.number)
      runs.set(label.style, { next: label.number + 1, count: run.count + 1, offsets: [...run.offsets, start] });
    else if (run === undefined && label.number === 1) runs.set(label.style, { next: 2, count: 1, offsets: [start] });
  }
  return [...runs.values()]
    .filter((run) => run.count > 1)
    .flatMap((run) => run.offsets)
    .sort((a, b) => a - b);
}
