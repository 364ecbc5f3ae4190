import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { JingweiError, wordsOf, type ErrorPlace } from '../../graph/errors.ts';
import { fileHash } from '../../graph/identity.ts';
import { plainSource, type Reading } from '../stage.ts';
import { decodeText, type Decoded } from './encoding.ts';
import { detectContent, isWebPage } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { LARGEST_FILE, MOST_CHARACTERS } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import type { OnPage } from './pdf/read-pdf.ts';
import { explainUnopened } from './unopened.ts';

/**
 * Reads one file by its content. `FILE_MISSING` where nothing stands at the path, `FILE_EMPTY` where the file holds nothing printed,
 * `FILE_NOT_TEXT` for pictures and other content that is no document, `FILE_UNREADABLE` for folders, files that may not be opened, unknown
 * encodings, formats without a reader and what is longer than any policy.
 */
export async function readFile(path: string, onPage?: OnPage): Promise<Reading> {
  const bytes = await loadBytes(path);
  return readContent(bytes, path, onPage);
}

/** The same for bytes that are already there (an upload): `path` names them in errors and in the reading. */
export async function readContent(bytes: Uint8Array, path: string, onPage?: OnPage): Promise<Reading> {
  const file = resolve(path);
  const place = { file };
  if (bytes.length === 0) throw new JingweiError('FILE_EMPTY', { zh: '文件是空的', en: 'The file is empty' }, { place });
  if (bytes.length > LARGEST_FILE) throw tooLarge(place);
  const content = detectContent(bytes);
  if (content.kind === 'other') {
    throw content.document
      ? new JingweiError(
          'FILE_UNREADABLE',
          { zh: `内容是${content.looksLike}，不能读取这种格式`, en: `It holds “${content.looksLike}”, a format that is not read` },
          {
            place,
            remedy: { zh: '请另存为 docx 或 PDF', en: 'Save it as docx or PDF' },
          },
        )
      : new JingweiError(
          'FILE_NOT_TEXT',
          { zh: `不是文档，内容像是${content.looksLike}`, en: `It is no document; it looks like “${content.looksLike}”` },
          {
            place,
            remedy: { zh: '请提供 PDF、docx、网页或文本文件', en: 'Give a PDF, docx, web page or text file' },
          },
        );
  }
  const extension = extname(file);
  const origin = { name: basename(file, extension), fileName: basename(file), path: file, sha256: fileHash(bytes), bytes: bytes.length };
  if (content.kind === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return { ...origin, format: 'pdf', encoding: null, reader: 'pdf/1', ...(await placed(place, () => readPdf(bytes, onPage))) };
  }
  if (content.kind === 'docx') {
    const { readDocx } = await import('./docx/read-docx.ts');
    return printed({ ...origin, format: 'docx', encoding: null, reader: 'docx/1', ...(await placed(place, () => readDocx(bytes))) });
  }
  const { text, encoding } = decode(bytes, place);
  if (isWebPage(text)) {
    const { readHtml } = await import('./html/read-html.ts');
    return printed({ ...origin, format: 'html', encoding, reader: 'html/1', ...(await placed(place, () => readHtml(text))) });
  }
  const format = extension.toLowerCase() === '.md' ? 'md' : 'txt';
  const plain = readMarkdown(text);
  return printed({ ...origin, format, encoding, reader: 'txt/2', ...plainSource(plain), published: readFrontMatter(plain) });
}

function decode(bytes: Uint8Array, place: ErrorPlace): Decoded {
  const decoded = decodeText(bytes);
  if (decoded === null && bytes.includes(0))
    throw new JingweiError(
      'FILE_NOT_TEXT',
      { zh: '不是文本文件，内容像是二进制文件', en: 'It is no text file; its content looks binary' },
      { place },
    );
  if (decoded === null)
    throw new JingweiError(
      'FILE_UNREADABLE',
      {
        zh: '文字编码无法识别（不是 UTF-8、UTF-16、GB 18030 或 Big5）',
        en: 'Its encoding is unknown (not UTF-8, UTF-16, GB 18030 or Big5)',
      },
      {
        place,
        remedy: { zh: '请另存为 UTF-8 编码', en: 'Save it as UTF-8' },
      },
    );
  if (isBinaryText(decoded.text))
    throw new JingweiError(
      'FILE_NOT_TEXT',
      { zh: '不是文本文件，内容像是二进制文件', en: 'It is no text file; its content looks binary' },
      { place },
    );
  return decoded;
}

function printed(reading: Reading): Reading {
  if (reading.text.length > MOST_CHARACTERS)
    throw new JingweiError(
      'FILE_UNREADABLE',
      {
        zh: `文字超过 ${MOST_CHARACTERS} 字，不像是一份文件`,
        en: `It has more than ${MOST_CHARACTERS} characters, too much for a document`,
      },
      { place: { file: reading.path }, remedy: { zh: '请拆分后再读取', en: 'Split it, then read it again' } },
    );
  if (reading.text.trim() === '')
    throw new JingweiError('FILE_EMPTY', { zh: '文件里没有文字', en: 'The file holds no text' }, { place: { file: reading.path } });
  return reading;
}

function tooLarge(place: ErrorPlace): JingweiError {
  return new JingweiError(
    'FILE_UNREADABLE',
    {
      zh: `文件超过 ${LARGEST_FILE / 1024 / 1024} MB，不像是一份文件`,
      en: `The file has more than ${LARGEST_FILE / 1024 / 1024} MB, too much for a document`,
    },
    {
      place,
      remedy: { zh: '请拆分，或另存为较小的 docx 或 PDF', en: 'Split it, or save it as a smaller docx or PDF' },
    },
  );
}

/** A reader knows bytes only: its errors are told where the file is. Where a library fails over a damaged file, the file is unreadable. */
async function placed<T>(place: ErrorPlace, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof JingweiError))
      throw new JingweiError(
        'FILE_UNREADABLE',
        { zh: '文件已损坏，无法读取', en: 'The file is damaged and cannot be read' },
        {
          place,
          remedy: { zh: '请重新下载或另存', en: 'Download it again, or save it anew' },
          cause: error,
        },
      );
    const { message, remedy } = wordsOf(error);
    throw new JingweiError(error.code, message, { place: { ...error.place, ...place }, remedy, cause: error.cause });
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
    const found = await stat(path);
    if (found.isDirectory())
      throw new JingweiError('FILE_UNREADABLE', { zh: '这是文件夹，不是文件', en: 'It is a folder and no file' }, { place });
    if (found.size > LARGEST_FILE) throw tooLarge(place);
    return await readBytes(path);
  } catch (cause) {
    throw cause instanceof JingweiError ? cause : explainUnopened(cause, path, { zh: '没有这个文件', en: 'There is no such file' });
  }
}
