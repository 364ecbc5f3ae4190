import type { Setting } from './ascent.ts';

/** Parts of its size that a signal may be left with, where that much of it is worth more than none. */
const PARTS = [0.75, 0.5, 0.25, 0.1];
/** Rounds over all signals: what one is worth depends on the others. */
const ROUNDS = 4;

/** A setting under the rule of signals, and the signals that no question has a say on. */
export interface Ruled {
  readonly setting: Setting;
  readonly silent: readonly string[];
}

/**
 * The rule of signals: one that the questions are not better with than without is made smaller until they are, or switched off. Better is a
 * higher mean, and more groups of paraphrases raised than lowered: of a signal that moves five questions of 300 the mean alone says little.
 * A signal without which every question scores the same keeps its value: these questions are silent on it. What is not `allowed` stays.
 * `worthsOf` gives the worth of each question under a setting, in the order of `groups`.
 */
export function keepWhatHelps(
  setting: Setting,
  worthsOf: (setting: Setting) => readonly number[],
  groups: readonly number[],
  allowed: (setting: Setting) => boolean,
): Ruled {
  let kept = setting;
  const silent = new Set<string>();
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false;
    for (const [name, value] of Object.entries(kept)) {
      if (!name.startsWith('signal.') || value === 0) continue;
      const off = { ...kept, [name]: 0 };
      const [withIt, without] = [worthsOf(kept), worthsOf(off)];
      silent.delete(name);
      if (withIt.every((worth, at) => worth === without[at])) silent.add(name);
      else if (!isBetter(withIt, without, groups)) {
        const smaller = PARTS.map((part) => ({ ...kept, [name]: Number((value * part).toPrecision(2)) }));
        const next = smaller.find((one) => isBetter(worthsOf(one), without, groups) && allowed(one)) ?? (allowed(off) ? off : kept);
        changed ||= next !== kept;
        kept = next;
      }
    }
  }
  return { setting: kept, silent: [...silent] };
}

function isBetter(worths: readonly number[], others: readonly number[], groups: readonly number[]): boolean {
  const gains = new Map<number, number>();
  for (const [at, worth] of worths.entries()) gains.set(groups[at] ?? at, (gains.get(groups[at] ?? at) ?? 0) + worth - (others[at] ?? 0));
  const sums = [...gains.values()];
  const raised = sums.filter((gain) => gain > 1e-9).length;
  const lowered = sums.filter((gain) => gain < -1e-9).length;
  return raised > lowered && sums.reduce((sum, gain) => sum + gain, 0) > 1e-9;
}
