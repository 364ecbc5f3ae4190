import { GROUPING, USUAL_ORDER, type Label, type LabelStyle } from './labels.ts';

/** Where an ordinal stands in the tree. */
export interface Placement {
  readonly path: string;
  readonly parent: string | null;
  readonly depth: number;
  /** Set where the same ordinal was already printed at this place. */
  readonly repeated: boolean;
  /** The ordinal that the sequence led to expect, where another was printed. */
  readonly expected: number | null;
}

interface Level {
  readonly style: LabelStyle;
  readonly number: number;
  readonly path: string;
}

/**
 * Places ordinals by the sequence that the document itself shows: a style that is open goes on at its level, a new style that begins
 * lies within what is open, unless the usual order and the numbers that follow say that it closes it. `prefix` is the path of an annex.
 * Chapters over articles are left out of paths; numbering may run through.
 */
export function placeLabels(labels: readonly Label[], prefix: string | null, used: Map<string, number>): Placement[] {
  const articles = labels.some((label) => label.style === 'article');
  const known: LabelStyle[] = [];
  let open: Level[] = [];
  const last = new Map<LabelStyle, number>();
  return labels.map((label, at) => {
    const kept = levelsAbove(open, label, known, labels, at);
    if (!known.includes(label.style))
      known.splice(kept.length === 0 ? 0 : known.indexOf(kept.at(-1)?.style ?? label.style) + 1, 0, label.style);
    const parent = kept.at(-1)?.path ?? prefix;
    const name =
      articles && GROUPING.includes(label.style)
        ? `${label.style}${label.number}`
        : label.style === 'article'
          ? `art${label.number}`
          : String(label.number);
    const above =
      label.style === 'article' ||
      (kept.at(-1) !== undefined && articles && GROUPING.includes(kept.at(-1)?.style ?? 'han') && !GROUPING.includes(label.style))
        ? prefix
        : parent;
    const plain = above === null ? name : `${above}/${name}`;
    const count = (used.get(plain) ?? 0) + 1;
    used.set(plain, count);
    const path = count === 1 ? plain : `${plain}~${count}`;
    const expected = (last.get(label.style) ?? label.number - 1) + 1;
    last.set(label.style, label.number);
    open = [...kept, { style: label.style, number: label.number, path }];
    return {
      path,
      parent,
      depth: open.length + (prefix === null ? 0 : 1),
      repeated: count > 1,
      expected: label.number !== expected && label.number !== 1 ? expected : null,
    };
  });
}

/** The open levels that a new ordinal lies within. */
function levelsAbove(open: readonly Level[], label: Label, known: readonly LabelStyle[], labels: readonly Label[], at: number): Level[] {
  const same = open.findIndex((level) => level.style === label.style);
  if (same >= 0) return open.slice(0, same);
  if (known.includes(label.style)) return open.filter((level) => known.indexOf(level.style) < known.indexOf(label.style));
  const kept = [...open];
  for (let top = kept.at(-1); top !== undefined && closes(label, top, labels, at); top = kept.at(-1)) kept.pop();
  return kept;
}

/** Whether a style seen for the first time ends the open level: it is usually further out, and the level's numbering does not go on behind it. */
function closes(label: Label, top: Level, labels: readonly Label[], at: number): boolean {
  if (USUAL_ORDER.indexOf(label.style) > USUAL_ORDER.indexOf(top.style)) return false;
  const next = labels.slice(at + 1).find((later) => later.style === top.style);
  return label.number !== 1 || next === undefined || next.number !== top.number + 1 || GROUPING.includes(label.style);
}
