import type { Label, LabelStyle } from './labels.ts';

/** What the sequence says of an ordinal: that it was misread, or that it is none. */
export interface OrdinalDoubt {
  /** Index of the paragraph. */
  readonly at: number;
  readonly rule: 'segment.spoiled-ordinal' | 'segment.stray-ordinal';
  readonly message: string;
}

interface Place {
  readonly at: number;
  readonly label: Label;
}

/**
 * Decides by the numbers around them which doubtful ordinals are ones, and takes out those that break a sequence which goes on behind them as if
 * they were not there (第八条 between 第五条 and 第六条 is a reference at the beginning of a sentence). One entry a paragraph.
 */
export function settleLabels(read: readonly (Label | null)[]): { labels: (Label | null)[]; doubts: OrdinalDoubt[] } {
  const labels = [...read];
  const doubts: OrdinalDoubt[] = [];
  for (const places of placesByStyle(read).values()) {
    for (const [index, { at, label }] of places.entries()) {
      if (label.reading === 'sure') continue;
      const [before, behind] = [places[index - 1], places[index + 1]];
      const fits =
        (before !== undefined && follows(before.label, label)) ||
        (behind !== undefined && follows(label, behind.label)) ||
        opens(read, at, label);
      if (!fits) labels[at] = null;
      else if (label.reading === 'spoiled')
        doubts.push({ at, rule: 'segment.spoiled-ordinal', message: `序号“${label.text}”印刷或识别有误，按前后顺序作第${label.number}项` });
    }
  }
  for (const places of placesByStyle(labels).values()) {
    for (const [index, { at, label }] of places.entries()) {
      const [before, behind] = [places[index - 1], places[index + 1]];
      if (before === undefined || behind === undefined || !isStray(before, label, behind)) continue;
      if (label.style !== 'article' && hasOther(labels, before.at, behind.at, label.style)) continue;
      labels[at] = null;
      doubts.push({ at, rule: 'segment.stray-ordinal', message: `“${label.text}”与前后序号不相连，作正文处理` });
    }
  }
  return { labels, doubts };
}

function placesByStyle(labels: readonly (Label | null)[]): Map<LabelStyle, Place[]> {
  const places = new Map<LabelStyle, Place[]>();
  for (const [at, label] of labels.entries()) {
    if (label === null) continue;
    const known = places.get(label.style);
    if (known === undefined) places.set(label.style, [{ at, label }]);
    else known.push({ at, label });
  }
  return places;
}

function follows(before: Label, label: Label): boolean {
  return label.number === before.number + 1 && sameAbove(before, label);
}

function sameAbove(a: Label, b: Label): boolean {
  return a.above.length === b.above.length && a.above.every((number, at) => number === b.above[at]);
}

/** Whether a 1.1 stands below its 1, or above its 1.1.1; a bare 1 above its 1.1. */
function opens(labels: readonly (Label | null)[], at: number, label: Label): boolean {
  const numbers = [...label.above, label.number].join('.');
  const before = labels.slice(Math.max(0, at - 12), at).findLast((other) => other !== null);
  const behind = labels.slice(at + 1, at + 12).find((other) => other !== null);
  const above = before === null || before === undefined ? '' : [...before.above, before.number].join('.');
  return (
    (label.above.length > 0 && label.number === 1 && above === label.above.join('.')) ||
    (behind !== null && behind !== undefined && behind.above.length > 0 && behind.above.join('.') === numbers)
  );
}

function isStray({ label: before }: Place, label: Label, { label: behind }: Place): boolean {
  return (
    label.above.length === 0 &&
    label.inserted === null &&
    behind.number === before.number + 1 &&
    label.number !== 1 &&
    label.number !== before.number &&
    label.number !== behind.number
  );
}

function hasOther(labels: readonly (Label | null)[], from: number, to: number, style: LabelStyle): boolean {
  return labels.slice(from + 1, to).some((label) => label !== null && label.style !== style);
}
