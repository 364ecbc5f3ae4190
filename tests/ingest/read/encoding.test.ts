import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../ingest/read/encoding.ts';
import { isWebPage } from '../../../ingest/read/format.ts';

const TEXT = '关于加快推进绿色金融发展的实施意见，支持金融机构开展业务，完善监督管理制度。';
const GB18030 = Buffer.from(
  'b9d8d3dabcd3bfeccdc6bdf8c2ccc9abbdf0c8dab7a2d5b9b5c4cab5caa9d2e2bcfba3acd6a7b3d6bdf0c8dabbfab9b9bfaad5b9d2b5cef1a3accdeac9c6bce0b6bdb9dcc0edd6c6b6c8a1a3',
  'hex',
);
const TRADITIONAL = '關於促進綠色金融發展之實施辦法，由各機關應辦理。';
const BIG5 = Buffer.from('c3f6a9f3ab50b669baf1a6e2aaf7bfc4b56fae69a4a7b9eaac49bfecaa6ba141a5d1a655bef7c3f6c0b3bfecb27aa143', 'hex');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('encodings are told apart by what they give', () => {
  const cases: readonly [string, Uint8Array, string, string][] = [
    ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
    ['GB 18030', GB18030, 'gb18030', TEXT],
    ['Big5 stays traditional', BIG5, 'big5', TRADITIONAL],
    ['traditional characters in UTF-8', Buffer.from(TRADITIONAL), 'utf-8', TRADITIONAL],
    ['UTF-16 without a mark', utf16(TEXT), 'utf-16le', TEXT],
    ['UTF-16 big-endian without a mark', utf16(TEXT).swap16(), 'utf-16be', TEXT],
    ['UTF-16 without a mark, with ASCII', utf16(`2024 ${TEXT}\n`), 'utf-16le', `2024 ${TEXT}\n`],
    ['UTF-8 cut off inside a character', Buffer.from(TEXT).subarray(0, -1), 'utf-8', `${TEXT.slice(0, -1)}\ufffd`],
    ['GB 18030 cut off inside a character', GB18030.subarray(0, -1), 'gb18030', `${TEXT.slice(0, -1)}\ufffd`],
    [
      'UTF-8 with a damaged byte',
      Buffer.from(`${TEXT.repeat(5)}`).fill(0xff, 3, 4),
      'utf-8',
      `关\ufffd\ufffd\ufffd${TEXT.repeat(5).slice(2)}`,
    ],
    ['UTF-8 with a zero', Buffer.from(`${TEXT}\0${TEXT}`), 'utf-8', `${TEXT}\0${TEXT}`],
    ['ASCII', Buffer.from('plain text'), 'utf-8', 'plain text'],
  ];
  test.each(cases)('%s', (_name, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ encoding, text });
  });

  test('bytes that are no text', () => {
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, at) => (at * 7919) % 256))).toBeNull();
  });
});

test.each([
  ['<!DOCTYPE html><html>', true],
  ['\ufeff\n<!-- saved from url=(0014)about:internet -->\n<html lang="zh">', true],
  ['<?xml version="1.0" encoding="gb2312"?><html xmlns="x">', true],
  ['<div class="wrap">', true],
  ['HTTP/1.1 200 OK\n\n<html><head></head><body>甲</body></html>', true],
  ['# 关于绿色金融的通知\n<table><tr><td>甲</td></tr></table>', false],
  ['关于 <b>绿色金融</b> 的通知', false],
  ['<注>本表由各区填写', false],
  ['总体要求</span></p>'.repeat(6), true],
  ['总体要求'.repeat(1000) + '</p>'.repeat(12), false],
])('%j is a web page: %s', (text, expected) => {
  expect(isWebPage(text)).toBe(expected);
});
