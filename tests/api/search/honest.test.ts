import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeServices } from '../../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const { store, dispose } = temporaryStore();
const { search } = makeServices(store);
beforeAll(async () => {
  await ingest(store, SAMPLE_FILES);
});
afterAll(dispose);

/** What the samples do not say, though each shares words with something that they do. */
it.each([
  ['火星移民补贴由哪个部门牵头', 'not_in_text'],
  ['生物多样性债券由哪个部门负责', 'not_in_text'],
  ['渔业保险哪个部门牵头', 'not_in_text'],
  ['山西的巨灾债券由谁牵头', 'not_in_text'],
  ['山西水权交易由哪个部门牵头', 'not_in_text'],
  ['山西的绿色采购由谁牵头', 'not_in_text'],
  ['北京的垃圾分类由哪个部门负责', 'not_in_text'],
  ['山西绿色债券发行规模要达到多少', 'not_in_text'],
  ['北京绿色贷款余额目标是多少', 'not_in_text'],
  ['山西环境信息披露最迟何时完成', 'not_in_text'],
  ['哪份文件提到了电力现货市场', 'not_in_text'],
  ['上海的绿色保险有哪些', 'not_in_collection'],
  ['广东哪个部门牵头绿色金融', 'not_in_collection'],
  ['浙江绿色贷款余额是多少', 'not_in_collection'],
  ['江北区金融服务港湾补贴多少', 'not_in_text'],
  ['江北区金融服务港湾的投诉热线是哪个', 'not_in_text'],
  ['北京绿色项目库由哪家公司运营', 'not_in_text'],
])('%s → not found, %s', async (question, reason) => {
  const { answer } = await search.search(question);
  expect(answer).toMatchObject({ status: 'not_found', reason, items: [] });
  expect(answer.explanation.zh.length).toBeGreaterThan(10);
});

/** What they say; the clause is named so that a lucky answer from another one fails. */
it.each([
  ['山西的绿色保险由哪个部门牵头', '国家金融监督管理总局山西监管局', '3/14'],
  ['山西碳金融由谁牵头', '山西省生态环境厅', '3/9'],
  ['山西的REITs由谁牵头', '中国证券监督管理委员会山西监管局', '3/13'],
  ['山西风险补偿由哪个部门牵头', '山西省财政厅', '4/16'],
  ['山西绿色项目库谁牵头建', '山西省地方金融管理局', '1/4'],
  ['江北区绿色贷款余额要达到多少', '2000亿元', '1/3'],
  ['江北区何时建成金融服务港湾', '2023年底前', '2/2/8'],
  ['江北区绿色贷款占比要达到多少', '超15%', '1/3'],
  ['江北区到2025年绿色债券要发多少', '50亿元', '1/3'],
  ['不得抽贷断贷是哪个文件说的', '山西省', '3/10'],
])('%s → %s in %s', async (question, text, path) => {
  const { answer } = await search.search(question);
  expect(answer.status).toBe('found');
  expect(answer.items[0]?.text.replace(/\s/g, '')).toBe(text);
  expect(answer.items[0]?.clauseId.split('/').slice(1).join('/')).toBe(path);
});

/** Where instruments are asked for, what is listed is instruments of the asked class: no branches of industry, nothing forbidden, no other class. */
it.each([
  ['山西省鼓励哪些绿色信贷', ['可持续发展挂钩贷款', '公正转型贷款']],
  ['江北支持发哪些创新债券', ['中小企业绿色集合债券', '碳中和债券', '气候债券', '蓝色债券', '双创债券']],
  ['大兴安岭有哪些绿色保险', ['农业保险', '畜禽养殖保险', '绿色农产品保险', '环境污染责任保险']],
  ['山西有哪些财政支持工具', ['贴息', '奖补', '风险补偿', '风险补偿资金池']],
])('%s → %j', async (question, names) => {
  const { answer } = await search.search(question);
  const texts = answer.items.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(names));
  expect(texts).not.toEqual(expect.arrayContaining([expect.stringMatching(/^绿色信贷$|抽贷|断贷|^能源$|市场/u)]));
});

/** What three persons type: the clause that says it stands first. */
it.each([
  ['客户捅出大的污染娄子，行里该怎么上报', '5/19'],
  ['拿节能服务合同的钱去贷款，哪些地方写了', '2/3/10'],
  ['beijing lvse baoxian', '4/1/5'],
])('%s → %s first', async (question, path) => {
  const { page } = await search.search(question);
  expect(page[0]?.hit.clause.id.split('/').slice(1).join('/')).toBe(path);
});

it('shows of a place that writes of a thing the sentence that does', async () => {
  const { answer } = await search.search('拿节能服务合同的钱去贷款，哪些地方写了');
  expect(answer.items.map(({ text }) => text).sort()).toEqual(['北京市', '山西省', '重庆市江北区'].sort());
  for (const { quote } of answer.items) expect(quote).toContain('合同能源管理');
});

it('takes no branches of industry for tools', async () => {
  const { answer } = await search.search('大兴安岭鼓励哪些工具');
  expect(answer.items.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['能源']));
});

it('lists what stands in the documents of a region that is all that was named', async () => {
  const { answer, page, totalCount, scope } = await search.search('北京');
  expect(answer.status).toBe('none');
  expect(totalCount).toBeGreaterThan(30);
  expect(new Set(page.map(({ hit }) => hit.document.id))).toEqual(new Set(scope.documents.map(({ id }) => id)));
});
