import { describe, expect, test } from 'vitest';
import { understand } from '../../../api/search/understand/understand.ts';
import { bareNumber } from '../../../api/search/understand/documents.ts';
import { shortName } from '../../../api/search/understand/regions.ts';
import { makeDeps } from './fixture.ts';

const { context } = makeDeps();
const chipsOf = (question: string): string[] => understand(question, context).chips.map((chip) => `${chip.kindName} ${chip.name}`);

describe('chips', () => {
  test.each([
    ['湖南的绿色保险由哪个部门牵头', ['地区 湖南省', '工具 绿色保险']],
    ['湘、鲁两省怎么支持蓝色债券', ['地区 湖南省', '地区 山东省', '工具 蓝色债券']],
    ['榕城有哪些环责险补贴', ['地区 福州市', '工具 环境污染责任保险']],
    ['銀行應當怎樣做壓力測試', ['主体 银行业金融机构', '模态 应当', '工具 压力测试']],
    ['保险公司不得做什么', ['主体 保险公司', '模态 禁止']],
    ['湘政办发[2022]18号讲了什么', ['文号 湘政办发〔2022〕18号']],
    ['湘政办发（2022）18号', ['文号 湘政办发〔2022〕18号']],
    ['湖南18号文的依据', ['地区 湖南省', '文号 湘政办发〔2022〕18号']],
    ['《烟台市转型金融工作方案》', ['文件 烟台市转型金融工作方案']],
    ['hunan lvse baoxian', ['地区 湖南省', '工具 绿色保险']],
    ['green insurance in Hunan', ['工具 绿色保险', '地区 湖南省']],
    ['湖南发改委管什么', ['机构 湖南省发展和改革委员会']],
  ])('%s', (question, chips) => {
    for (const chip of chips) expect(chipsOf(question)).toContain(chip);
  });

  test.each([
    ['给银行打分', '主体'],
    ['企业的保险公司', '工具'],
    ['绿色金融', '地区'],
  ])('%s has no chip of kind %s', (question, kind) => {
    expect(chipsOf(question).filter((chip) => chip.startsWith(kind))).toEqual([]);
  });

  test('a quoted word that no clause has is searched by the words of policies too', () => {
    const words = understand('湖南的“假绿色”', context).groups.flatMap(({ variants }) => variants.map(({ text }) => text));
    expect(words).toContain('洗绿');
  });

  test('a chip taken away leaves its words to be searched', () => {
    const [region] = understand('湖南绿色保险', context).chips;
    const without = understand('湖南绿色保险', context, { without: [region?.id ?? ''] });
    expect(without.chips.map((chip) => chip.kind)).toEqual(['instrument']);
    expect(without.groups.map((group) => group.surface)).toContain('湖南');
  });
});

describe('intent', () => {
  test.each([
    ['绿色保险由谁牵头', 'who'],
    ['财政厅还是发改委负责', 'who'],
    ['绿色贷款余额要达到多少亿元', 'howmuch'],
    ['最迟什么时候完成', 'when'],
    ['有哪些保险产品', 'list'],
    ['银行应当怎么披露', 'duty'],
    ['湖南和烟台分别怎么做', 'compare'],
    ['哪些地区的文件提到蓝色债券', 'coverage'],
    ['转型金融是什么意思', 'concept'],
    ['依据的是哪份文件', 'citation'],
    ['依托哪个平台', 'fact'],
    ['把工作干得怎样纳入什么考核', 'fact'],
    ['鼓励银行做什么', 'duty'],
    ['Who is in charge of green insurance', 'who'],
    ['how much green credit', 'howmuch'],
    ['what growth rate must green loans keep', 'howmuch'],
    ['哪几份写到压力测试', 'coverage'],
    ['湖南和烟台谁写了蓝色债券', 'compare'],
    ['湖南和烟台各用什么平台', 'compare'],
    ['高碳敞口要披露吗', 'duty'],
    ['交易所要升级成什么', 'fact'],
    ['除了碳排放权，还能押哪些权利', 'list'],
    ['统筹推进的是哪个小组', 'who'],
    ['由哪两家牵头', 'who'],
    ['港湾的五大功能是什么', 'list'],
    ['纳入差异化授信的是什么', 'fact'],
    ['哪些行业提高了标准', 'list'],
    ['屋顶光伏的补贴标准', 'howmuch'],
    ['湖南立足中部要建什么中心', 'fact'],
    ['便民服务站一共要布多少个点', 'howmuch'],
    ['湖南想当哪一种试点城市', 'fact'],
    ['银行的新产品都有啥', 'list'],
    ['湖南支持风电，照的是国家哪份文件', 'citation'],
    ['湖南支持风电，按部里哪个办法', 'citation'],
    ['绿色票据咋贴现', 'duty'],
  ])('%s asks %s', (question, intent) => {
    expect(understand(question, context).intent).toBe(intent);
  });
});

describe('regions that are only spoken of', () => {
  test.each([
    ['湖南立足中部要建什么中心', ['湖南省']],
    ['湖南和上海谁写了蓝色债券', ['湖南省', '上海市']],
    ['上海的绿色保险像湖南那样由谁牵头', ['上海市', '湖南省']],
  ])('%s → %j', (question, regions) => {
    const { chips } = understand(question, context);
    expect(chips.filter(({ kind }) => kind === 'region').map(({ name }) => name)).toEqual(regions);
  });
});

test('an instrument offers its class and near names that the collection uses', () => {
  const chip = understand('湖南的森林保险', context).chips.find(({ kind }) => kind === 'instrument');
  expect(chip?.alternatives.map(({ value }) => value)).toContain('insurance');
});

test('a bare 要 of a place demands nothing, that of an actor does', () => {
  const modalities = (question: string): string[] =>
    understand(question, context)
      .chips.filter(({ kind }) => kind === 'modality')
      .map(({ value }) => value);
  expect(modalities('湖南要建什么平台')).toEqual([]);
  expect(modalities('银行要建什么制度')).toEqual(['oblige']);
});

describe('words', () => {
  test('a lay word brings its policy words, each below the word itself', () => {
    const group = understand('政府给贷款兜底', context).groups.find((entry) => entry.surface === '兜底');
    expect(group?.variants[0]).toEqual({ text: '兜底', weight: 1 });
    expect(group?.variants.find((variant) => variant.text === '风险补偿')?.weight).toBeLessThan(1);
  });

  test('words that no clause holds are named', () => {
    expect(understand('量子计算补助', context).unknown.join('')).toContain('量子');
  });

  test('what stands in quotation marks is one term', () => {
    expect(understand('“两新”是什么', context).groups.map((group) => group.surface)).toEqual(['两新']);
  });

  test('any text is understood, even none', () => {
    for (const text of ['', ' ', '？？', '的', 'the', '😀', '〔〕', 'a'.repeat(300)]) expect(() => understand(text, context)).not.toThrow();
  });
});

test.each([
  ['晋银发〔2024〕53号', '晋银发202453号'],
  ['晋银发(2024)第53号', '晋银发202453号'],
])('number %s without brackets', (number, bare) => {
  expect(bareNumber(number)).toBe(bare);
});

test.each([
  ['江北区', '江北'],
  ['大兴安岭地区', '大兴安岭'],
  ['内蒙古自治区', '内蒙古'],
  ['京津冀', '京津冀'],
  ['和县', '和县'],
])('%s is short for %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
