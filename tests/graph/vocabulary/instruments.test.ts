import { describe, expect, test } from 'vitest';
import { actorAncestors, findActors } from '../../../graph/vocabulary/actors.ts';
import { findInstruments, instrumentAncestors, instrumentById, instrumentHeads } from '../../../graph/vocabulary/instruments.ts';
import { loadVocabulary } from '../../../graph/vocabulary/load.ts';

describe('instruments in real sentences', () => {
  test.each([
    ['推广环责险和森林保险', ['环境污染责任保险', '森林保险']],
    ['用好碳减排支持工具、煤炭清洁高效利用专项再贷款', ['碳减排支持工具', '煤炭清洁高效利用专项再贷款']],
    ['支持企业发行SLB和基础设施REITs', ['可持续发展挂钩债券', '基础设施领域不动产投资信托基金']],
    ['开展排污权抵押贷款业务', ['排污权质押贷款']],
    ['保险机构要完善服务', []],
    ['融资担保公司应当降低费率', []],
    ['优化内部资金转移定价，落实尽职免责', ['内部资金转移定价', '尽职免责']],
    ['实施农机购置补贴和粮食最低收购价政策', ['购置补贴', '最低收购价']],
    ['深化医保支付方式改革，开展药品集中采购', ['医保支付方式改革', '集中带量采购']],
    ['落实失业保险稳岗返还和一次性扩岗补助', ['稳岗返还', '社会保险补贴']],
    ['推行路权优先，完善高速公路差异化收费', ['路权优先', '高速公路差异化收费']],
    ['实行容积率奖励，推广绿色建材认证', ['容积率奖励', '绿色建材认证']],
    ['实施“揭榜挂帅”，支持创新联合体攻关', ['揭榜挂帅', '创新联合体']],
    ['深化东西部协作和对口支援', ['对口协作', '对口支援']],
    ['提升绿色低碳效益', []],
    ['依照《中华人民共和国环境影响评价法》', []],
    ['折合5万吨标准煤', []],
  ])('%s', (text, expected) => {
    const found = findInstruments(text);
    expect(found.map(({ entry }) => entry.name)).toEqual(expected);
    for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  });
});

test('an instrument leads up to its class', () => {
  const id = findInstruments('排污权质押贷款')[0]?.entry.id ?? '';
  expect(instrumentAncestors(id).map(({ name }) => name)).toEqual(['环境权益质押贷款', '绿色信贷']);
  expect(instrumentAncestors('credit')).toEqual([]);
});

test('the scheme has its 24 classes, each with names below it, and an instrument is of the class that it leads up to', () => {
  const entries = [...loadVocabulary().instruments.values()];
  const classes = entries.filter(({ isClass }) => isClass);
  expect(classes).toHaveLength(24);
  for (const { id } of classes) expect(entries.filter((entry) => entry.class === id).length).toBeGreaterThan(5);
  for (const entry of entries) expect(instrumentAncestors(entry.id).at(-1)?.id ?? entry.id).toBe(entry.class);
});

test('the policy type of an instrument is its class’s unless its row says otherwise', () => {
  const typeOf = (name: string): string | undefined => findInstruments(name)[0]?.entry.policyType;
  expect(typeOf('专项资金')).toBe('supply');
  expect(typeOf('政府绿色采购')).toBe('demand');
  expect(typeOf('研发费用加计扣除')).toBe('environment');
});

test('heads come longest first, so that 再贷款 is not read as 贷款', () => {
  const heads = instrumentHeads();
  const classOf = (compound: string): string | undefined => heads.find(({ suffix }) => compound.endsWith(suffix))?.class;
  expect(classOf('设施农业贷款')).toBe('credit');
  expect(classOf('养老专项再贷款')).toBe('monetary');
  expect(classOf('绿色供应链票据项目库')).toBe('platform');
  for (const head of heads) expect(instrumentById(head.class)?.isClass).toBe(true);
});

describe('actors in real sentences', () => {
  test.each([
    ['鼓励险企、券商和公募参与', ['保险机构', '证券公司', '基金管理公司']],
    ['银行业金融机构要单列信贷计划', ['银行业金融机构']],
    ['支持中小微企业发行企业债券', ['中小微企业']],
    ['规范个人所得税、银行间市场', []],
  ])('%s', (text, expected) => {
    expect(findActors(text).map(({ entry }) => entry.name)).toEqual(expected);
  });
});

test('an actor lies in every class above it, each once', () => {
  expect(actorAncestors('village-bank').map(({ name }) => name)).toEqual([
    '农村中小金融机构',
    '地方法人银行',
    '银行业金融机构',
    '金融机构',
    '行为主体',
  ]);
});

test('modalities run from prohibition to statement', () => {
  expect(
    loadVocabulary()
      .modalities.map(({ letter }) => letter)
      .join(''),
  ).toBe('禁应部引鼓可探述');
});
