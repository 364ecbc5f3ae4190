import type { GraphStore } from '../graph/store/port.ts';
import { cleanRange, readableSlice, type NormalisedText, type OffsetRun } from '../graph/text/view.ts';
import type { Span } from '../graph/span.ts';

/** How many documents' texts are kept at hand; one takes about its length twice. */
const KEPT = 64;

/** A text with the offsets at which its pages begin, and whether it was recognised in a picture. */
export interface PagedText extends NormalisedText {
  readonly pages: readonly number[];
  readonly ocr: boolean;
}

/** Current texts of documents with their offset maps, for turning source spans into places in a clause's readable text. */
export interface Texts {
  /** The current text of a document as it is at this revision. */
  textOf(documentId: string, revision: number): Promise<PagedText>;
}

/** Keeps the texts that were asked for last. */
export function makeTexts(store: GraphStore): Texts {
  const kept = new Map<string, Promise<PagedText>>();
  return {
    textOf(documentId, revision) {
      const key = `${documentId} ${revision}`;
      const known = kept.get(key) ?? readText(store, documentId);
      kept.delete(key);
      kept.set(key, known);
      known.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return known;
    },
  };
}

async function readText(store: GraphStore, documentId: string): Promise<PagedText> {
  const row = (await store.query('textsByDocument', { ids: [documentId] })).find((text) => text.current);
  if (row === undefined) throw new Error(`document ${documentId} has no current text`);
  const runs = (row.runs as [number, number, number][]).map(([clean, source, length]): OffsetRun => ({ clean, source, length }));
  return { source: row.source, clean: row.clean, runs, pages: row.pages as number[], ocr: row.ocr };
}

/** Where a source span stands in the readable text of the clause whose own text is `clause`; cut to it. */
export function rangeInClause(text: NormalisedText, clause: Span, span: Span): Span {
  const whole = cleanRange(text, clause);
  const part = cleanRange(text, span);
  const within = (offset: number): number => Math.min(Math.max(offset, whole.start), whole.end) - whole.start;
  return { start: within(part.start), end: within(part.end) };
}

export { readableSlice };
