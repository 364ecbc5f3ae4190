import { foldText } from './terms.ts';
import type { IndexClause } from './types.ts';

const folded = new WeakMap<IndexClause, string>();

/** A clause's own text as it is compared, made once a clause and forgotten with it. */
export function foldedText(clause: IndexClause): string {
  const known = folded.get(clause);
  if (known !== undefined) return known;
  const text = foldText(clause.text);
  folded.set(clause, text);
  return text;
}
