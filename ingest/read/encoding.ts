import { readLexicon } from '../annotate/lexicon.ts';

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
/** Without a mark, and where it is no UTF-8: the likeliest first, which is taken where others are no better. */
const CANDIDATES = ['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be'] as const;
const COMMON = new Set(readLexicon('common-characters.tsv', ['script', 'characters']).flatMap((row) => [...row.get('characters')]));
/** How much better a less likely encoding has to be. Of a policy text some .4 are common characters, of a wrong decoding below .05. */
const MARGIN = 0.1;
/** What a decoding has to reach that leaves damaged characters, or as UTF-16: nearly any bytes decode so. */
const LEAST_PLAUSIBLE = 0.15;
/** What stands for bytes that mean nothing, and the zero, which no text holds. */
const DAMAGED = /[\ufffd\0]/g;
/** Share of characters that may be damaged in a text that is otherwise readable. */
const MOST_DAMAGED = 0.1;
/** Units that are looked at to tell encodings apart. */
const SAMPLE = 20_000;

/**
 * Decodes by byte-order mark, else as UTF-8, else by the encoding (GB 18030, Big5, UTF-16 without a mark) that gives the most plausible Chinese.
 * What a page says of its own encoding does not count: it is often wrong. A few damaged characters (a file cut off in the middle of one) become
 * U+FFFD. null where no encoding fits.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const mark = MARKS.find(({ bytes: head }) => head.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) return accept(mark.encoding, decodeAs(bytes, mark.encoding));
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null && !isSpoilt(strict)) return { text: strict, encoding: 'utf-8' };
  let best: { readonly decoded: Decoded; readonly score: number } | null = null;
  for (const encoding of CANDIDATES) {
    const decoded = accept(encoding, decodeAs(bytes, encoding));
    if (decoded === null) continue;
    const score = plausibility(decoded.text);
    const sure = encoding === 'gb18030' && !decoded.text.includes('\ufffd');
    if (!sure && score < LEAST_PLAUSIBLE) continue;
    if (best === null || score > best.score + MARGIN) best = { decoded, score };
  }
  return best?.decoded ?? null;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function accept(encoding: string, text: string): Decoded | null {
  return isSpoilt(text) ? null : { text, encoding };
}

/** Whether so much of a text is damaged that it is no text of this encoding. A character cut off at the end always may be. */
function isSpoilt(text: string): boolean {
  return (text.replace(/\ufffd+$/, '').match(DAMAGED)?.length ?? 0) > text.length * MOST_DAMAGED;
}

/** Share of the characters beyond ASCII that are common ones of Chinese; damaged ones count against it. */
function plausibility(text: string): number {
  let [all, common] = [0, 0];
  for (const character of text.slice(0, SAMPLE)) {
    if (character < '\u0080') continue;
    all += 1;
    if (COMMON.has(character)) common += 1;
    else if (character === '\ufffd') common -= 1;
  }
  return all === 0 ? 0 : common / all;
}
