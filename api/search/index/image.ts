import { crc32 } from 'node:zlib';
import { FIELDS, type IndexDocument } from './types.ts';
import type { Segment } from './segment.ts';

/** All that an index holds, as one closed segment without dead documents; `terms` by number. */
export interface IndexImage {
  readonly terms: readonly string[];
  readonly segment: Segment;
}

/** Raised with every change of the layout of files or of how texts are cut into terms (`terms.ts`, `segment.ts`). */
const FORMAT = 1;
const MAGIC = 'JINGWEI-INDEX\n';
/** Typed arrays of a segment, in the order in which they are written. */
const ARRAYS = ['documentOf', 'positionOf', 'lengths', 'terms', 'starts', 'clauses', 'packed'] as const;

interface Header {
  readonly format: number;
  readonly fields: readonly string[];
  /** What else the terms and facts depend on: tokeniser, vocabulary, rules. */
  readonly made: string;
  /** Bytes of the JSON, of the texts, of their lengths, and of each of `ARRAYS`. */
  readonly sizes: readonly number[];
  /** Check sum of all that follows the header. */
  readonly sum: number;
}

/** Terms and the texts of clauses, one behind the other: as UTF-16 they are read back without decoding, and a text is a slice of the whole. */
interface Texts {
  readonly lengths: Uint32Array;
  readonly characters: Buffer;
}

function packTexts(texts: readonly string[]): Texts {
  return { lengths: Uint32Array.from(texts, (text) => text.length), characters: Buffer.from(texts.join(''), 'utf16le') };
}

function* unpackTexts({ lengths, characters }: Texts): Generator<string> {
  const all = characters.toString('utf16le');
  let from = 0;
  for (const length of lengths) yield all.slice(from, (from += length));
}

/**
 * An image as bytes: magic line, header as a line of JSON, documents as JSON without the texts of their clauses, terms and texts, typed arrays as
 * they lie in memory.
 */
export function packImage({ terms, segment }: IndexImage, made: string): Uint8Array[] {
  const texts = packTexts([...terms, ...segment.documents.flatMap(({ clauses }) => clauses.map(({ text }) => text))]);
  const bare = segment.documents.map((document) => ({ ...document, clauses: document.clauses.map((clause) => ({ ...clause, text: '' })) }));
  const arrays = [texts.lengths, ...ARRAYS.map((name) => segment[name])].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const parts = [Buffer.from(JSON.stringify({ terms: terms.length, documents: bare })), texts.characters, ...arrays];
  const sum = parts.reduce((value, part) => crc32(part, value), 0);
  const header: Header = { format: FORMAT, fields: FIELDS, made, sizes: parts.map((part) => part.byteLength), sum };
  return [Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`), ...parts];
}

/** The image of bytes that `packImage` made; undefined if they are damaged, or of another format, tokeniser or vocabulary. */
export function unpackImage(bytes: Buffer, made: string): IndexImage | undefined {
  const end = bytes.indexOf('\n', MAGIC.length);
  if (end < 0 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const header = readHeader(bytes.toString('utf8', MAGIC.length, end));
  if (header?.format !== FORMAT || header.made !== made || header.fields.join() !== FIELDS.join()) return undefined;
  const body = bytes.subarray(end + 1);
  if (body.byteLength !== header.sizes.reduce((sum, size) => sum + size, 0) || crc32(body) !== header.sum) return undefined;
  let from = 0;
  const [json, characters, lengths, ...arrays] = header.sizes.map((size) => body.subarray(from, (from += size)));
  if (json === undefined || characters === undefined || lengths === undefined) return undefined;
  const read = JSON.parse(json.toString('utf8')) as { terms: number; documents: IndexDocument[] };
  const texts = unpackTexts({ lengths: new Uint32Array(aligned(lengths)), characters });
  const terms = Array.from({ length: read.terms }, () => texts.next().value as string);
  const documents = read.documents.map((document) => ({
    ...document,
    clauses: document.clauses.map((clause) => ({ ...clause, text: texts.next().value as string })),
  }));
  const next = (name: (typeof ARRAYS)[number]): ArrayBuffer => aligned(arrays[ARRAYS.indexOf(name)]);
  const segment: Segment = {
    documents,
    alive: new Uint8Array(documents.length).fill(1),
    documentOf: new Uint32Array(next('documentOf')),
    positionOf: new Uint32Array(next('positionOf')),
    lengths: new Uint16Array(next('lengths')),
    terms: new Uint32Array(next('terms')),
    starts: new Uint32Array(next('starts')),
    clauses: new Uint32Array(next('clauses')),
    packed: new Uint32Array(next('packed')),
  };
  return { terms, segment };
}

/** A copy of a part of a file where a typed array may begin. */
function aligned(part: Uint8Array | undefined): ArrayBuffer {
  const copy = new Uint8Array(part?.byteLength ?? 0);
  if (part !== undefined) copy.set(part);
  return copy.buffer;
}

function readHeader(line: string): Header | undefined {
  try {
    return JSON.parse(line) as Header;
  } catch {
    return undefined;
  }
}
