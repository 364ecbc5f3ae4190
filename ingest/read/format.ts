/** What a file's bytes are: a text, a document format by its signature, or something that is no document. */
export type Content =
  { readonly kind: 'text' } | { readonly kind: 'pdf' | 'docx' | 'html' } | { readonly kind: 'binary'; readonly looksLike: string };

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly at?: number; readonly name: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG 图片' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG 图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'GIF 图片' },
  { bytes: [0x42, 0x4d], name: 'BMP 图片' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'TIFF 图片' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'TIFF 图片' },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: 'RIFF 音视频或 WebP 图片' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'MP4 视频' },
  { bytes: [0x49, 0x44, 0x33], name: 'MP3 音频' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: '旧版 Office 文档（doc、xls、ppt）或 WPS 文档' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7z 压缩包' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR 压缩包' },
  { bytes: [0x1f, 0x8b], name: 'gzip 压缩文件' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: '可执行文件' },
  { bytes: [0x4d, 0x5a, 0x90], name: '可执行文件' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'SQLite 数据库' },
];
const HEAD = 4096;

/** Tells what a file is by its content, never by its name. A text that holds a page's markup is `html`. */
export function detectContent(bytes: Uint8Array): Content {
  const head = bytes.subarray(0, HEAD);
  const ascii = Buffer.from(head).toString('latin1');
  if (ascii.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (ascii.startsWith('PK\x03\x04'))
    return isWord(bytes) ? { kind: 'docx' } : { kind: 'binary', looksLike: 'ZIP 压缩包或其他 Office 文档' };
  const signature = SIGNATURES.find(({ bytes: mark, at = 0 }) => mark.every((byte, index) => bytes[at + index] === byte));
  if (signature !== undefined) return { kind: 'binary', looksLike: signature.name };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && head.includes(0)) return { kind: 'binary', looksLike: '二进制文件' };
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(ascii.replace(/^\xef\xbb\xbf/, '')) ? { kind: 'html' } : { kind: 'text' };
}

function isWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('word/document.xml');
}
