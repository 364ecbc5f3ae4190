import { PRINTED_KINDS, type Clause, type PolicyDocument, type Target, type Term } from '../../../graph/model.ts';
import { spanContains, type Span } from '../../../graph/span.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import type { Stage } from '../../stage.ts';
import { passageSpan, readPassage } from '../passage.ts';
import { confidenceOf } from '../rules.ts';
import { splitStatements } from '../statements/sentences.ts';
import { announcesConditions, headsConditions, isExcluded } from './cues.ts';
import { findTerms } from './find.ts';
import { withoutBlanks, withoutEndMark } from '../../../graph/text/blanks.ts';

/** Paths of clauses that tell aims or background, by their own heading or one above: what they count is no term. */
function findTelling(clauses: readonly Clause[]): Set<string> {
  const telling = new Set<string>();
  for (const { path, parent, heading } of clauses) {
    const bare = withoutEndMark(withoutBlanks(heading ?? ''));
    if ((parent !== null && telling.has(parent)) || isExcluded('money', 'heading', bare)) telling.add(path);
  }
  return telling;
}

/** Paths of clauses below a heading of conditions, or of items that are announced as such (应当符合下列条件：). */
function findConditional({ clauses, text }: PolicyDocument): Set<string> {
  const conditional = new Set<string>();
  const announcing = new Set<string>();
  for (const { path, parent, heading, body } of clauses) {
    if (body !== null && announcesConditions(readPassage(text, body).text)) announcing.add(path);
    const inherited = parent !== null && (conditional.has(parent) || announcing.has(parent));
    if (inherited || headsConditions(withoutEndMark(withoutBlanks(heading ?? '')))) conditional.add(path);
  }
  return conditional;
}

function readClause(document: PolicyDocument, clause: Clause, taken: readonly Target[], conditional: boolean): Term[] {
  if (clause.body === null) return [];
  const passage = readPassage(document.text, clause.body);
  return splitStatements(passage).flatMap((sentence) =>
    findTerms(passage.text.slice(sentence.start, sentence.end), conditional).flatMap(({ start, end, quantity, ...found }) => {
      const spanOf = (from: number, to: number): Span => passageSpan(document.text, passage, sentence.start + from, sentence.start + to);
      const number = spanOf(quantity.start, quantity.end);
      if (taken.some((target) => target.value === quantity.value && spanContains(target.span, number))) return [];
      const span = spanOf(start, end);
      return [{ clause: clause.path, ...found, text: readableSlice(document.text, span), span, confidence: confidenceOf(found.rule) }];
    }),
  );
}

/** What a measure gives or asks for (annotation guide §6a): amounts, rates, caps, floors, thresholds, durations. What is a target is no term. */
export const terms: Stage = {
  name: 'terms',
  requires: ['text', 'clauses', 'targets'],
  adds: ['terms'],
  run(document: PolicyDocument) {
    const telling = findTelling(document.clauses);
    const conditional = findConditional(document);
    const read = document.clauses.filter(
      ({ kind, path }) => (PRINTED_KINDS.includes(kind) || kind === 'annex') && kind !== 'preamble' && !telling.has(path),
    );
    return {
      terms: read.flatMap((clause) => {
        const taken = document.targets.filter((target) => target.clause === clause.path);
        return readClause(document, clause, taken, conditional.has(clause.path));
      }),
    };
  },
};
