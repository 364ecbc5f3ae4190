import { readFileSync } from 'node:fs';
import { makeServices } from '../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';
import { judgeAnswer, type AskedQuestion } from './judge-answer.ts';

/**
 * `npm run bench:answers -- QUESTIONS.jsonl [--part even|odd] [--misses]`: answers to questions over the samples, by type and in all: right among those
 * that ask for a fact, wrong among those claimed, the asked words in a sentence shown (claimed or 可能相关), wrongly not found, and
 * not found where it is not there.
 */
const [file, ...flags] = process.argv.slice(2);
if (file === undefined) throw new Error('name a file of questions');
const part = flags[flags.indexOf('--part') + 1];
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as AskedQuestion)
  .filter((_, at) => !flags.includes('--part') || (part === 'odd') === (at % 2 === 0));
const { store, dispose } = temporaryStore();
await ingest(store, SAMPLE_FILES);
const { search } = makeServices(store);

const judged = [];
for (const question of questions) judged.push({ question, ...judgeAnswer(question, (await search.search(question.q)).answer) });
await dispose();

const share = (name: string, rows: readonly boolean[]): void => {
  const held = rows.filter(Boolean).length;
  console.log(`${name.padEnd(28)} ${rows.length === 0 ? '–' : (held / rows.length).toFixed(3)}  ${held}/${rows.length}`);
};
const facts = judged.filter(({ question }) => question.answerable && question.answer !== null);
for (const type of [...new Set(facts.map(({ question }) => question.type))].sort())
  share(
    `right: ${type}`,
    facts.filter(({ question }) => question.type === type).map(({ right }) => right),
  );
share(
  'right',
  facts.map(({ right }) => right),
);
share(
  'words in a sentence shown',
  facts.map(({ shown }) => shown),
);
share(
  'wrong among the claimed',
  judged.filter(({ claimed, question }) => claimed && (question.answer !== null || !question.answerable)).map(({ right }) => !right),
);
share(
  'wrongly not found',
  judged.filter(({ question }) => question.answerable).map(({ notFound }) => notFound),
);
share(
  'not found where it is not',
  judged.filter(({ question }) => !question.answerable).map(({ notFound }) => notFound),
);
if (flags.includes('--misses'))
  for (const { question, right, notFound, texts } of judged)
    if (question.answerable ? question.answer !== null && !right : !notFound)
      console.log(`${question.id} ${question.q}: ${[question.answer ?? '未见'].flat().join(' | ')} ← ${texts.join(' | ') || '–'}`);
