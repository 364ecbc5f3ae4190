import { constants, inflateSync } from 'node:zlib';

/** Bytes: a stream that unfolds to more, and all streams together to more, are no longer checked. */
const LARGEST = 64 * 2 ** 20;
const LARGEST_SUM = 256 * 2 ** 20;
/** Holds no text. Fonts do: text set in a damaged one is left out. */
const PICTURE = /\/Subtype\s*\/Image\b/;
/** A stream's dictionary is shorter. */
const LONGEST_DICTIONARY = 2000;

/**
 * Whether the compressed parts of a PDF are whole. The engine reads what it can of a damaged one and keeps silent about the rest, so that text
 * would be lost unnoticed; pictures do not matter, and what is encrypted cannot be told.
 */
export function isDamaged(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt')) return false;
  let sum = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const dictionary = readDictionary(file, at);
    if (dictionary === null) continue;
    // Outside of strings a dictionary has no control characters; names may hold the bytes of Chinese ones.
    if (!dictionary.includes('(') && /(?!\s)\p{Cc}/u.test(dictionary.replace(/[\x80-\x9f\0]/g, ''))) return true;
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary) || PICTURE.test(dictionary)) continue;
    const start = file[at + 6] === 13 && file[at + 7] === 10 ? at + 8 : at + 7;
    const end = file.indexOf('endstream', start);
    const length = unfold(file.subarray(start, end < 0 ? file.length : end));
    if (length === null) return true;
    sum += length;
    if (sum > LARGEST_SUM) return false;
    if (end > 0) at = end + 3;
  }
  return false;
}

/** The dictionary in front of a `stream` keyword; null where the word is none. */
function readDictionary(file: Buffer, at: number): string | null {
  if (file[at - 1] === 0x64 || (file[at + 6] !== 10 && file[at + 6] !== 13)) return null;
  const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  const begin = Math.max(before.lastIndexOf(' obj'), before.lastIndexOf('\nobj'));
  return />>\s*$/.test(before) && begin >= 0 ? before.slice(begin) : null;
}

/** Length of an unfolded stream; null where it is broken. Streams that end early or are huge pass: some producers cut the checksum off. */
function unfold(stream: Uint8Array): number | null {
  try {
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST }).length;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'Z_DATA_ERROR' ? null : LARGEST;
  }
}
