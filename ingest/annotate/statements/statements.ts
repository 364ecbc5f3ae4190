import type { Clause, PolicyDocument, Statement, StatementSlots } from '../../../graph/model.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import { PRINTED_KINDS } from '../../../graph/model.ts';
import type { Stage } from '../../stage.ts';
import { passageSpan, readPassage } from '../passage.ts';
import { splitStatements } from './sentences.ts';
import { readForce } from './force.ts';
import { findStatingClauses } from './sections.ts';
import { confidenceOf } from '../rules.ts';

const NO_SLOTS: StatementSlots = {
  action: null,
  object: null,
  condition: null,
  exception: null,
  deadline: null,
  frequency: null,
  recipient: null,
};

function readClause(document: PolicyDocument, clause: Clause, stating: boolean): Statement[] {
  if (clause.body === null) return [];
  const passage = readPassage(document.text, clause.body);
  const forces = readForce(passage.text, splitStatements(passage), { stating, kind: clause.kind });
  return forces.map(({ start, end, modality, bearer, rule }, index) => {
    const span = passageSpan(document.text, passage, start, end);
    const bearerSpan = bearer === null ? null : passageSpan(document.text, passage, bearer.start, bearer.end);
    return {
      clause: clause.path,
      n: index + 1,
      text: readableSlice(document.text, span),
      modality,
      bearer: bearer === null ? null : passage.text.slice(bearer.start, bearer.end),
      bearerSpan,
      span,
      slots: NO_SLOTS,
      rule,
      confidence: confidenceOf(rule),
    };
  });
}

/** One statement per sentence of every clause's body, with its modality and bearer (annotation guide §6). */
export const statements: Stage = {
  name: 'statements',
  requires: ['text', 'clauses'],
  adds: ['statements'],
  run(document: PolicyDocument) {
    const stating = findStatingClauses(document.clauses);
    const printed = document.clauses.filter((clause) => PRINTED_KINDS.includes(clause.kind) || clause.kind === 'annex');
    return { statements: printed.flatMap((clause) => readClause(document, clause, stating.has(clause.path))) };
  },
};
