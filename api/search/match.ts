import { foldText } from './index/terms.ts';
import type { ClauseIndex, IndexClause, QueryGroup } from './index/types.ts';
import { markWords, type TextRange } from './snippet.ts';
import type { VocabularyContext } from './understand/context.ts';
import { understand } from './understand/understand.ts';

/** A clause in which the words and concepts of a phrase stand. */
export interface MatchedClause {
  readonly clauseId: string;
  readonly documentId: string;
  /** Share of the phrase that it holds, by rarity of its parts: above `LEAST_SHARE`, at most 1. */
  readonly share: number;
  /** Where its own text holds them. */
  readonly marks: readonly TextRange[];
}

/** A clause counts when it holds at least this share of what a phrase says, rare parts counting more: all of a short phrase, most of a question. */
export const LEAST_SHARE = 0.7;
/** Candidates by text; the rule above then decides. */
const MOST_CANDIDATES = 5_000;

/**
 * Clauses that say a phrase: each part of it may stand in other words that the synonyms and the vocabulary know, in the clause's own text or
 * in a heading above it; at least one part stands in its own text. Regions and documents that the phrase names are left out of account, since
 * the caller chooses where to look. Best first; ties in the order of document and text.
 */
export function matchPhrase(phrase: string, index: ClauseIndex, context: VocabularyContext): MatchedClause[] {
  const { groups } = understand(phrase, context, {});
  if (groups.length === 0) return [];
  const parts = groups.map((group) => ({ group, words: wordsOf(group), rarity: index.rarity(group.surface) }));
  const total = parts.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  return index.search(groups, { limit: MOST_CANDIDATES }).flatMap(({ document, clause }) => {
    const above = foldText(headingsOf(clause));
    const own = foldText(clause.text);
    const held = parts.filter(({ words }) => words.some((word) => own.includes(word) || above.includes(word)));
    const share = held.reduce((sum, { rarity }) => sum + rarity, 0) / total;
    const marks = markWords(clause.text, groups);
    return share >= LEAST_SHARE && marks.length > 0 ? [{ clauseId: clause.id, documentId: document.id, share, marks }] : [];
  });
}

function wordsOf({ surface, variants }: QueryGroup): string[] {
  return [...new Set([surface, ...variants.map(({ text }) => text)].map(foldText))];
}

function headingsOf({ heading, ancestors }: IndexClause): string {
  return [...ancestors, heading ?? ''].join('\n');
}
