import type { TargetOperator } from '../../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder } from '../pattern-finder.ts';
import { deadlineAt, openingLength } from './deadlines.ts';
import type { FoundTarget, Stretch } from './found.ts';

const RELATIONS = readLexicon('target-relations.tsv', ['pattern', 'op', 'needsDate']).map((row) => ({
  source: cellPattern(row, 'pattern').source,
  op: cellOneOf<TargetOperator>(row, 'op', ['>=', '<=', '=', '>', '<']),
  needsDate: cellOneOf(row, 'needsDate', ['yes', 'no']) === 'yes',
}));
const findMatches = makePatternFinder(RELATIONS.map(({ source }) => source));

/** Explicit relations to another quantity or to all of a thing, where a segment has no number of its own. */
export function findRelations(sentence: string, segment: Stretch): FoundTarget[] {
  let tried = -1;
  for (const { pattern, start, end: matchEnd, text } of findMatches(segment.text)) {
    const relation = RELATIONS[pattern];
    // only the first match of each expression counts
    if (relation === undefined || pattern === tried) continue;
    tried = pattern;
    const { op, needsDate } = relation;
    const deadline = deadlineAt(sentence, segment.start + start);
    if (needsDate && deadline === null) continue;
    const opening = Math.min(openingLength(segment.text), start);
    const metric = segment.text.slice(opening, start).replace(/(?:实现|努力|达到|力争|争取|基本)+$/u, '');
    const end = needsDate ? segment.text.length : matchEnd;
    const place = { start: segment.start + opening, end: segment.start + end };
    return [{ ...place, metric: metric || text, op, value: null, unit: null, relation: text, deadline, rule: 'target.relation' }];
  }
  return [];
}
