import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import type { ClauseIndex } from '../index/types.ts';
import type { Tokenise } from '../index/terms.ts';
import type { Lexicon } from '../lexicon/load.ts';
import type { Names, VocabularyContext } from './context.ts';
import { makePinyinReader } from './pinyin.ts';
import { makeWordFinder } from './words.ts';

/** Words of the collection whose pinyin is known: the most frequent ones, so that the first question in pinyin stays quick. */
const SPELLED_WORDS = 20_000;

/**
 * What a question is understood by, over an index: `documents`, `holds` and the collection's words follow the index as it changes.
 * In pinyin, names of regions and instruments go before words of the collection, and frequent words before rare ones.
 */
export function makeContext(index: ClauseIndex, names: Names, lexicon: Lexicon, tokenise: Tokenise): VocabularyContext {
  const words = function* (): Iterable<string> {
    for (const document of index.documents()) yield (names.regionById(document.regionId)?.name ?? '').replace(/[省市区]$/u, '');
    yield* names.known();
    yield* lexicon.synonyms.keys();
    yield* lexicon.modalityWords.keys();
    yield* index
      .words()
      .slice(0, SPELLED_WORDS)
      .map(({ word }) => word);
  };
  const holds = (text: string): boolean => index.holds(text);
  return {
    names,
    lexicon,
    find: {
      synonyms: makeWordFinder(lexicon.synonyms, tokenise, holds),
      topics: makeMatcher(lexicon.topics),
      modalityWords: makeMatcher(lexicon.modalityWords),
      bearerWords: makeMatcher(lexicon.bearerWords),
      regionWords: makeMatcher(lexicon.regionWords),
    },
    tokenise,
    readPinyin: makePinyinReader(words),
    get documents() {
      return index.documents();
    },
    holds,
  };
}
