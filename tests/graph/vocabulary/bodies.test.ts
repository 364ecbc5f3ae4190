import { describe, expect, test } from 'vitest';
import { bodyById, findBodies, isGenericBody, predecessorsOf, resolveBody, successorsOf } from '../../../graph/vocabulary/bodies.ts';

describe('a printed name and the region of its document', () => {
  test.each([
    ['省财政厅', '140000', 'finance-department@140000'],
    ['财政厅', '140100', 'finance-department@140000'],
    ['市财政局', '140100', 'finance-department@140100'],
    ['市财政局', '140000', null],
    ['市发展改革委', '310115', 'development-reform@310000'],
    ['发展改革委', '100000', 'ndrc'],
    ['发展改革委', '140000', 'development-reform@140000'],
    ['山西省发展和改革委员会', null, 'development-reform@140000'],
    ['国家发展改革委', '140000', 'ndrc'],
    ['人民银行', '140000', 'pbc'],
    ['央行', null, 'pbc'],
    ['人民银行山西省分行', '140000', 'pbc-branch@140000'],
    ['人民银行太原中心支行', '140000', 'pbc-central-sub-branch@140100'],
    ['中国人民银行南京分行', null, 'pbc-regional-branch@320100'],
    ['中国人民银行营业管理部', '110000', 'pbc-beijing-operations'],
    ['国家金融监督管理总局山西监管局', '140000', 'nfra-bureau@140000'],
    ['北京银保监局', null, 'cbirc-bureau@110000'],
    ['银保监会', null, 'cbirc'],
    ['吉林银保监局', null, 'cbirc-bureau@220000'],
    ['深圳证监局', null, 'csrc-bureau@440300'],
    ['省委金融办', '140000', 'financial-commission-office@140000'],
    ['国家税务总局太原市税务局', null, 'tax@140100'],
    ['江北区发展改革委', '500000', 'development-reform@500105'],
    ['江北区发展改革委', '330200', 'development-reform@330205'],
    ['宁波市江北区财政局', null, 'finance-department@330205'],
    ['区发展改革局', '440112', 'development-reform-bureau@440112'],
    ['自治区财政厅', '150100', 'finance-department@150000'],
    ['州财政局', '222400', 'finance-department@222400'],
    ['市经济信息委', '500000', 'economy-information@500000'],
    ['雄安新区管委会', null, 'zone-committee@zone-xiongan'],
    ['省财政厅', null, null],
    ['省银河办', '140000', null],
  ])('%s in %s', (name, region, expected) => {
    expect(resolveBody(name, { region })?.id ?? null).toBe(expected);
  });

  test('the date chooses between offices that one short name has meant', () => {
    expect(resolveBody('省地方金融局', { region: '140000', date: '2024-07-18' })?.id).toBe('local-financial-administration@140000');
    expect(resolveBody('省地方金融局', { region: '140000', date: '2020-05-01' })?.id).toBe('local-financial-supervision@140000');
  });
});

test('a body made by a pattern carries its region, its spellings and an English name', () => {
  const body = bodyById('nfra-bureau@140000');
  expect(body).toMatchObject({
    name: '国家金融监督管理总局山西监管局',
    level: '省',
    region: '140000',
    kind: 'regulator',
    validFrom: '2023-07-20',
  });
  expect(body?.aliases).toContain('山西金融监管局');
  expect(body?.en).toBe('Shanxi Bureau of the National Financial Regulatory Administration');
  expect(bodyById('finance-department@140000')?.name).toBe('山西省财政厅');
  expect(bodyById('finance-department@110000')?.name).toBe('北京市财政局');
  expect(bodyById('nfra-bureau@140100')).toBeUndefined();
  expect(bodyById('finance-department@999999')).toBeUndefined();
});

test('bodies in running text stand where they are said to stand', () => {
  const text = '（省财政厅、人民银行山西省分行、国家金融监督管理总局山西监管局、各市财政局、太原市发展改革委按职责分工负责）';
  const found = findBodies(text, { region: '140000' });
  for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  expect(found.map(({ entry }) => entry.id)).toEqual([
    'finance-department@140000',
    'pbc-branch@140000',
    'nfra-bureau@140000',
    'development-reform@140100',
  ]);
});

test('a bare department is found by name but not in running text', () => {
  expect(findBodies('由财政局牵头', { region: '140100' })).toEqual([]);
  expect(resolveBody('财政局', { region: '140100' })?.id).toBe('finance-department@140100');
});

test.each([
  ['各有关部门', true],
  ['各区政府', true],
  ['有关部门', true],
  ['相关单位', true],
  ['行业主管部门', true],
  ['市有关部门', true],
  ['财政部门', true],
  ['省财政厅', false],
  ['财政部', false],
  ['国家发展改革委', false],
])('%s is generic: %s', (name, expected) => {
  expect(isGenericBody(name)).toBe(expected);
});

test.each([
  ['nfra', ['cbirc']],
  ['cbirc', ['cbrc', 'circ']],
  ['mee', ['mep']],
  ['nfra-bureau@140000', ['cbirc-bureau@140000']],
  ['pbc-branch@140000', ['pbc-central-sub-branch@140100']],
  ['pbc-branch@320000', ['pbc-regional-branch@320100', 'pbc-branch-operations@320100']],
  ['health@140000', ['health-former@140000']],
  ['agriculture@140000', ['agriculture-former@140000', 'rural-revitalisation-local@140000']],
  ['emergency@140000', ['work-safety-local@140000']],
  ['financial-commission-office@140000', ['local-financial-supervision@140000']],
  ['data-bureau@500000', ['big-data-bureau@500000', 'government-data-bureau@500000', 'data-resources-bureau@500000']],
  ['nrta', ['sapprft']],
  ['china-railway', ['china-railway-corporation']],
  ['pbc-branch@110000', ['pbc-beijing-operations']],
  ['pbc-branch@140200', ['pbc-central-sub-branch@140200']],
])('%s took over from %j', (id, expected) => {
  const succession = predecessorsOf(id);
  expect(succession.map(({ from }) => from)).toEqual(expected);
  for (const { from, to, date } of succession) {
    expect(to).toBe(id);
    expect(date).toMatch(/^\d{4}/);
    expect(successorsOf(from).map((each) => each.to)).toContain(id);
  }
});
