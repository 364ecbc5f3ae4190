import { isWide } from './characters.ts';
import { readLines, type Line, type Stretch } from './lines.ts';
import { joinLines } from './paragraphs.ts';
import type { NormalisedText, OffsetRun } from './view.ts';

/**
 * Takes the layout out of a text and keeps the way back. Left out: line breaks inside a paragraph, white space beside Chinese characters,
 * page numbers, Markdown marks, bookmark markers, zero-width characters. `clean` has one paragraph a line; printed characters stay as printed,
 * but for tabs between a table's cells (with `wrapped` false), which become spaces, and for radicals and compatibility ideographs, which are read as the characters they look like.
 * With `wrapped` false each line of the source is a paragraph and none are joined. Any text is accepted; one without a printed character gives an empty `clean`.
 */
export function normalise(source: string, { wrapped }: { readonly wrapped: boolean } = { wrapped: true }): NormalisedText {
  const map = new MapBuilder();
  let before: Line | undefined;
  const lines = readLines(source, { tabs: !wrapped });
  for (const paragraph of wrapped ? joinLines(lines) : lines.map((line) => [line])) {
    for (const [at, line] of paragraph.entries()) {
      if (before !== undefined && at === 0) map.add('\n', before.breakAt);
      else if (before !== undefined && needsSpace(before.text, line.text)) map.add(' ', before.breakAt);
      map.addAll(line.text, line.stretches);
      before = line;
    }
  }
  return { source, clean: map.clean, runs: map.runs };
}

function needsSpace(before: string, after: string): boolean {
  return !isWide(before.at(-1) ?? '') && !isWide(after[0] ?? '');
}

/** Collects clean text with its source offsets and keeps the runs merged: a run ends where the offsets stop going in step. */
class MapBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  readonly runs: OffsetRun[] = [];
  private open: { clean: number; source: number; length: number } | null = null;

  get clean(): string {
    return this.parts.join('');
  }

  add(unit: string, source: number): void {
    this.addAll(unit, [{ source, length: 1 }]);
  }

  addAll(text: string, stretches: readonly Stretch[]): void {
    for (const { source, length } of stretches) {
      if (this.open !== null && this.open.source + this.open.length === source) this.open.length += length;
      else {
        this.open = { clean: this.length, source, length };
        this.runs.push(this.open);
      }
      this.length += length;
    }
    this.parts.push(text);
  }
}
