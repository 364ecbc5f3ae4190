import { describe, expect, test } from 'vitest';
import { actorAncestors, findActors } from '../../../graph/vocabulary/actors.ts';
import {
  findInstruments,
  instrumentAncestors,
  instrumentById,
  instrumentHeads,
  instrumentNamed,
} from '../../../graph/vocabulary/instruments.ts';
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
    ['实施农机购置补贴和粮食最低收购价政策', ['购置补贴', '粮食最低收购价']],
    ['深化医保支付方式改革，开展药品集中采购', ['医保支付方式改革', '药品集中采购']],
    ['落实失业保险稳岗返还和一次性扩岗补助', ['失业保险稳岗返还', '一次性扩岗补助']],
    ['推行路权优先，完善高速公路差异化收费', ['路权优先', '高速公路差异化收费']],
    ['实行容积率奖励，推广绿色建材认证', ['容积率奖励', '绿色建材认证']],
    ['实施“揭榜挂帅”，支持创新联合体攻关', ['揭榜挂帅', '创新联合体']],
    ['深化东西部协作和对口支援', ['对口协作', '对口支援']],
    ['提升绿色低碳效益', []],
    ['依照《中华人民共和国环境影响评价法》', []],
    ['折合5万吨标准煤', []],
    ['首贷率和信用贷款率稳步提高', []],
    ['发挥行业协会作用，鼓励社会资本参与，支持专精特新企业', []],
  ])('%s', (text, expected) => {
    const found = findInstruments(text);
    expect(found.map(({ entry }) => entry.name)).toEqual(expected);
    for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  });
});

test('a text that is a name as a whole is told from one that holds a name or only begins one', () => {
  const named = ['绿色信贷', '环责险', '推广绿色信贷', '绿色信贷余额', '绿色信', ''].map((text) => instrumentNamed(text)?.name);
  expect(named).toEqual(['绿色信贷', '环境污染责任保险', undefined, undefined, undefined, undefined]);
});

describe('every field of policy has its means: name and class', () => {
  test.each([
    ['金融', '推广“信易贷”，落实敢贷愿贷能贷会贷长效机制', ['信易贷 platform', '敢贷愿贷能贷会贷长效机制 evaluation']],
    [
      '环保',
      '落实排污许可制，完善生态环境损害赔偿制度，实行区域限批',
      ['排污许可制 evaluation', '生态环境损害赔偿制度 evaluation', '区域限批 evaluation'],
    ],
    [
      '能源',
      '加强电力需求侧管理，完善分时电价，推进绿证交易',
      ['电力需求侧管理 evaluation', '分时电价 evaluation', '绿证交易 carbon_market'],
    ],
    ['工业', '落实链长制，开展能效“领跑者”遴选，支持首批次材料', ['链长制 organisation', '能效“领跑者” pilot', '首批次材料 fiscal']],
    ['财税', '落实加计扣除、留抵退税，用好中央预算内投资', ['加计扣除 fiscal', '留抵退税 fiscal', '中央预算内投资 fiscal']],
    [
      '农业',
      '发放耕地地力保护补贴，推广完全成本保险，创建现代农业产业园',
      ['耕地地力保护补贴 fiscal', '完全成本保险 insurance', '现代农业产业园 pilot'],
    ],
    ['科技', '推行“揭榜挂帅”，发放创新券，建设概念验证中心', ['“揭榜挂帅” evaluation', '创新券 fiscal', '概念验证中心 organisation']],
    ['医疗', '落实优先审评审批，完善医保目录，推进按病种付费', ['优先审评审批 evaluation', '医保目录 standard', '按病种付费 evaluation']],
    ['消费', '发放消费券，开展家电以旧换新，建设国际消费中心城市', ['消费券 fiscal', '家电以旧换新 fiscal', '国际消费中心城市 pilot']],
    ['交通', '给予通行费减免，实施“双积分”，建设公交都市', ['通行费减免 fiscal', '“双积分” evaluation', '公交都市 pilot']],
    ['建筑', '推广绿色建筑标识，实行容积率奖励，开展城市体检', ['绿色建筑标识 standard', '容积率奖励 evaluation', '城市体检 evaluation']],
    [
      '教育',
      '推进县管校聘，落实国家助学金，建设市域产教联合体',
      ['县管校聘 evaluation', '国家助学金 fiscal', '市域产教联合体 organisation'],
    ],
    [
      '市场',
      '推行扫码入企，健全政务服务“好差评”，应用电子营业执照',
      ['扫码入企 evaluation', '政务服务“好差评” evaluation', '电子营业执照 platform'],
    ],
    ['民政', '推行“房票”安置，推广“带押过户”，规范预付费资金监管', ['“房票”安置 fiscal', '“带押过户” platform', '预付费资金监管 risk']],
    ['就业', '落实稳岗返还，开发公益性岗位，推行企业新型学徒制', ['稳岗返还 fiscal', '公益性岗位 fiscal', '企业新型学徒制 capacity']],
    [
      '外贸',
      '推行两步申报，实行启运港退税政策，推广“信保+担保”',
      ['两步申报 cooperation', '启运港退税政策 cooperation', '“信保+担保” insurance'],
    ],
    ['数据', '建设行业语料库，发放语料券，落实数据分类分级管理', ['行业语料库 platform', '语料券 fiscal', '数据分类分级管理 risk']],
    ['养老', '发展个人养老金，落实预收资金监管，推广税优健康险', ['个人养老金 insurance', '预收资金监管 risk', '税优健康险 insurance']],
    ['物流', '推广“一单制”，用好车购税资金，设置爱心驿站', ['“一单制” standard', '车购税资金 fiscal']],
    ['应急', '健全“叫应”机制，落实应急征用补偿，开展群测群防', ['“叫应”机制 risk', '应急征用补偿 risk', '群测群防 platform']],
    [
      '水海林',
      '落实水资源刚性约束，实行立体分层设权，推行先造后补',
      ['水资源刚性约束 evaluation', '立体分层设权 evaluation', '先造后补 evaluation'],
    ],
    [
      '文旅',
      '落实分时预约，创建国家级旅游度假区，用好国家艺术基金',
      ['分时预约 evaluation', '国家级旅游度假区 pilot', '国家艺术基金 fiscal'],
    ],
    [
      '城市',
      '推行责任规划师制度，实行容积率转移，建立房屋体检制度',
      ['责任规划师制度 organisation', '容积率转移 evaluation', '房屋体检制度 risk'],
    ],
  ])('%s：%s', (_, text, expected) => {
    expect(findInstruments(text).map(({ surface, entry }) => `${surface} ${entry.class}`)).toEqual(expected);
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

test('a kind of an instrument is found under its own name, below the class', () => {
  const entry = findInstruments('发放稻谷补贴')[0]?.entry;
  expect(entry).toMatchObject({ name: '稻谷补贴', class: 'fiscal', broader: 'fiscal' });
  expect(findInstruments('耕地地力保护补贴')[0]?.entry.aliases).not.toContain('稻谷补贴');
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
    '银行保险机构',
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
