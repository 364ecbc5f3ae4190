import type { GraphStore } from '../graph/store/port.ts';
import { tokenise } from '../graph/text/tokenise.ts';
import type { Services } from './context.ts';
import { makeFactReader } from './fact-reader.ts';
import { withRememberedCounts } from './remember.ts';
import { openIndexFile } from './index-file.ts';
import { makeIndexFeed } from './index-feed.ts';
import { createIndex } from './search/index/clauseIndex.ts';
import { loadLexicon } from './search/lexicon/load.ts';
import { matchPhrase, type MatchedClause } from './search/match.ts';
import type { SearchFilters } from './search/scope.ts';
import { search, type SearchResult } from './search/search.ts';
import { createSuggester } from './search/suggest/suggester.ts';
import { listThings } from './search/suggest/things.ts';
import type { Suggestion } from './search/suggest/types.ts';
import { makeContext } from './search/understand/collection.ts';
import type { VocabularyContext } from './search/understand/context.ts';
import type { Understanding } from './search/understand/types.ts';
import { understand } from './search/understand/understand.ts';
import { vocabularyNames } from './search/understand/names.ts';
import { loadWeights, type Weights } from './search/weights.ts';
import { makeTexts } from './texts.ts';

/** Search over the collection as it is now. */
export interface SearchService {
  /** Answers a question; what other processes have put into the store by then is found. `after` is the rank to go on behind, -1 for the start. */
  search(question: string, filters?: SearchFilters, first?: number, after?: number): Promise<SearchResult>;
  /** What a question means, without searching. */
  understand(question: string): Promise<Understanding>;
  /** Things of the collection whose name goes on from what has been typed, best first. */
  suggest(typed: string, most: number): Promise<Suggestion[]>;
  /** Resolves when all names of the collection can be suggested: of a large one they are read while it is already served. */
  namesRead(): Promise<void>;
  /** Clauses of the whole collection that say a phrase, best first. */
  match(phrase: string): Promise<MatchedClause[]>;
  /** Loads the dictionary and the index; the first search does it otherwise. */
  prepare(): Promise<void>;
}

/** What may differ from the product's usual way: the weights of a measurement, and the folder that keeps the index (none: it is built at start), and the address under which people reach the server. */
export interface ServiceOptions {
  readonly weights?: Weights;
  readonly indexFolder?: string;
  readonly publicUrl?: string | null;
}

/** Everything that lives as long as the server, over one store. */
export function makeServices(
  opened: GraphStore,
  { weights = loadWeights(), indexFolder, publicUrl = null }: ServiceOptions = {},
): Services {
  const store = withRememberedCounts(opened);
  const texts = makeTexts(store);
  return { store, texts, search: makeSearchService(store, makeFactReader(store, texts), weights, indexFolder), publicUrl };
}

function makeSearchService(
  store: GraphStore,
  facts: ReturnType<typeof makeFactReader>,
  weights: Weights,
  folder: string | undefined,
): SearchService {
  const index = createIndex(tokenise, weights);
  const feed = makeIndexFeed(store, index, folder === undefined ? undefined : openIndexFile(folder));
  let context: { readonly revision: number; readonly made: VocabularyContext } | undefined;
  const ready = async (): Promise<VocabularyContext> => {
    const revision = await feed.refresh();
    // The context holds names and words of the collection, so it is made anew when the collection changes.
    if (context?.revision !== revision) context = { revision, made: makeContext(index, vocabularyNames(), loadLexicon(), tokenise) };
    return context.made;
  };
  const suggester = createSuggester();
  let suggested = -1;
  let namesRead = Promise.resolve();
  /** What came since the last time is read; of a large collection names go on being read while the first are offered. */
  const readNames = async (): Promise<void> => {
    const revision = await feed.refresh();
    if (suggested === revision) return;
    namesRead = suggester.update(await listThings(store, index.documents()));
    suggested = revision;
  };
  return {
    async suggest(typed, most) {
      await readNames();
      return suggester.find(typed, most);
    },
    understand: async (question) => understand(question, await ready()),
    async search(question, filters = {}, first = 10, after = -1) {
      return search({ index, context: await ready(), facts, weights }, question, filters, first, after);
    },
    async namesRead() {
      await readNames();
      await namesRead;
    },
    async match(phrase) {
      return matchPhrase(phrase, index, await ready());
    },
    async prepare() {
      // A search is the most of it: the dictionary, the index and the words of the collection are loaded by the first one.
      await search({ index, context: await ready(), facts, weights }, '绿色金融');
      index.prepare();
      await readNames();
    },
  };
}
