import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContext, type Context } from '../../../api/context.ts';
import { findSubjects } from '../../../api/duties/subject.ts';
import { makeServices } from '../../../api/services.ts';
import { makeYoga, type Yoga } from '../../../api/yoga.ts';
import { fetchAnswer } from '../../asking.ts';
import { readRegister } from '../../bench/register.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

/** The beginning of a national rule, cut short. */
const NATIONAL = `中国银保监会关于印发银行业保险业绿色金融指引的通知
银保监发〔2022〕15号
各银保监局，各政策性银行、大型银行、股份制银行、外资银行、理财公司，各保险公司：
现将《银行业保险业绿色金融指引》印发给你们，请遵照执行。
中国银保监会
2022年6月1日
银行业保险业绿色金融指引
第一章 总则
第一条 为促进银行业保险业发展绿色金融，制定本指引。
第二条 银行保险机构应当完整、准确、全面贯彻新发展理念，从战略高度推进绿色金融。
第三条 商业银行不得向严重违法违规的客户提供新增授信。
第四条 银行业金融机构应当于2022年12月31日前建立绿色金融工作领导和协调机制。
第五条 本指引自2022年6月1日起施行。
`;
/** A rule of the province that has run out. */
const EXPIRED = `山西省人民政府办公厅关于支持银行服务绿色发展的通知
晋政办发〔2020〕9号
各市人民政府：
一、加强信贷支持
银行业金融机构应当按季报送绿色信贷情况。
二、附则
本通知自2020年3月1日起施行，有效期至2023年2月28日。
山西省人民政府办公厅
2020年2月20日
`;

const { store, folder, dispose } = temporaryStore();
let context: Context;
let yoga: Yoga;
beforeAll(async () => {
  for (const [name, text] of Object.entries({ national: NATIONAL, expired: EXPIRED })) writeFileSync(join(folder, `${name}.txt`), text);
  await ingest(store, [...SAMPLE_FILES, join(folder, 'national.txt'), join(folder, 'expired.txt')]);
  const services = makeServices(store);
  context = makeContext(services);
  yoga = makeYoga(services, () => undefined);
});
afterAll(dispose);

async function ask<T>(query: string, variables: object): Promise<T> {
  const { data } = await fetchAnswer<{ duties: T }>(yoga, query, variables);
  if (!data) throw new Error('no data');
  return data.duties;
}

describe('a bank in 山西', () => {
  const regionsOf = async (region: string, reading: string): Promise<string[]> => {
    const extent = { regions: [region], reading, asOf: '2024-08-01' };
    return [...new Set((await readRegister(yoga, { for: '银行业金融机构', extent })).map((line) => line.region ?? ''))];
  };

  it('sees national and provincial rows together, the national ones first', async () => {
    expect(await regionsOf('140000', 'APPLICABLE')).toEqual(['100000', '140000']);
    expect(await regionsOf('140100', 'APPLICABLE')).toEqual(['100000', '140000']);
  });

  it('sees neither other provinces nor 上级 where local documents are asked', async () => {
    expect(await regionsOf('140000', 'LOCAL')).toEqual(['140000']);
    expect(await regionsOf('140100', 'LOCAL')).toEqual([]);
    expect(await regionsOf('110000', 'APPLICABLE')).toEqual(['100000', 'group-jing-jin-ji', '110000']);
  });

  it('is told which rule is wider than it and which binds only some banks', async () => {
    const lines = await readRegister(yoga, { for: '银行业金融机构', extent: { regions: ['100000'], asOf: '2024-08-01' } });
    const of = (starts: string) =>
      lines.filter(({ quote }) => quote.includes(starts)).map(({ group, through }) => [group, through[0]?.relation]);
    expect(of('银行保险机构应当')).toEqual([['RELATED', 'BROADER']]);
    expect(of('商业银行不得')).toEqual([['RELATED', 'NARROWER']]);
    expect(of('银行业金融机构应当')).toEqual([['NAMED', 'SELF']]);
    expect(lines.find(({ quote }) => quote.includes('领导和协调机制'))?.deadline).toBe('2022-12-31');
  });

  it('does not see what has expired, but how much of it there is', async () => {
    const query = `query ($asOf: String!, $expired: Boolean) {
      duties(for: "银行业金融机构", extent: { regions: ["140000"], asOf: $asOf, expired: $expired }) { totalCount expired extent { documents expired asOf } }
    }`;
    interface Counted {
      readonly totalCount: number;
      readonly expired: number;
      readonly extent: { readonly documents: number; readonly expired: number; readonly asOf: string };
    }
    const after = await ask<Counted>(query, { asOf: '2024-08-01' });
    const before = await ask<Counted>(query, { asOf: '2023-02-28' });
    const both = await ask<Counted>(query, { asOf: '2024-08-01', expired: true });
    expect(after.extent).toEqual({ documents: 1, expired: 1, asOf: '2024-08-01' });
    expect([after.expired, before.expired, both.expired]).toEqual([1, 0, 0]);
    expect(before.totalCount).toBe(after.totalCount + 1);
    expect(both.totalCount).toBe(before.totalCount);
  });
});

describe('whose duties words ask for', () => {
  it.each([
    ['银行', 'banking-institution'],
    ['银行业金融机构', 'banking-institution'],
    ['banking-institution', 'banking-institution'],
    ['险企', 'insurance-institution'],
    ['上市公司', 'listed-company'],
    ['太原的银行', 'banking-institution'],
    ['各级政府', 'government'],
    ['市州人民政府', 'municipal-government'],
    ['财政部门', 'finance-authority'],
    ['山西省财政厅', 'finance-department@140000'],
    ['finance-department@140000', 'finance-department@140000'],
  ])('%s', async (words, id) => {
    expect((await findSubjects(words, null, context))[0]?.id).toBe(id);
  });

  it.each(['', '   ', '火星'])('“%s” means nobody', async (words) => {
    expect(await findSubjects(words, null, context)).toEqual([]);
  });
});

describe('a level of government, a body', () => {
  it('is bound by what its class must do, and by what is asked of its places', async () => {
    const [city] = await findSubjects('市级人民政府', null, context);
    expect([...(city?.relations ?? [])]).toEqual(
      expect.arrayContaining([
        ['municipal-government', 'SELF'],
        ['government', 'BROADER'],
        ['city-locality', 'PLACE'],
        ['locality', 'BROADER'],
      ]),
    );
    expect(city?.relations.has('county-government')).toBe(false);
    // 市场主体 are no governments, but banks are 市场主体.
    expect(city?.relations.has('actor')).toBe(false);
    expect((await findSubjects('银行', null, context))[0]?.relations.get('actor')).toBe('BROADER');
  });

  it('is asked for what applies in its region, unless it is said otherwise', async () => {
    const query = `query ($extent: Extent) { duties(for: "山西省财政厅", extent: $extent) { extent { reading regions { id } } } }`;
    const own = await ask<{ extent: unknown }>(query, { extent: { asOf: '2024-08-01' } });
    expect(own.extent).toEqual({ reading: 'APPLICABLE', regions: [{ id: '140000' }] });
    const everywhere = await ask<{ extent: unknown }>(query, { extent: { asOf: '2024-08-01', regions: [] } });
    expect(everywhere.extent).toMatchObject({ regions: [] });
  });

  it('stands to the bodies before it as their successor', async () => {
    const [office] = await findSubjects('nfra-bureau@140000', null, context);
    expect(office?.relations.get('cbirc-bureau@140000')).toBe('PREDECESSOR');
    expect(office?.relations.get('banking-regulator')).toBe('BROADER');
  });
});
