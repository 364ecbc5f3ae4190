/** A text and the encoding it was decoded from. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** Without a byte-order mark: tried in this order, the first that decodes without an error is taken. */
const CANDIDATES = ['utf-8', 'gb18030'] as const;

/** Decodes strictly: by byte-order mark, else UTF-8, else GB 18030. null where none fits. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const mark = MARKS.find(({ bytes: head }) => head.every((byte, at) => bytes[at] === byte));
  const candidates = mark === undefined ? CANDIDATES : [mark.encoding];
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
