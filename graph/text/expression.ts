/** One term of an expression, as far as it says with which units a match can begin or end. */
export type Term =
  /** One of these units (a letter or a class that lists them). */
  | { readonly kind: 'units'; readonly units: readonly string[] }
  /** A unit of which nothing is said, or any number of them. */
  | { readonly kind: 'any' }
  /** Takes no unit: ^, $, a lookaround. */
  | { readonly kind: 'place'; readonly printed: string }
  | { readonly kind: 'group'; readonly alternatives: readonly Sequence[] }
  /** `once`: it may be left out but does not repeat. */
  | { readonly kind: 'repeated'; readonly term: Term; readonly optional: boolean; readonly once: boolean };

export type Sequence = readonly Term[];

const LOOKAROUND = /^\(\?<?[=!]/u;
const GROUP = /^\((?:\?:|\?<[^>]+>)?/u;
const CLASS = /^\[(?:\\.|[^\]\\])*\]/su;
const ESCAPE = /^\\(?:u[0-9a-f]{4}|u\{[0-9a-f]+\}|[pP]\{[^}]*\}|.)/isu;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u;
/** A class that only lists units (no range, no negation, no escape) is one of each of them. */
const LISTED = /^\[(?!\^)([^\\-]+)\]$/u;

interface Reader {
  rest: string;
}

/** The alternatives of an expression, read from its source, so that no table has to state what it begins with. */
export function readExpression(source: string): readonly Sequence[] {
  return readAlternatives({ rest: source });
}

function readAlternatives(reader: Reader): readonly Sequence[] {
  const alternatives = [readSequence(reader)];
  while (reader.rest.startsWith('|')) {
    reader.rest = reader.rest.slice(1);
    alternatives.push(readSequence(reader));
  }
  return alternatives;
}

function readSequence(reader: Reader): Sequence {
  const terms: Term[] = [];
  while (reader.rest !== '' && !/^[|)]/u.test(reader.rest)) terms.push(readRepeated(reader));
  return terms;
}

function readRepeated(reader: Reader): Term {
  const term = readTerm(reader);
  const quantifier = QUANTIFIER.exec(reader.rest);
  if (quantifier === null) return term;
  reader.rest = reader.rest.slice(quantifier[0].length);
  const optional = /^[*?]/u.test(quantifier[0]) || quantifier[1] === '0';
  return { kind: 'repeated', term, optional, once: quantifier[0].startsWith('?') };
}

function readTerm(reader: Reader): Term {
  const around = LOOKAROUND.exec(reader.rest);
  const group = around ?? GROUP.exec(reader.rest);
  if (group !== null) {
    reader.rest = reader.rest.slice(group[0].length);
    const alternatives = readAlternatives(reader);
    reader.rest = reader.rest.slice(1);
    return around === null ? { kind: 'group', alternatives } : { kind: 'place', printed: group[0] };
  }
  const printed = CLASS.exec(reader.rest)?.[0] ?? ESCAPE.exec(reader.rest)?.[0] ?? String.fromCodePoint(reader.rest.codePointAt(0) ?? 0);
  reader.rest = reader.rest.slice(printed.length);
  if (printed === '^' || printed === '$') return { kind: 'place', printed };
  const listed = LISTED.exec(printed)?.[1];
  if (listed !== undefined) return { kind: 'units', units: [...listed] };
  return printed === '.' || /^[[\\]/u.test(printed) ? { kind: 'any' } : { kind: 'units', units: [printed] };
}
