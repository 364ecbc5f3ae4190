import type { Clause, ClauseKind, PolicyDocument } from '../../../graph/model.ts';
import { cleanRange, toSource, type NormalisedText } from '../../../graph/text/view.ts';
import { cutSignature } from '../../segment/signature-line.ts';

/** One paragraph of a part of the document. */
export interface PartLine {
  readonly text: string;
  /** Clean offset of its first unit. */
  readonly start: number;
  /** Path of the part. */
  readonly clause: string;
}

/** The paragraphs of all parts of a kind, in order. */
export function linesOfKind(document: PolicyDocument, kind: ClauseKind): PartLine[] {
  return document.clauses.filter((clause) => clause.kind === kind).flatMap((clause) => linesOf(document.text, clause));
}

export function linesOf(text: NormalisedText, clause: Clause): PartLine[] {
  const range = cleanRange(text, clause.span);
  const lines: PartLine[] = [];
  let start = range.start;
  for (const line of text.clean.slice(range.start, range.end).split('\n')) {
    const cuts = [0, ...cutSignature(line), line.length];
    for (const [index, from] of cuts.entries()) {
      const part = line.slice(from, cuts[index + 1] ?? from);
      if (part !== '') lines.push({ text: part, start: start + from, clause: clause.path });
    }
    start += line.length + 1;
  }
  return lines;
}

/** The parts of a line that were printed apart: blanks between them were taken out as layout. `start` is a clean offset. */
export function splitAtGaps(text: NormalisedText, line: PartLine): PartLine[] {
  const parts: PartLine[] = [];
  let from = 0;
  for (let at = 1; at <= line.text.length; at += 1) {
    const apart =
      at === line.text.length || /^\s+$/.test(text.source.slice(toSource(text, line.start + at - 1) + 1, toSource(text, line.start + at)));
    if (!apart) continue;
    parts.push({ text: line.text.slice(from, at), start: line.start + from, clause: line.clause });
    from = at;
  }
  return parts;
}
