import type { Setting } from './ascent.ts';

/** What is known of a setting, or is made and known from then on. Settings of one memory have the same names in the same order. */
export function remember<Value>(memory: Map<string, Value>, setting: Setting, make: () => Value): Value {
  const key = Object.values(setting).join(' ');
  const value = memory.get(key) ?? make();
  memory.set(key, value);
  return value;
}
