import { PRINTED_KINDS, type Clause, type PolicyDocument, type Target } from '../../../graph/model.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import type { Stage } from '../../stage.ts';
import { passageSpan, readPassage } from '../passage.ts';
import { confidenceOf } from '../rules.ts';
import { splitStatements } from '../statements/sentences.ts';
import { BACKGROUND, findTargets } from './find.ts';
import { headingsAbove, inheritDeadline, isAim, listsConditions } from './setting.ts';
import { handedOn, readTimes } from './times.ts';

const REGULATING: ReadonlySet<string> = new Set(['办法', '细则', '条例', '法律']);

function readClause(document: PolicyDocument, clause: Clause, byPath: ReadonlyMap<string, Clause>): Target[] {
  if (clause.body === null) return [];
  const headings = headingsAbove(clause, byPath);
  if (headings.some((heading) => BACKGROUND.test(heading)) || listsConditions(document, clause, byPath)) return [];
  const passage = readPassage(document.text, clause.body);
  const sentences = splitStatements(passage);
  const aims = headings.some(isAim);
  /** The deadline that sentences before the `index`th hand on: across ；, and across 。 among aims. */
  const deadlineBefore = (index: number): string | null => {
    for (let at = index - 1; at >= 0; at -= 1) {
      const { start, end } = sentences[at] ?? { start: 0, end: 0 };
      const before = passage.text.slice(start, end);
      if (!aims && !/[；;]$/u.test(before)) return null;
      const deadline = handedOn(readTimes(before));
      if (deadline !== null) return deadline;
    }
    return inheritDeadline(document, clause, byPath);
  };
  return sentences.flatMap(({ start: from, end: to }, index) => {
    const setting = {
      deadline: () => deadlineBefore(index),
      aims,
      regulates: REGULATING.has(document.meta.docType),
      issued: document.meta.issued,
    };
    return findTargets(passage.text.slice(from, to), setting).map(({ start, end, ...found }) => {
      const span = passageSpan(document.text, passage, from + start, from + end);
      return { clause: clause.path, ...found, text: readableSlice(document.text, span), span, confidence: confidenceOf(found.rule) };
    });
  });
}

/** What can be checked later (annotation guide §5): numbers and explicit relations, with operator, unit and deadline. */
export const targets: Stage = {
  name: 'targets',
  requires: ['text', 'clauses', 'meta'],
  adds: ['targets'],
  run(document: PolicyDocument) {
    const byPath = new Map(document.clauses.map((clause) => [clause.path, clause]));
    const printed = document.clauses.filter((clause) => PRINTED_KINDS.includes(clause.kind) || clause.kind === 'annex');
    return { targets: printed.flatMap((clause) => readClause(document, clause, byPath)) };
  },
};
