import { expect } from 'vitest';
import type { PolicyDocument } from '../../../graph/model.ts';
import { normalise } from '../../../graph/text/normalise.ts';
import { cleanRange } from '../../../graph/text/view.ts';
import { segment } from '../../../ingest/segment/stage.ts';
import { emptyDocument, plainSource } from '../../../ingest/stage.ts';

/** A document that went through the normaliser and the segmenter. */
export function segmentText(source: string): PolicyDocument {
  const document = { ...emptyDocument('test', plainSource(source)), text: normalise(source) };
  return { ...document, ...segment.run(document) };
}

/** Every printed unit of the clean text lies in the own span of exactly one clause, the clauses follow the text, parents come first, paths are unique. */
export function expectCovering({ text, clauses }: PolicyDocument): void {
  const seen = new Set<string>();
  let at = 0;
  for (const { span, path, parent, depth } of clauses) {
    const range = cleanRange(text, span);
    expect(text.clean.slice(at, range.start).trim()).toBe('');
    expect(range.start).toBeGreaterThanOrEqual(at);
    at = range.end;
    expect(seen.has(path)).toBe(false);
    if (parent !== null) expect(seen.has(parent)).toBe(true);
    expect(depth).toBeGreaterThan(0);
    seen.add(path);
  }
  expect(text.clean.slice(at).trim()).toBe('');
}
