import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WEIGHTS_FILE } from '../../api/search/weights.ts';
import { ascend, choosePrice, distance, standardError, type Setting } from './ascent.ts';
import { foldGroups, groupQuestions } from './folds.ts';
import { keepWhatHelps } from './signal-rule.ts';
import { isSealed, putWeights } from './write-weights.ts';

const right = (...clauses: string[]): Set<string> => new Set(clauses);
const QUESTIONS = [right('a'), right('b'), right('a'), right('a', 'c'), right('b', 'd', 'e'), right('c', 'a'), right('f')];

describe('groups of paraphrases', () => {
  test('questions that share half of their right clauses stand together, also over a third one', () => {
    expect(groupQuestions(QUESTIONS)).toEqual([0, 1, 0, 0, 4, 0, 6]);
  });

  test('a group is never cut by folds, and every question has one', () => {
    const groups = groupQuestions(QUESTIONS);
    const folds = foldGroups(groups, 3);
    expect(folds).toHaveLength(QUESTIONS.length);
    for (const [at, group] of groups.entries()) expect(folds[at]).toBe(folds[groups.indexOf(group)]);
    expect(new Set(folds).size).toBe(3);
  });
});

describe('coordinate ascent', () => {
  const prior = { 'bm25f.k1': 1, 'signal.one': 0.2, 'signal.two': 0.4 };
  /** Best where k1 is 2 and `two` is off; `one` does nothing. */
  const worthOf = (setting: Setting): number => -Math.abs((setting['bm25f.k1'] ?? 0) - 2) - (setting['signal.two'] ?? 0);

  test('finds what is worth most, and leaves alone what does nothing', () => {
    expect(ascend(prior, 0.001, worthOf, () => true)).toEqual({ 'bm25f.k1': 2, 'signal.one': 0.2, 'signal.two': 0 });
  });

  test('takes no step that does not pay its price, or is not allowed', () => {
    expect(ascend(prior, 0.3, worthOf, () => true)).toEqual({ ...prior, 'bm25f.k1': 2 });
    expect(ascend(prior, Infinity, worthOf, () => true)).toEqual(prior);
    expect(ascend(prior, 0.001, worthOf, (setting) => setting['bm25f.k1'] === 1)).toEqual({ ...prior, 'signal.two': 0 });
  });

  test('distance counts doublings, and a switch as three', () => {
    expect(distance({ 'bm25f.k1': 0.5, 'signal.one': 0.2, 'signal.two': 0 }, prior)).toBe(4);
  });
});

describe('what is chosen', () => {
  const groups = [0, 0, 1, 2, 3];
  test('the highest price within noise of the best', () => {
    const unseen = (far: readonly number[]): Map<number, readonly number[]> =>
      new Map([
        [Infinity, far],
        [0.1, [0.5, 0.5, 0.5, 0.9, 0.9]],
        [0.01, [0.6, 0.5, 0.5, 1, 0.9]],
      ]);
    expect(choosePrice(unseen([0, 0, 0.1, 0.2, 0]), groups)).toBe(0.01);
    expect(choosePrice(unseen([0.6, 0.5, 0.5, 0.9, 0.9]), groups)).toBe(Infinity);
  });

  test('noise counts paraphrases once', () => {
    expect(standardError([1, 1, 0, 0, 1], groups)).toBeGreaterThan(standardError([1, 0, 1, 0, 1], groups));
  });

  /** Three questions: the first suffers from much of `one` and from any `two`, the second gains by `one` and `three`; `four` moves none. */
  const worthsOf = (setting: Setting): number[] => [
    1 - ((setting['signal.one'] ?? 0) > 0.1 ? 0.2 : 0) - ((setting['signal.two'] ?? 0) > 0 ? 0.1 : 0),
    1 + ((setting['signal.one'] ?? 0) > 0 ? 0.1 : 0) + ((setting['signal.three'] ?? 0) > 0 ? 0.1 : 0),
    1,
  ];
  const setting = { 'bm25f.k1': 1, 'signal.one': 0.2, 'signal.two': 0.4, 'signal.three': 0.1, 'signal.four': 0.3 };

  test('a signal is left the part that the questions are better with, or switched off', () => {
    const { setting: ruled, silent } = keepWhatHelps(setting, worthsOf, [0, 1, 2], () => true);
    expect(ruled).toEqual({ ...setting, 'signal.one': 0.1, 'signal.two': 0 });
    expect(silent).toEqual(['signal.four']);
    expect(keepWhatHelps(setting, worthsOf, [0, 1, 2], () => false).setting).toEqual(setting);
  });

  test('a signal that helps one question as much as it harms another gives nothing, and is switched off', () => {
    const even = (one: Setting): number[] => ((one['signal.two'] ?? 0) > 0 ? [1, 0, 1] : [0, 1, 1]);
    expect(keepWhatHelps(setting, even, [0, 1, 2], () => true).setting).toEqual({ ...setting, 'signal.two': 0 });
  });

  test('a gain that one group alone has against two does not count; paraphrases are one group', () => {
    const uneven = (one: Setting): number[] => ((one['signal.two'] ?? 0) > 0 ? [1, 0.9, 0.9] : [0, 1, 1]);
    expect(keepWhatHelps(setting, uneven, [0, 1, 2], () => true).setting['signal.two']).toBe(0);
    const paraphrased = (one: Setting): number[] => ((one['signal.two'] ?? 0) > 0 ? [1, 1, 0.9, 0.9] : [0.9, 0.8, 1, 1]);
    expect(keepWhatHelps(setting, paraphrased, [0, 1, 2, 2], () => true).setting['signal.two']).toBe(0.4);
  });
});

const BEFORE = '# All numbers.\nname\tvalue\tprior\treason\na\t1\t1\tas usual\nb\t2\t\tnever fitted\n';

test('written weights keep names, priors and reasons, and say once what they were fitted on', () => {
  const once = putWeights(BEFORE, { a: 0.5 }, ['today, on ten questions']);
  expect(once.replace(/seal [0-9a-f]{12}/u, 'seal')).toBe(
    '# All numbers.\n# Fitted: today, on ten questions\n# Fitted: seal\nname\tvalue\tprior\treason\na\t0.5\t1\tas usual\nb\t2\t\tnever fitted\n',
  );
  const twice = putWeights(once, { a: 1 }, ['tomorrow']);
  expect(twice).toContain('# Fitted: tomorrow\n');
  expect(twice).not.toContain('today');
});

test('a fitted value changed by hand breaks the seal, one that is not fitted does not', () => {
  const written = putWeights(BEFORE, { a: 0.5 }, ['today']);
  expect(isSealed(written)).toBe(true);
  expect(isSealed(written.replace('a\t0.5', 'a\t0.4'))).toBe(false);
  expect(isSealed(written.replace('b\t2', 'b\t3'))).toBe(true);
});

test('the weights in use are those that the fitting command wrote', () => {
  expect(isSealed(readFileSync(WEIGHTS_FILE, 'utf8'))).toBe(true);
});
