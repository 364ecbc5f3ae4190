import { describe, expect, it } from 'vitest';
import { readSettings } from '../../api/settings.ts';

describe('the address under which people reach the server', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['  ', null],
    ['https://jingwei.example', 'https://jingwei.example'],
    ['https://jingwei.example/', 'https://jingwei.example'],
    ['http://10.0.0.7:4321/policy/', 'http://10.0.0.7:4321/policy'],
  ])('%j is read as %j', (JINGWEI_URL, url) => {
    expect(readSettings(undefined, { JINGWEI_URL }).publicUrl).toBe(url);
  });

  it.each(['jingwei.example', 'ftp://jingwei.example', 'https://jingwei.example/?a=1', 'javascript:alert(1)'])(
    '%j is refused',
    (JINGWEI_URL) => {
      expect(() => readSettings(undefined, { JINGWEI_URL })).toThrow('JINGWEI_URL');
    },
  );
});
