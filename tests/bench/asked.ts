import type { ClauseIndex } from '../../api/search/index/types.ts';
import { createIndex } from '../../api/search/index/clauseIndex.ts';
import { loadLexicon } from '../../api/search/lexicon/load.ts';
import type { Hit } from '../../api/search/rank.ts';
import { findScope } from '../../api/search/scope.ts';
import { findHits } from '../../api/search/search.ts';
import { makeContext } from '../../api/search/understand/collection.ts';
import { vocabularyNames } from '../../api/search/understand/names.ts';
import { understand } from '../../api/search/understand/understand.ts';
import type { Weights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';

/** Ranks questions over what an index holds under any weights. What a question means does not depend on them, and is found once. */
export function askUnderWeights(index: ClauseIndex, questions: readonly string[]): (weights: Weights, most: number) => Hit[][] {
  const context = makeContext(index, vocabularyNames(), loadLexicon(), tokenise);
  const asked = questions.map((question) => {
    const understanding = understand(question, context);
    return { understanding, scope: findScope(understanding, {}, index, context.names) };
  });
  const image = index.image();
  return (weights, most) => {
    const weighed = createIndex(tokenise, weights);
    weighed.restore(image);
    return asked.map(({ understanding, scope }) => findHits({ index: weighed, context, weights }, understanding, scope, {}).slice(0, most));
  };
}
