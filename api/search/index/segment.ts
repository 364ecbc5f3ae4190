import type { Dictionary } from './dictionary.ts';
import { numberSections } from './levels.ts';
import { FIELDS, type IndexDocument } from './types.ts';
import { cutTerms, type Tokenise } from './terms.ts';

/** Bits of a packed posting that count occurrences in each field: own text 11, the others 7; more occurrences count as the most. */
export const FIELD_SHIFT = [0, 11, 18, 25] as const;
/** A packed posting up to this is of the own text alone. */
export const MOST_IN_TEXT = 2047;
const FIELD_MOST = [2047, 127, 127, 127] as const;

/** A closed part of the index: some documents, and for each term the clauses that hold it. Nothing in it changes but `alive`. */
export interface Segment {
  readonly documents: readonly IndexDocument[];
  /** For each document whether it still counts. */
  readonly alive: Uint8Array;
  /** For each clause the number of its document in this segment, and its position there. */
  readonly documentOf: Uint32Array;
  readonly positionOf: Uint32Array;
  /** For each clause the number of the section that it stands in. */
  readonly sectionOf: Uint32Array;
  /** For each clause and field the number of terms: `lengths[clause * FIELDS.length + field]`. */
  readonly lengths: Uint16Array;
  /** Sorted term numbers; the postings of `terms[i]` are `starts[i]` to `starts[i + 1]`. */
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  readonly clauses: Uint32Array;
  readonly packed: Uint32Array;
}

/** How often a posting's term occurs in a field. */
export function frequencyIn(packed: number, field: number): number {
  return (packed >>> (FIELD_SHIFT[field] ?? 0)) & (FIELD_MOST[field] ?? 0);
}

/** Index of a term's number in a segment, or -1. */
export function findTerm(segment: Segment, term: number): number {
  let low = 0;
  let high = segment.terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = segment.terms[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Postings as they are gathered, before they are sorted by term. */
interface Gathered {
  readonly terms: number[];
  readonly clauses: number[];
  readonly packed: number[];
}

/** Cuts documents into terms and closes them into a segment. */
export function buildSegment(documents: readonly IndexDocument[], dictionary: Dictionary, tokenise: Tokenise): Segment {
  const gathered: Gathered = { terms: [], clauses: [], packed: [] };
  const count = documents.reduce((sum, document) => sum + document.clauses.length, 0);
  const documentOf = new Uint32Array(count);
  const positionOf = new Uint32Array(count);
  const lengths = new Uint16Array(count * FIELDS.length);
  let clauseNumber = 0;
  for (const [documentNumber, document] of documents.entries()) {
    const title = cutTerms(document.title, tokenise);
    for (const [position, clause] of document.clauses.entries()) {
      const fields = [
        cutTerms(clause.text, tokenise),
        cutTerms(clause.heading ?? '', tokenise),
        cutTerms(clause.ancestors.join('\n'), tokenise),
        title,
      ];
      const counts = new Map<number, number>();
      for (const [field, terms] of fields.entries()) {
        lengths[clauseNumber * FIELDS.length + field] = Math.min(terms.length, 65535);
        for (const term of terms) {
          const number = dictionary.add(term);
          const packed = counts.get(number) ?? 0;
          const most = FIELD_MOST[field] ?? 0;
          if (frequencyIn(packed, field) < most) counts.set(number, (packed + (1 << (FIELD_SHIFT[field] ?? 0))) >>> 0);
          else counts.set(number, packed);
        }
      }
      for (const [term, packed] of counts) {
        gathered.terms.push(term);
        gathered.clauses.push(clauseNumber);
        gathered.packed.push(packed);
      }
      documentOf[clauseNumber] = documentNumber;
      positionOf[clauseNumber] = position;
      clauseNumber++;
    }
  }
  return {
    documents,
    alive: new Uint8Array(documents.length).fill(1),
    documentOf,
    positionOf,
    sectionOf: numberSections(documents),
    lengths,
    ...sortByTerm(gathered, dictionary.size),
  };
}

/** Counting sort of postings by term; clauses stay in order. */
function sortByTerm(gathered: Gathered, termCount: number): Pick<Segment, 'terms' | 'starts' | 'clauses' | 'packed'> {
  const counts = new Uint32Array(termCount + 1);
  for (const term of gathered.terms) counts[term] = (counts[term] ?? 0) + 1;
  const used: number[] = [];
  const place = new Uint32Array(termCount);
  const starts: number[] = [];
  let sum = 0;
  for (let term = 0; term < termCount; term++) {
    const size = counts[term] ?? 0;
    if (size === 0) continue;
    used.push(term);
    starts.push(sum);
    place[term] = sum;
    sum += size;
  }
  starts.push(sum);
  const clauses = new Uint32Array(sum);
  const packed = new Uint32Array(sum);
  for (const [at, term] of gathered.terms.entries()) {
    const to = place[term] ?? 0;
    clauses[to] = gathered.clauses[at] ?? 0;
    packed[to] = gathered.packed[at] ?? 0;
    place[term] = to + 1;
  }
  return { terms: Uint32Array.from(used), starts: Uint32Array.from(starts), clauses, packed };
}

/** Joins segments into one and leaves dead documents out. Nothing is cut into terms again. */
export function mergeSegments(segments: readonly Segment[], termCount: number): Segment {
  const documents: IndexDocument[] = [];
  const documentOf: number[] = [];
  const positionOf: number[] = [];
  const sectionOf: number[] = [];
  const lengths: number[] = [];
  let section = -1;
  const gathered: Gathered = { terms: [], clauses: [], packed: [] };
  for (const segment of segments) {
    const newDocument = new Map<number, number>();
    for (const [number, document] of segment.documents.entries()) {
      if (segment.alive[number] === 1) newDocument.set(number, documents.push(document) - 1);
    }
    const newClause = new Int32Array(segment.documentOf.length).fill(-1);
    let oldSection: number | undefined;
    for (const [clause, old] of segment.documentOf.entries()) {
      const document = newDocument.get(old);
      if (document === undefined) continue;
      newClause[clause] = documentOf.push(document) - 1;
      positionOf.push(segment.positionOf[clause] ?? 0);
      if (segment.sectionOf[clause] !== oldSection) section++;
      oldSection = segment.sectionOf[clause];
      sectionOf.push(section);
      for (let field = 0; field < FIELDS.length; field++) lengths.push(segment.lengths[clause * FIELDS.length + field] ?? 0);
    }
    for (const [at, term] of segment.terms.entries()) {
      for (let posting = segment.starts[at] ?? 0; posting < (segment.starts[at + 1] ?? 0); posting++) {
        const clause = newClause[segment.clauses[posting] ?? 0] ?? -1;
        if (clause < 0) continue;
        gathered.terms.push(term);
        gathered.clauses.push(clause);
        gathered.packed.push(segment.packed[posting] ?? 0);
      }
    }
  }
  const alive = new Uint8Array(documents.length).fill(1);
  const numbers = {
    documentOf: Uint32Array.from(documentOf),
    positionOf: Uint32Array.from(positionOf),
    sectionOf: Uint32Array.from(sectionOf),
    lengths: Uint16Array.from(lengths),
  };
  return { documents, alive, ...numbers, ...sortByTerm(gathered, termCount) };
}
