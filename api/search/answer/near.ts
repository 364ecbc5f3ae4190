import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { Hit } from '../rank.ts';
import type { QueryGroup } from '../index/types.ts';
import { coverClause, coverText } from './coverage.ts';
import { cutSentences, type Sentence } from './quote.ts';
import type { AnswerTask } from './types.ts';

/** Hits close enough to the best to be read for an answer, best first, at most `most`. */
export function nearHits(task: AnswerTask, most = 3): Hit[] {
  const best = task.hits[0]?.score ?? 0;
  return task.hits.slice(0, most).filter((hit) => hit.score >= best * task.weights('answer.reach'));
}

/** The hits near the best that hold enough of the question's words to answer it. */
export function speakingHits(task: AnswerTask, most = 3): Hit[] {
  const least = task.weights('answer.named');
  return nearHits(task, most).filter((hit) => coverClause(task.understanding.groups, hit.clause, task.index) >= least);
}

export interface NearSentence extends Sentence {
  readonly hit: Hit;
  /** Part of the question's words that the sentence with its headings holds, 0..1. */
  readonly cover: number;
}

/** Sentences of the hits by how much of the question they hold; of equals the one of the better hit, then the earlier. */
export function nearSentences(task: AnswerTask, hits: readonly Hit[]): NearSentence[] {
  return hits
    .flatMap((hit) =>
      cutSentences(hit.clause.text).map((sentence) => ({
        ...sentence,
        hit,
        cover: coverText(task.understanding.groups, sentence.text, task.index),
      })),
    )
    .sort((a, b) => b.cover - a.cover);
}

/**
 * Whether nothing in the collection speaks of what is asked: no instrument of the question in the best clauses, and too few of its words. Where a
 * named instrument is all that is asked, parts of its name are another thing: 生物多样性 and 债券 are no 生物多样性债券.
 */
export function isUnheard(task: AnswerTask, groups: readonly QueryGroup[] = task.understanding.groups): boolean {
  const instruments = task.understanding.chips.filter((chip) => chip.kind === 'instrument');
  const named = instruments.filter(({ value }) => task.context.names.instrumentById(value)?.isClass === false);
  const onlyNamed =
    named.length > 0 && groups.length > 0 && groups.every(({ surface }) => named.some((chip) => chip.surface.includes(surface)));
  const holdsName = (text: string): boolean =>
    groups.some(({ variants }) => variants.some((variant) => text.includes(foldText(variant.text))));
  return !nearHits(task, 5).some(
    ({ clause }) =>
      instruments.some(({ value }) => clause.instruments.includes(value)) ||
      (onlyNamed ? holdsName(foldedText(clause)) : coverClause(groups, clause, task.index) >= task.weights('answer.held')),
  );
}
