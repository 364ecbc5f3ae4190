import { SIGNALS } from '../../api/search/signals/list.ts';
import { loadWeights, type Weights } from '../../api/search/weights.ts';
import { makePolicyRanking, meanScore, readPolicyQuestions } from './policies.ts';

/**
 * `npm run bench:signals -- QUESTIONS.jsonl[#even|#odd]…`: what each signal is worth on questions over the samples: a right clause first / nDCG@10
 * with all signals and without each, on the first file, on the others together, and on all. A signal lowers questions where the mean of both is
 * higher without it. Where the columns disagree, all of them decide: a signal that lowers them may not be on, and fails the command.
 */
const files = process.argv.slice(2).map(readPolicyQuestions);
if (files.length === 0) throw new Error('name files of questions');
const questions = files.flat();
const rank = await makePolicyRanking(questions);
const cut = files[0]?.length ?? 0;

function measure(weights: Weights): number[][] {
  const scores = rank(weights);
  return [scores.slice(0, cut), scores.slice(cut), scores].map((part) => {
    const { first, ndcg10 } = meanScore(part);
    return [first, ndcg10, (first + ndcg10) / 2];
  });
}
const say = (name: string, parts: readonly (readonly number[])[], note = ''): void => {
  const columns = parts.map(([first = 0, ndcg10 = 0]) => `${first.toFixed(4)} / ${ndcg10.toFixed(4)}`);
  console.log(`${name.padEnd(20)} ${columns.join('   ')}   ${note}`.trimEnd());
};

const COLUMNS = [`${cut} questions`, `${questions.length - cut} others`, 'all'];
console.log(`${' '.repeat(20)} ${COLUMNS.map((title) => title.padEnd(15)).join('   ')}`);
const present = loadWeights();
const all = measure(present);
say('all signals', all);
for (const { name } of SIGNALS) {
  if (present(`signal.${name}`) === 0) {
    say(name, all, 'is off');
    continue;
  }
  const without = measure(loadWeights({ [`signal.${name}`]: 0 }));
  const lowered = COLUMNS.filter((_, at) => (without[at]?.[2] ?? 0) > (all[at]?.[2] ?? 0) + 1e-9);
  if (lowered.includes('all')) process.exitCode = 1;
  say(`without ${name}`, without, lowered.length === 0 ? '' : `lowers ${lowered.join(', ')}`);
}
