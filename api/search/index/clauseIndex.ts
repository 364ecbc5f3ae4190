import type { Weights } from '../weights.ts';
import { countHolders, rarityOf, remember } from './holding.ts';
import { makeDictionary } from './dictionary.ts';
import { buildSegment, mergeSegments, type Segment } from './segment.ts';
import { readBm25f, type Averages } from './bm25f.ts';
import { makeImpacts, type Impacts } from './impact.ts';
import { bestBetween, bestClauses } from './levels.ts';
import { makeScratch, prepareQuery, scoreSegment, type PreparedQuery, type Scratch } from './score.ts';
import { frequentWords, type FrequentWord } from './frequent-words.ts';
import { cutQueryTerms, type CutQuery, type TermKind, type Tokenise } from './terms.ts';
import { FIELDS, type Candidate, type ClauseIndex, type IndexDocument } from './types.ts';

/** Most clauses that a search returns where no limit is set. */
const DEFAULT_LIMIT = 400;

/**
 * An empty index. Documents that were put in are cut into terms together, when they are first searched, as one segment; segments
 * are joined so that each is more than twice as large as the next, and few are ever read. What is found depends only on the
 * documents held, never on the order in which they came.
 */
export function createIndex(tokenise: Tokenise, weights: Weights): ClauseIndex {
  const bm25f = readBm25f(weights);
  let dictionary = makeDictionary();
  const held = new Map<string, IndexDocument>();
  const waiting = new Map<string, IndexDocument>();
  let segments: Segment[] = [];
  let averages: Averages | undefined;
  /** For each segment what its postings are worth under the present averages. */
  const impacts = new Map<Segment, Impacts>();
  const scratches = new WeakMap<Segment, Scratch>();
  /** Counts and rarities asked since the last change: answers ask for the same words clause after clause. */
  const counted = new Map<string, number>();
  const holding = new Map<string, number>();
  const rarities = new Map<string, number>();
  /** Terms of what has been searched: the same expansions come with question after question. */
  const cuts = new Map<string, ReadonlyMap<string, TermKind>>();
  const cut: CutQuery = (text) => remember(cuts, text, () => cutQueryTerms(text, tokenise));
  let sorted: IndexDocument[] | undefined;
  /** Whether nothing has changed since segments were last closed and joined. */
  let settled = true;
  let words: { readonly most: number; readonly list: readonly FrequentWord[] } | undefined;

  const forget = (id: string): void => {
    held.delete(id);
    settled = false;
    waiting.delete(id);
    averages = undefined;
    words = undefined;
    sorted = undefined;
    impacts.clear();
    counted.clear();
    holding.clear();
    rarities.clear();
    for (const segment of segments) {
      const number = segment.documents.findIndex((document) => document.id === id);
      if (number >= 0) segment.alive[number] = 0;
    }
  };

  const settle = (): void => {
    if (settled) return;
    settled = true;
    if (waiting.size > 0) {
      segments.push(buildSegment([...waiting.values()], dictionary, tokenise));
      waiting.clear();
    }
    segments = segments.filter((segment) => segment.alive.includes(1));
    for (
      let last = segments.at(-1), before = segments.at(-2);
      last !== undefined && before !== undefined;
      last = segments.at(-1), before = segments.at(-2)
    ) {
      if (before.documentOf.length > 2 * last.documentOf.length) break;
      segments.splice(-2, 2, mergeSegments([before, last], dictionary.size));
    }
  };

  const average = (): Averages => {
    if (averages !== undefined) return averages;
    const sums = FIELDS.map(() => 0);
    let clauses = 0;
    for (const segment of segments) {
      for (const [clause, document] of segment.documentOf.entries()) {
        if (segment.alive[document] !== 1) continue;
        clauses++;
        for (let field = 0; field < FIELDS.length; field++)
          sums[field] = (sums[field] ?? 0) + (segment.lengths[clause * FIELDS.length + field] ?? 0);
      }
    }
    averages = { clauses, lengths: sums.map((sum) => (clauses === 0 ? 1 : sum / clauses)) };
    return averages;
  };

  const impactsOf = (segment: Segment): Impacts => {
    let impact = impacts.get(segment);
    if (impact === undefined) impacts.set(segment, (impact = makeImpacts(segment, dictionary, average(), bm25f)));
    return impact;
  };

  return {
    prepare() {
      settle();
      for (const segment of segments) for (const at of segment.terms.keys()) impactsOf(segment).weigh(at);
    },
    replaceDocument(document) {
      forget(document.id);
      held.set(document.id, document);
      waiting.set(document.id, document);
    },
    removeDocument: forget,
    image() {
      settle();
      if (segments.length !== 1 || segments.some((segment) => segment.alive.includes(0)))
        segments = [mergeSegments(segments, dictionary.size)];
      return { dictionary: dictionary.arrays(), segment: segments[0] ?? mergeSegments([], 0) };
    },
    restore({ dictionary: kept, segment }) {
      for (const id of [...held.keys()]) forget(id);
      dictionary = makeDictionary(kept);
      // An image may be taken over more than once: what each holder lets go of is its own.
      segments = [{ ...segment, alive: segment.alive.slice() }];
      for (const document of segment.documents) held.set(document.id, document);
    },
    search(groups, options = {}) {
      settle();
      const query = prepareQuery(groups, options.question ?? '', segments, dictionary, average(), bm25f, cut);
      const most = options.limit ?? DEFAULT_LIMIT;
      const found = segments.flatMap((segment) => collect(segment, query, options.within, most));
      return found.sort(compareCandidates).slice(0, most);
    },
    holds(text) {
      settle();
      return (counted.get(text) ?? remember(holding, text, () => countHolders(text, segments, dictionary, 1))) > 0;
    },
    countHolding(text) {
      settle();
      return remember(counted, text, () => countHolders(text, segments, dictionary));
    },
    rarity(text) {
      settle();
      return remember(rarities, text, () => rarityOf(text, segments, dictionary, average().clauses, cut));
    },
    document: (id) => held.get(id),
    documents() {
      sorted ??= [...held.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      return sorted;
    },
    words(most) {
      settle();
      if (words?.most !== most) words = { most, list: frequentWords(segments, dictionary, most) };
      return words.list;
    },
    get size() {
      settle();
      return {
        documents: held.size,
        clauses: average().clauses,
        postings: segments.reduce((sum, segment) => sum + segment.packed.length, 0),
      };
    },
  };

  function collect(segment: Segment, query: PreparedQuery, within: ReadonlySet<string> | undefined, most: number): Candidate[] {
    const impact = impactsOf(segment);
    let scratch = scratches.get(segment);
    if (scratch === undefined) scratches.set(segment, (scratch = makeScratch(segment)));
    const own = scoreSegment(segment, impact, query, scratch);
    const { documentOf, sectionOf } = segment;
    const { total, stretches } = scratch;
    const bestIn = (starts: Uint32Array, number: number): number =>
      bestBetween(own, starts[number] as number, starts[number + 1] as number);
    const wanted =
      within === undefined
        ? segment.alive
        : Uint8Array.from(segment.documents, ({ id }, number) => (segment.alive[number] === 1 && within.has(id) ? 1 : 0));
    // Several clauses of a section or document are found, and each is read for its best one once.
    const sections = new Map<number, number>();
    const wholes = new Map<number, number>();
    return bestClauses(own, segment, stretches, wanted, bm25f, most, total).flatMap((at) => {
      const number = documentOf[at] as number;
      const document = segment.documents[number];
      const position = segment.positionOf[at] ?? 0;
      const clause = document?.clauses[position];
      if (document === undefined || clause === undefined) return [];
      const section = remember(sections, sectionOf[at] as number, (asked) => bestIn(stretches.sections, asked));
      const whole = remember(wholes, number, (asked) => bestIn(stretches.documents, asked));
      return [{ document, clause, position, score: total[at] as number, own: own[at] as number, section, whole }];
    });
  }
}

/** Best first; ties by document id, then by the order of the text. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1;
  return a.position - b.position;
}
