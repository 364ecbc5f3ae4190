import { parseNumber } from '../../graph/text/numerals.ts';
import { isDateLine, isOrganisationLine, isProse, partCue } from './cues.ts';
import type { Paragraph } from './paragraph.ts';
import { anchored } from '../../graph/text/anchored.ts';

const NUMBERED = anchored(
  /^附(?:件|表|图|录)?\s*(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:[-－—][0-9０-９]{1,2})?\s*(?<mark>[：:、．.]?)\s*(?<title>.*)$/u,
);
const LONGEST_TITLE = 70;
const NO_TITLE = /[。；;，,]|^[所和、至及与]/u;

/** A line that heads an annex: 附件, 附件1, 附件2：任务分工表, 附表3 项目清单. The same words in a list of annexes are told apart by `findAnnexLists`. */
export function isAnnexHead(text: string): boolean {
  return partCue(text) === 'annex' || isTitledHead(text);
}

function isTitledHead(text: string): boolean {
  const parts = NUMBERED.exec(text)?.groups;
  const title = parts?.['title'];
  return title !== undefined && title !== '' && title.length <= LONGEST_TITLE && !NO_TITLE.test(title);
}

/** The number printed on an annex (附件3 → 3); null where it has none. */
export function annexNumber(text: string): number | null {
  const printed = NUMBERED.exec(text)?.groups?.['number'];
  return printed === undefined ? null : parseNumber(printed);
}

/** Units of 附件2： in front of an annex's title in the same line; 0 where there is none. */
export function annexMark(text: string): number {
  return isTitledHead(text) ? text.length - (NUMBERED.exec(text)?.groups?.['title'] ?? '').length : 0;
}

/**
 * One flag a paragraph: 1 where it belongs to the list of annexes below the text (附件：1.… 2.…; 附件1：… 附件2：…) and heads none. What follows
 * tells them apart: further entries, a signature or the end stand below a list, an annex has text.
 */
export function findAnnexLists(paragraphs: readonly Paragraph[]): boolean[] {
  const listed = paragraphs.map(() => false);
  for (let at = 0; at < paragraphs.length; at += 1) {
    const { text } = paragraphs[at] ?? { text: '' };
    const opens = partCue(text) === 'annexes' || /^附件?[：:]?$/.test(text);
    const end = opens ? endOfEntries(paragraphs, at) : isTitledHead(text) ? endOfHeads(paragraphs, at) : at;
    // A lone 附件 heads an annex unless numbered titles follow it and then a signature, another annex or the end.
    const bare = opens && /^附件?[：:]?$/.test(text);
    if (end <= at || (bare && (end === at + 1 || !endsList(paragraphs, end)))) continue;
    for (let each = at; each < end; each += 1) listed[each] = true;
    at = end - 1;
  }
  return listed;
}

/** Behind the entries 1.… 2.… of a list that opens at `at`. */
function endOfEntries(paragraphs: readonly Paragraph[], at: number): number {
  const opened = /[：:]\s*([0-9０-９]{1,2})[.．、]/.exec(paragraphs[at]?.text ?? '')?.[1];
  let next = opened === undefined ? 1 : (parseNumber(opened) ?? 1) + 1;
  let end = at + 1;
  for (; end < paragraphs.length; end += 1, next += 1) {
    const { label = null, text = '' } = paragraphs[end] ?? {};
    if (label?.style !== 'digit' || label.number !== next || isProse(text) || text.length > LONGEST_TITLE) break;
  }
  return end;
}

/** Behind consecutive lines 附件1：… 附件2：… that end at a signature or the end; `at` where an annex of its own begins. */
function endOfHeads(paragraphs: readonly Paragraph[], at: number): number {
  let end = at;
  while (isTitledHead(paragraphs[end]?.text ?? '')) end += 1;
  return (end > at + 1 && !isProse(paragraphs[end]?.text ?? '')) || endsList(paragraphs, end) ? end : at;
}

function endsList(paragraphs: readonly Paragraph[], at: number): boolean {
  const text = paragraphs[at]?.text;
  return text === undefined || isDateLine(text) || isOrganisationLine(text) || partCue(text) !== null || isAnnexHead(text);
}
