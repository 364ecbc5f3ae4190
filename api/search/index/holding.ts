import type { Dictionary } from './dictionary.ts';
import { foldedText } from './folded.ts';
import { clausesHolding, inverseFrequency } from './score.ts';
import { findTerm, frequencyIn, type Segment } from './segment.ts';
import { cutTerms, foldText, type CutQuery } from './terms.ts';

/** Words remembered at most; a server that is asked ever new ones starts over. */
const MOST_REMEMBERED = 20_000;

/** What is known for a key, or found now; `most` are remembered. */
export function remember<Key, Value>(known: Map<Key, Value>, key: Key, find: (key: Key) => Value, most = MOST_REMEMBERED): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find(key);
  if (known.size >= most) known.clear();
  known.set(key, value);
  return value;
}

/** Where the postings of a term lie in a segment. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a stretch of postings holds a clause; clauses of a stretch ascend. */
function holdsClause({ clauses }: Segment, { start, end }: Stretch, clause: number): boolean {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = clauses[middle] as number;
    if (found === clause) return true;
    if (found < clause) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Living clauses of a segment whose text holds the words, `most` at most; the postings of the rarest of their terms lead. */
function holdersIn(segment: Segment, terms: readonly number[], wanted: string, most: number): number {
  const stretches: Stretch[] = [];
  for (const term of terms) {
    const at = findTerm(segment, term);
    if (at < 0) return 0;
    stretches.push({ start: segment.starts[at] ?? 0, end: segment.starts[at + 1] ?? 0 });
  }
  const [rarest, ...others] = stretches.sort((a, b) => a.end - a.start - (b.end - b.start));
  if (rarest === undefined) return 0;
  let count = 0;
  for (let posting = rarest.start; posting < rarest.end && count < most; posting++) {
    const clause = segment.clauses[posting] ?? 0;
    const number = segment.documentOf[clause] ?? 0;
    if (segment.alive[number] !== 1 || frequencyIn(segment.packed[posting] ?? 0, 0) === 0) continue;
    if (!others.every((stretch) => holdsClause(segment, stretch, clause))) continue;
    // Latin words lead to clauses that may hold them in another order; a single pair of characters is the words itself.
    const held = segment.documents[number]?.clauses[segment.positionOf[clause] ?? 0];
    if (held !== undefined && (wanted.length === 2 || foldedText(held).includes(wanted))) count++;
  }
  return count;
}

/**
 * Living clauses whose own text holds exactly these words, `most` at most. Pairs of characters and Latin words lead to them, where there are
 * any: a longer word may be cut otherwise where it stands between others.
 */
export function countHolders(text: string, segments: readonly Segment[], dictionary: Dictionary, most = Infinity): number {
  const wanted = foldText(text);
  const cut = cutTerms(text, () => []);
  const pairs = cut.filter((term) => !/^\p{Script=Han}$/u.test(term));
  const leading = pairs.length > 0 ? pairs : cut;
  const numbers = [...new Set(leading)].map((term) => dictionary.find(term));
  const terms = numbers.filter((term) => term !== undefined);
  if (terms.length === 0 || terms.length < numbers.length) return 0;
  let count = 0;
  for (const segment of segments) if (count < most) count += holdersIn(segment, terms, wanted, most - count);
  return count;
}

/** Inverse document frequency of the rarest word or pair of a text; the highest for what no clause holds. */
export function rarityOf(text: string, segments: readonly Segment[], dictionary: Dictionary, clauses: number, cut: CutQuery): number {
  let most = 0;
  for (const [term, kind] of cut(text)) {
    if (kind === 'character' && text.length > 1) continue;
    const number = dictionary.find(term);
    const holding = number === undefined ? 0 : clausesHolding(segments, number);
    most = Math.max(most, inverseFrequency(holding, clauses));
  }
  return most;
}
