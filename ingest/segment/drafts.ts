import type { ClauseKind, Finding } from '../../graph/model.ts';
import { annexNumber } from './annexes.ts';
import { isTitleLine } from './cues.ts';
import { isPrinciple, readOpening } from './headings.ts';
import { bulletLength, GROUPING, type Label } from './labels.ts';
import { placeLabels } from './levels.ts';
import type { Paragraph } from './paragraph.ts';
import type { Part } from './parts.ts';

/** A clause whose heading is not decided yet: the paragraphs `[from, to)` are its own text. */
export interface Draft {
  readonly path: string;
  readonly parent: string | null;
  readonly kind: ClauseKind;
  readonly depth: number;
  readonly label: Label | null;
  /** Units of the first paragraph that are its label or bullet mark. */
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

export type Doubt = Pick<Finding, 'rule' | 'severity' | 'message' | 'clause'>;

/** Turns the parts into clauses in the order of the text; together they hold every paragraph once. */
export function draftClauses(paragraphs: readonly Paragraph[], parts: readonly Part[]): { drafts: Draft[]; doubts: Doubt[] } {
  const drafts: Draft[] = [];
  const doubts: Doubt[] = [];
  const used = new Map<string, number>();
  let annexes = 0;
  for (const part of parts) {
    if (part.name === 'body') drafts.push(...draftBody(paragraphs, part.from, part.to, null, used, doubts));
    else if (part.name === 'annex') {
      annexes = annexNumber(paragraphs[part.from]?.text ?? '') ?? annexes + 1;
      const labelled = firstLabel(paragraphs, part);
      const path = uniquePath(`a${annexes}`, used);
      if (labelled > part.from)
        drafts.push({ path, parent: null, kind: 'annex', depth: 1, label: null, mark: 0, from: part.from, to: labelled });
      drafts.push(...draftBody(paragraphs, labelled, part.to, labelled > part.from ? path : null, used, doubts));
    } else {
      const path = uniquePath(part.name, used);
      drafts.push({ path, parent: null, kind: part.name, depth: 1, label: null, mark: 0, from: part.from, to: part.to });
      if (path !== part.name && part.name === 'preamble') doubts.push(repeatedPart(path));
    }
  }
  return { drafts: drafts.filter((draft) => draft.from < draft.to), doubts };
}

function repeatedPart(path: string): Doubt {
  return { rule: 'segment.repeated-part', severity: 'note', message: `正文前的说明文字出现多处，此处记作 ${path}`, clause: path };
}

function uniquePath(plain: string, used: Map<string, number>): string {
  const count = (used.get(plain) ?? 0) + 1;
  used.set(plain, count);
  return count === 1 ? plain : `${plain}~${count}`;
}

function firstLabel(paragraphs: readonly Paragraph[], part: Part): number {
  for (let at = part.from; at < part.to; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph?.label?.number === 1 && !(at === part.from && isTitleLine(paragraph.text))) return at;
  }
  return part.to;
}

function draftBody(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  prefix: string | null,
  used: Map<string, number>,
  doubts: Doubt[],
): Draft[] {
  const starts: { at: number; label: Label }[] = [];
  for (let at = from; at < to; at += 1) {
    const label = paragraphs[at]?.label;
    if (label !== null && label !== undefined) starts.push({ at, label });
  }
  const placements = placeLabels(
    starts.map(({ label }) => label),
    prefix,
    used,
  );
  const articles = starts.some(({ label }) => label.style === 'article');
  return starts.flatMap(({ at, label }, index) => {
    const place = placements[index];
    if (place === undefined) return [];
    if (place.repeated)
      doubts.push({
        rule: 'segment.repeated-ordinal',
        severity: 'warning',
        message: `序号“${label.text}”在同一处重复出现，此处记作 ${place.path}`,
        clause: place.path,
      });
    else if (place.expected !== null) {
      doubts.push({
        rule: 'segment.skipped-ordinal',
        severity: 'note',
        message: `此处应为第${place.expected}项，印作“${label.text}”，可能有缺漏；按印出的序号处理`,
        clause: place.path,
      });
    }
    const end = starts[index + 1]?.at ?? to;
    const kind: ClauseKind = label.style === 'article' ? 'article' : articles && GROUPING.includes(label.style) ? 'chapter' : 'clause';
    const clause = { path: place.path, parent: place.parent, kind, depth: place.depth, label, mark: label.text.length, from: at, to: end };
    return splitBullets(paragraphs, clause, used);
  });
}

/** Takes the bullets of a clause out of its own text: paragraphs behind —— and parallel principles under a heading. */
function splitBullets(paragraphs: readonly Paragraph[], clause: Draft, used: Map<string, number>): Draft[] {
  const inner: number[] = [];
  for (let at = clause.from + 1; at < clause.to; at += 1) inner.push(at);
  const text = (at: number): string => paragraphs[at]?.text ?? '';
  const marked = inner.filter((at) => bulletLength(text(at)) > 0);
  const principles = inner.filter((at) => isPrinciple(text(at)));
  const parallel = principles.length >= 3 || (principles.length === 2 && /原则/.test(text(clause.from)));
  const bold = inner.filter((at) => paragraphs[at]?.bold === true && readOpening(text(at), 0).kind === 'lead');
  const starts = marked.length > 0 ? marked : bold.length > 1 ? bold : parallel && principles.length === inner.length ? principles : [];
  const first = starts[0];
  if (first === undefined) return [clause];
  const bullets = starts.map((at, index): Draft => {
    const path = uniquePath(`${clause.path}/b${index + 1}`, used);
    return {
      path,
      parent: clause.path,
      kind: 'bullet',
      depth: clause.depth + 1,
      label: null,
      mark: bulletLength(text(at)),
      from: at,
      to: starts[index + 1] ?? clause.to,
    };
  });
  return [{ ...clause, to: first }, ...bullets];
}
