import { JingweiError } from '../../graph/errors.ts';
import { cellOneOf, readLexicon } from './lexicon.ts';

/** A named rule of the annotators. */
export interface Rule {
  readonly name: string;
  /** What it does, in words that a reader of policies understands. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
  /** Share of the facts that it says that are right, 0..1; `source` tells how it was measured. */
  readonly confidence: number;
}

const STEPS = Array.from({ length: 101 }, (_, percent) => (percent / 100).toFixed(2));

const RULES: ReadonlyMap<string, Rule> = new Map(
  readLexicon('rules.tsv', ['rule', 'confidence', 'zh', 'en']).map((row) => {
    const name = row.get('rule');
    return [name, { name, zh: row.get('zh'), en: row.get('en'), confidence: Number(cellOneOf(row, 'confidence', STEPS)) }];
  }),
);

/** The rule of this name, or undefined. */
export const findRule = (name: string): Rule | undefined => RULES.get(name);

/** The rule of this name; one that `lexicon/rules.tsv` does not list is `BAD_VOCABULARY`. */
function ruleOf(name: string): Rule {
  const rule = findRule(name);
  if (rule !== undefined) return rule;
  throw new JingweiError('BAD_VOCABULARY', `lexicon/rules.tsv has no rule ${name}`);
}

/** How sure a rule is, 0..1. */
export const confidenceOf = (name: string): number => ruleOf(name).confidence;

/** Every rule, in the order of the table. */
export const allRules = (): readonly Rule[] => [...RULES.values()];
