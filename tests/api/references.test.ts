import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBibtex } from '../../api/references/bibtex.ts';
import { writeGbt7714 } from '../../api/references/gbt7714.ts';
import type { Cited } from '../../api/references/types.ts';
import { makeServices } from '../../api/services.ts';
import { makeYoga } from '../../api/yoga.ts';
import { fetchAnswer } from '../asking.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const notice: Cited = {
  documentId: 'abc234',
  path: null,
  title: '关于转发北京市企业投资项目核准暂行实施办法的通知',
  docNumber: '京政办发〔2005〕37号',
  issuers: ['北京市人民政府办公厅'],
  issued: '2005-07-12',
  place: null,
  page: null,
  accessed: '2011-07-12',
  url: 'http://jingwei.example/documents/abc234',
};

describe('GB/T 7714-2015', () => {
  it.each<[string, Partial<Cited>, string]>([
    // The standard's own example, with our link and the brackets of today's numbers.
    [
      'a notice',
      {},
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发〔2005〕37号[A/OL]. (2005-07-12)[2011-07-12]. http://jingwei.example/documents/abc234.',
    ],
    [
      'without a link',
      { url: null },
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发〔2005〕37号[A]. (2005-07-12)[2011-07-12].',
    ],
    [
      'more than three issuers',
      { issuers: ['甲局', '乙局', '丙局', '丁局'], url: null, title: '通知', docNumber: null },
      '甲局, 乙局, 丙局, 等. 通知[A]. (2005-07-12)[2011-07-12].',
    ],
    [
      'three issuers',
      { issuers: ['甲局', '乙局', '丙局'], url: null, title: '通知', docNumber: null },
      '甲局, 乙局, 丙局. 通知[A]. (2005-07-12)[2011-07-12].',
    ],
    ['nobody and no date', { issuers: [], issued: null, url: null, title: '方案', docNumber: null }, '方案[A]. [2011-07-12].'],
    ['a part of a date', { issued: '2023-10', url: null, title: '方案', docNumber: null, issuers: [] }, '方案[A]. (2023-10)[2011-07-12].'],
    [
      'a clause',
      { place: '三、（十四）', page: 5, url: null, title: '意见', docNumber: null, issuers: ['甲局'] },
      '甲局. 意见[A]. 2005: 三、（十四）, 5(2005-07-12)[2011-07-12].',
    ],
  ])('%s', (_name, part, written) => {
    expect(writeGbt7714({ ...notice, ...part })).toBe(written);
  });
});

describe('BibTeX', () => {
  it('is one entry with balanced braces', () => {
    expect(writeBibtex({ ...notice, path: '3/14', place: '三、（十四）', page: 5 })).toBe(
      [
        '@misc{jingwei-abc234-3-14,',
        '  author = {{北京市人民政府办公厅}},',
        '  title = {{关于转发北京市企业投资项目核准暂行实施办法的通知}},',
        '  number = {京政办发〔2005〕37号},',
        '  year = {2005},',
        '  month = {7},',
        '  date = {2005-07-12},',
        '  pages = {5},',
        '  note = {三、（十四）},',
        '  url = {http://jingwei.example/documents/abc234},',
        '  urldate = {2011-07-12},',
        '  langid = {chinese},',
        '}',
      ].join('\n'),
    );
  });

  it('escapes what BibTeX and TeX would read', () => {
    expect(writeBibtex({ ...notice, title: '50% & {甲}_$#~^\\' })).toContain(
      '{{50\\% \\& \\{甲\\}\\_\\$\\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}}',
    );
  });
});

describe('through GraphQL', () => {
  const { store, dispose } = temporaryStore();
  beforeAll(async () => {
    await ingest(store, SAMPLE_FILES);
  });
  afterAll(dispose);

  it('cites a document and a clause with the day of access and a link', async () => {
    const yoga = makeYoga(makeServices(store, { publicUrl: 'https://jingwei.example' }), () => undefined);
    type Documents = { documents: { edges: { node: { id: string; reference: string; clause: { reference: string } } }[] } };
    const ask = (query: string) => fetchAnswer<Documents>(yoga, query);
    const { data } = await ask(
      '{ documents(region: "140000") { edges { node { id reference(accessed: "2026-11-21") clause(path: "3/14") { reference(style: GBT7714, accessed: "2026-11-21") } } } } }',
    );
    const { id, reference, clause } = data?.documents.edges[0]?.node ?? { id: '', reference: '', clause: { reference: '' } };
    expect(reference).toMatch(/: 晋银发〔2024〕53号\[A\/OL\]\. \(2024-07-18\)\[2026-11-21\]\. https:\/\/jingwei\.example\/documents\//);
    expect(clause.reference).toContain(
      `. 2024: 三、（十四）(2024-07-18)[2026-11-21]. https://jingwei.example/documents/${id}?at=3/14#3/14.`,
    );
    expect((await ask('{ documents { edges { node { reference(accessed: "gestern") } } } }')).errors?.[0]?.message).toContain(
      '日期“gestern”不存在',
    );
  });
});
