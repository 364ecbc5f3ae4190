import type { Clause, PolicyDocument, Statement, StatementSlots } from '../../../graph/model.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import { PRINTED_KINDS } from '../../../graph/model.ts';
import type { Stage } from '../../stage.ts';
import { passageSpan, readPassage, type Passage } from '../passage.ts';
import type { Place } from './actors.ts';
import { isAction } from './grammar.ts';
import { splitStatements } from './sentences.ts';
import { readForce, type Force } from './force.ts';
import { findStatingClauses } from './sections.ts';
import { fillSlots, readSlots } from './slots/slots.ts';
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

/** The slots of the sentence at `place` of a passage; a bearer carried from a sentence before stands outside it. */
function slotsOf({ text }: PolicyDocument, passage: Passage, { start, end, segments }: Force, bearer: Place | null): StatementSlots {
  const own = bearer !== null && bearer.start >= start && bearer.end <= end;
  const ownBearer = own ? { start: bearer.start - start, end: bearer.end - start } : null;
  const places = readSlots(passage.text.slice(start, end), ownBearer, segments);
  return fillSlots(places, (slot) => {
    const span = passageSpan(text, passage, start + slot.start, start + slot.end);
    return { text: readableSlice(text, span), span };
  });
}

/** A sentence that only informs may still say what is left out (强制能源审计除外). */
function exceptionOf(document: PolicyDocument, passage: Passage, force: Force): StatementSlots {
  const informs = !/除外[。；;]?$/u.test(passage.text.slice(force.start, force.end));
  return informs ? NO_SLOTS : { ...NO_SLOTS, exception: slotsOf(document, passage, force, null).exception };
}

const ANNEX = /^a\d+(?:\/|$)/u;
/** In an annex what ends without a mark and begins with no verb is the head or a cell of a table (指标含义数据来源). */
const acts = (sentence: string): boolean => /[。；;！？]$/u.test(sentence) || isAction(sentence);

function readClause(document: PolicyDocument, clause: Clause, stating: boolean): Statement[] {
  if (clause.body === null) return [];
  const passage = readPassage(document.text, clause.body);
  const sentences = splitStatements(passage);
  const said = ANNEX.test(clause.path) ? sentences.filter((each) => acts(passage.text.slice(each.start, each.end))) : sentences;
  const forces = readForce(passage.text, said, { stating, kind: clause.kind });
  return forces.map((force, index) => {
    const { start, end, modality, bearer, rule } = force;
    const span = passageSpan(document.text, passage, start, end);
    const bearerSpan = bearer === null ? null : passageSpan(document.text, passage, bearer.start, bearer.end);
    return {
      clause: clause.path,
      n: index + 1,
      text: readableSlice(document.text, span),
      modality,
      bearer: bearer === null ? null : passage.printed.slice(bearer.start, bearer.end),
      bearerSpan,
      span,
      slots: modality[0] === 'none' ? exceptionOf(document, passage, force) : slotsOf(document, passage, force, bearer),
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
