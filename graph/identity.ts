import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Lower-case base32 of the first `length` × 5 bits of the SHA-256 of the parts, joined by U+0000. ASCII, so that ids sort alike everywhere. */
export function shortHash(length: number, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\0')).digest();
  let id = '';
  let bits = 0;
  let value = 0;
  for (const byte of digest) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.length < length) {
      bits -= 5;
      id += BASE32[(value >> bits) & 31];
    }
    if (id.length === length) return id;
    value &= (1 << bits) - 1;
  }
  return id;
}

/** Hexadecimal SHA-256 of a file's bytes. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Hash of a text for identity: white space never counts, so that another line width gives the same document. */
export function textHash(clean: string): string {
  return shortHash(26, clean.replace(/\s+/g, ''));
}

/** A document's own id: 12 base32 characters of the hash of its normalised text when it was first loaded (design, decision 6). */
export function documentId(clean: string): string {
  return textHash(clean).slice(0, 12);
}

export function clauseId(document: string, path: string): string {
  return `${document}/${path}`;
}

/**
 * Gives ids to facts of one kind: clause id, a letter for the kind and 8 characters of the hash of the quote; a quote that repeats in its
 * clause gets an ordinal (`…-2`). Stateful: use one instance a document, in the order of the text.
 */
export function factIds(kind: string): (clause: string, quote: string) => string {
  const seen = new Map<string, number>();
  return (clause, quote) => {
    const id = `${clause}.${kind}${shortHash(8, quote.replace(/\s+/g, ''))}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

/** An edge's id: hash of where it leaves, its type, where it arrives and its span. */
export function edgeId(from: string, type: string, to: string, span: { start: number; end: number } | null): string {
  return shortHash(16, from, type, to, span === null ? '' : `${span.start}-${span.end}`);
}
