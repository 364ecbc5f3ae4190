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
});

describe('what a question is read as', () => {
  test.each([
    ['那份通知的日期是', 'when'],
    ['北京绿色企业上市用到哪些平台和基地', 'list'],
    ['光伏和风电，都有谁点名要支持', 'coverage'],
    ['山西放贷要坚持哪八个字的原则', 'fact'],
  ])('%s → %s', async (question, intent) => {
    expect((await search.understand(question)).intent).toBe(intent);
  });

  test('么 at the end of a question stays what it is', async () => {
    expect((await search.understand('银行也得披露么')).normalised).toBe('银行也得披露么');
    expect((await search.understand('銀行也得披露麼')).normalised).toBe('银行也得披露么');
  });
});
