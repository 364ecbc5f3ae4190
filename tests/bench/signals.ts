import { SIGNALS } from '../../api/search/signals/list.ts';
import { loadWeights, type Weights } from '../../api/search/weights.ts';
import { makePolicyRanking, meanScore, readPolicyQuestions } from './policies.ts';

/**
 * `npm run bench:signals -- QUESTIONS.jsonl[#even|#odd]…`: what each signal is worth on questions over the samples: a right clause first / nDCG@10
 * with all signals and without each, on the first file, on the others together, and on all. A signal lowers the questions where both are higher
 * without it, or their mean is; such a signal may not be on.
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
  const columns = parts.map(([first = 0, ndcg10 = 0]) => `${first.toFixed(3)} / ${ndcg10.toFixed(3)}`);
  console.log(`${name.padEnd(20)} ${columns.join('   ')}   ${note}`.trimEnd());
};

console.log(
  `${' '.repeat(20)} ${[`${cut} questions`, `${questions.length - cut} others`, 'all'].map((title) => title.padEnd(13)).join('   ')}`,
);
const present = loadWeights();
const all = measure(present);
say('all signals', all);
for (const { name } of SIGNALS) {
  if (present(`signal.${name}`) === 0) {
    say(name, all, 'is off');
    continue;
  }
  const without = measure(loadWeights({ [`signal.${name}`]: 0 }));
  const lowers = (without[2]?.[2] ?? 0) > (all[2]?.[2] ?? 0) + 1e-9;
  say(`without ${name}`, without, lowers ? 'lowers them' : '');
}
