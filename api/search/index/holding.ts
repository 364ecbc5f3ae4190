import { foldedText } from './folded.ts';
import { clausesHolding } from './score.ts';
import { findTerm, type Segment, type TermNumbers } from './segment.ts';
import { cutQueryTerms, cutTerms, foldText, type Tokenise } from './terms.ts';

/** Words remembered at most; a server that is asked ever new ones starts over. */
const MOST_REMEMBERED = 20_000;

/** The number known for a key, or counted now. */
export function remember(known: Map<string, number>, key: string, count: () => number): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = count();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, value);
  return value;
}

/** Living clauses of a segment whose text holds the words; only the postings of the rarest of their terms are read. */
function holdersIn(segment: Segment, terms: readonly number[], wanted: string): number {
  let from = 0;
  let to = Infinity;
  for (const term of terms) {
    const at = findTerm(segment, term);
    if (at < 0) return 0;
    const [start, end] = [segment.starts[at] ?? 0, segment.starts[at + 1] ?? 0];
    if (end - start < to - from) [from, to] = [start, end];
  }
  let count = 0;
  for (let posting = from; posting < to; posting++) {
    const clause = segment.clauses[posting] ?? 0;
    const number = segment.documentOf[clause] ?? 0;
    const held = segment.documents[number]?.clauses[segment.positionOf[clause] ?? 0];
    if (segment.alive[number] === 1 && held !== undefined && foldedText(held).includes(wanted)) count++;
  }
  return count;
}

/**
 * Living clauses whose own text holds exactly these words. Only pairs of characters and Latin words lead to them: a longer word may be cut
 * otherwise where it stands between others.
 */
export function countHolders(text: string, segments: readonly Segment[], dictionary: TermNumbers): number {
  const wanted = foldText(text);
  const leading = cutTerms(text, () => []).filter((term) => wanted.length === 1 || !/^\p{Script=Han}$/u.test(term));
  const numbers = [...new Set(leading)].map((term) => dictionary.numbers.get(term));
  const terms = numbers.filter((term) => term !== undefined);
  if (terms.length === 0 || terms.length < numbers.length) return 0;
  return segments.reduce((sum, segment) => sum + holdersIn(segment, terms, wanted), 0);
}

/** Inverse document frequency of the rarest word or pair of a text; the highest for what no clause holds. */
export function rarityOf(text: string, segments: readonly Segment[], dictionary: TermNumbers, clauses: number, tokenise: Tokenise): number {
  let most = 0;
  for (const [term, kind] of cutQueryTerms(text, tokenise)) {
    if (kind === 'character' && text.length > 1) continue;
    const number = dictionary.numbers.get(term);
    const holding = number === undefined ? 0 : clausesHolding(segments, number);
    most = Math.max(most, Math.log(1 + (clauses - holding + 0.5) / (holding + 0.5)));
  }
  return most;
}
