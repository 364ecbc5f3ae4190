/** Groups in the order of first appearance; the key must be a string. */
export function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): { key: string; values: [Value, ...Value[]] }[] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups].map(([key, group]) => ({ key, values: group }));
}
