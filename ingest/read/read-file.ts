import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { JingweiError, type ErrorPlace } from '../../graph/errors.ts';
import { fileHash } from '../../graph/identity.ts';
import { plainSource, type Reading } from '../stage.ts';
import { decodeText } from './encoding.ts';
import { detectContent } from './format.ts';

const FORMAT_NAMES = { pdf: 'PDF', docx: 'Word（docx）', html: '网页（HTML）' } as const;

/**
 * Reads one file by its content. `FILE_MISSING` where nothing stands at the path, `FILE_EMPTY` where the file holds nothing printed,
 * `FILE_NOT_TEXT` for pictures and other content that is no document, `FILE_UNREADABLE` for folders, files that may not be opened, unknown
 * encodings and formats without a reader.
 */
export async function readFile(path: string): Promise<Reading> {
  const bytes = await loadBytes(path);
  return readContent(bytes, path);
}

/** The same for bytes that are already there (an upload): `path` names them in errors and in the reading. */
export async function readContent(bytes: Uint8Array, path: string): Promise<Reading> {
  const file = resolve(path);
  const place = { file };
  if (bytes.length === 0) throw new JingweiError('FILE_EMPTY', '文件是空的', { place });
  const content = detectContent(bytes);
  if (content.kind === 'binary') {
    throw new JingweiError('FILE_NOT_TEXT', `不是文本文件，内容像是${content.looksLike}`, { place, remedy: '请提供文本文件（txt、md）' });
  }
  const extension = extname(file);
  const origin = { name: basename(file, extension), fileName: basename(file), path: file, sha256: fileHash(bytes), bytes: bytes.length };
  if (content.kind === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return { ...origin, format: 'pdf', encoding: null, reader: 'pdf/1', ...(await placed(place, readPdf(bytes))) };
  }
  if (content.kind !== 'text') {
    throw new JingweiError('FILE_UNREADABLE', `内容是${FORMAT_NAMES[content.kind]}，目前还不能读取这种格式`, {
      place,
      remedy: '请另存为文本文件（txt、md）',
    });
  }
  const decoded = decodeText(bytes);
  if (decoded === null)
    throw new JingweiError('FILE_UNREADABLE', '文字编码无法识别（不是 UTF-8、UTF-16 或 GB 18030）', {
      place,
      remedy: '请另存为 UTF-8 编码',
    });
  if (isBinaryText(decoded.text)) throw new JingweiError('FILE_NOT_TEXT', '不是文本文件，内容像是二进制文件', { place });
  if (decoded.text.trim() === '') throw new JingweiError('FILE_EMPTY', '文件里没有文字', { place });
  return {
    ...origin,
    format: extension.toLowerCase() === '.md' ? 'md' : 'txt',
    encoding: decoded.encoding,
    reader: 'txt/1',
    ...plainSource(decoded.text),
  };
}

/** A reader knows bytes only: its errors are told where the file is. */
async function placed<T>(place: ErrorPlace, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof JingweiError)) throw error;
    throw new JingweiError(error.code, error.message, { place: { ...error.place, ...place }, remedy: error.remedy, cause: error.cause });
  }
}

/** GB 18030 decodes nearly any bytes: control characters show that it was no text. */
function isBinaryText(text: string): boolean {
  const controls = text.match(/(?![\s])\p{Cc}/gu)?.length ?? 0;
  return controls > Math.max(8, text.length / 100);
}

async function loadBytes(path: string): Promise<Uint8Array> {
  const place = { file: resolve(path) };
  try {
    if ((await stat(path)).isDirectory()) throw new JingweiError('FILE_UNREADABLE', '这是文件夹，不是文件', { place });
    return await readBytes(path);
  } catch (cause) {
    if (cause instanceof JingweiError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new JingweiError('FILE_MISSING', '没有这个文件', { place, cause });
    const reason = code === 'EACCES' || code === 'EPERM' ? '没有读取权限' : `无法读取（${String(code ?? cause)}）`;
    throw new JingweiError('FILE_UNREADABLE', reason, { place, cause });
  }
}
