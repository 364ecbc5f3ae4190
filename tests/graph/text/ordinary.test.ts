import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../graph/text/normalise.ts';
import { ordinaryText } from '../../../graph/text/ordinary.ts';
import { readableSlice, sourceSpan } from '../../../graph/text/view.ts';

describe('ordinaryText', () => {
  const forms: readonly [string, string, string][] = [
    ['Kangxi radicals', '⾦⾊⽣⼈⼀⼆', '金色生人一二'],
    ['radicals of the supplement', '⻓⻔⻋⻅⻛', '长门车见风'],
    ['compatibility ideographs', '\uf9d4\uf941\uf9b4', '倫論領'],
    ['bullets of a symbol font', '\uf06c\uf0b7', '●•'],
    ['full-width digits, which stay as printed', '２０２２Ａ（）', '２０２２Ａ（）'],
    ['ordinary text, which stays', '绿色金融，10%', '绿色金融，10%'],
  ];
  test.each(forms)('reads %s', (_name, printed, read) => {
    expect(ordinaryText(printed)).toBe(read);
  });

  test('changes nothing twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        const once = ordinaryText(String.fromCharCode(code));
        expect(once).toHaveLength(1);
        expect(ordinaryText(once)).toBe(once);
      }),
    );
  });
});

test('a clean text has the ordinary characters and leads back to those printed', () => {
  const text = normalise('⼀、总体要求\n发展绿⾊⾦融。');
  expect(text.clean).toBe('一、总体要求\n发展绿色金融。');
  const at = text.clean.indexOf('绿色金融');
  const span = sourceSpan(text, at, at + 4);
  expect(text.source.slice(span.start, span.end)).toBe('绿⾊⾦融');
  expect(readableSlice(text, span)).toBe('绿色金融');
});
