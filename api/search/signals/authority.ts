import type { RuleRank } from '../lexicon/load.ts';
import type { Signal } from './types.ts';

/** A title is looked at once: many clauses have it. */
const known = new Map<string, RuleRank | null>();

function rankOf(title: string, ranks: readonly RuleRank[]): RuleRank | null {
  const rank = known.get(title) ?? ranks.find(({ ending }) => ending.test(title)) ?? null;
  known.set(title, rank);
  return rank;
}

/** The rank of the rule that the document is: of two clauses that fit alike the law's comes before that of the rule that carries it out. */
export const authority: Signal = {
  name: 'authority',
  prepare({ ruleRanks }) {
    return ({ document }) => {
      const rank = rankOf(document.title, ruleRanks);
      return rank === null ? undefined : { value: rank.rank, say: () => `${rank.name}的条文` };
    };
  },
};
