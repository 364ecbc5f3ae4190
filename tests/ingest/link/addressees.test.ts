import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../graph/table.ts';
import { derivedBearers, linkAddressees } from '../../../ingest/link/addressees.ts';
import { annotate, plainSource } from '../../../ingest/pipeline.ts';

const LISTS = readTable(fileURLToPath(new URL('addressees.tsv', import.meta.url)), ['issuer', 'addressees', 'expected']);

function linksOf(issuer: string, addressees: string): [string, readonly string[]][] {
  const text = `${issuer}关于加强绿色金融工作的通知\n${addressees}：\n一、工作要求\n完善信息共享机制。\n${issuer}\n2024年7月1日\n`;
  return linkAddressees(annotate('x', plainSource(text, false))).map(({ addressee, actors, bodies }) => [
    addressee.name,
    [...actors, ...bodies].sort(),
  ]);
}

describe('whom the names of a list of addressees mean', () => {
  it.each(LISTS.map((row) => [row.get('issuer'), row.get('addressees'), row.list('expected')] as const))(
    '%s: %s',
    (issuer, list, expected) => {
      expect([...new Set(linksOf(issuer, list).flatMap(([, ids]) => ids))].sort()).toEqual(expected);
    },
  );

  it('carries a head to the names behind it until one has a head of its own', () => {
    expect(linksOf('山西省财政厅', '各市财政局、能源局，省能源局、省林草局，人民银行各市分行、太原市支行')).toEqual([
      ['各市财政局', ['finance-authority']],
      ['能源局', ['energy-authority']],
      ['省能源局', ['energy@140000']],
      ['省林草局', ['forestry@140000']],
      ['人民银行各市分行', ['central-bank-branch']],
      ['太原市支行', ['central-bank-branch']],
    ]);
    expect(linksOf('太原市人民政府', '各县（市、区）人民政府，财政局、能源局')).toEqual([
      ['各县（市、区）人民政府', ['county-government']],
      ['财政局', ['finance-department@140100']],
      ['能源局', ['energy@140100']],
    ]);
  });

  it('leaves an office of another field to itself behind the branches of a body', () => {
    expect(linksOf('工业和信息化部', '中国科学院院属各单位，各省、自治区、直辖市通信管理局')).toEqual([
      ['中国科学院院属各单位', ['research-institute']],
      ['各省、自治区、直辖市通信管理局', ['industry-authority']],
    ]);
  });
});

describe('whom a sentence acts upon', () => {
  it.each<[string, string[]]>([
    ['定期对辖内法人银行机构开展绿色金融评估。', ['finance-authority']],
    ['加强对银行业金融机构的监督检查。', ['finance-authority']],
    ['对银行业金融机构给予奖励。', ['finance-authority']],
    ['对村镇银行开展辅导。', ['banking-institution', 'finance-authority']],
    ['对符合条件的企业给予贷款贴息。', ['banking-institution', 'finance-authority']],
  ])('is not bound by it: %s', (sentence, bound) => {
    const text = `山西省财政厅关于加强绿色金融工作的通知\n各银行业金融机构，各县财政局：\n一、工作要求\n（一）加强统筹。${sentence}\n`;
    expect(derivedBearers(annotate('x', plainSource(text, false))).flatMap(({ actors }) => actors)).toEqual(bound);
  });
});
