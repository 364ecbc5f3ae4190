import { findAll } from '../../../graph/text/matches.ts';
import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';
import { hideQuoted } from '../statements/segments.ts';
import { deadlineAt, openingLength } from './deadlines.ts';
import { countJoint, splitMetric } from './metrics.ts';
import { holdsCountVerb, readComparison, readShare, type Comparison } from './operators.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { findRelations } from './relations.ts';
import type { FoundTarget, Stretch } from './found.ts';

const SEGMENT = /[^，,；;。\n：:]+/gu;
const exclusions = readLexicon('target-exclusions.tsv', ['pattern', 'scope']);
const excluding = (scope: string): RegExp =>
  new RegExp(
    anyOf(
      exclusions.filter((row) => cellOneOf(row, 'scope', ['segment', 'sentence', 'heading']) === scope),
      'pattern',
    ),
    'u',
  );
const EXCLUDED_SEGMENT = excluding('segment');
const EXCLUDED_SENTENCE = excluding('sentence');
/** Headings under which quantities are background. */
export const BACKGROUND = excluding('heading');

/** Values that stand side by side: 8%、8%、10%以上、10%以上. */
function series(text: string, quantities: readonly Quantity[]): Quantity[][] {
  const groups: Quantity[][] = [];
  for (const quantity of quantities) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && /^(?:及?以上|及?以下|以内|左右)?[、和与及](?:约)?$/u.test(text.slice(last.end, quantity.start)))
      groups.at(-1)?.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}

function compared(sentence: string, segment: Stretch, group: readonly Quantity[], comparison: Comparison): FoundTarget[] {
  const first = group[0];
  if (first === undefined) return [];
  const opening = openingLength(segment.text);
  const left = segment.text.slice(opening, first.start);
  const verb = comparison.change ? left.slice(left.length - comparison.before) : '';
  const bare = left.slice(0, left.length - comparison.before);
  const fallback = segment.text.slice((group.at(-1)?.end ?? first.end) + comparison.after);
  const metric = bare === '' && verb === '' ? fallback : bare;
  const joint =
    group.length === 1
      ? Math.max(countJoint(bare), /^均/u.test(left.slice(left.length - comparison.before)) ? countJoint(`${bare}均`) : 1)
      : group.length;
  const metrics = splitMetric(metric.replace(/^其中|(?:分别|均|力争|争取|约)+$/gu, ''), joint, verb.replace(/^(?:分别|均|累计)+/u, ''));
  const last = group.at(-1) ?? first;
  const marked = readComparison('', segment.text.slice(last.end))?.after ?? 0;
  const end = bare === '' && verb === '' ? segment.text.length : last.end + marked;
  return metrics.map((name, index) => {
    const quantity = group[index] ?? first;
    const own = readComparison(segment.text.slice(0, first.start), segment.text.slice(quantity.end)) ?? comparison;
    const share = comparison.before > 0 && own.before === 0 && own.after === 0;
    return {
      ...{
        start: segment.start + opening,
        end: segment.start + end,
        metric: name,
        op: quantity.range ? '>=' : share ? comparison.op : own.op,
      },
      ...{
        value: quantity.value,
        unit: quantity.unit,
        relation: null,
        deadline: deadlineAt(sentence, segment.start + quantity.start),
        rule: 'target.compared' as const,
      },
    };
  });
}

function counted(sentence: string, segment: Stretch, quantity: Quantity): FoundTarget[] {
  const opening = openingLength(segment.text);
  const left = segment.text.slice(opening, quantity.start);
  const right = segment.text.slice(quantity.end).replace(/^(?:左右|以上)/u, '');
  if (!quantity.figures || quantity.value < 2 || quantity.unit === '%' || !holdsCountVerb(left)) return [];
  const deadline = deadlineAt(sentence, segment.start + quantity.start);
  const object = /^[^、和与，]*/u.exec(right)?.[0] ?? '';
  const metric = object.length > 1 ? object.replace(/的$/u, '') : left;
  const end = quantity.end + (object.length > 1 ? object.length : 0);
  const op = quantity.range ? '>=' : '=';
  const place = { start: segment.start + opening, end: segment.start + end };
  return [{ ...place, metric, op, value: quantity.value, unit: quantity.unit, relation: null, deadline, rule: 'target.counted' }];
}

/** A quantity that is an attribute (1万吨以上的企业) sets nothing. */
const ATTRIBUTE = /^(?:及?以上|及?以下|以内|左右)?(?:的|□*的)/u;
const AFTER_MARK = /^(?:及?以上|及?以下|以内)(?=[\u4e00-\u9fff])(?!达到|实现|完成|为|和|与|及)/u;

function quantified(sentence: string, segment: Stretch): FoundTarget[] {
  const quantities = findQuantities(segment.text);
  if (quantities.length === 0 || EXCLUDED_SEGMENT.test(segment.text)) return [];
  return series(segment.text, quantities).flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const left = segment.text.slice(0, first.start);
    const right = segment.text.slice(last.end);
    if (ATTRIBUTE.test(right) || AFTER_MARK.test(right)) return [];
    const comparison = readComparison(left, right) ?? readShare(left);
    const closes = /^(?:及?以上|及?以下|以内|左右)?(?:$|[（(]|达到|实现|[、和与及])/u.test(right);
    if (comparison !== null && closes) return compared(sentence, segment, group, comparison);
    return group.length === 1 ? counted(sentence, segment, first) : [];
  });
}

/** The targets of one sentence without blanks (annotation guide §5). */
export function findTargets(sentence: string): FoundTarget[] {
  const segments = findAll(SEGMENT, hideQuoted(sentence)).map((match) => ({
    start: match.index,
    text: sentence.slice(match.index, match.index + match[0].length),
  }));
  const targets = segments.flatMap((segment) => {
    const found = quantified(sentence, segment);
    return found.length > 0 ? found : findRelations(sentence, segment);
  });
  // asked last: few sentences have a target, all would be searched
  return targets.length === 0 || EXCLUDED_SENTENCE.test(sentence) ? [] : targets;
}
