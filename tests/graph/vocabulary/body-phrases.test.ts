import { describe, expect, test } from 'vitest';
import { readBodies } from '../../../graph/vocabulary/body-phrases.ts';

const read = (name: string, region: string, date: string | null = null, near: string | null = null): string => {
  const { bodies, generic } = readBodies(name, { region, date, near });
  return bodies.length > 0 ? bodies.map(({ id }) => id).join(' ') : generic ? 'generic' : 'unknown';
};

describe('what a phrase means in a region', () => {
  test.each([
    ['省、市两级财政部门', '510100', 'finance-department@510000 finance-department@510100'],
    ['省市财政局', '420100', 'finance-department@420100'],
    ['省级生态环境主管部门', '510000', 'ecology-environment@510000'],
    ['省级生态环境主管部门', '100000', 'generic'],
    ['区工业和信息化部门', '440112', 'industry-information@440112'],
    ['区水务部门', '440112', 'water-affairs@440112'],
    ['市发展改革部门', '420100', 'development-reform@420100'],
    ['区发展改革部门', '440112', 'development-reform-bureau@440112'],
    ['国务院生态环境主管部门', '330500', 'mee'],
    ['国务院财政部门', '100000', 'mof'],
    ['财政部门', '330500', 'generic'],
    ['市场监督管理部门', '330500', 'generic'],
    ['市金融工作部门', '330500', 'generic'],
    ['市财政局', '510000', 'generic'],
    ['省财政厅', '100000', 'generic'],
    ['武昌区', '420100', 'government@420106'],
    ['武昌区', '510000', 'unknown'],
    ['省发展改革委（省能源局）', '140000', 'development-reform@140000'],
    ['经开区管委会', '420100', 'development-zone-committee@420100'],
    ['各市财政局', '510000', 'generic'],
    ['各市（州）人民政府', '510000', 'generic'],
    ['市县人民政府', '510000', 'generic'],
    ['人民银行分支机构', '100000', 'generic'],
    ['生态环境部办公厅', '100000', 'mee'],
    ['中国银保监会办公厅', '100000', 'cbirc'],
    ['国务院各部委', '100000', 'generic'],
    ['国家税务总局各县（市、区）税务局', '331000', 'generic'],
    ['申城医院发展中心', '310000', 'unknown'],
  ])('%s in %s', (name, region, expected) => {
    expect(read(name, region)).toBe(expected);
  });

  test.each([
    ['市发展改革委', null, 'development-reform@500000'],
    ['省发展改革委', null, 'development-reform@510000'],
    ['生态环境厅', null, 'ecology-environment@510000'],
    ['重庆市财政局', null, 'finance-department@500000'],
    ['四川银保监局', null, 'cbirc-bureau@510000'],
    ['生态环境部', null, 'mee'],
    ['发展改革委', '510000', 'development-reform@510000'],
    ['发展改革委', null, 'unknown'],
    ['市财政局', '510000', 'finance-department@500000'],
  ])('成渝: %s after %s', (name, near, expected) => {
    expect(read(name, 'group-chengdu-chongqing', '2022-02-15', near)).toBe(expected);
  });
});

describe('a printed name decides, the date only between bodies that share it', () => {
  test.each([
    ['银监会', '100000', '2017-05-01', 'cbrc'],
    ['银监会', '100000', '2021-05-01', 'cbrc'],
    ['银保监会', '100000', '2021-05-01', 'cbirc'],
    ['银保监会', '100000', '2024-05-01', 'cbirc'],
    ['国家金融监督管理总局', '100000', '2024-05-01', 'nfra'],
    ['环境保护部', '100000', '2019-01-01', 'mep'],
    ['生态环境部', '100000', '2020-10-20', 'mee'],
    ['农业部', '100000', '2016-01-01', 'moa'],
    ['国土资源部', '100000', '2016-01-01', 'mlr'],
    ['国家卫生计生委', '100000', '2016-01-01', 'nhfpc'],
    ['安全监管总局', '100000', '2016-01-01', 'work-safety'],
    ['新闻出版广电总局', '100000', '2016-01-01', 'sapprft'],
    ['国家乡村振兴局', '100000', '2022-01-01', 'rural-revitalisation'],
    ['中国铁路总公司', '100000', '2016-01-01', 'china-railway-corporation'],
    ['市金融监管局', '500000', '2022-07-09', 'local-financial-supervision@500000'],
    ['市金融监管局', '500000', '2025-07-09', 'nfra-bureau@500000'],
    ['省地方金融局', '140000', '2024-07-18', 'local-financial-administration@140000'],
    ['省地方金融局', '140000', '2020', 'local-financial-supervision@140000'],
    ['省委金融办', '140000', '2024-07-18', 'financial-commission-office@140000'],
    ['省卫生计生委', '140000', '2017-01-01', 'health-former@140000'],
    ['省卫生健康委', '140000', '2020-01-01', 'health@140000'],
    ['省旅游发展委', '140000', '2017-01-01', 'tourism-former@140000'],
    ['省粮食局', '140000', '2017-01-01', 'grain-former@140000'],
    ['省安监局', '140000', '2017-01-01', 'work-safety-local@140000'],
    ['省食品药品监管局', '140000', '2017-01-01', 'food-drug-former@140000'],
    ['省新闻出版广电局', '140000', '2017-01-01', 'press-broadcast-former@140000'],
    ['省乡村振兴局', '140000', '2022-01-01', 'rural-revitalisation-local@140000'],
    ['省扶贫办', '140000', '2019-01-01', 'poverty-office-local@140000'],
    ['市大数据发展局', '500000', '2022-07-09', 'big-data-bureau@500000'],
    ['省数据局', '140000', '2024-07-09', 'data-bureau@140000'],
    ['人民银行太原中心支行', '140000', '2021-01-01', 'pbc-central-sub-branch@140100'],
    ['人民银行济南分行', '370000', '2022-01-29', 'pbc-regional-branch@370100'],
    ['人行重庆营管部', '500000', '2022-07-09', 'pbc-operations@500000'],
    ['人民银行重庆市分行', '500000', '2023-10-11', 'pbc-branch@500000'],
  ])('%s in %s on %s', (name, region, date, expected) => {
    expect(read(name, region, date)).toBe(expected);
  });

  test.each([
    ['市水务局', '511700', 'water-affairs@511700'],
    ['市水利局', '511700', 'water@511700'],
    ['市林业局', '511700', 'forestry-bureau@511700'],
    ['省林草局', '510000', 'forestry@510000'],
    ['市城建局', '420100', 'urban-rural-construction@420100'],
    ['市住房城乡建委', '500000', 'housing-construction-commission@500000'],
    ['市规划自然资源局', '500000', 'planning-natural-resources@500000'],
    ['市自然资源规划局', '511700', 'natural-resources-planning@511700'],
  ])('offices of one field have the name that is printed: %s', (name, region, expected) => {
    expect(read(name, region)).toBe(expected);
  });
});
