import type { Setting } from './ascent.ts';

/** Parts of its size that a signal may be left with, where less of it does no harm. */
const PARTS = [0.75, 0.5, 0.25, 0.1];

/**
 * The rule of signals: one that lowers the policy questions is made smaller until it does not, or switched off. Signals are looked at one by
 * one; what is not `allowed` stays.
 */
export function withoutHarm(setting: Setting, worthOf: (setting: Setting) => number, allowed: (setting: Setting) => boolean): Setting {
  let kept = setting;
  for (const [name, value] of Object.entries(setting)) {
    if (!name.startsWith('signal.') || value === 0) continue;
    const off = { ...kept, [name]: 0 };
    const least = worthOf(off) - 1e-9;
    if (worthOf(kept) >= least) continue;
    const smaller = PARTS.map((part) => ({ ...kept, [name]: Number((value * part).toPrecision(2)) }));
    kept = smaller.find((one) => worthOf(one) >= least && allowed(one)) ?? (allowed(off) ? off : kept);
  }
  return kept;
}
