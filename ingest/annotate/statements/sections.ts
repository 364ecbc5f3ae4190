import type { Clause } from '../../../graph/model.ts';
import { rememberBy } from '../remember.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { anchored } from '../../../graph/text/anchored.ts';
import { withoutBlanks, withoutEndMark } from '../../../graph/text/blanks.ts';

const SECTIONS = readLexicon('modality-sections.tsv', ['pattern', 'scope']).map((row) => ({
  pattern: cellPattern(row, 'pattern'),
  below: cellOneOf(row, 'scope', ['below', 'own']) === 'below',
}));
/** All of them in one: most headings are none of them. */
const ANY_SECTION = anchored(new RegExp(SECTIONS.map(({ pattern }) => pattern.source).join('|'), 'u'));
const NOTHING = { states: false, below: false };

/** What a heading says of its own clause and of those below it. */
function readHeading(heading: string): { readonly states: boolean; readonly below: boolean } {
  const bare = withoutEndMark(withoutBlanks(heading));
  if (!ANY_SECTION.test(bare)) return NOTHING;
  const said = SECTIONS.filter(({ pattern }) => pattern.test(bare));
  return { states: said.length > 0, below: said.some(({ below }) => below) };
}

/** Paths of the clauses that state aims, principles, definitions or background, by their own heading or one above. */
export const findStatingClauses = rememberBy((clauses: readonly Clause[]): ReadonlySet<string> => {
  const stating = new Set<string>();
  const inherits = new Set<string>();
  for (const clause of clauses) {
    const fromAbove = clause.parent !== null && inherits.has(clause.parent);
    const own = clause.heading === null ? null : readHeading(clause.heading);
    if (fromAbove || own?.below === true) inherits.add(clause.path);
    if (fromAbove || own?.states === true) stating.add(clause.path);
  }
  return stating;
});
