import type { PageLine } from './page.ts';
import { median } from './rows.ts';

/** Where the running text of one block of a page begins and ends, and how far its lines lie apart. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Finds the margins of every block of every page, asking other pages where a page has too few lines; keyed by `blockKey`. */
export function findMargins(lines: readonly PageLine[]): ReadonlyMap<string, Margins> {
  const body = bodySize(lines);
  const blocks = Map.groupBy(
    lines.filter((line) => line.kind === 'text'),
    blockKey,
  );
  const measured = new Map<string, Margins | null>();
  for (const [key, own] of blocks) measured.set(key, measure(own, body));
  const known = [...measured.values()].filter((margins) => margins !== null);
  const usual: Margins = {
    left: median(known.map((margins) => margins.left)),
    right: median(known.map((margins) => margins.right)),
    pitch: median(known.map((margins) => margins.pitch)),
  };
  const found = new Map<string, Margins>();
  for (const [key, margins] of measured) {
    const own = blocks.get(key) ?? [];
    const [left, right] = [Math.min(...own.map((line) => line.left)), Math.max(...own.map((line) => line.right))];
    const fallback = known.length > 0 ? usual : { left, right, pitch: 2 * body };
    found.set(key, margins ?? { left: Math.min(fallback.left, left), right: Math.max(fallback.right, right), pitch: fallback.pitch });
  }
  return found;
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

/** Null where a block has too few full lines to show its margins. */
function measure(own: readonly PageLine[], body: number): Margins | null {
  const lines = own.filter((line) => Math.abs(line.size - body) <= 0.15 * body && line.text.length >= 4);
  if (lines.length < 4) return null;
  const right = edge(
    lines.map((line) => line.right),
    body,
    1,
  );
  const full = lines.filter((line) => line.right >= right - 1.5 * body);
  if (full.length < 3) return null;
  const left = edge(
    full.map((line) => line.left),
    body,
    -1,
  );
  const steps = own.slice(1).map((line, at) => line.y - (own[at]?.y ?? 0));
  return { left, right, pitch: median(steps.filter((step) => step > 0.8 * body && step < 4 * body)) || 2 * body };
}

/** The outermost place that several lines share (within half a square); one line alone that runs over does not make a margin. */
function edge(places: readonly number[], body: number, side: 1 | -1): number {
  const sorted = places.toSorted((a, b) => side * (b - a));
  const enough = Math.max(2, Math.ceil(sorted.length / 10));
  for (const [at, place] of sorted.entries()) {
    const near = sorted.slice(at, at + enough);
    if (near.length === enough && Math.abs((near.at(-1) ?? 0) - place) <= 0.6 * body) return place;
  }
  return sorted[0] ?? 0;
}
