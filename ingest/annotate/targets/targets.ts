import { PRINTED_KINDS, type Clause, type PolicyDocument, type Target } from '../../../graph/model.ts';
import type { Span } from '../../../graph/span.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import type { Stage } from '../../stage.ts';
import { passageSpan, readPassage } from '../passage.ts';
import { confidenceOf } from '../rules.ts';
import { BACKGROUND, findTargets } from './find.ts';
import type { FoundTarget } from './found.ts';
import { headingsAbove, inheritDeadline, isAim, listsConditions } from './setting.ts';
import { splitTargetSentences, statedDeadline } from './sentences.ts';
import { readTables } from './tables.ts';
import { handedOn, readTimes } from './times.ts';

const REGULATING: ReadonlySet<string> = new Set(['办法', '细则', '条例', '法律']);

/** What the targets of a clause are read with. */
interface Surroundings {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  readonly byPath: ReadonlyMap<string, Clause>;
  readonly headings: readonly string[];
}

function readClause(document: PolicyDocument, clause: Clause, byPath: ReadonlyMap<string, Clause>, leaf: boolean): Target[] {
  const headings = headingsAbove(clause, byPath);
  if (headings.some((heading) => BACKGROUND.test(heading)) || listsConditions(document, clause, byPath)) return [];
  const surroundings = { document, clause, byPath, headings };
  const inBody = clause.body === null ? [] : readStretch(surroundings, clause.body);
  if (!leaf || clause.headingSpan === null || !/\d/u.test(clause.heading ?? '')) return inBody;
  // a heading that says what its text says again adds nothing
  const inHeading = readStretch(surroundings, clause.headingSpan);
  return [...inHeading.filter(({ value, unit }) => !inBody.some((said) => said.value === value && said.unit === unit)), ...inBody];
}

function readStretch({ document, clause, byPath, headings }: Surroundings, stretch: Span): Target[] {
  const passage = readPassage(document.text, stretch);
  const sentences = splitTargetSentences(passage);
  const aims = headings.some(isAim);
  /** The deadline that sentences before the `index`th hand on: across ；, and across 。 among aims. */
  const deadlineBefore = (index: number): string | null => {
    for (let at = index - 1; at >= 0; at -= 1) {
      const { start, end } = sentences[at] ?? { start: 0, end: 0 };
      const before = passage.text.slice(start, end);
      if (!aims && !/[；;]$/u.test(before)) break;
      const deadline = handedOn(readTimes(before));
      if (deadline !== null) return deadline;
    }
    return statedDeadline(passage) ?? inheritDeadline(document, clause, byPath);
  };
  const make = ({ start, end, ...found }: FoundTarget): Target => {
    const span = passageSpan(document.text, passage, start, end);
    return { clause: clause.path, ...found, text: readableSlice(document.text, span), span, confidence: confidenceOf(found.rule) };
  };
  const tables = readTables(document.text.source, stretch, document.meta.issued);
  const inTable = (start: number, end: number): boolean => {
    if (tables.rows.length === 0) return false;
    const span = passageSpan(document.text, passage, start, end);
    return tables.rows.some((row) => row.start < span.end && span.start < row.end);
  };
  const listed = tables.targets.map(({ deadline, ...target }): Target => {
    const rest = { base: null, relation: null, rule: 'target.table', confidence: confidenceOf('target.table') };
    const text = readableSlice(document.text, target.span);
    return { clause: clause.path, ...target, ...rest, deadline: deadline ?? deadlineBefore(sentences.length), text };
  });
  let measured = '';
  const said = sentences.flatMap(({ start: from, end: to }, index) => {
    if (inTable(from, to)) return [];
    const goesOn = /[；;]$/u.test(passage.text.slice(0, from).trimEnd());
    const setting = {
      measured: goesOn ? measured : '',
      deadline: () => deadlineBefore(index),
      aims,
      regulates: REGULATING.has(document.meta.docType),
      issued: document.meta.issued,
    };
    const found = findTargets(passage.text.slice(from, to), setting);
    measured = found.at(-1)?.metric ?? '';
    return found.map((one) => make({ ...one, start: from + one.start, end: from + one.end }));
  });
  return [...said, ...listed].sort((a, b) => a.span.start - b.span.start);
}

/** What can be checked later (annotation guide §5): numbers and explicit relations, with operator, unit and deadline. */
export const targets: Stage = {
  name: 'targets',
  requires: ['text', 'clauses', 'meta'],
  adds: ['targets'],
  run(document: PolicyDocument) {
    const byPath = new Map(document.clauses.map((clause) => [clause.path, clause]));
    const printed = document.clauses.filter((clause) => PRINTED_KINDS.includes(clause.kind) || clause.kind === 'annex');
    const parents = new Set(document.clauses.map(({ parent }) => parent));
    return { targets: printed.flatMap((clause) => readClause(document, clause, byPath, !parents.has(clause.path))) };
  },
};
