import { crc32 } from 'node:zlib';
import { inflateSync } from 'fflate';
import { JingweiError } from '../../../graph/errors.ts';

/** One file of a ZIP archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
  /** Offset of its local header. */
  readonly at: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** Bytes that one part may unpack to; a long policy is below 5 MB. */
const LARGEST_PART = 64 * 1024 * 1024;

/** The archive's directory, by name; null where there is none (cut off, or no archive). */
export function listZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return null;
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    entries.set(name, {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return -1;
}

/**
 * Unpacks one entry. `FILE_UNREADABLE` where it is encrypted, larger than a document's part can be, cut off, or not what its checksum says
 * (a text that is read from damaged bytes would be wrong without saying so).
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted)
    throw new JingweiError(
      'FILE_UNREADABLE',
      { zh: '文件已加密', en: 'The file is encrypted' },
      {
        remedy: { zh: '请解除密码后重新保存', en: 'Remove the password and save it again' },
      },
    );
  if (entry.size > LARGEST_PART)
    throw new JingweiError('FILE_UNREADABLE', {
      zh: `解压后过大（${entry.name}），不像是文档`,
      en: `Unpacked it is too large for a document (${entry.name})`,
    });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_MARK) throw damaged(entry.name);
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  const content = inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(entry.name);
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged(entry.name);
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw damaged(entry.name, cause);
  }
}

/** The error for a Word file that is not whole. */
export function damaged(part: string, cause?: unknown): JingweiError {
  return new JingweiError(
    'FILE_UNREADABLE',
    { zh: `Word 文件已损坏（${part}）`, en: `The Word file is damaged (${part})` },
    {
      remedy: {
        zh: '请重新下载，或用 Word、WPS 打开修复后另存为 docx',
        en: 'Download it again, or open and repair it in Word or WPS and save it as docx',
      },
      ...(cause === undefined ? {} : { cause }),
    },
  );
}
