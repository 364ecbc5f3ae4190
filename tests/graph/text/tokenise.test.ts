import { expect, test } from 'vitest';
import { tokenise, userWords } from '../../../graph/text/tokenise.ts';

test('cuts long words and the shorter ones in them', () => {
  expect(tokenise('国家金融监督管理总局山西监管局')).toEqual(expect.arrayContaining(['金融', '监督', '管理', '监督管理', '山西']));
});

test('keeps a name of the vocabulary that is no everyday word', () => {
  expect(userWords()).toContain('国家金融监督管理总局');
  expect(tokenise('由国家金融监督管理总局负责')).toContain('国家金融监督管理总局');
});
