import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
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

/** The head of a compound file with a stream of this name in its directory. */
function compound(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
}

function zip(name: string): Uint8Array {
  return zipSync({ [name]: Buffer.from('<x/>') });
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
    ['a text longer than any policy', Buffer.from('策'.repeat(5_000_001)), 'FILE_UNREADABLE', '5000000 字'],
    ['an unknown encoding', Uint8Array.from([0xc2, 0xff, 0xff, 0xff, 0xc2]), 'FILE_UNREADABLE', '编码'],
    ['a damaged PDF', Buffer.from('%PDF-1.7\n'), 'FILE_UNREADABLE', 'PDF'],
    ['a damaged Word file', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('word/document.xml')]), 'FILE_UNREADABLE', 'Word'],
    ['a web page without a text', Buffer.from('<!DOCTYPE html><html><script>var a = 1</script></html>'), 'FILE_EMPTY', '没有文字'],
    ['a Word file of the former format', compound('WordDocument'), 'FILE_UNREADABLE', 'doc、wps'],
    ['an encrypted Word file', compound('EncryptedPackage'), 'FILE_UNREADABLE', '加密'],
    ['an OFD document', zip('OFD.xml'), 'FILE_UNREADABLE', 'OFD'],
    ['a spreadsheet', zip('xl/workbook.xml'), 'FILE_UNREADABLE', 'Excel'],
    ['an archive', zip('附件/说明.txt'), 'FILE_NOT_TEXT', 'ZIP'],
    ['rich text', Buffer.from('{\\rtf1\\ansi '), 'FILE_UNREADABLE', 'RTF'],
    ['an archived web page', Buffer.from('From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related;'), 'FILE_UNREADABLE', 'mht'],
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
  test.skipIf(process.platform !== 'linux')('says of a name in another encoding than UTF-8 that it is the name', async () => {
    const foreign = join(folder, 'foreign');
    mkdirSync(foreign);
    writeFileSync(Buffer.concat([Buffer.from(`${foreign}/`), Buffer.from('c9bdcef7', 'hex'), Buffer.from('.txt')]), '关于绿色保险的通知');
    const [path = ''] = await findFiles([foreign]);
    await expect(readFile(path)).rejects.toMatchObject({ code: 'FILE_UNREADABLE', remedy: expect.stringContaining('改名') as unknown });
    rmSync(foreign, { recursive: true });
  });
  test('reads a file and refuses a missing one and a folder', async () => {
    expect((await readFile(join(folder, 'b/a.MD'))).format).toBe('md');
    await expect(readFile(join(folder, 'no.txt'))).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(readFile(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
