import { said } from '../../said.ts';
import type { RuleRank } from '../lexicon/load.ts';
import type { Signal } from './types.ts';

/** Names of the kinds of rules in English; a test holds them against the table. */
export const RANKS: Readonly<Record<string, string>> = {
  法律: 'a law',
  司法解释: 'a judicial interpretation',
  条例: 'a regulation (条例)',
  规章: 'a rule (规章)',
};

/** A title is looked at once: many clauses have it. */
const known = new Map<string, RuleRank | null>();

function rankOf(title: string, ranks: readonly RuleRank[]): RuleRank | null {
  const found = known.get(title);
  // Most titles have no rank, and that is known too.
  if (found !== undefined) return found;
  const rank = ranks.find(({ ending }) => ending.test(title)) ?? null;
  known.set(title, rank);
  return rank;
}

/** The rank of the rule that the document is: of two clauses that fit alike the law's comes before that of the rule that carries it out. */
export const authority: Signal = {
  name: 'authority',
  prepare({ ruleRanks }) {
    return ({ document }) => {
      const rank = rankOf(document.title, ruleRanks);
      return rank === null
        ? undefined
        : { value: rank.rank, say: () => said(`${rank.name}的条文`, `A provision of ${RANKS[rank.name] ?? `“${rank.name}”`}`) };
    };
  },
};
