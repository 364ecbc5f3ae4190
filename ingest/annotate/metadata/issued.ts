import { findDates } from '../../../graph/text/dates.ts';
import { isDateLine } from '../../segment/cues.ts';
import type { PartLine } from './lines.ts';
import type { NumberMatch } from './number.ts';

export type IssuedRule = 'issued.signature' | 'issued.adopted' | 'issued.title' | 'issued.printed' | 'issued.number';

/** The date as ISO text, maybe partial, and `[start, end)` of it in the clean text. */
export interface IssuedMatch {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  readonly rule: IssuedRule;
}

/**
 * When the document was issued: the date of the signature, of a law its adoption (通过), else a date in the front (behind the title), else the
 * day of printing (印发), else the year of the number (guide §7).
 */
export function findIssued(
  parts: { readonly front: readonly PartLine[]; readonly signature: readonly PartLine[]; readonly imprint: readonly PartLine[] },
  number: { readonly line: PartLine; readonly match: NumberMatch } | null,
): IssuedMatch | null {
  const adopted = parts.front.filter((line) => /通过/.test(line.text));
  const dated = parts.front.filter(
    (line) => isDateLine(line.text) || /[（(][0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日[）)]$/.test(line.text),
  );
  const printed = parts.imprint.filter((line) => /印发$/.test(line.text));
  return (
    firstDate(adopted, 'issued.adopted') ??
    firstDate(
      parts.signature.filter((line) => isDateLine(line.text)),
      'issued.signature',
    ) ??
    firstDate(dated, 'issued.title') ??
    firstDate(printed, 'issued.printed') ??
    (number === null || number.match.year === '' ? null : yearOf(number))
  );
}

function firstDate(lines: readonly PartLine[], rule: IssuedRule): IssuedMatch | null {
  for (const line of lines) {
    const date = findDates(line.text).find((found) => found.date.iso.length > 4);
    if (date !== undefined) return { iso: date.date.iso, start: line.start + date.start, end: line.start + date.end, rule };
  }
  return null;
}

function yearOf({ line, match }: { readonly line: PartLine; readonly match: NumberMatch }): IssuedMatch {
  const printed = line.text.slice(match.start, match.end).search(/[0-9０-９]{4}/);
  const start = line.start + match.start + printed;
  return { iso: match.year, start, end: start + 4, rule: 'issued.number' };
}
