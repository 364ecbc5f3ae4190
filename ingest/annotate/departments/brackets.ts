import { findAll } from '../../../graph/text/matches.ts';

/** A bracketed group: `[start, end)` with its brackets, `inner` what stands between them. */
export interface Bracketed {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

const OPEN = '（(〔[【';
const MARK = /[（(〔[【）)〕\]】\n]/g;

/** The outermost bracketed groups of a text, in order; a bracket that is never closed opens no group. */
export function findBrackets(text: string): Bracketed[] {
  const groups: Bracketed[] = [];
  const open: number[] = [];
  for (const { index: at, 0: unit } of findAll(MARK, text)) {
    if (unit === '\n') open.length = 0;
    else if (OPEN.includes(unit)) open.push(at);
    else if (open.length > 0) {
      const start = open.pop() ?? at;
      if (open.length === 0) groups.push({ start, end: at + 1, innerStart: start + 1, innerEnd: at });
    }
  }
  return groups;
}
