import { describe, expect, test } from 'vitest';
import { toBatchRow } from '../../../api/search/batch.ts';
import { search } from '../../../api/search/search.ts';
import { documents, makeDeps } from './fixture.ts';

const deps = makeDeps();

describe('ranking', () => {
  test.each([
    ['湖南绿色保险怎么发展', '2/3', 'the task stands above the guiding ideas and the bare heading'],
    ['绿色贷款余额目标是多少', '1/2', 'a number is asked, so the clause with the target comes first'],
    ['环境风险压力测试', '2/4', 'the words of the question'],
    ['意见依据什么文件制定', 'preamble', 'the opening names the basis'],
  ])('%s → %s', async (question, path) => {
    expect((await search(deps, question)).page[0]?.hit.clause.path).toBe(path);
  });

  test('each hit says why it was found, and the reasons add up to its score', async () => {
    const { page } = await search(deps, '湖南鼓励哪些绿色保险');
    for (const { hit } of page) expect(hit.reasons.reduce((sum, reason) => sum + reason.score, 0)).toBeCloseTo(hit.score, 9);
    expect(page[0]?.hit.reasons.map((reason) => reason.signal)).toContain('concept');
  });

  test('pages follow each other without gap', async () => {
    const whole = (await search(deps, '绿色金融', {}, 50)).page.map(({ hit }) => hit.clause.id);
    const first = await search(deps, '绿色金融', {}, 2);
    const second = await search(deps, '绿色金融', {}, 2, 1);
    expect([...first.page, ...second.page].map(({ hit }) => hit.clause.id)).toEqual(whole.slice(0, 4));
    expect([first.hasNextPage, first.totalCount]).toEqual([whole.length > 2, whole.length]);
  });

  test('marks lie in the snippet, in order and apart', async () => {
    const { page } = await search(deps, '银行环境风险压力测试报送');
    for (const { snippet } of page) {
      let last = 0;
      for (const { start, end } of snippet.marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(snippet.text.length);
        last = end;
      }
    }
    expect(page[0]?.snippet.marks.map(({ start, end }) => page[0]?.snippet.text.slice(start, end))).toContain('环境风险压力测试');
  });
});

describe('filters', () => {
  test.each([
    [{ regions: ['370000'] }, ['b_yantai']],
    [{ years: [2022] }, ['a_hunan']],
    [{ instruments: ['bond'] }, ['b_yantai']],
    [{ regions: ['110000'] }, []],
  ])('%j leaves %j', async (filters, names) => {
    const { page } = await search(deps, '绿色债券和保险', filters, 50);
    expect([...new Set(page.map(({ hit }) => hit.document.name))]).toEqual(names);
  });

  test('facets count clauses and documents of the hits', async () => {
    const { facets, totalCount } = await search(deps, '保险');
    const regions = facets.find((facet) => facet.kind === 'region')?.values ?? [];
    expect(regions.map((value) => value.name)).toContain('湖南省');
    expect(regions.reduce((sum, value) => sum + value.clauses, 0)).toBe(totalCount);
  });
});

describe('answers', () => {
  test.each([
    ['湖南的绿色保险由哪个部门牵头', ['湖南金融监管局']],
    ['湖南绿色保险的配合部门有谁', ['省财政厅']],
    ['湖南绿色贷款余额要达到多少亿', ['8000亿元']],
    ['湖南2025年绿色债券发行规模要到多少', ['300亿元']],
    ['湖南压力测试结果什么时候报送', ['每年6月底前']],
    ['湖南鼓励哪些绿色保险产品', ['森林保险', '安全生产责任保险', '巨灾保险']],
    ['湖南这份意见依据的文号是多少', ['银发〔2016〕228号']],
    ['哪些地区的文件提到蓝色债券', ['烟台市']],
    ['湖南这份意见是谁印发的', ['湖南省人民政府办公厅']],
    ['湖南那份实施意见哪天印发的', ['2022年5月6日']],
    ['湖南电动渡船补贴最高多少', ['最高20万元']],
    ['湖南电动渡船的补贴比例是多少', ['30%']],
    ['湖南电动渡船补贴最长几年', ['3年']],
    ['湖南那份意见发给谁的', ['各市州人民政府']],
    ['湖南的实施意见是哪一年发布的', ['2022年']],
  ])('%s → %j', async (question, texts) => {
    const { answer } = await search(deps, question);
    expect(answer.items.map((item) => item.text)).toEqual(texts);
    expect(answer.status).toBe('found');
  });

  test.each([
    ['上海的绿色保险由谁牵头', 'not_in_collection', 'no document of the region: never one of another region'],
    ['西藏绿色贷款余额目标多少', 'not_in_collection', 'the same for a number'],
    ['湖南绿色贷款余额要达到多少户', 'not_in_text', 'a target of another unit is none'],
    ['湖南2030年绿色贷款余额要到多少亿', 'not_in_text', 'a target of another year is none'],
    ['烟台转型项目库由哪个部门牵头', 'not_in_text', 'the clause names no department'],
    ['哪些文件写了灾难债券', 'not_in_text', 'modifier and head do not stand together'],
    ['烟台那份方案几月几号印发', 'not_in_text', 'only its year is known'],
    ['湖南的认证办法什么时候出台', 'not_in_text', 'another document than the one held'],
    ['湖南绿色贷款占比要到多少', 'not_in_text', 'a share is asked, and only a balance is set'],
    ['“生物信用”是什么意思', 'not_in_text', 'no clause holds the term'],
  ])('%s → %s', async (question, reason) => {
    const { answer } = await search(deps, question);
    expect([answer.status, answer.reason, answer.items]).toEqual(['not_found', reason, []]);
    expect(answer.explanation.zh).toMatch(/\p{Script=Han}/u);
  });

  test('where a region is not held, what is held is told', async () => {
    const { answer } = await search(deps, '上海的绿色保险由谁牵头');
    expect(answer.explanation.zh).toContain('没有上海市的文件，现有2份文件（湖南省、烟台市）');
  });

  test('a question for duties is answered by clauses', async () => {
    const { answer } = await search(deps, '银行应当怎么做压力测试');
    expect([answer.status, answer.items.map(({ text }) => text)]).toEqual([
      'none',
      ['银行业金融机构应当建立环境风险压力测试制度，每年6月底前报送结果。'],
    ]);
    const above = await search(deps, '商业银行要做压力测试吗');
    expect(above.answer.items[0]?.role?.zh).toBe('应当');
    expect((await search(deps, '保险公司要做光刻机质检吗')).answer.explanation.zh).toContain('没有条款对保险公司提出');
  });

  test('a city without documents is searched in those of its province, and this is said', async () => {
    const { answer, page } = await search(deps, '长沙的绿色保险由哪个部门牵头');
    expect([answer.items[0]?.text, page[0]?.hit.document.name]).toEqual(['湖南金融监管局', 'a_hunan']);
    expect(answer.explanation.zh).toContain('湖南省');
  });

  test('the mark of an answer is where its text stands in the quote', async () => {
    const { answer } = await search(deps, '湖南的绿色保险由哪个部门牵头');
    for (const { text, quote, mark } of answer.items) expect(quote.slice(mark?.start, mark?.end)).toBe(text);
  });
});

test('an empty collection answers honestly', async () => {
  const { answer, page } = await search(makeDeps([]), '绿色保险由谁牵头');
  expect([answer.status, page]).toEqual(['not_found', []]);
});

test('a batch row names documents by file stem and instruments by class', async () => {
  const result = await search(deps, '湖南的绿色保险由哪个部门牵头');
  const row = toBatchRow('q1', result, deps.context.names, (id) => documents.find((document) => document.id === id)?.name ?? id);
  expect(row.understanding).toEqual({
    intent: 'who',
    regions: ['湖南省'],
    instruments: ['insurance'],
    departments: [],
    bearers: [],
    modality: [],
  });
  expect(row.answer.items[0]).toMatchObject({ text: '湖南金融监管局', document: 'a_hunan', path: '2/3' });
  expect(row.hits[0]).toEqual({ document: 'a_hunan', path: '2/3' });
});
