/**
 * Puts a few things in order, in place; what compares as equal keeps its order. Nearly every sentence has a handful of finds to be put in order:
 * inserting them one by one takes a fraction of the time that the built-in order takes to prepare itself.
 */
export function sortFew<T>(few: T[], compare: (a: T, b: T) => number): T[] {
  for (let from = 1; from < few.length; from += 1) {
    const one = few[from] as T;
    let at = from;
    for (; at > 0 && compare(few[at - 1] as T, one) > 0; at -= 1) few[at] = few[at - 1] as T;
    few[at] = one;
  }
  return few;
}
