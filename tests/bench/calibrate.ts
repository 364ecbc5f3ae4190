import type { Judged } from './match-gold.ts';

/** Lower bounds of the bands of confidence, highest first, with what they are called. */
export const BANDS = [
  [0.95, '≥ .95'],
  [0.9, '.90 – .95'],
  [0.8, '.80 – .90'],
  [0.7, '.70 – .80'],
  [0, '< .70'],
] as const;

/** How many facts were said, and how many of them are right. */
export interface Tally {
  readonly said: number;
  readonly right: number;
}

/** The band that a confidence falls into. */
export function bandOf(confidence: number): string {
  return BANDS.find(([from]) => confidence >= from)?.[1] ?? BANDS[4][1];
}

/** Facts counted by a name of theirs. */
export function countBy(facts: readonly Judged[], nameOf: (fact: Judged) => string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const fact of facts) {
    const { said, right } = tallies.get(nameOf(fact)) ?? { said: 0, right: 0 };
    tallies.set(nameOf(fact), { said: said + 1, right: right + (fact.right ? 1 : 0) });
  }
  return tallies;
}

/** A rule with fewer judged facts keeps the confidence that it has. */
const ENOUGH = 10;

/** The share that is right, after a Beta(1, 1) prior: ten right of ten say .92, a hundred of a hundred .99, which is the most; in steps of a hundredth. */
export function measuredConfidence({ said, right }: Tally): string {
  return Math.min(0.99, (right + 1) / (said + 2)).toFixed(2);
}

/**
 * The table of rules (`ingest/lexicon/rules.tsv`) with measured confidences: a rule with at least ten judged facts gets its share, any other
 * keeps what it has; `source` says how many of how many in which gold. Measuring again replaces what an earlier measurement said.
 */
export function updateRules(table: string, tallies: ReadonlyMap<string, Tally>, gold: string): string {
  return table
    .split('\n')
    .map((line) => {
      const [rule = '', confidence = '', zh = '', source = ''] = line.split('\t');
      if (line.startsWith('#') || rule === 'rule' || source === '') return line;
      const tally = tallies.get(rule);
      if (tally !== undefined && tally.said >= ENOUGH)
        return [rule, measuredConfidence(tally), zh, `${tally.right} of ${tally.said} right in ${gold}`].join('\t');
      const kept = source.replace(/; (?:\d+ of \d+ right|none said) in .*$/, '');
      const seen = tally === undefined ? 'none said' : `${tally.right} of ${tally.said} right`;
      return [rule, confidence, zh, `${kept}; ${seen} in ${gold}${tally === undefined ? '' : ', too few'}`].join('\t');
    })
    .join('\n');
}
