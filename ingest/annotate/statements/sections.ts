import type { Clause } from '../../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { anchored } from '../../../graph/text/anchored.ts';

const SECTIONS = readLexicon('modality-sections.tsv', ['pattern', 'scope']).map((row) => ({
  pattern: anchored(cellPattern(row, 'pattern')),
  below: cellOneOf(row, 'scope', ['below', 'own']) === 'below',
}));

/** What a heading says of its own clause and of those below it. */
function readHeading(heading: string): { readonly states: boolean; readonly below: boolean } {
  const bare = heading.replace(/\s/g, '').replace(/[。：:]$/, '');
  const said = SECTIONS.filter(({ pattern }) => pattern.test(bare));
  return { states: said.length > 0, below: said.some(({ below }) => below) };
}

/** Instruments and statements ask for the same clauses. */
const known = new WeakMap<readonly Clause[], ReadonlySet<string>>();

/** Paths of the clauses that state aims, principles, definitions or background, by their own heading or one above. */
export function findStatingClauses(clauses: readonly Clause[]): ReadonlySet<string> {
  const found = known.get(clauses) ?? readStating(clauses);
  known.set(clauses, found);
  return found;
}

function readStating(clauses: readonly Clause[]): ReadonlySet<string> {
  const stating = new Set<string>();
  const inherits = new Set<string>();
  for (const clause of clauses) {
    const fromAbove = clause.parent !== null && inherits.has(clause.parent);
    const own = clause.heading === null ? null : readHeading(clause.heading);
    if (fromAbove || own?.below === true) inherits.add(clause.path);
    if (fromAbove || own?.states === true) stating.add(clause.path);
  }
  return stating;
}
