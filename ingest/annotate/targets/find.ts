import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';
import { dueAt, type Sentence } from './due.ts';
import type { FoundTarget, Setting, Stretch } from './found.ts';
import { nameMetrics, subjectOf } from './metrics.ts';
import { readComparison } from './operators.ts';
import { splitParts, splitStretches, type Part } from './parts.ts';
import { readPart, type Reading } from './read-part.ts';
import { foldFigures } from './quantities.ts';
import { findRelations, mayRelate } from './relations.ts';
import { baseAt, openingLength, readTimes } from './times.ts';
import { holdsUnit, makeExactSet } from '../../../graph/text/unit-set.ts';

const exclusions = readLexicon('target-exclusions.tsv', ['pattern', 'scope']);
const excluding = (scope: string): RegExp =>
  new RegExp(
    anyOf(
      exclusions.filter((row) => cellOneOf(row, 'scope', ['segment', 'sentence', 'past', 'heading']) === scope),
      'pattern',
    ),
    'u',
  );
const EXCLUDED_SEGMENT = excluding('segment');
const EXCLUDED_SENTENCE = excluding('sentence');
const TELLS_OF_PAST = excluding('past');
/** Headings under which quantities are background or conditions. */
export const BACKGROUND = excluding('heading');

/** What the segments before one leave to it: the last target's metric, and what they spoke of. */
interface Before {
  readonly metric: string;
  readonly subject: string;
  readonly follows: boolean;
}

function readTargets(sentence: Sentence, segment: Stretch, part: Part, reading: Reading, before: Before): FoundTarget[] {
  const { quantities, from, left, right } = part;
  const [first] = quantities;
  const leading = from + openingLength(segment.text.slice(from, first.start));
  const named = nameMetrics({
    words: segment.text.slice(leading, first.start),
    behind: segment.text.slice(quantities.at(-1)?.end ?? first.end, part.to),
    count: quantities.length,
    reading,
    before,
  });
  const deadlines = dueAt(sentence, segment.start + first.start, quantities.length);
  const base = baseAt(sentence.times, 0, segment.start + first.start);
  return named.metrics.map((metric, index): FoundTarget => {
    const quantity = quantities[index] ?? first;
    const behind = segment.shown.slice(quantity.end, quantities[index + 1]?.start ?? part.to);
    const own = quantities.length > 1 ? readComparison(left, behind) : null;
    const after = index === quantities.length - 1 && own === null ? right : behind;
    const mark = readComparison('', after)?.after ?? 0;
    const end = named.behind ? part.to : (quantities.at(-1)?.end ?? first.end) + (index === quantities.length - 1 ? mark : 0);
    return {
      start: segment.start + Math.min(leading, first.start),
      end: segment.start + end,
      metric: metric || segment.text.slice(Math.min(leading, first.start), end),
      op: quantity.range ? '>=' : (own?.op ?? reading.op),
      value: quantity.value,
      unit: quantity.unit,
      base: reading.comparison?.change === true ? base : null,
      relation: null,
      deadline: deadlines[index] ?? deadlines.at(-1) ?? null,
      rule: reading.rule,
    };
  });
}

function quantified(sentence: Sentence, segment: Stretch, before: Before): FoundTarget[] {
  if (!/\d|[一二三四五六七八九十百千万两]|[０-９Ⅰ-Ⅴ]/u.test(segment.shown) || EXCLUDED_SEGMENT.test(foldFigures(segment.shown))) return [];
  const found: FoundTarget[] = [];
  for (const part of splitParts(segment, 0)) {
    const [first] = part.quantities;
    // from 30% to 40%: the first is where it starts
    if (/(?:从|由)[^，]{0,12}$/u.test(part.left) && /^[^，]{0,8}(?:到|至)/u.test(segment.shown.slice(first.end))) continue;
    const leading = openingLength(segment.text.slice(part.from, first.start));
    const aimed = sentence.setting.aims || dueAt(sentence, segment.start + first.start, 1)[0] !== null;
    const last = found.at(-1);
    const follows = last !== undefined || (before.follows && part.from === 0);
    const bare: Part = { ...part, left: part.left.slice(leading) };
    const reading = readPart(bare, { aimed, follows, words: segment.shown.slice(0, first.start) });
    if (reading === null) continue;
    const read = readTargets(sentence, segment, part, reading, { ...before, metric: last?.metric ?? before.metric });
    found.push(...read);
    // what the share of things does is said to the end of the segment
    if (reading.rule === 'target.share') break;
  }
  return found;
}

/** A figure that is no year, or a numeral before what may be a unit. */
const NUMBER =
  /\d(?![\d年月日号])|[０-９](?![０-９年月日号])|百分之|[一二两三四五六七八九十百千万][家个项座条种类倍成亿元亩人名户处所星台辆套支]|[Ⅰ-Ⅴ]/u;

const mayCount = makeExactSet('0123456789０１２３４５６７８９百一二两三四五六七八九十千万ⅠⅡⅢⅣⅤ');

/** The targets of one sentence without blanks (annotation guide §5). */
export function findTargets(text: string, setting: Setting): FoundTarget[] {
  const related = mayRelate(text);
  // most sentences hold neither a number of something nor a relation
  if (!related && !(holdsUnit(text, mayCount) && NUMBER.test(text))) return [];
  const sentence: Sentence = { text, times: readTimes(text), setting };
  const targets: FoundTarget[] = [];
  let before: Before = { metric: setting.measured ?? '', subject: '', follows: false };
  for (const segment of splitStretches(text)) {
    const numbered = quantified(sentence, segment, before);
    const found =
      related && (numbered.length === 0 || /翻/u.test(segment.text))
        ? [...findRelations(sentence, segment, before.metric), ...numbered]
        : numbered;
    targets.push(...found);
    const last = found.at(-1);
    if (last !== undefined) before = { metric: last.metric, subject: last.metric, follows: last.value !== null };
    else {
      const subject = subjectOf(segment.text);
      // 绿色贷款余额占比逐年提高，2025年达到20%: the nearest subject is measured
      before = { metric: subject ?? before.metric, subject: subject ?? before.subject, follows: false };
    }
  }
  // asked last: few sentences have a target, all would be searched
  if (targets.length === 0 || EXCLUDED_SENTENCE.test(foldFigures(text))) return [];
  const told = TELLS_OF_PAST.test(text);
  return targets
    .filter(({ deadline }) => !told || (deadline !== null && setting.issued !== null && deadline > setting.issued))
    .filter(({ deadline }) => stillAhead(deadline, setting) && !(deadline === null && REPORTS.test(text) && !setting.aims));
}

/** 累计 without a date and a hope tells what was done. */
const REPORTS = /^(?!.*(?:力争|争取|确保|达到|目标))[^。]*累计(?:发放|投放|支持|服务|实现|完成|减免|办理)/u;

/** What was due before the document was issued is background; an act that grants and demands sets targets only with a date. */
function stillAhead(deadline: string | null, { issued, regulates }: Setting): boolean {
  if (deadline === null) return !regulates;
  return issued === null || deadline >= issued;
}
