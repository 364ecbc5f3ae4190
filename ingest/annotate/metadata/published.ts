import type { Finding, Metadata, PublishedMetadata } from '../../../graph/model.ts';
import { findDates } from '../../../graph/text/dates.ts';
import { readDocType } from './doc-type.ts';
import { findNumbers } from './number.ts';

/** A full day as ISO text. */
const FULL_DAY = 10;

/**
 * Completes what the text does not say from what the page around it states: title, number, and the day of signature where the text gives none or
 * only its year or month. What the text says itself always wins; where the page says otherwise, that is a finding.
 */
export function completeMetadata(
  meta: Metadata,
  published: PublishedMetadata | null,
): { readonly meta: Metadata; readonly doubts: Finding[] } {
  if (published === null) return { meta, doubts: [] };
  const number = findNumbers(published.docNumber ?? '')[0]?.number ?? null;
  const day = findDates(published.issued ?? '').find(({ date }) => date.iso.length === FULL_DAY)?.date.iso ?? null;
  const doubts: Finding[] = [];
  const taken = (field: string, value: string): void =>
    void doubts.push(note('metadata.from-page', `${field}“${value}”取自网页的说明栏，正文没有写明`));
  const differs = (field: string, own: string, stated: string): void =>
    void doubts.push(note('metadata.page-differs', `${field}：正文为“${own}”，网页的说明栏为“${stated}”，以正文为准`));

  let completed = meta;
  if (meta.title === null && published.title !== null) {
    const docType = meta.docType === '其他' ? readDocType(published.title, null) : meta.docType;
    completed = { ...completed, title: published.title, docType };
    taken('标题', published.title);
  }
  if (meta.docNumber === null && number !== null) {
    completed = { ...completed, docNumber: number };
    taken('发文字号', number);
  } else if (meta.docNumber !== null && number !== null && meta.docNumber !== number) differs('发文字号', meta.docNumber, number);
  if (day !== null && (meta.issued === null || meta.issued.length < FULL_DAY)) {
    completed = { ...completed, issued: day, issuedSpan: null };
    taken('成文日期', day);
  } else if (day !== null && meta.issued !== null && meta.issued !== day) differs('成文日期', meta.issued, day);
  return { meta: completed, doubts };
}

function note(rule: string, message: string): Finding {
  return { stage: 'metadata', rule, severity: 'note', message, clause: null, span: null };
}
