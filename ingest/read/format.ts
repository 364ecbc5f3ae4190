import { listZip } from './docx/zip.ts';

/** What a file's bytes are: a text (a web page is one), a document format by its signature, or something that is not read. */
export type Content =
  | { readonly kind: 'text' | 'pdf' | 'docx' }
  /** `document`: another document format, which can be saved as one that is read; else a picture, an archive, a program. */
  | { readonly kind: 'other'; readonly looksLike: string; readonly document: boolean };

const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly name: string;
  readonly document?: boolean;
}[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG 图片' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG 图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'GIF 图片' },
  { bytes: [0x42, 0x4d], name: 'BMP 图片' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'TIFF 图片' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'TIFF 图片' },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: 'RIFF 音视频或 WebP 图片' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'MP4 视频' },
  { bytes: [0x49, 0x44, 0x33], name: 'MP3 音频' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF 文档', document: true },
  { bytes: [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d], name: 'DjVu 文档', document: true },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7z 压缩包' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR 压缩包' },
  { bytes: [0x1f, 0x8b], name: 'gzip 压缩文件' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: '可执行文件' },
  { bytes: [0x4d, 0x5a, 0x90], name: '可执行文件' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'SQLite 数据库' },
];
const COMPOUND_FILE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];
/** Streams of a compound file, named in UTF-16. */
const COMPOUND_STREAMS: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', '加密的 Office 文档'],
  ['WordDocument', '旧版 Word 或 WPS 文档（doc、wps）'],
  ['Workbook', '旧版 Excel 表格（xls）'],
  ['PowerPoint Document', '旧版 PowerPoint 演示文稿（ppt）'],
];
/** Files of an archive by which its format is known. */
const PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/^OFD\.xml$/i, 'OFD 版式文档'],
  [/^xl\//, 'Excel 表格（xlsx）'],
  [/^ppt\//, 'PowerPoint 演示文稿（pptx）'],
  [/^META-INF\/container\.xml$/, 'EPUB 电子书'],
  [/^content\.xml$/, 'OpenDocument 文档（odt）'],
];
const HEAD = 4096;

/** Tells what a file is by its content, never by its name. */
export function detectContent(bytes: Uint8Array): Content {
  const head = bytes.subarray(0, HEAD);
  const ascii = Buffer.from(head).toString('latin1');
  if (ascii.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (ascii.startsWith('PK\x03\x04') || ascii.startsWith('PK\x05\x06')) return detectPackage(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) return { kind: 'other', looksLike: nameCompound(bytes), document: true };
  const signature = SIGNATURES.find(({ bytes: mark, at = 0 }) => startsWith(bytes, mark, at));
  if (signature !== undefined) return { kind: 'other', looksLike: signature.name, document: signature.document ?? false };
  if (/^\s*(?:From|Subject|Date|MIME-Version|Content-Type|X-[A-Z-]+):/i.test(ascii) && /^Content-Type:\s*multipart\/related/im.test(ascii))
    return { kind: 'other', looksLike: '网页归档（mht）', document: true };
  if (/<\?mso-application progid="Word\.Document"\?>|<pkg:package[\s>]/.test(ascii))
    return { kind: 'other', looksLike: 'Word XML 文档', document: true };
  return { kind: 'text' };
}

function startsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}

function nameCompound(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stream = COMPOUND_STREAMS.find(([name]) => raw.includes(Buffer.from(name, 'utf16le')));
  return stream?.[1] ?? '旧版 Office 或 WPS 文档';
}

/** By the names of its directory; of an archive cut off by what its first bytes hold, so that a damaged Word file is called one. */
function detectPackage(bytes: Uint8Array): Content {
  const entries = listZip(bytes);
  if (entries === null) {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return raw.includes('word/') ? { kind: 'docx' } : { kind: 'other', looksLike: 'ZIP 压缩包', document: false };
  }
  const names = [...entries.keys()];
  if (names.some((name) => /^word\/document[^/]*\.xml$/i.test(name))) return { kind: 'docx' };
  const known = PACKAGES.find(([pattern]) => names.some((name) => pattern.test(name)));
  return known === undefined
    ? { kind: 'other', looksLike: 'ZIP 压缩包', document: false }
    : { kind: 'other', looksLike: known[1], document: true };
}

const OPENING =
  /^(?:\s|<!--(?:(?!-->)[^])*-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|(?:html|head|body|title|meta|link|style|script|base|table|div|section|article|main|p|center|span|font|h[1-6]|ul|ol|br|form)[\s/>])/i;
/** Closing tags of running text, by which a page is known that was cut off in front; tables in HTML also stand in Markdown. */
const CLOSING = /<\/(?:p|span|a|li|font|strong)>/gi;
const LEAST_TAGS = 10;
const TAG_EVERY = 300;

/** Whether a text is a web page's markup: it opens with a tag, holds a page's frame behind something else, or is full of tags. */
export function isWebPage(text: string): boolean {
  const sample = text.slice(0, 1_000_000);
  if (OPENING.test(text.slice(0, HEAD * 4))) return true;
  if (/<body[\s>]/i.test(sample) && /<html[\s>]|<\/body>/i.test(sample)) return true;
  const tags = sample.match(CLOSING)?.length ?? 0;
  return tags >= LEAST_TAGS && tags * TAG_EVERY >= sample.length;
}
