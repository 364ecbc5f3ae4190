import type { QueryRow } from '../graph/store/queries.ts';
import { findDates } from '../graph/text/dates.ts';
import { readableSlice, type NormalisedText } from '../graph/text/view.ts';
import type { DatesRow, PrintedDate } from './search/answer/facts.ts';

/** Characters of the printed line that are shown on either side of a date. */
const AROUND = 60;

/** 2024-07-18 → 2024年7月18日, 2023 → 2023年. */
function inChinese(iso: string): string {
  const [year, month, day] = iso.split('-');
  return [`${year}年`, month === undefined ? '' : `${Number(month)}月`, day === undefined ? '' : `${Number(day)}日`].join('');
}

/** The date of signature as the text prints it last (the signature stands at the end); from the number alone it has no words of its own. */
function issuedDate(issued: string, text: NormalisedText): PrintedDate {
  const printed = findDates(text.clean).findLast(({ date }) => date.iso === issued);
  if (printed === undefined) return { text: inChinese(issued), quote: null };
  const lineStart = text.clean.lastIndexOf('\n', printed.start - 1) + 1;
  const lineEnd = text.clean.indexOf('\n', printed.end);
  const from = Math.max(lineStart, printed.start - AROUND);
  const to = Math.min(lineEnd < 0 ? text.clean.length : lineEnd, printed.end + AROUND);
  return { text: inChinese(issued), quote: text.clean.slice(from, to).trim() };
}

/** A date of validity with its sentence; the words of the source where the graph has their place. */
function validity(iso: string | null, start: number | null, end: number | null, text: NormalisedText): PrintedDate | null {
  if (iso === null) return null;
  return { text: inChinese(iso), quote: start === null || end === null ? null : readableSlice(text, { start, end }) };
}

/** The dates of a held document as answers give them. */
export function readDates(row: QueryRow<'documentsById'>, text: NormalisedText): DatesRow {
  return {
    documentId: row.id,
    issued: row.issued === null ? null : issuedDate(row.issued, text),
    effective: validity(row.effective, row.effectiveStart, row.effectiveEnd, text),
    expires: validity(row.expires, row.expiresStart, row.expiresEnd, text),
  };
}
