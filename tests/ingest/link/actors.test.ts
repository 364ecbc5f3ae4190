import { describe, expect, it } from 'vitest';
import { linkBearer } from '../../../ingest/link/actors.ts';
import { derivedBearers } from '../../../ingest/link/addressees.ts';
import { annotate, plainSource } from '../../../ingest/pipeline.ts';

const SHANXI = { region: '140000', date: '2024-07-18' };

describe('whom a printed bearer means', () => {
  it.each<[string, string[], string[]]>([
    ['金融机构、地方金融组织', ['financial-institution', 'local-financial-organisation'], []],
    ['开发性、政策性金融机构', ['policy-bank'], []],
    ['各类金融机构', ['financial-institution'], []],
    ['京津冀银行保险机构', ['banking-insurance-institution'], []],
    ['典当行、小额贷款公司等地方金融组织', ['local-financial-organisation', 'microloan-company', 'pawnshop'], []],
    ['基层医疗卫生机构的家庭医生', ['family-doctor'], []],
    ['承担国家投资的绿化项目建设单位', ['project-owner'], []],
    ['传感器企业与半导体领域企业', ['enterprise'], []],
    ['高耗能、高排放企业', ['high-carbon-enterprise'], []],
    ['各市(州)、县(市、区)人民政府', ['county-government', 'municipal-government'], []],
    ['各区县（自治县）人民政府', ['county-government'], []],
    ['各乡镇人民政府', ['township-government'], []],
    ['各省、自治区、直辖市通信管理局', ['industry-authority'], []],
    ['工业和信息化、商务主管部门', ['commerce-authority', 'industry-authority'], []],
    ['各人寿保险公司省级分公司', ['life-insurer'], []],
    ['各省级农村信用联社', ['provincial-union'], []],
    ['各市投资促进局', ['government-department'], []],
    ['省直有关单位', ['government-department'], []],
    ['太原市、晋中市财政局', [], ['finance-department@140100', 'finance-department@140700']],
    ['中国人民银行及其分支机构', ['central-bank-branch'], ['pbc']],
    ['国家税务总局各省、自治区、直辖市和计划单列市税务局', ['tax-authority'], []],
    ['国务院各部委', ['state-council-department'], []],
    ['各市、各金融机构', ['city-locality', 'financial-institution'], []],
    ['有条件的农机大省', ['locality'], []],
    ['林草、水利等有关部门（单位）', ['government-department'], []],
    ['各县（市、区）财政局', ['finance-authority'], []],
    ['各政策性银行山西省分行', ['policy-bank'], []],
    ['省财政厅', [], ['finance-department@140000']],
    ['工业和信息化部、国家发展改革委', [], ['miit', 'ndrc']],
    ['中国人民银行各分支机构', ['central-bank-branch'], []],
    ['省级财政部门', [], ['finance-department@140000']],
    ['省财政厅和有关金融机构', ['financial-institution'], ['finance-department@140000']],
  ])('%s', (name, actors, bodies) => {
    expect(linkBearer(name, SHANXI)).toEqual({ actors, bodies });
  });
});

it.each(['融资担保公司', '担保公司'])('%s alone is the class, not the local company called so for short', (name) => {
  expect(linkBearer(name, { region: '440100' })).toEqual({ actors: ['financing-guarantee-company'], bodies: [] });
});

describe('whom a sentence without a bearer binds', () => {
  const text =
    '关于加强绿色金融工作的通知\n各保险公司，省财政厅：\n一、总体要求\n（一）指导思想。以绿色发展为指导。\n二、重点任务\n（二）加强统筹。完善信息共享机制。鼓励银行机构创新产品。\n';

  it('is the addressees, for sentences that set something going and name nobody', () => {
    const derived = derivedBearers(annotate('x', plainSource(text, false)));
    expect(derived.map(({ statement, addressee, actors, bodies, rule }) => [statement.text, addressee.name, actors, bodies, rule])).toEqual(
      [
        ['完善信息共享机制。', '各保险公司', ['insurance-company'], [], 'statement.addressee'],
        ['完善信息共享机制。', '省财政厅', ['finance-authority'], [], 'statement.addressee'],
      ],
    );
  });
});
