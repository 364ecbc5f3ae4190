import type { Clause, ClauseKind, Finding, PolicyDocument } from '../../graph/model.ts';
import { sourceSpan, type NormalisedText } from '../../graph/text/view.ts';
import type { Span } from '../../graph/span.ts';
import type { Stage } from '../stage.ts';
import { annexMark } from './annexes.ts';
import { isProse, partCue } from './cues.ts';
import { draftClauses, type Draft } from './drafts.ts';
import { BRACKETED, chooseHeadings, readOpening } from './headings.ts';
import { readParagraphs, type Paragraph } from './paragraph.ts';
import { findParts } from './parts.ts';
import type { OrdinalDoubt } from './sequence.ts';

/**
 * Reads the tree of clauses (annotation guide §2) from the ordinals, bullets and unnumbered parts of a text. Any text yields a tree: the own
 * spans of the clauses, in order, hold every printed character of `clean` once. Doubts about ordinals become findings.
 */
export const segment: Stage = {
  name: 'segment',
  requires: ['text'],
  adds: ['clauses', 'findings'],
  run({ text }: PolicyDocument) {
    const { paragraphs, doubts: ordinals } = readParagraphs(text);
    const { drafts, doubts } = draftClauses(paragraphs, findParts(paragraphs));
    const headings = headingsOf(drafts, paragraphs);
    const clauses = drafts.map((draft, at) => finishClause(draft, headings[at] ?? null, paragraphs, text));
    const findings = doubts.map((doubt): Finding => {
      const clause = clauses.find(({ path }) => path === doubt.clause);
      return { stage: 'segment', ...doubt, span: clause?.labelSpan ?? clause?.span ?? null };
    });
    findings.push(...ordinals.flatMap((doubt) => describeOrdinal(doubt, drafts, paragraphs, text)));
    if (clauses.length > 0 && !clauses.some(({ kind }) => kind === 'clause' || kind === 'article')) {
      findings.push({
        stage: 'segment',
        rule: 'segment.no-ordinals',
        severity: 'note',
        message: '全文没有序号，按整段处理',
        clause: null,
        span: null,
      });
    }
    return { clauses, findings };
  },
};

/** A doubt about an ordinal at its paragraph; none where the paragraph is no part of the main text, where ordinals do not count. */
function describeOrdinal(
  { at, rule, message }: OrdinalDoubt,
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
  text: NormalisedText,
): Finding[] {
  const draft = drafts.find(({ from, to }) => from <= at && at < to);
  const paragraph = paragraphs[at];
  if (draft === undefined || paragraph === undefined || !HEADED.has(draft.kind)) return [];
  const span = sourceSpan(text, paragraph.start, paragraph.start + Math.min(paragraph.text.length, LONGEST_QUOTE));
  return [{ stage: 'segment', rule, severity: 'warning', message, clause: draft.path, span }];
}

const LONGEST_QUOTE = 20;

/** Kinds whose numbered line may be or begin with a heading. */
const HEADED: ReadonlySet<ClauseKind> = new Set(['clause', 'bullet', 'article', 'chapter']);

/** Items of an article state rules; only a short opening names what they are about (guide §2). */
const LONGEST_LEAD_IN_ARTICLE = 20;

function longestLead({ kind, path }: Draft): number | undefined {
  return kind === 'clause' && /(?:^|\/)art/.test(path) ? LONGEST_LEAD_IN_ARTICLE : undefined;
}

interface HeadingPlace {
  readonly start: number;
  readonly end: number;
  readonly rest: number;
}

/** The heading of each draft in its first paragraph, siblings of one style decided together. */
function headingsOf(drafts: readonly Draft[], paragraphs: readonly Paragraph[]): (HeadingPlace | null)[] {
  const found: (HeadingPlace | null)[] = drafts.map(() => null);
  const siblings = new Map<string, number[]>();
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === 'annex') found[at] = titleOfAnnex(draft, paragraphs);
    if (!HEADED.has(draft.kind)) continue;
    const key = `${draft.parent ?? ''}\t${draft.label?.style ?? draft.kind}`;
    siblings.set(key, [...(siblings.get(key) ?? []), at]);
  }
  for (const group of siblings.values()) {
    const members = group.flatMap((at) => (drafts[at] === undefined ? [] : [{ at, draft: drafts[at] }]));
    const openings = members.map(({ draft }) => readOpening(paragraphs[draft.from]?.text ?? '', draft.mark, longestLead(draft)));
    const followed = members.map(({ at, draft }) => draft.to - draft.from > 1 || drafts[at + 1]?.parent === draft.path);
    const chosen = chooseHeadings(openings, followed);
    for (const [index, { at, draft }] of members.entries()) {
      const opening = openings[index];
      const titled =
        draft.kind !== 'article' || opening?.kind === 'line' || BRACKETED.test((paragraphs[draft.from]?.text ?? '').slice(draft.mark));
      if (opening !== undefined && chosen[index] === true && titled) found[at] = opening;
    }
  }
  return found;
}

const LONGEST_ANNEX_TITLE = 80;

/** The line below 附件1, or the annex's first line where it is a title itself. */
function titleOfAnnex(draft: Draft, paragraphs: readonly Paragraph[]): HeadingPlace | null {
  const [head, second] = [paragraphs[draft.from], draft.from + 1 < draft.to ? paragraphs[draft.from + 1] : undefined];
  const bare = head !== undefined && partCue(head.text) === 'annex';
  const title = bare ? second : head;
  if (head === undefined || title === undefined || title.text.length > LONGEST_ANNEX_TITLE || isProse(title.text)) return null;
  const start = title.start - head.start + (bare ? 0 : annexMark(head.text));
  const end = title.start - head.start + title.text.length;
  return start < end ? { start, end, rest: end } : null;
}

function finishClause(draft: Draft, heading: HeadingPlace | null, paragraphs: readonly Paragraph[], text: NormalisedText): Clause {
  const first = paragraphs[draft.from]?.start ?? 0;
  const last = paragraphs[draft.to - 1];
  const end = last === undefined ? first : last.start + last.text.length;
  const span = (from: number, to: number): Span | null => {
    const printed = text.clean.slice(from, to);
    const start = from + (printed.length - printed.trimStart().length);
    return printed.trim() === '' ? null : sourceSpan(text, start, from + printed.trimEnd().length);
  };
  return {
    path: draft.path,
    parent: draft.parent,
    kind: draft.kind,
    depth: draft.depth,
    label: draft.label?.text ?? null,
    heading: heading === null ? null : text.clean.slice(first + heading.start, first + heading.end),
    span: sourceSpan(text, first, end),
    labelSpan: draft.label === null ? null : span(first, first + draft.mark),
    headingSpan: heading === null ? null : span(first + heading.start, first + heading.end),
    body: span(first + (heading?.rest ?? draft.mark), end),
  };
}
