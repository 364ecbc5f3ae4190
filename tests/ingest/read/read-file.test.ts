import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../../ingest/read/find-files.ts';
import { readContent, readFile } from '../../../ingest/read/read-file.ts';

const TEXT = '关于绿色金融的通知\n一、总体要求';
/** `绿色金融` in GB 18030. */
const GBK = Uint8Array.from([0xc2, 0xcc, 0xc9, 0xab, 0xbd, 0xf0, 0xc8, 0xda]);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('readContent', () => {
  const readable: readonly [string, Uint8Array, string, string][] = [
    ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', TEXT],
    ['UTF-16 little-endian', utf16(TEXT, false), 'utf-16le', TEXT],
    ['UTF-16 big-endian', utf16(TEXT, true), 'utf-16be', TEXT],
    ['GB 18030', GBK, 'gb18030', '绿色金融'],
  ];
  test.each(readable)('decodes %s', async (_name, bytes, encoding, text) => {
    expect(await readContent(bytes, '/x/policy.txt')).toMatchObject({
      encoding,
      text,
      name: 'policy',
      fileName: 'policy.txt',
      format: 'txt',
      bytes: bytes.length,
    });
  });

  const refused: readonly [string, Uint8Array, string, string][] = [
    ['an empty file', Buffer.from(''), 'FILE_EMPTY', '空'],
    ['a file of white space', Buffer.from(' \n\t\n'), 'FILE_EMPTY', '没有文字'],
    ['a picture renamed to .txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'FILE_NOT_TEXT', 'PNG'],
    ['bytes with zeros', Uint8Array.from([65, 0, 66, 0, 0, 1, 2, 3]), 'FILE_NOT_TEXT', '二进制'],
    ['control characters', Uint8Array.from({ length: 200 }, (_, at) => (at % 8) + 1), 'FILE_NOT_TEXT', '二进制'],
    ['an unknown encoding', Uint8Array.from([0xc2, 0xff, 0xff, 0xff, 0xc2]), 'FILE_UNREADABLE', '编码'],
    ['a damaged PDF', Buffer.from('%PDF-1.7\n'), 'FILE_UNREADABLE', 'PDF'],
    ['a Word file', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('word/document.xml')]), 'FILE_UNREADABLE', 'Word'],
    ['a web page named .txt', Buffer.from('<!DOCTYPE html><html></html>'), 'FILE_UNREADABLE', '网页'],
  ];
  test.each(refused)('refuses %s by name', async (_name, bytes, code, words) => {
    await expect(readContent(bytes, '/x/a.txt')).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
      place: { file: '/x/a.txt' },
    });
  });
});

describe('files and folders', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jingwei-read-'));
    mkdirSync(join(folder, 'b', '.hidden'), { recursive: true });
    mkdirSync(join(folder, 'none'));
    for (const name of ['z.txt', 'b/a.MD', 'b/picture.png', 'b/.hidden/x.txt']) writeFileSync(join(folder, name), TEXT);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('finds documents in folders below, sorted, each once', async () => {
    expect(await findFiles([join(folder, 'z.txt'), folder])).toEqual([join(folder, 'b/a.MD'), join(folder, 'z.txt')]);
  });
  test('takes a file that is named, whatever its ending', async () => {
    expect(await findFiles([join(folder, 'b/picture.png')])).toEqual([join(folder, 'b/picture.png')]);
  });
  test('names a missing path and a folder without documents', async () => {
    await expect(findFiles([join(folder, 'no.txt')])).rejects.toMatchObject({
      code: 'FILE_MISSING',
      place: { file: join(folder, 'no.txt') },
    });
    await expect(findFiles([join(folder, 'none')])).rejects.toMatchObject({ code: 'FOLDER_EMPTY' });
  });
  test('reads a file and refuses a missing one and a folder', async () => {
    expect((await readFile(join(folder, 'b/a.MD'))).format).toBe('md');
    await expect(readFile(join(folder, 'no.txt'))).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(readFile(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
