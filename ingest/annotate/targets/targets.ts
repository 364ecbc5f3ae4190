import { PRINTED_KINDS, type Clause, type PolicyDocument, type Target } from '../../../graph/model.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import type { Stage } from '../../stage.ts';
import { passageSpan, readPassage } from '../passage.ts';
import { splitStatements } from '../statements/sentences.ts';
import { BACKGROUND, findTargets } from './find.ts';
import { confidenceOf } from '../rules.ts';

function readClause(document: PolicyDocument, clause: Clause): Target[] {
  if (clause.body === null || BACKGROUND.test((clause.heading ?? '').replace(/\s/g, ''))) return [];
  const passage = readPassage(document.text, clause.body);
  return splitStatements(passage).flatMap((sentence) =>
    findTargets(passage.text.slice(sentence.start, sentence.end)).map(({ start, end, ...found }) => {
      const span = passageSpan(document.text, passage, sentence.start + start, sentence.start + end);
      return {
        clause: clause.path,
        base: null,
        ...found,
        text: readableSlice(document.text, span),
        span,
        confidence: confidenceOf(found.rule),
      };
    }),
  );
}

/** What can be checked later (annotation guide §5): numbers and explicit relations, with operator, unit and deadline. */
export const targets: Stage = {
  name: 'targets',
  requires: ['text', 'clauses'],
  adds: ['targets'],
  run(document: PolicyDocument) {
    const printed = document.clauses.filter((clause) => PRINTED_KINDS.includes(clause.kind) || clause.kind === 'annex');
    return { targets: printed.flatMap((clause) => readClause(document, clause)) };
  },
};
