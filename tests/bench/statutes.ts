import { createIndex } from '../../api/search/index/clauseIndex.ts';
import type { ClauseIndex } from '../../api/search/index/types.ts';
import { loadWeights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';
import type { Setting } from './ascent.ts';
import { askUnderWeights } from './asked.ts';
import { documentsOf, readRows, type CollectionRow, type QuestionRow } from './collection.ts';
import { scoreRanking, type RankingScore } from './ranking.ts';
import { remember } from './remember.ts';

/** Weights that have something to say on clauses without annotation. */
const ON_TEXT = /^bm25f\.|^signal\.(?:section|whole|phrase)$/u;

/** An index of a collection for measuring. */
export function indexCollection(file: string): ClauseIndex {
  const index = createIndex(tokenise, loadWeights());
  for (const document of documentsOf(readRows<CollectionRow>(file))) index.replaceDocument(document);
  return index;
}

/** Scores questions over a collection under settings; a setting that differs only in weights that say nothing here is scored once. */
export function makeStatuteScorer(index: ClauseIndex, questions: readonly QuestionRow[]): (setting: Setting) => RankingScore {
  const ask = askUnderWeights(
    index,
    questions.map(({ text }) => text),
  );
  const found = new Map<string, RankingScore>();
  return (setting) =>
    remember(found, Object.fromEntries(Object.entries(setting).filter(([name]) => ON_TEXT.test(name))), () => {
      const ranked = ask(loadWeights(setting), 100);
      return scoreRanking(questions, new Map(questions.map(({ id }, at) => [id, (ranked[at] ?? []).map(({ clause }) => clause.id)])));
    });
}
