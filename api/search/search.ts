import type { Said } from '../said.ts';
import { answerQuestion } from './answer/answer.ts';
import type { FactReader } from './answer/facts.ts';
import type { Answer } from './answer/types.ts';
import { countFacets, type Facet } from './facets.ts';
import type { Candidate, ClauseIndex } from './index/types.ts';
import { rankCandidates, type Hit } from './rank.ts';
import { findScope, type Scope, type SearchFilters } from './scope.ts';
import type { VocabularyContext } from './understand/context.ts';
import type { Understanding } from './understand/types.ts';
import { understand } from './understand/understand.ts';
import { makeSnippet, type Snippet } from './snippet.ts';
import { seekQuestion } from './sought.ts';
import { sayMatch } from './say-match.ts';
import { spreadRegions } from './spread.ts';
import type { Weights } from './weights.ts';

/** What a search works with; made once and used for every question. */
export interface SearchDeps {
  readonly index: ClauseIndex;
  readonly context: VocabularyContext;
  readonly facts: FactReader;
  readonly weights: Weights;
}

/** One clause found, ready to show. */
export interface FoundClause {
  /** Position among all hits, 0 the best; the cursor of a connection. */
  readonly rank: number;
  readonly hit: Hit;
  readonly snippet: Snippet;
  /** Why it was found, in one sentence. */
  readonly match: Said;
}

/** Everything that a page of results shows. */
export interface SearchResult {
  readonly question: string;
  readonly understanding: Understanding;
  readonly answer: Answer;
  readonly page: readonly FoundClause[];
  readonly hasNextPage: boolean;
  /** Clauses that matched, at most `MOST_HITS`. */
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  readonly scope: Scope;
  /** Clauses of the documents searched. */
  readonly clausesSearched: number;
}

/** Facets count, and pages end, among this many hits. */
export const MOST_HITS = 200;
/** Candidates by text that the signals reorder. */
const MOST_CANDIDATES = 220;

/**
 * Answers a question over the index and the graph. `first` clauses are returned that follow rank `after` (exclusive; -1 for the start).
 * The same question over the same collection gives the same result.
 */
export async function search(
  deps: SearchDeps,
  question: string,
  filters: SearchFilters = {},
  first = 10,
  after = -1,
): Promise<SearchResult> {
  const { index, context, weights } = deps;
  const understanding = understand(question, context, filters);
  const scope = findScope(understanding, filters, index, context.names);
  const hits = findHits(deps, understanding, scope, filters);
  const answer = await answerQuestion({ understanding, hits, scope, facts: deps.facts, index, context, weights });
  const shown = hits.slice(after + 1, after + 1 + first);
  const sought = seekQuestion(understanding, context);
  return {
    question,
    understanding,
    answer,
    page: shown.map((hit, at) => ({
      rank: after + 1 + at,
      hit,
      snippet: makeSnippet(hit.clause, sought, hit.document.regionId),
      match: sayMatch(hit, understanding, sought),
    })),
    hasNextPage: after + 1 + first < hits.length,
    totalCount: hits.length,
    facets: countFacets(hits, filters, context.names),
    scope,
    clausesSearched: scope.documents.reduce((sum, document) => sum + document.clauses.length, 0),
  };
}

/** The best clauses of the documents in scope: candidates by text, pinned chips applied, ordered by all signals. */
export function findHits(
  deps: Pick<SearchDeps, 'index' | 'context' | 'weights'>,
  understanding: Understanding,
  scope: Scope,
  filters: SearchFilters,
): Hit[] {
  const { index, context, weights } = deps;
  const everywhere = scope.documents.length === index.documents().length;
  const within = everywhere ? undefined : new Set(scope.documents.map((document) => document.id));
  // A question that only names a region or a document asks for what stands there, in the order of the text.
  const found =
    understanding.groups.length > 0
      ? index.search(understanding.groups, { ...(within && { within }), question: withoutFilters(understanding), limit: MOST_CANDIDATES })
      : listClauses(scope);
  const candidates = found.filter(
    ({ clause }) =>
      (filters.instruments === undefined ||
        filters.instruments.length === 0 ||
        filters.instruments.some((id) => clause.instruments.includes(id))) &&
      (filters.modalities === undefined ||
        filters.modalities.length === 0 ||
        filters.modalities.some((id) => clause.modalities.includes(id))),
  );
  const ranked = rankCandidates(
    candidates,
    {
      understanding,
      best: candidates.reduce((best, { own }) => Math.max(best, own), 0),
      longest: candidates.reduce((most, { document }) => Math.max(most, document.clauses.length), 0),
      boilerplateHeadings: context.lexicon.boilerplateHeadings,
      ruleRanks: context.lexicon.ruleRanks,
      names: context.names,
      pattern: context.lexicon.pattern,
    },
    weights,
  );
  return spreadRegions(ranked, understanding, scope).slice(0, MOST_HITS);
}

/** The question but for the names of regions and documents: those filter, and are not looked for in clauses. */
function withoutFilters({ normalised, chips }: Understanding): string {
  return chips.filter(({ filters }) => filters).reduce((text, { surface }) => text.replace(surface, ' '), normalised);
}

/** The clauses of the documents in scope in the order of the text, all of one rank; headings alone are left out. */
function listClauses(scope: Scope): Candidate[] {
  return scope.documents.flatMap((document) =>
    document.clauses.flatMap((clause, position) =>
      clause.text === clause.heading ? [] : [{ document, clause, position, score: 0, own: 0, section: 0, whole: 0 }],
    ),
  );
}
