import { findAll } from '../../../../graph/text/matches.ts';
import type { FrequencySlot } from '../../../../graph/model.ts';
import type { Place } from '../actors.ts';
import { anyOf, cellOneOf, cellPattern, readLexicon } from '../../lexicon.ts';

const EXCEPTION = new RegExp(anyOf(readLexicon('slot-exceptions.tsv', ['pattern']), 'pattern'), 'u');
const RECIPIENTS = readLexicon('slot-recipients.tsv', ['pattern']).map((row) => cellPattern(row, 'pattern', 'dgu'));
const PERIODS = ['', 'day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
const FREQUENCIES = readLexicon('slot-frequencies.tsv', ['pattern', 'per']).map((row) => ({
  pattern: cellPattern(row, 'pattern', 'gu'),
  per: cellOneOf(row, 'per', PERIODS),
}));

/** Except what (除…外, …除外). */
export function findException(hidden: string): Place | null {
  if (!/除|但/u.test(hidden)) return null;
  const found = EXCEPTION.exec(hidden);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** How often, and in which period; of several the first. */
export function findFrequency(hidden: string): (Place & { per: FrequencySlot['per'] }) | null {
  if (!/[每按逐次]|定期/u.test(hidden)) return null;
  const found = FREQUENCIES.flatMap(({ pattern, per }) =>
    findAll(pattern, hidden).map(({ index, 0: text }) => ({ start: index, end: index + text.length, per: per === '' ? null : per })),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

/** To whom it is reported or handed in (向X报告, 报X备案); what the condition tells of is no such (向金融机构提供虚假情况的). */
export function findReported(hidden: string, condition: Place | null): Place | null {
  if (!/[向报抄]|告知|通知|送达/u.test(hidden)) return null;
  for (const pattern of RECIPIENTS) {
    for (const match of findAll(pattern, hidden)) {
      const [start, end] = match.indices?.groups?.['who'] ?? [0, 0];
      const conditional = condition !== null && start < condition.end && condition.start < end;
      if (end > start && !conditional) return { start, end };
    }
  }
  return null;
}
