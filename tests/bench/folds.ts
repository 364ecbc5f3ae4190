/** Two questions ask the same in other words where at least this part of their right clauses is shared (Jaccard). */
const SHARED = 0.5;

/** For each question the number of its group: questions with the same right clauses, or with a question between them that shares half with both. */
export function groupQuestions(right: readonly ReadonlySet<string>[]): number[] {
  const groups = right.map((_, at) => at);
  for (const [at, one] of right.entries()) {
    for (let before = 0; before < at; before++) {
      const other = right[before] ?? new Set<string>();
      const shared = one.intersection(other).size;
      if (shared === 0 || shared / one.union(other).size < SHARED) continue;
      const [kept, joined] = [groups[before], groups[at]];
      for (const [place, group] of groups.entries()) if (group === joined) groups[place] = kept ?? group;
    }
  }
  return groups;
}

/** For each question its fold, 0 to `folds` - 1: a group stands in one fold, the largest groups first, each in the smallest fold so far. */
export function foldGroups(groups: readonly number[], folds: number): number[] {
  const members = Map.groupBy(groups.keys(), (at) => groups[at]);
  const sizes = new Array<number>(folds).fill(0);
  const foldOf = new Array<number>(groups.length).fill(0);
  for (const group of [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] = (sizes[fold] ?? 0) + group.length;
    for (const at of group) foldOf[at] = fold;
  }
  return foldOf;
}
