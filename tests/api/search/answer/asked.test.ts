import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServices } from '../../../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../../seeds.ts';

const { store, dispose } = temporaryStore();
const { search } = makeServices(store);
beforeAll(async () => {
  await ingest(store, SAMPLE_FILES);
});
afterAll(dispose);

describe('the answer is what the question asks for, and no more', () => {
  test.each([
    ['江北引才用哪两个“英才”平台', ['重庆英才', '江北英才'], 'names hold the part that the question quotes'],
    ['江北的上市辅导用哪种“双”字打头的服务机制', ['“双轨服务机制”'], 'so does a single name'],
    ['江北要成为哪种金融中心的核心承载区', ['西部金融中心'], 'what the question says behind the asked noun is none of it'],
    ['京津冀要大力开展哪两种绿色保险', ['环境污染责任保险', '绿色建筑质量保险'], 'the list of two, without others of the clause'],
    ['三省市银行处置高碳客户不能用什么简单化做法', ['“一刀切”'], 'a light verb forbids in any wording'],
    ['江北的方案是谁审议通过的', ['江北区第十九届人民政府第58次常务会议'], '经X审议'],
    ['江北绿色贷款2025年底达到多少', ['2000亿元'], 'a size, no growth and no share'],
    ['京津冀严格执行的是哪本产业目录', ['国家产业结构调整指导目录'], 'a classifier of books'],
    ['山西的金融机构里，得让什么人挂帅绿色金融和转型金融', ['一名高管人员'], 'who is appointed within, and not which department leads'],
    ['三晋大地上，“三农”的绿色融资点了哪家银行的名', ['山西农商联合银行'], 'a bank named by its place and kind is one by name'],
    ['北京绿色企业上市用到哪些平台和基地', ['钻石工程', '企业上市综合服务平台', '北京企业上市培育基地'], 'platforms have names'],
    ['财政的钱在山西用哪几招把金融带进绿色领域', ['贴息', '奖补', '风险补偿'], 'a noun of one character before 把'],
    ['大兴安岭想把哪类农产品的保险门槛往下降', ['绿色农产品'], 'of 哪类N的M a kind of N is asked'],
    ['山西生态治理那个入黄河的工程叫什么', ['“一泓清水入黄河”'], 'a quoted member of 、…等工程 is the name of one'],
    ['北京想请哪个分析师协会来办培训基地', ['特许金融分析师协会'], 'one character joins two nouns to one'],
    ['江北和山西的上市支持，哪个提到了奖补', ['重庆市江北区'], 'another with the instrument and little of the rest is no answer'],
    ['山西气候灾害分析用什么手段', [], 'a list in a sentence that holds much less than another is not claimed'],
    [
      '江北金融服务港湾的五项功能',
      ['融资需求对接', '政策宣传直达', '信贷培育对接', '综合金融服务', '问题反馈解决'],
      'a counted noun asks without an asking word',
    ],
  ])('%s → %j, since %s', async (question, texts) => {
    const { answer } = await search.search(question);
    const shown = answer.status === 'found' ? answer.items.map(({ text }) => text) : [];
    expect(shown).toEqual(texts);
  });

  test.each([
    ['跟森林有关的保险，京津冀和江北分别是哪种', ['森林草原碳汇保险', '森林保险']],
    ['江北、大兴安岭各依托哪个绿色金融平台', ['长江绿融通', '龙江绿金云']],
  ])('of %s each region has its own, named with its source', async (question, names) => {
    const { answer } = await search.search(question);
    expect(answer.items).toHaveLength(names.length);
    for (const [at, name] of names.entries()) {
      expect(answer.items[at]?.text).toContain(name);
      expect(answer.items[at]?.quote).toContain(name);
    }
    expect(new Set(answer.items.map(({ role }) => role?.zh)).size).toBe(names.length);
  });

  test.each([
    ['哪些文件写了转型金融', ['山西省'], 'two words that are one are found as one'],
    [
      'Which international green standard and certification bodies does Beijing want to attract?',
      ['联合国负责任投资原则组织（PRI）', '国际资本市场协会（ICMA）', '气候债券倡议组织（CBI）'],
      'the asked noun of English is marked',
    ],
    ['Which platform do companies in Jiangbei join?', ['“长江绿融通”绿色金融大数据综合服务系统'], 'so is one thing'],
  ])('%s → %j, since %s', async (question, texts) => {
    const { answer } = await search.search(question);
    expect(answer.items.map(({ text }) => text)).toEqual(texts);
  });

  test('all of a kind in five regions is a list of each, and no word for the kind itself', async () => {
    const { answer } = await search.search('五地绿色保险分别有哪些');
    const texts = answer.items.map(({ text }) => text);
    expect(new Set(answer.items.map(({ role }) => role?.zh)).size).toBe(5);
    expect(texts).toEqual(expect.arrayContaining(['森林保险', '绿色产业产品质量责任保险', '畜禽养殖保险', '绿色建筑质量保险']));
    expect(texts.filter((text) => text === '绿色保险')).toEqual([]);
  });

  test('a clause behind the first that holds little of the question leads nothing', async () => {
    const { answer } = await search.search('山西谁负责跟各市发改委搞政策合作');
    expect(answer.status).toBe('none');
    expect(answer.items[0]?.role?.zh).toBe('可能相关');
  });
});

describe('what a question is read as', () => {
  test.each([
    ['那份通知的日期是', 'when'],
    ['北京绿色企业上市用到哪些平台和基地', 'list'],
    ['光伏和风电，都有谁点名要支持', 'coverage'],
    ['山西放贷要坚持哪八个字的原则', 'fact'],
    ['数字人民币试点写在哪个地方的文件里', 'coverage'],
    ['山西碳账户建设第一位的部门是哪个', 'who'],
    ['分担风险的模式由哪几方参与', 'list'],
    ['绿色贷款要占到什么比例', 'howmuch'],
  ])('%s → %s', async (question, intent) => {
    expect((await search.understand(question)).intent).toBe(intent);
  });

  test('支持 of what is only looked for asks for no modality', async () => {
    const modalities = async (question: string): Promise<string[]> =>
      (await search.understand(question)).chips.filter(({ kind }) => kind === 'modality').map(({ value }) => value);
    expect(await modalities('光伏和风电，都有谁点名要支持')).toEqual([]);
    expect(await modalities('支持银行发行哪些绿色债券')).toEqual(['encourage']);
  });

  test('么 at the end of a question stays what it is', async () => {
    expect((await search.understand('银行也得披露么')).normalised).toBe('银行也得披露么');
    expect((await search.understand('銀行也得披露麼')).normalised).toBe('银行也得披露么');
  });
});
