/** Values of the fitted weights by name. */
export type Setting = Readonly<Record<string, number>>;

/** What a weight that is switched off, or switched on where the prior has none, is away from its prior: as if eight times as large. */
const SWITCHED = 3;

/** How far a setting is from the prior: doublings and halvings, summed over weights. */
export function distance(setting: Setting, prior: Setting): number {
  return Object.entries(prior).reduce((sum, [name, before]) => {
    const value = setting[name] ?? before;
    if (value === before) return sum;
    return sum + (value === 0 || before === 0 ? SWITCHED : Math.abs(Math.log2(value / before)));
  }, 0);
}

/** Factors that a weight is changed by in one step; a signal may be switched off as well. */
const FACTORS = [0.5, 0.7, 1.4, 2];
const canSwitch = (name: string): boolean => name.startsWith('signal.');

const stepsOf = (name: string, value: number): number[] =>
  [...(canSwitch(name) ? [0] : []), ...FACTORS.map((factor) => Number((value * factor).toPrecision(2)))].filter((next) => next !== value);

/**
 * Coordinate ascent from the prior: one weight after the other takes the step that is worth most, until a whole round changes nothing. A step
 * counts only if it is worth more than `price` for each doubling of distance from the prior, and if the setting is `allowed`. The same arguments
 * give the same setting.
 */
export function ascend(
  prior: Setting,
  price: number,
  worthOf: (setting: Setting) => number,
  allowed: (setting: Setting) => boolean,
  most = 6,
): Setting {
  const valueOf = (setting: Setting): number => worthOf(setting) - price * distance(setting, prior);
  let setting = prior;
  let value = valueOf(prior);
  for (let round = 0, changed = price < Infinity; changed && round < most; round++) {
    changed = false;
    for (const name of Object.keys(prior)) {
      const steps = stepsOf(name, setting[name] ?? 0).map((next) => ({ ...setting, [name]: next }));
      const ranked = steps.map((step) => ({ step, worth: valueOf(step) })).sort((a, b) => b.worth - a.worth);
      const taken = ranked.find(({ step, worth }) => worth > value + 1e-9 && allowed(step));
      if (taken === undefined) continue;
      [setting, value, changed] = [taken.step, taken.worth, true];
    }
  }
  return setting;
}

/** The highest price, so the setting nearest the prior, whose unseen questions are within one standard error of the best (as in glmnet's `lambda.1se`). */
export function choosePrice(unseen: ReadonlyMap<number, readonly number[]>, groups: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const prices = [...unseen].sort(([a], [b]) => b - a);
  const [, best = []] = prices.reduce((one, other) => (mean(other[1]) > mean(one[1]) ? other : one));
  const within = prices.find(([, worths]) => {
    const differences = best.map((worth, at) => worth - (worths[at] ?? 0));
    return mean(differences) <= standardError(differences, groups);
  });
  return within?.[0] ?? Infinity;
}

/** Standard error of a mean over questions that come in groups: paraphrases do not count as often as they are asked. */
export function standardError(values: readonly number[], groups: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const sums = new Map<number, number>();
  for (const [at, value] of values.entries()) sums.set(groups[at] ?? at, (sums.get(groups[at] ?? at) ?? 0) + value - mean);
  const squares = [...sums.values()].reduce((sum, value) => sum + value * value, 0);
  const factor = sums.size > 1 ? sums.size / (sums.size - 1) : 1;
  return Math.sqrt(factor * squares) / (values.length || 1);
}
