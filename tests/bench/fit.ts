import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPriors, loadWeights, WEIGHTS_FILE } from '../../api/search/weights.ts';
import { ascend, choosePrice, distance, standardError, type Setting } from './ascent.ts';
import { readRows, type QuestionRow } from './collection.ts';
import { foldGroups, groupQuestions } from './folds.ts';
import { makePolicyRanking, meanScore, readPolicyQuestions, type PolicyQuestion, type PolicyScore } from './policies.ts';
import type { RankingScore } from './ranking.ts';
import { remember } from './remember.ts';
import { indexCollection, makeStatuteScorer } from './statutes.ts';
import { keepWhatHelps } from './signal-rule.ts';
import { readNotes, writeWeights } from './write-weights.ts';

/**
 * `npm run bench:fit -- POLICIES.jsonl[#even|#odd]… --collection FILE.jsonl[.gz] --statutes FILE.jsonl [--unseen POLICIES.jsonl]… [--most 400]
 * [--folds 5] [--again] [--write]`: fits every weight of `weights.tsv` that has a prior to questions over the samples, with the statutes as guard, as
 * api/search/README.md says. `--most` statutes questions are asked while fitting, all of them in the end; no weight is fitted on `--unseen` questions: they
 * are scored, and with the others they decide by the rule of signals which signals are on.
 * `--again` holds the weights as they are to the rule of signals alone, where extraction or tables have changed since the fit, and fits nothing.
 * `--write` writes the values into `weights.tsv` with a heading that says on what they were fitted.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    collection: { type: 'string' },
    statutes: { type: 'string' },
    unseen: { type: 'string', multiple: true, default: [] },
    most: { type: 'string', default: '400' },
    folds: { type: 'string', default: '5' },
    again: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (options.collection === undefined || options.statutes === undefined || positionals.length === 0)
  throw new Error('name files of questions over the samples, --collection and --statutes');

/** What the statutes must keep (nDCG@10, R@100). */
const GUARD = { ndcg10: 0.44, recall100: 0.75 };
/** What a doubling of one weight has to be worth, as a part of all questions: from more than one question first of 150 to nothing. */
const PRICES = [Infinity, 0.008, 0.004, 0.002, 0.001];

const prior = loadPriors();
const present = Object.fromEntries(Object.keys(prior).map((name) => [name, loadWeights()(name)]));
const folds = Number(options.folds);

// --- questions over the samples
const fitted = positionals.flatMap(readPolicyQuestions);
const unseen = options.unseen.flatMap(readPolicyQuestions);
const asked = [...fitted, ...unseen];
const groupsOf = (questions: readonly PolicyQuestion[]): number[] =>
  groupQuestions(
    questions.map(({ relevant }) => new Set(relevant.filter(({ grade }) => grade === 2).map(({ doc, clause }) => `${doc}/${clause}`))),
  );
const groups = groupsOf(fitted);
const foldOf = foldGroups(groups, folds);
const rememberScores = async (questions: readonly PolicyQuestion[]): Promise<(setting: Setting) => PolicyScore[]> => {
  const rank = await makePolicyRanking(questions);
  const known = new Map<string, PolicyScore[]>();
  return (setting) => remember(known, setting, () => rank(loadWeights(setting)));
};
const worthsOf = (scores: readonly PolicyScore[]): number[] => scores.map(({ first, ndcg10 }) => (first + ndcg10) / 2);
const scoresOf = await rememberScores(fitted);
const scoresOfAsked = await rememberScores(asked);
const worths = (setting: Setting): number[] => worthsOf(scoresOf(setting));
const meanWorth = (setting: Setting, part: readonly number[]): number => {
  const all = worths(setting);
  return part.reduce((sum, at) => sum + (all[at] ?? 0), 0) / part.length;
};

// --- the statutes
const statutes = readRows<QuestionRow>(options.statutes);
const index = indexCollection(options.collection);
const every = Math.max(1, Math.floor(statutes.length / Number(options.most)));
const sample = statutes.filter((_, at) => at % every === 0);
const scoreStatutes = makeStatuteScorer(index, statutes);
const scoreSample = makeStatuteScorer(index, sample);
const [priorOnAll, priorOnSample] = [scoreStatutes(prior), scoreSample(prior)];
/** Whether the statutes keep what they must: what the prior has above it may be lost, measured on the sample. */
const allowed = (setting: Setting): boolean => {
  const score = scoreSample(setting);
  return (
    priorOnSample.ndcg10 - score.ndcg10 <= priorOnAll.ndcg10 - GUARD.ndcg10 &&
    priorOnSample.recall100 - score.recall100 <= priorOnAll.recall100 - GUARD.recall100
  );
};

/** The same on all of them, for the setting that is written. */
const allowedOnAll = (setting: Setting): boolean => isKept(scoreStatutes(setting));

// --- fitting
const everyQuestion = fitted.map((_, at) => at);
const ascendOn = (part: readonly number[], price: number): Setting => ascend(prior, price, (setting) => meanWorth(setting, part), allowed);
const fitOn = (part: readonly number[], price: number): Setting => {
  const worthsOfPart = (setting: Setting): number[] => {
    const all = worths(setting);
    return part.map((at) => all[at] ?? 0);
  };
  const groupsOfPart = part.map((at) => groups[at] ?? at);
  return keepWhatHelps(ascendOn(part, price), worthsOfPart, groupsOfPart, allowed).setting;
};
const unseenWorths = new Map<number, readonly number[]>();
for (const price of options.again ? [] : PRICES) {
  const held = new Array<number>(fitted.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const setting = fitOn(
      everyQuestion.filter((at) => foldOf[at] !== fold),
      price,
    );
    const all = worths(setting);
    for (const at of everyQuestion) if (foldOf[at] === fold) held[at] = all[at] ?? 0;
  }
  unseenWorths.set(price, held);
  console.log(`price ${price}: folds not fitted on ${mean(held).toFixed(4)}`);
}
const price = options.again ? Infinity : choosePrice(unseenWorths, groups);
const ascended = options.again ? present : ascendOn(everyQuestion, price);
const { setting, silent } = keepWhatHelps(ascended, (one) => worthsOf(scoresOfAsked(one)), groupsOf(asked), allowedOnAll);
const onStatutes = scoreStatutes(setting);

function isKept({ ndcg10, recall100 }: RankingScore): boolean {
  return ndcg10 >= GUARD.ndcg10 && recall100 >= GUARD.recall100;
}
function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
const sayPolicies = (scores: readonly PolicyScore[]): string => {
  const { first, ndcg10 } = meanScore(scores);
  return `first ${first.toFixed(3)} nDCG@10 ${ndcg10.toFixed(3)}`;
};
const sayStatutes = ({ ndcg10, recall100 }: RankingScore): string => `nDCG@10 ${ndcg10.toFixed(3)} R@100 ${recall100.toFixed(3)}`;
const sayUnseen = (setting: Setting): string => sayPolicies(scoresOfAsked(setting).slice(fitted.length));
const names = (files: readonly string[]): string => files.map((file) => basename(file)).join(', ');
const heldOut = unseenWorths.get(price) ?? [];
const difference = heldOut.map((worth, at) => worth - (worths(prior)[at] ?? 0));

const sizes = Array.from({ length: folds }, (_, fold) => foldOf.filter((one) => one === fold).length);
const ruled = Object.entries(setting).filter(([name, value]) => value !== ascended[name]);
const sayRuled = ruled.map(([name, value]) => `${name} ${ascended[name] ?? ''} → ${value}`).join(', ');
const date = new Date().toISOString().slice(0, 10);
const sayRule = `changed ${sayRuled === '' ? 'none' : sayRuled}; no question has a say on ${silent.length === 0 ? 'none' : silent.join(', ')}, left as they were.`;
const results = [
  `On all questions fitted on ${sayPolicies(scoresOf(setting))} (priors ${sayPolicies(scoresOf(prior))})${unseen.length === 0 ? '' : `; on ${unseen.length} not fitted on (${names(options.unseen)}) ${sayUnseen(setting)} (priors ${sayUnseen(prior)})`}.`,
  `Statutes, not fitted on: ${sayStatutes(onStatutes)} (priors ${sayStatutes(priorOnAll)}).`,
];
const again = [
  // What the rule changed before stays said; what the questions scored then does not.
  ...readNotes(WEIGHTS_FILE).filter((note) => !/^Again: (?!\d)/u.test(note)),
  ...[
    `${date} the rule of signals (tests/bench/signal-rule.ts) on all ${asked.length} questions (${names([...positionals, ...options.unseen])}) ${sayRule}`,
    ...results,
  ].map((note) => `Again: ${note}`),
];
const afresh = [
  `${date} by npm run bench:fit on ${fitted.length} questions over the samples (${names(positionals)}) in ${new Set(groups).size} groups of paraphrases; the statutes (${statutes.length} questions) are the guard.`,
  `${folds} folds by group of paraphrases, the largest group first, each into the smallest fold (${sizes.join(', ')} questions); worth = mean of right clause first and nDCG@10: on folds not fitted ${mean(heldOut).toFixed(4)}, under the priors ${meanWorth(prior, everyQuestion).toFixed(4)} (difference ${mean(difference).toFixed(4)}, standard error ${standardError(difference, groups).toFixed(4)}); price of a doubling ${price}.`,
  `The rule of signals (tests/bench/signal-rule.ts) on all ${asked.length} questions, those not fitted on too, then ${sayRule}`,
  ...results,
];
const notes = options.again ? again : afresh;
for (const note of notes) console.log(note);
for (const [name, value] of Object.entries(setting))
  if (value !== prior[name] || value !== present[name])
    console.log(`${name}\tprior ${prior[name] ?? ''}\tbefore ${present[name] ?? ''}\tnow ${value}`);
console.log(`distance from the priors ${distance(setting, prior).toFixed(2)}`);
const kept = isKept(onStatutes);
if (!kept) console.log('the statutes lose too much: nothing is written');
if (options.write && kept) writeWeights(WEIGHTS_FILE, setting, notes);
process.exitCode = kept ? 0 : 1;
