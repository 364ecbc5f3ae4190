import { crc32 } from 'node:zlib';
import type { DictionaryArrays } from './dictionary.ts';
import { KeptClause, packFacts, type KeptBytes } from './kept-clause.ts';
import type { Segment } from './segment.ts';
import { FIELDS, type IndexDocument } from './types.ts';

/** All that an index holds, as one closed segment without dead documents. */
export interface IndexImage {
  readonly dictionary: DictionaryArrays;
  readonly segment: Segment;
}

/** Raised with every change of the layout of files or of how texts are cut into terms (`terms.ts`, `segment.ts`). */
const FORMAT = 2;
const MAGIC = 'JINGWEI-INDEX\n';
/** Every part begins at a multiple of this many bytes, so that its numbers are read where they lie. */
const ALIGNMENT = 8;

interface Header {
  readonly format: number;
  readonly fields: readonly string[];
  /** What else the terms and facts depend on: tokeniser, vocabulary, rules. */
  readonly made: string;
  /** Bytes of each of `PARTS`, without what fills them up to `ALIGNMENT`. */
  readonly sizes: readonly number[];
  /** Check sum of all that follows the header. */
  readonly sum: number;
}

/** What a file holds behind its header, in this order: documents without clauses as JSON, facts and texts of clauses, then numbers as they lie in memory. */
const PARTS = [
  ...['documents', 'facts', 'texts', 'factEnds', 'textEnds', 'characters', 'ends', 'slots'],
  ...['documentOf', 'positionOf', 'sectionOf', 'lengths', 'terms', 'starts', 'clauses', 'packed'],
] as const;

const endsOf = (sizes: readonly number[]): Uint32Array => {
  let end = 0;
  return Uint32Array.from(sizes, (size) => (end += size));
};
const fill = (size: number): number => (ALIGNMENT - (size % ALIGNMENT)) % ALIGNMENT;

/** An image as bytes: magic line, header as a line of JSON, and `PARTS`. */
export function packImage({ dictionary, segment }: IndexImage, made: string): Uint8Array[] {
  const clauses = segment.documents.flatMap((document) => document.clauses);
  const heads = segment.documents.map((document) => ({ ...document, clauses: document.clauses.length }));
  const facts = clauses.map((clause) => Buffer.from(packFacts(clause)));
  const held: Record<string, ArrayBufferView> = {
    ...{ ...dictionary, ...segment },
    documents: Buffer.from(JSON.stringify(heads)),
    facts: Buffer.concat(facts),
    factEnds: endsOf(facts.map(({ byteLength }) => byteLength)),
    texts: Buffer.from(clauses.map(({ text }) => text).join(''), 'utf16le'),
    textEnds: endsOf(clauses.map(({ text }) => 2 * text.length)),
  };
  const parts = PARTS.map((name) => {
    const part = held[name];
    return new Uint8Array(part?.buffer ?? new ArrayBuffer(), part?.byteOffset, part?.byteLength);
  });
  const filled = parts.flatMap((part) => [part, new Uint8Array(fill(part.byteLength))]);
  const sum = filled.reduce((value, part) => crc32(part, value), 0);
  const header: Header = { format: FORMAT, fields: FIELDS, made, sizes: parts.map((part) => part.byteLength), sum };
  const line = Buffer.from(`${MAGIC}${JSON.stringify(header)}`);
  return [line, Buffer.from(`${' '.repeat(fill(line.byteLength + 1))}\n`), ...filled];
}

/**
 * The image of bytes that `packImage` made; undefined if they are damaged, or of another format, tokeniser or vocabulary. Numbers are read where
 * they lie and clauses when they are asked for, so the bytes stay in memory and must not be changed.
 */
export function unpackImage(bytes: Buffer, made: string): IndexImage | undefined {
  const end = bytes.indexOf('\n', MAGIC.length);
  if (end < 0 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const header = readHeader(bytes.toString('utf8', MAGIC.length, end));
  if (header?.format !== FORMAT || header.made !== made || header.fields.join() !== FIELDS.join()) return undefined;
  const body = bytes.subarray(end + 1);
  if (header.sizes.length !== PARTS.length || body.byteLength !== header.sizes.reduce((sum, size) => sum + size + fill(size), 0))
    return undefined;
  if (crc32(body) !== header.sum) return undefined;
  const parts = cutParts(body, header.sizes);
  const numbers = (name: (typeof PARTS)[number]): Uint32Array => new Uint32Array(...placeOf(parts(name), 4));
  const small = (name: (typeof PARTS)[number]): Uint16Array => new Uint16Array(...placeOf(parts(name), 2));
  const kept = { facts: parts('facts'), factEnds: numbers('factEnds'), texts: parts('texts'), textEnds: numbers('textEnds') };
  const documents = readDocuments(parts('documents'), kept);
  return {
    dictionary: { characters: small('characters'), ends: numbers('ends'), slots: numbers('slots') },
    segment: {
      documents,
      alive: new Uint8Array(documents.length).fill(1),
      documentOf: numbers('documentOf'),
      positionOf: numbers('positionOf'),
      sectionOf: numbers('sectionOf'),
      lengths: small('lengths'),
      terms: numbers('terms'),
      starts: numbers('starts'),
      clauses: numbers('clauses'),
      packed: numbers('packed'),
    },
  };
}

function cutParts(body: Buffer, sizes: readonly number[]): (name: (typeof PARTS)[number]) => Buffer {
  let from = 0;
  const parts = new Map<string, Buffer>();
  for (const [at, name] of PARTS.entries()) {
    const size = sizes[at] ?? 0;
    parts.set(name, body.subarray(from, from + size));
    from += size + fill(size);
  }
  return (name) => parts.get(name) ?? Buffer.alloc(0);
}

/** Where the numbers of a part lie; bytes that do not begin at a multiple of `ALIGNMENT` (no file is read so) are copied. */
function placeOf(part: Buffer, size: number): [ArrayBuffer, number, number] {
  const { buffer, byteOffset } = part.byteOffset % ALIGNMENT === 0 ? part : new Uint8Array(part);
  return [buffer as ArrayBuffer, byteOffset, part.byteLength / size];
}

function readDocuments(json: Buffer, kept: KeptBytes): IndexDocument[] {
  let clause = 0;
  const heads = JSON.parse(json.toString('utf8')) as (Omit<IndexDocument, 'clauses'> & { readonly clauses: number })[];
  return heads.map((head) => ({ ...head, clauses: Array.from({ length: head.clauses }, () => new KeptClause(kept, clause++)) }));
}

function readHeader(line: string): Header | undefined {
  try {
    return JSON.parse(line) as Header;
  } catch {
    return undefined;
  }
}
