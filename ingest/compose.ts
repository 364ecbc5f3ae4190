import { parse } from 'node:path';
import { documentId, shortHash } from '../graph/identity.ts';
import type { PolicyDocument, PublishedMetadata, SourceText } from '../graph/model.ts';
import type { Contribution, GraphStore } from '../graph/store/port.ts';
import type { QueryRow } from '../graph/store/queries.ts';
import { normalise } from '../graph/text/normalise.ts';
import { makeContribution, textId, textRow } from './link/contribution.ts';
import { annotate, type Reading } from './pipeline.ts';

export type Source = QueryRow<'sourcesByPath'>;

/** A file with the text that it holds, by the hash of the exact text. */
export type HeldSource = Omit<Source, 'documentId' | 'textId'> & { readonly textHash: string };
/** A text of a document; `replacedAt` is null while a file holds it. */
export type HeldText = SourceText & { readonly hash: string; readonly replacedAt: string | null };

/** What the store holds of a document. */
export interface Holding {
  /** Id under which it is held; null for a new document. */
  readonly target: string | null;
  readonly sources: readonly HeldSource[];
  readonly texts: readonly HeldText[];
  /** Whether the id is the one that a text in use gives: then no correction has come between, and the files alone decide the id. */
  readonly ownId: boolean;
}

/** Reads what the store holds of a document; nothing for null. */
export async function readHolding(store: GraphStore, id: string | null): Promise<Holding> {
  if (id === null) return { target: null, sources: [], texts: [], ownId: true };
  const [sources, rows] = await Promise.all([
    store.query('sourcesByDocument', { ids: [id] }),
    store.query('textsByDocument', { ids: [id] }),
  ]);
  const hashes = new Map(rows.map((row) => [row.id, exactHash(row.source)]));
  return {
    target: id,
    sources: sources.map(({ documentId: _owner, textId: text, ...row }) => ({ ...row, textHash: hashes.get(text) ?? '' })),
    texts: rows.map((row) => ({
      text: row.source,
      wrapped: row.wrapped,
      pages: row.pages as number[],
      ocr: row.ocr,
      published: row.published as PublishedMetadata | null,
      hash: exactHash(row.source),
      replacedAt: row.replacedAt,
    })),
    ownId: rows.some((row) => row.replacedAt === null && documentId(row.clean) === id),
  };
}

/** A file as a source, read now. */
export function makeSource(reading: Reading, { collection, now }: { readonly collection: string; readonly now: string }): HeldSource {
  const { path, fileName, sha256, bytes, format, encoding, reader, text } = reading;
  return {
    id: shortHash(16, path),
    textHash: exactHash(text),
    path,
    fileName,
    sha256,
    bytes,
    format,
    encoding,
    reader,
    readAt: now,
    collection,
  };
}

/** Hash of a text to the letter: two readings of one document differ in it. */
function exactHash(text: string): string {
  return shortHash(26, text);
}

export interface Composition {
  /** Id under which the document is held and stays; null if its texts decide. */
  readonly kept: string | null;
  /** Id under which it was held so far; null for a new document. */
  readonly former: string | null;
  readonly sources: readonly HeldSource[];
  readonly texts: readonly (SourceText & { readonly replacedAt: string | null })[];
  /** Ids that belong to other documents: those were loaded with one of these texts and corrected since. */
  readonly taken: ReadonlySet<string>;
  /** The annotated document of one of the texts, if that was made already. */
  readonly known?: PolicyDocument;
  /** Fingerprint under which its texts were read and are annotated. */
  readonly pipeline: string;
  readonly now: string;
}

/**
 * A document as its files make it: the file that comes first by name and path gives the text, the name and, unless the document was corrected,
 * the id; the ids that its other texts would give lead to it as former ids; texts that no file holds any more are kept as history.
 */
export function composeDocument({ kept, former, sources, texts, taken, known, pipeline, now }: Composition): Contribution {
  const ordered = [...sources].sort((a, b) => compare(a.fileName, b.fileName) || compare(a.path, b.path));
  // A text that is read again is in use again, whatever it was before.
  const byHash = new Map(texts.map((text) => [exactHash(text.text), text]));
  const [first] = ordered;
  const primary = first === undefined ? undefined : byHash.get(first.textHash);
  if (first === undefined || primary === undefined) throw new Error(`document ${former ?? 'new'} has no file with a text`);
  const name = parse(first.fileName).name;
  const document = known !== undefined && known.name === name && known.origin.text === primary.text ? known : annotate(name, primary);
  const held = [...byHash].map(([hash, text]) => ({
    text,
    clean: text === primary ? document.text : normalise(text.text, text),
    inUse: ordered.some((source) => source.textHash === hash),
  }));
  const id = kept ?? freeId(document.text.clean, taken);
  const copies = held.filter(({ text, inUse }) => inUse && text !== primary).map(({ clean }) => clean.clean);
  const rows = held.map(({ text, clean, inUse }) => textRow(id, text, clean, text === primary, inUse ? null : (text.replacedAt ?? now)));
  const contribution = makeContribution(document, {
    id,
    sources: ordered.map(({ textHash: hash, ...row }) => ({ ...row, textId: textId(id, byHash.get(hash)?.text ?? '') })),
    texts: rows.sort((a, b) => compare(a.id, b.id)),
    copies,
    formerIds: [...new Set(copies.map(documentId))].filter((other) => other !== id),
    pipeline,
  });
  return former === null || former === id ? contribution : { ...contribution, supersedes: [former] };
}

/** The id that a text gives; where another document has it, one with an ordinal. */
function freeId(clean: string, taken: ReadonlySet<string>): string {
  const own = documentId(clean);
  for (let ordinal = 1; ; ordinal++) {
    const id = ordinal === 1 ? own : shortHash(12, own, String(ordinal));
    if (!taken.has(id)) return id;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
