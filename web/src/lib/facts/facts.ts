import type { FragmentOf } from '../api/graphql.ts';
import type { CLAUSE_READING } from '../api/queries/clause.ts';
import type { Layer, TextRange } from '../text/segments.ts';

export type ClauseReading = FragmentOf<typeof CLAUSE_READING>;

/** Kinds of facts, in the order in which the margin shows them. */
export const FACT_KINDS = ['issuer', 'addressee', 'department', 'target', 'term', 'instrument', 'statement', 'citation'] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** What the page needs of any fact to mark it in the text. */
export interface MarkedFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly range: TextRange;
  readonly ruleName: string;
  readonly confidence: number;
}

/** What stands in a part of the text for the document as a whole. */
export interface PartFacts {
  readonly issuers: readonly Placed[];
  readonly addressees: readonly Placed[];
}

/** A fact with its place in the text and how it was read. */
interface Placed {
  readonly id: string;
  readonly range: TextRange;
  /** What the rule that read it does. */
  readonly ruleName: string;
  /** How sure that rule is, 0..1. */
  readonly confidence: number;
}

/** All facts of one clause. */
export function listFacts(clause: ClauseReading, part: PartFacts): MarkedFact[] {
  const of = (kind: FactKind, facts: readonly Placed[]): MarkedFact[] =>
    facts.map(({ id, range, ruleName, confidence }) => ({ id, kind, range, ruleName, confidence }));
  return [
    ...of('issuer', part.issuers),
    ...of('addressee', part.addressees),
    ...of('department', clause.departments),
    ...of('target', clause.targets),
    ...of('term', clause.terms),
    ...of('instrument', clause.instruments),
    ...of('statement', clause.statements),
    ...of('citation', clause.citations),
  ];
}

/** A clause with the facts of some kinds only; of all kinds where none is named. What the address asks for (`kept`) stays. */
export function narrowFacts(clause: ClauseReading, show: readonly FactKind[], kept: string | null): ClauseReading {
  if (show.length === 0) return clause;
  const narrow = <Fact extends { readonly id: string }>(kind: FactKind, facts: readonly Fact[]): Fact[] =>
    facts.filter(({ id }) => show.includes(kind) || id === kept);
  return {
    ...clause,
    departments: narrow('department', clause.departments),
    targets: narrow('target', clause.targets),
    terms: narrow('term', clause.terms),
    instruments: narrow('instrument', clause.instruments),
    statements: narrow('statement', clause.statements),
    citations: narrow('citation', clause.citations),
  };
}

/** The kinds that an address names; what is no kind is left out. */
export function readKinds(names: readonly string[]): FactKind[] {
  return FACT_KINDS.filter((kind) => names.includes(kind));
}

/** Facts as layers of the text; sentences are no layer, since every word of a clause lies in one. */
export function layFacts(facts: readonly MarkedFact[]): Layer<MarkedFact>[] {
  return facts.filter(({ kind }) => kind !== 'statement').map((fact) => ({ ...fact.range, key: fact }));
}

/** The fact with the shortest range: what a reader points at where several lie over a word. */
export function innermost(facts: readonly MarkedFact[]): MarkedFact | undefined {
  return facts.toSorted((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
}
