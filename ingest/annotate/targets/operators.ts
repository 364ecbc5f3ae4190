import type { TargetOperator } from '../../../graph/model.ts';
import { anyOf, cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { anchored } from '../../../graph/text/anchored.ts';

const OPERATORS: readonly TargetOperator[] = ['>=', '<=', '=', '>', '<'];

const rows = readLexicon('target-operators.tsv', ['cue', 'place', 'op', 'kind']).map((row) => {
  cellPattern(row, 'cue');
  const before = cellOneOf(row, 'place', ['before', 'after']) === 'before';
  return {
    before,
    pattern: anchored(new RegExp(before ? `(?:${row.get('cue')})(?:约|近|了)?$` : `^(?:${row.get('cue')})`, 'u')),
    op: cellOneOf(row, 'op', OPERATORS),
    change: cellOneOf(row, 'kind', ['level', 'change']) === 'change',
  };
});

const BEFORE = rows.filter((row) => row.before);
const AFTER = rows.filter((row) => !row.before);

/** How a measure is compared with a quantity. */
export interface Comparison {
  readonly op: TargetOperator;
  /** Length of the comparing words before the number; 0 where none stand there. */
  readonly before: number;
  /** Length of the mark behind the unit (以上). */
  readonly after: number;
  readonly change: boolean;
}

/** Reads the comparison around a quantity from the text before and behind it; null where no word compares. */
export function readComparison(left: string, right: string): Comparison | null {
  const plain = readPlain(left, right);
  const share = plain === null || plain.before === 0 ? readShare(left) : null;
  if (share === null || plain === null) return plain ?? share;
  // 应达到最大用电负荷的5%以上: the words before say what it is a share of, the mark behind says how much
  return { ...share, op: plain.op, after: plain.after };
}

function readPlain(left: string, right: string): Comparison | null {
  const bare = left.replace(/(?:约|近|分别|均|左右)+$/u, '');
  const fore = BEFORE.flatMap((row) => {
    const match = row.pattern.exec(bare);
    return match === null ? [] : [{ ...row, length: left.length - match.index }];
  }).sort((a, b) => b.length - a.length)[0];
  const mark = AFTER.find((row) => row.pattern.test(right));
  const after = mark === undefined ? 0 : (mark.pattern.exec(right)?.[0].length ?? 0);
  if (fore === undefined && mark === undefined) return null;
  const op =
    mark !== undefined && (fore === undefined || fore.op === '=' || (fore.op === '>=' && mark.op === '<=')) ? mark.op : (fore?.op ?? '=');
  return { op, before: fore?.length ?? 0, after, change: fore?.change ?? false };
}

/** 达到汽车销售总量的20%: words that compare, with what the share is of between them and the number. */
const SHARE_OF = /(?:不[得应宜能]?(?:超过|高于|大于|低于|少于)|达到|达|占|超过|提高到|提升至)(?=[^，。；、]{2,14}的(?:约|近)?$)/u;
function shareOperator(words: string): TargetOperator {
  if (words.startsWith('不')) return /[低少]于$/u.test(words) ? '>=' : '<=';
  return words === '超过' ? '>' : words === '占' ? '=' : '>=';
}
function readShare(left: string): Comparison | null {
  const match = SHARE_OF.exec(left);
  return match === null ? null : { op: shareOperator(match[0]), before: left.length - match.index, after: 0, change: false };
}

/** Whether a text ends in the name of a measure, so that a number behind it says its level. */
const MEASURES = new RegExp(`${anyOf(readLexicon('target-measures.tsv', ['measure']), 'measure')}(?:为|约|分别|均|力争|□+)*$`, 'u');
export const endsInMeasure = (text: string): boolean => MEASURES.test(text);

/** Expression for a verb that makes a number of things a target. */
export const COUNT_VERB = anyOf(readLexicon('target-counts.tsv', ['verb']), 'verb');
const COUNTS = new RegExp(COUNT_VERB, 'u');
/** Whether a text holds such a verb. */
export const holdsCountVerb = (text: string): boolean => COUNTS.test(text);
const ENDS_COUNTING = new RegExp(`${COUNT_VERB}(?:至少|不少于|约|了)*$`, 'u');
/** Whether it ends in one, as in 建成两家. */
export const endsInCountVerb = (text: string): boolean => ENDS_COUNTING.test(text);
