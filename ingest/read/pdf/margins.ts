import type { PageLine } from './page.ts';
import { median } from './rows.ts';

/** Between which places the text around a line runs, and how far its lines lie apart. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Lines before and after one that tell how wide the text is set there: a covering notice and its annex may share a page. */
const WINDOW = 8;
/** In sizes of the font: edges so close are one. */
const SAME_EDGE = 0.6;
/** In sizes of the font: text set narrower than the page by more than this is a list or a signature, and shows no margin. */
const NARROWER = 3;
const SHORTEST_LINE = 6;

/** The margins at every printed line, asking the page and then the document where the lines around it are too few or too short. */
export function findMargins(lines: readonly PageLine[]): ReadonlyMap<PageLine, Margins> {
  const body = bodySize(lines);
  const text = lines.filter((line) => line.kind === 'text');
  const blocks = [...Map.groupBy(text, blockKey).values()].map((own) => ({ own, margins: measure(own, body) }));
  const found = new Map<PageLine, Margins>();
  for (const alike of Map.groupBy(blocks, ({ own }) => own[0]?.block).values()) {
    const usual = usualMargins(alike, body);
    for (const { own, margins } of alike) {
      const page = settle(own, margins, usual, body);
      for (const [at, line] of own.entries()) found.set(line, { ...page, right: rightAround(own, at, page.right) });
    }
  }
  return found;
}

interface Block {
  readonly own: readonly PageLine[];
  readonly margins: Margins | null;
}

function usualMargins(blocks: readonly Block[], body: number): Margins {
  const known = blocks.filter(({ own }) => own.length >= 10).flatMap(({ margins }) => margins ?? []);
  const all = known.length > 0 ? known : blocks.flatMap(({ margins }) => margins ?? []);
  if (all.length === 0) {
    const lines = blocks.flatMap(({ own }) => own);
    return { left: Math.min(...lines.map((line) => line.left)), right: Math.max(...lines.map((line) => line.right)), pitch: 2 * body };
  }
  return {
    left: median(all.map((margins) => margins.left)),
    right: median(all.map((margins) => margins.right)),
    pitch: median(all.map((margins) => margins.pitch)),
  };
}

/** The page's own margins where they are about as far apart as usual, else the usual ones, shifted where the page's text shows it. */
function settle(own: readonly PageLine[], margins: Margins | null, usual: Margins, body: number): Margins {
  const width = usual.right - usual.left;
  if (margins !== null && margins.right - margins.left >= width - 2 * body) {
    // Where all but a line or two begin paragraphs, the indent looks like the margin.
    const outer = own.some((line) => line.left < margins.left - body && line.left >= usual.left - body);
    return outer && margins.left > usual.left + body ? { ...margins, left: usual.left } : margins;
  }
  const pitch = margins?.pitch ?? usual.pitch;
  const [left, right] = [margins?.left ?? usual.left, margins?.right ?? usual.right];
  const near = NARROWER * body;
  if (Math.abs(right - usual.right) <= near && left > usual.left) return { left: Math.min(left, right - width), right, pitch };
  if (Math.abs(left - usual.left) <= near && right < usual.right) return { left, right: left + width, pitch };
  return { left: Math.min(usual.left, ...own.map((line) => line.left)), right: usual.right, pitch };
}

export function blockKey(line: PageLine): string {
  return `${line.page}/${line.block}`;
}

/** The size that most characters of the document are set in. */
export function bodySize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [12, 0])[0];
}

/** Null where a block has too few lines to show its margins. */
function measure(own: readonly PageLine[], body: number): Margins | null {
  const lines = own.filter((line) => Math.abs(line.size - body) <= 0.15 * body && line.text.length >= SHORTEST_LINE);
  if (lines.length < 3) return null;
  const steps = own.slice(1).map((line, at) => line.y - (own[at]?.y ?? 0));
  return {
    left: outerEdge(
      lines.map((line) => line.left),
      body,
      -1,
    ),
    right: outerEdge(
      lines.map((line) => line.right),
      body,
      1,
    ),
    pitch: median(steps.filter((step) => step > 0.8 * body && step < 4 * body)) || 2 * body,
  };
}

function rightAround(own: readonly PageLine[], at: number, page: number): number {
  const size = own[at]?.size ?? 0;
  const around = own
    .slice(Math.max(0, at - WINDOW), at + WINDOW + 1)
    .filter((line) => Math.abs(line.size - size) <= 0.15 * size && line.text.length >= SHORTEST_LINE);
  if (around.length < 3) return page;
  const right = outerEdge(
    around.map((line) => line.right),
    size,
    1,
  );
  return right >= page - NARROWER * size ? right : page;
}

/** The outermost place that several lines share; one line alone that runs over does not make a margin. */
function outerEdge(places: readonly number[], size: number, side: 1 | -1): number {
  const sorted = places.toSorted((a, b) => side * (b - a));
  const enough = Math.max(2, Math.ceil(sorted.length / 12));
  for (const [at, place] of sorted.entries()) {
    const near = sorted[at + enough - 1];
    if (near !== undefined && Math.abs(near - place) <= SAME_EDGE * size) return place;
  }
  return sorted[0] ?? 0;
}
