import type { TargetOperator } from '../../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { deadlineAt, openingLength } from './deadlines.ts';
import type { FoundTarget, Stretch } from './found.ts';

const RELATIONS = readLexicon('target-relations.tsv', ['pattern', 'op', 'needsDate']).map((row) => ({
  pattern: cellPattern(row, 'pattern'),
  op: cellOneOf<TargetOperator>(row, 'op', ['>=', '<=', '=', '>', '<']),
  needsDate: cellOneOf(row, 'needsDate', ['yes', 'no']) === 'yes',
}));

/** Explicit relations to another quantity or to all of a thing, where a segment has no number of its own. */
export function findRelations(sentence: string, segment: Stretch): FoundTarget[] {
  for (const { pattern, op, needsDate } of RELATIONS) {
    const match = pattern.exec(segment.text);
    if (match === null) continue;
    const deadline = deadlineAt(sentence, segment.start + match.index);
    if (needsDate && deadline === null) continue;
    const opening = Math.min(openingLength(segment.text), match.index);
    const metric = segment.text.slice(opening, match.index).replace(/(?:实现|努力|达到|力争|争取|基本)+$/u, '');
    const end = needsDate ? segment.text.length : match.index + match[0].length;
    const place = { start: segment.start + opening, end: segment.start + end };
    return [{ ...place, metric: metric || match[0], op, value: null, unit: null, relation: match[0], deadline, rule: 'target.relation' }];
  }
  return [];
}
