import { findDates } from '../../../graph/text/dates.ts';
import type { Passage } from '../passage.ts';
import type { Place } from '../statements/actors.ts';
import { splitStatements } from '../statements/sentences.ts';

/** The sentences that may set targets: the statements, and those that announce a list and are none (到2025年，余额达到2000亿元，具体目标如下：). */
export function splitTargetSentences(passage: Passage): readonly Place[] {
  const statements = splitStatements(passage);
  const announcing: Place[] = [];
  let reached = 0;
  for (const { start, end } of [...statements, { start: passage.text.length, end: passage.text.length }]) {
    const skipped = passage.text.slice(reached, start).trimEnd();
    if (/\d/u.test(skipped) && /[：:]$/u.test(skipped)) announcing.push({ start: reached, end: reached + skipped.length });
    reached = end;
  }
  return announcing.length === 0 ? statements : [...statements, ...announcing].sort((a, b) => a.start - b.start);
}

const DUE_LINE = /完成(?:时限|时间|期限)[：:]?/u;
/** The deadline of a clause's line 完成时限：2025年12月底, or null. */
export function statedDeadline({ text }: Passage): string | null {
  const line = DUE_LINE.exec(text);
  if (line === null) return null;
  const from = line.index + line[0].length;
  const date = findDates(text.slice(from, from + 20))[0];
  return date !== undefined && date.start < 4 ? date.date.last : null;
}
