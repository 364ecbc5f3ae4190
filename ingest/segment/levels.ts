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

const DECIMALS: readonly LabelStyle[] = ['digit', 'decimal2', 'decimal3', 'decimal4'];

/**
 * Places ordinals by the sequence that the document itself shows: a style that is open goes on at its level, a new style that begins
 * lies within what is open, unless the usual order and the numbers that follow say that it closes it. A list of a style that is open already lies
 * within its item where that style goes on behind it (7. 1. 2. 8.). `prefix` is the path of an annex. Chapters over articles are left out of paths;
 * numbering may run through.
 */
export function placeLabels(labels: readonly Label[], prefix: string | null, used: Map<string, number>): Placement[] {
  const articles = labels.some((label) => label.style === 'article');
  const known: LabelStyle[] = [];
  let open: Level[] = [];
  const last = new Map<LabelStyle, number>();
  return labels.map((label, at) => {
    const kept = levelsAbove(open, label, known, labels, at);
    const sibling = open[kept.length]?.style === label.style ? open[kept.length] : undefined;
    const top = kept.at(-1);
    if (!known.includes(label.style)) known.splice(top === undefined ? 0 : known.indexOf(top.style) + 1, 0, label.style);
    const parent = top?.path ?? prefix;
    const grouped = top !== undefined && articles && GROUPING.includes(top.style) && !GROUPING.includes(label.style);
    const above = label.style === 'article' || grouped ? prefix : parent;
    const name = nameOf(label, articles, top);
    const plain = above === null ? name : `${above}/${name}`;
    const count = (used.get(plain) ?? 0) + 1;
    used.set(plain, count);
    const path = count === 1 ? plain : `${plain}~${count}`;
    // Below a new parent numbers begin again, or run on through the document.
    const before = sibling?.number ?? (label.number === 1 ? 0 : (last.get(label.style) ?? 0));
    const expected = label.inserted === null ? before + 1 : label.number;
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

/** The ordinal as it stands in a path: 12, art12, art10-1 (第十条之一), chapter2 over articles; 1/2 for a 1.2 whose 1 was not printed. */
function nameOf(label: Label, articles: boolean, top: Level | undefined): string {
  if (articles && GROUPING.includes(label.style)) return `${label.style}${label.number}`;
  if (label.style === 'article') return `art${label.number}${label.inserted === null ? '' : `-${label.inserted}`}`;
  const own = String(label.number);
  if (label.above.length === 0 || (top !== undefined && DECIMALS.includes(top.style) && top.number === label.above.at(-1))) return own;
  return [...label.above, own].join('/');
}

/** The open levels that a new ordinal lies within. */
function levelsAbove(open: readonly Level[], label: Label, known: readonly LabelStyle[], labels: readonly Label[], at: number): Level[] {
  const same = open.findIndex((level) => level.style === label.style);
  if (same >= 0) {
    const continued = open.findLastIndex((level) => level.style === label.style && level.number + 1 === label.number);
    if (continued >= 0) return open.slice(0, continued);
    const holder = open[same];
    const innermost = open.findLastIndex((level) => level.style === label.style);
    if (holder !== undefined && innermost === same && goesOnBehind(holder, open.slice(0, same), labels, at)) return [...open];
    return open.slice(0, innermost);
  }
  if (known.includes(label.style)) return open.filter((level) => known.indexOf(level.style) < known.indexOf(label.style));
  const kept = [...open];
  for (let top = kept.at(-1); top !== undefined && closes(label, top, labels, at); top = kept.at(-1)) kept.pop();
  return kept;
}

/** Whether a list of the holder's own style that begins here is followed by the holder's successor, which does not go on that list. */
function goesOnBehind(holder: Level, outer: readonly Level[], labels: readonly Label[], at: number): boolean {
  if (labels[at]?.number !== 1 || GROUPING.includes(holder.style) || holder.style === 'article') return false;
  let inner = 1;
  for (const later of labels.slice(at + 1)) {
    if (outer.some((level) => level.style === later.style)) return false;
    if (later.style !== holder.style) continue;
    if (later.number === inner + 1) inner += 1;
    else return later.number === holder.number + 1;
  }
  return false;
}

/** Whether a style seen for the first time ends the open level: it is usually further out, and the level's numbering does not go on behind it. */
function closes(label: Label, top: Level, labels: readonly Label[], at: number): boolean {
  if (USUAL_ORDER.indexOf(label.style) > USUAL_ORDER.indexOf(top.style)) return false;
  const next = labels.slice(at + 1).find((later) => later.style === top.style);
  return label.number !== 1 || next === undefined || next.number !== top.number + 1 || GROUPING.includes(label.style);
}
