import { makeUnitSet } from './unit-set.ts';
import { readExpression, type Sequence, type Term } from './expression.ts';

/** What an expression is asked for. */
export type Asked = Pick<RegExp, 'test' | 'exec'>;

/**
 * The same expression, answering without a search where a text does not begin or end as a match does. Hundreds of expressions that are tied to
 * the beginning or the end (`^(?:对于|针对)`, `(?:时|前)$`) are asked of every sentence, nearly all in vain: a look at two units is ten times as
 * fast. One that is not tied, or can begin or end with anything, is returned as it is.
 */
export function anchored(expression: RegExp): Asked {
  const edges = expression.flags.replace('u', '') === '' ? findEdges(expression.source) : null;
  if (edges === null) return expression;
  const [begins, ends] = [makeUnitSet(edges.first), makeUnitSet(edges.last)];
  // a match holds a unit; and asking for one outside a text would make every look slow
  const may = (text: string): boolean => text !== '' && (begins(text.charCodeAt(0)) || ends(text.charCodeAt(text.length - 1)));
  return {
    test: (text) => may(text) && expression.test(text),
    exec: (text) => (may(text) ? expression.exec(text) : null),
  };
}

/** With which units the texts begin, and with which others end, that an expression matches. */
interface Edges {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** null where a match may stand inside a text, be empty, or begin or end with a unit that is not listed. */
export function findEdges(source: string): Edges | null {
  const edges: { first: string[]; last: string[] } = { first: [], last: [] };
  for (const sequence of readExpression(source).flatMap(unwrap)) {
    const first = isPlace(sequence[0], '^') ? unitsAtEdge(sequence) : null;
    const last = first === null && isPlace(sequence.at(-1), '$') ? unitsAtEdge(sequence.toReversed(), true) : null;
    if (first !== null) edges.first.push(...first);
    else if (last !== null) edges.last.push(...last);
    else return null;
  }
  return edges;
}

const isPlace = (term: Term | undefined, printed: string): boolean => term?.kind === 'place' && term.printed === printed;

/** The alternatives inside a group that is all of an alternative. */
function unwrap(sequence: Sequence): readonly Sequence[] {
  const [only, ...others] = sequence;
  return only?.kind === 'group' && others.length === 0 ? only.alternatives.flatMap(unwrap) : [sequence];
}

/** The units with which a sequence that stands in the order from its edge can begin there; null where that is not told or it may be empty. */
function unitsAtEdge(sequence: Sequence, mirrored = false): readonly string[] | null {
  const edge = edgeOf(sequence, mirrored);
  return edge === null || edge.mayBeEmpty ? null : edge.units;
}

interface Edge {
  readonly units: readonly string[];
  readonly mayBeEmpty: boolean;
}

function edgeOf(sequence: Sequence, mirrored: boolean): Edge | null {
  const units: string[] = [];
  for (const term of sequence) {
    const edge = edgeOfTerm(term, mirrored);
    if (edge === null) return null;
    units.push(...edge.units);
    if (!edge.mayBeEmpty) return { units, mayBeEmpty: false };
  }
  return { units, mayBeEmpty: true };
}

function edgeOfTerm(term: Term, mirrored: boolean): Edge | null {
  if (term.kind === 'any') return null;
  if (term.kind === 'place') return { units: [], mayBeEmpty: true };
  if (term.kind === 'units') return { units: term.units, mayBeEmpty: false };
  if (term.kind === 'repeated') {
    const edge = edgeOfTerm(term.term, mirrored);
    return edge === null ? null : { units: edge.units, mayBeEmpty: term.optional || edge.mayBeEmpty };
  }
  const edges = term.alternatives.map((sequence) => edgeOf(mirrored ? sequence.toReversed() : sequence, mirrored));
  const known = edges.filter((edge) => edge !== null);
  if (known.length < edges.length) return null;
  return { units: known.flatMap(({ units }) => units), mayBeEmpty: known.some(({ mayBeEmpty }) => mayBeEmpty) };
}
