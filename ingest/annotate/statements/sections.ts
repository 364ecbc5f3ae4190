import type { Clause } from '../../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { anchored } from '../../../graph/text/anchored.ts';

const SECTIONS = readLexicon('modality-sections.tsv', ['pattern', 'scope']).map((row) => ({
  pattern: anchored(cellPattern(row, 'pattern')),
  below: cellOneOf(row, 'scope', ['below', 'own']) === 'below',
}));

function states(heading: string | null, below: boolean): boolean {
  const bare = (heading ?? '').replace(/\s/g, '').replace(/[。：:]$/, '');
  return SECTIONS.some((section) => (section.below || !below) && section.pattern.test(bare));
}

/** Paths of the clauses that state aims, principles, definitions or background, by their own heading or one above. */
export function findStatingClauses(clauses: readonly Clause[]): Set<string> {
  const stating = new Set<string>();
  const inherits = new Set<string>();
  for (const clause of clauses) {
    const fromAbove = clause.parent !== null && inherits.has(clause.parent);
    if (fromAbove || states(clause.heading, true)) inherits.add(clause.path);
    if (fromAbove || states(clause.heading, false)) stating.add(clause.path);
  }
  return stating;
}
