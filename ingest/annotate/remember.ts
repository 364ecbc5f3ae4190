/** A function that asks another once for each object, and keeps the answer as long as the object is kept: stages ask for the same passages by turns. */
export function rememberBy<K extends object, V extends NonNullable<unknown>>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
