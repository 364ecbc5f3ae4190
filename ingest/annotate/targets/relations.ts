import type { TargetOperator } from '../../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder } from '../pattern-finder.ts';
import { dueAt, type Sentence } from './due.ts';
import type { FoundTarget, Stretch } from './found.ts';
import { openingLength } from './times.ts';

const RELATIONS = readLexicon('target-relations.tsv', ['pattern', 'op', 'needsDate']).map((row) => ({
  source: cellPattern(row, 'pattern').source,
  op: cellOneOf<TargetOperator>(row, 'op', ['>=', '<=', '=', '>', '<']),
  needsDate: cellOneOf(row, 'needsDate', ['yes', 'no']) === 'yes',
}));
/** What is assigned: 完成国家下达我市减污节能降碳目标. */
const ASSIGNED = /(?:下达|确定|规定|明确|分解)(?:给?我?[省市区县州])?的?([^的]{2,}?)(?:目标|任务|指标)/u;
const ALL = /^(?:全面|全部|基本)(?:实现)?/u;
const findMatches = makePatternFinder(RELATIONS.map(({ source }) => source));

/** Whether a sentence holds words of a relation at all. */
export const mayRelate = (sentence: string): boolean => findMatches(sentence).length > 0;

/** Explicit relations to another quantity or to all of a thing, where a segment has no number of its own. */
export function findRelations(sentence: Sentence, segment: Stretch, before: string): FoundTarget[] {
  if (/利率|费率/u.test(segment.text)) return [];
  let tried = -1;
  for (const { pattern, start, end: matchEnd, text } of findMatches(segment.text)) {
    const relation = RELATIONS[pattern];
    // only the first match of each expression counts
    if (relation === undefined || pattern === tried) continue;
    tried = pattern;
    const { op, needsDate } = relation;
    const deadline = dueAt(sentence, segment.start + start, 1)[0] ?? null;
    if (needsDate && deadline === null) continue;
    const opening = Math.min(openingLength(segment.text), start);
    const assigned = ASSIGNED.exec(text)?.[1];
    const left = segment.text.slice(opening, start).replace(/(?:实现|努力|达到|力争|争取|基本|均|都)+$/u, '');
    // 新建建筑全面执行绿色建筑标准 is measured by 新建建筑执行绿色建筑标准
    const done = ALL.test(text) ? text.replace(ALL, '') + segment.text.slice(matchEnd) : '';
    const metric = assigned ?? left + done;
    const end = needsDate ? segment.text.length : matchEnd;
    const place = { start: segment.start + opening, end: segment.start + end };
    return [
      {
        ...place,
        metric: metric || before || text,
        op,
        value: null,
        unit: null,
        base: null,
        relation: text,
        deadline,
        rule: 'target.relation',
      },
    ];
  }
  return [];
}
