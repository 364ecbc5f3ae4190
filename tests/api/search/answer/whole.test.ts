import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServices } from '../../../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../../seeds.ts';

const { store, dispose } = temporaryStore();
const { search } = makeServices(store);
beforeAll(async () => {
  await ingest(store, SAMPLE_FILES);
});
afterAll(dispose);

const answer = async (question: string): Promise<{ status: string; texts: string[] }> => {
  const { status, items } = (await search.search(question)).answer;
  return { status, texts: items.map(({ text }) => text.replace(/\s/g, '')) };
};

describe('what is due by a time, where nothing else is asked', () => {
  test.each([
    ['到2025年要完成哪些目标', ['绿色贷款占比超15%', '全区绿色债券发行规模50亿元']],
    ['到2023年底前完成什么', ['金融服务港湾43个']],
    ['2030年前要做什么', ['绿色信贷年均增速不低于各项贷款平均增速']],
  ])('%s', async (question, parts) => {
    const { status, texts } = await answer(question);
    expect(status).toBe('found');
    for (const part of parts) expect(texts.some((text) => text.includes(part))).toBe(true);
  });

  test('nothing is due then: 未见', async () => {
    expect((await answer('2040年前要完成什么')).status).toBe('not_found');
  });

  test('a question with a subject is answered by its own plan', async () => {
    expect(await answer('到2025年江北区绿色贷款余额达到多少')).toEqual({ status: 'found', texts: ['2000亿元'] });
  });
});

describe('all that one modality asks of an actor', () => {
  test('what banks must not do is every prohibition, and no encouragement', async () => {
    const { texts } = await answer('银行不得做什么');
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/严禁|不得|禁止|不准|不搞/);
  });

  test('what banks are encouraged to do is asked as a duty', async () => {
    const { understanding } = await search.search('鼓励银行做什么');
    expect(understanding.intent).toBe('duty');
    for (const text of (await answer('鼓励银行做什么')).texts) expect(text).toMatch(/鼓励|支持|引导/);
  });
});

describe('offices and places without a region in the question', () => {
  test.each([
    ['环保局牵头什么', '山西省生态环境厅', '积极推动碳金融发展'],
    ['央行有哪些任务', '中国人民银行', '推动金融机构完善绿色金融制度体系'],
    ['金监局负责哪些工作', '国家金融监督管理总局', '大力发展绿色保险'],
  ])('%s', async (question, body, task) => {
    const { understanding } = await search.search(question);
    expect(understanding.chips.filter(({ kind }) => kind === 'body').map(({ name }) => name)).toEqual([body]);
    expect((await answer(question)).texts).toContain(task);
  });

  test('五地 are the five regions that have documents, 三地 the group of three', async () => {
    const regions = async (question: string): Promise<string[]> =>
      (await search.search(question)).understanding.chips.filter(({ kind }) => kind === 'region').map(({ name }) => name);
    expect((await regions('五地都写了绿色债券吗')).sort()).toEqual(['京津冀', '北京市', '大兴安岭地区', '山西省', '重庆市江北区']);
    expect(await regions('三地绿色信贷年均增速不低于多少')).toEqual(['京津冀']);
    expect(await regions('四地都写了绿色债券吗')).toEqual([]);
  });
});
