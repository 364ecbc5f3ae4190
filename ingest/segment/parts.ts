import { findAnnexLists, isAnnexHead } from './annexes.ts';
import { isClosing, isDateLine, isOrganisationLine, isPageRow, isProse, isSalutation, isTitleLine, partCue } from './cues.ts';
import type { Paragraph } from './paragraph.ts';

export type PartName = 'front' | 'salutation' | 'preamble' | 'cover' | 'body' | 'closing' | 'signature' | 'imprint' | 'annex';

/** A run of paragraphs `[from, to)` that belong to one part of the document. */
export interface Part {
  readonly name: PartName;
  readonly from: number;
  readonly to: number;
}

/**
 * Divides a document into its parts, in order and without a gap: what stands above the first ordinal (title, salutation, covering notice,
 * second title, preamble) and what stands below the last (closing, signature, imprint, annexes).
 */
export function findParts(paragraphs: readonly Paragraph[]): Part[] {
  const listed = findAnnexLists(paragraphs);
  const bodyStart = findBodyStart(paragraphs, listed);
  const names = [...nameLead(paragraphs.slice(0, bodyStart), listed), ...nameRest(paragraphs, bodyStart, listed)];
  markClosing(paragraphs, names);
  const parts: Part[] = [];
  for (const [at, name] of names.entries()) {
    const last = parts.at(-1);
    const head = name === 'annex' && isAnnexHead(paragraphs[at]?.text ?? '');
    if (last === undefined || last.name !== name || head) parts.push({ name, from: at, to: at + 1 });
    else parts[parts.length - 1] = { ...last, to: at + 1 };
  }
  return parts;
}

function findBodyStart(paragraphs: readonly Paragraph[], listed: readonly boolean[]): number {
  const contents = endOfContents(paragraphs);
  const first = paragraphs.findIndex((paragraph, at) => at >= contents && listed[at] !== true && paragraph.label?.number === 1);
  if (first >= 0) return first;
  const any = paragraphs.findIndex(
    (paragraph, at) => at >= contents && listed[at] !== true && paragraph.label !== null && !isTitleLine(paragraph.text),
  );
  return any >= 0 ? any : paragraphs.length;
}

/** Dots or a gap between a heading and its page. */
const LEADER = /(?:[.．。…·]{3,}|[…·]+|[.．]{2,}|\s+)\s*[0-9０-９]{1,4}$/;

/** Behind a printed table of contents, headed 目录 or known by its dots: where its first entry is printed again. 0 without one. */
function endOfContents(paragraphs: readonly Paragraph[]): number {
  const headed = paragraphs.findIndex((paragraph) => /^\s*目\s*[录次]\s*$/.test(paragraph.text));
  const dotted = (at: number): boolean => /[.．…·]{2,}\s*[0-9０-９]{1,4}$/.test(paragraphs[at]?.text ?? '');
  const at = headed >= 0 ? headed : paragraphs.findIndex((_paragraph, index) => dotted(index) && dotted(index + 1)) - 1;
  const first = paragraphs[at + 1]?.text.replace(LEADER, '').replace(/[.…·\s0-9]+$/, '');
  if (at < -1 || first === undefined || first === '' || (headed < 0 && !dotted(at + 1))) return 0;
  const again = paragraphs.findIndex((paragraph, index) => index > at + 1 && paragraph.text.startsWith(first));
  return again < 0 ? 0 : again;
}

function nameLead(lead: readonly Paragraph[], listed: readonly boolean[]): PartName[] {
  const names: PartName[] = [];
  let prose = 0;
  let covered = false;
  for (const [at, { text }] of lead.entries()) {
    const before = names.at(-1) ?? 'front';
    const running = before === 'preamble';
    const title = isTitleLine(text) || (running && !isProse(text) && text.length < 40 && isTitleLine(lead[at + 1]?.text ?? ''));
    const cue = partCue(text);
    if (cue === 'sent' || (listed[at] === true && prose > 0)) names.push('imprint');
    else if (cue === 'signer' && prose > 0) names.push('signature');
    else if (prose === 0 && isSalutation(text) && (at > 0 || isProse(lead[1]?.text ?? ''))) names.push('salutation');
    else if (prose === 0 && isPageRow(text)) names.push('front');
    else if (isProse(text) && cue === null) {
      if (!running) prose += 1;
      names.push('preamble');
    } else if (prose === 0) names.push('front');
    else if (isDateLine(text) || isOrganisationLine(text)) {
      names.push('signature');
      covered ||= isDateLine(text);
    } else if (cue === 'annex' || title) {
      names.push('front');
      covered = true;
    } else if (cue !== null) names.push('imprint');
    else names.push(running ? 'preamble' : before === 'salutation' ? 'preamble' : 'front');
  }
  return covered ? renameCover(names) : names;
}

/** All running text before the last block of it is the covering notice; all of it, where nothing but the body follows the signature. */
function renameCover(names: readonly PartName[]): PartName[] {
  const lastOther = Math.max(names.lastIndexOf('front'), names.lastIndexOf('signature'), names.lastIndexOf('imprint'));
  return names.map((name, at) => (name === 'preamble' && at < lastOther ? 'cover' : name));
}

function nameRest(paragraphs: readonly Paragraph[], bodyStart: number, listed: readonly boolean[]): PartName[] {
  const names: PartName[] = [];
  let state: PartName = 'body';
  let signed = false;
  // Behind 抄送 names of bodies are recipients and printers, not signatures.
  let sent = false;
  for (let at = bodyStart; at < paragraphs.length; at += 1) {
    const { text, label } = paragraphs[at] ?? { text: '', label: null };
    const cue = label === null ? partCue(text) : null;
    sent ||= cue === 'sent';
    if (listed[at] === true && state !== 'annex') state = 'imprint';
    else if (isAnnexHead(text) && label === null && at + 1 < paragraphs.length) state = 'annex';
    else if (state === 'annex') state = (cue === 'sent' || cue === 'imprint') && isTail(paragraphs, at) ? 'imprint' : 'annex';
    else if (cue === 'annexes' || cue === 'imprint' || cue === 'sent') state = 'imprint';
    else if (label === null && isSigningDate(paragraphs, at)) {
      for (let back = names.length - 1; back > 0 && isSigner(paragraphs[bodyStart + back]); back -= 1) names[back] = 'signature';
      state = 'signature';
      signed = true;
    } else if (label === null && isPrinter(paragraphs, at)) state = 'imprint';
    else if (label === null && !sent && isSigner(paragraphs[at]) && endsWithSigners(paragraphs, at)) state = 'signature';
    else if (signed && state === 'signature' && !isSigner(paragraphs[at])) state = 'annex';
    else if (state === 'imprint' && signed && (label !== null || isTitleLine(text))) state = 'annex';
    else if (state === 'imprint' && label !== null) state = 'body';
    names.push(state);
  }
  return names;
}

const LONGEST_TAIL = 12;

/** Whether from here to the end there are a few lines without ordinals: what is printed below the annexes. */
function isTail(paragraphs: readonly Paragraph[], at: number): boolean {
  const rest = paragraphs.slice(at);
  return rest.length <= LONGEST_TAIL && rest.every((paragraph) => paragraph.label === null && !isAnnexHead(paragraph.text));
}

function isSigner(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph !== undefined && paragraph.label === null && (isOrganisationLine(paragraph.text) || partCue(paragraph.text) === 'signer')
  );
}

/** A body's name above the day of printing (2022年1月29日印发): who printed it, not who signed. */
function isPrinter(paragraphs: readonly Paragraph[], at: number): boolean {
  return isSigner(paragraphs[at]) && /^[0-9０-９]{4}年.{3,8}印发$/.test(paragraphs[at + 1]?.text.replace(/\s/g, '') ?? '');
}

/** A date that stands alone below a body's name, at the end, or above an imprint or annex. */
function isSigningDate(paragraphs: readonly Paragraph[], at: number): boolean {
  if (!isDateLine(paragraphs[at]?.text ?? '')) return false;
  const next = paragraphs[at + 1];
  return isSigner(paragraphs[at - 1]) || next === undefined || partCue(next.text) !== null || isTitleLine(next.text);
}

/** Whether from here to the end, or to an imprint or annex, there are only names of bodies. */
function endsWithSigners(paragraphs: readonly Paragraph[], at: number): boolean {
  for (let next = at + 1; next < paragraphs.length; next += 1) {
    const text = paragraphs[next]?.text ?? '';
    if (partCue(text) !== null) return true;
    if (!isSigner(paragraphs[next])) return false;
  }
  return true;
}

/** Renames the last unnumbered paragraphs of the body that put the document in force or stand behind a list of responsible bodies. */
function markClosing(paragraphs: readonly Paragraph[], names: PartName[]): void {
  if (paragraphs.some((paragraph) => paragraph.label?.style === 'article')) return;
  for (let at = names.lastIndexOf('body'); at > 0 && names[at] === 'body'; at -= 1) {
    const here = paragraphs[at];
    const before = paragraphs[at - 1];
    if (here === undefined || before === undefined || here.label !== null || names[at - 1] !== 'body' || !isProse(before.text)) return;
    if (!isClosing(here.text) && !/(?:负责|单位|部门|配合|牵头|局|委|政府)[^（）()]*[）)]。?$/.test(before.text)) return;
    names[at] = 'closing';
  }
}
