import { tokenise } from '../../../graph/text/tokenise.ts';
import type {
  AddresseeRow,
  BindingRow,
  DatesRow,
  DepartmentRow,
  FactReader,
  TargetRow,
  StatementRow,
  TermRow,
  CitationRow,
  InstrumentRow,
  IssuerRow,
} from '../../../api/search/answer/facts.ts';
import { createIndex } from '../../../api/search/index/clauseIndex.ts';
import type { IndexClause, IndexDocument } from '../../../api/search/index/types.ts';
import { loadLexicon } from '../../../api/search/lexicon/load.ts';
import type { SearchDeps } from '../../../api/search/search.ts';
import { makeContext } from '../../../api/search/understand/collection.ts';
import { vocabularyNames } from '../../../api/search/understand/names.ts';
import { loadWeights } from '../../../api/search/weights.ts';

/** A clause of a document with what is needed of it; everything else is empty. */
export function clause(document: string, path: string, heading: string | null, body: string, rest: Partial<IndexClause> = {}): IndexClause {
  const text = heading === null ? body : `${heading}。${body}`;
  const empty = { ancestors: [], instruments: [], bodies: [], actors: [], modalities: [], targets: 0, deadlines: [] };
  return { id: `${document}/${path}`, path, kind: 'clause', heading, text, ...empty, ...rest };
}

const hunan = 'hunan0000000';
const yantai = 'yantai000000';
const guidance = ['总体要求', '指导思想'];

/** Two short policies of places that no sample is about. */
export const documents: readonly IndexDocument[] = [
  {
    id: hunan,
    name: 'a_hunan',
    title: '湖南省绿色金融发展实施意见',
    docNumber: '湘政办发〔2022〕18号',
    regionId: '430000',
    issuerIds: [],
    year: 2022,
    issued: '2022-05-06',
    clauses: [
      clause(hunan, 'preamble', null, '根据《关于构建绿色金融体系的指导意见》（银发〔2016〕228号），制定本意见。', { kind: 'preamble' }),
      clause(hunan, '1/1', '指导思想', '坚持绿色发展，大力发展绿色保险、绿色信贷、绿色债券，推动碳达峰碳中和。', {
        ancestors: guidance.slice(0, 1),
      }),
      clause(hunan, '1/2', '主要目标', '到2025年底，全省绿色贷款余额达到8000亿元，绿色债券发行规模达到300亿元。', {
        targets: 2,
        ancestors: ['总体要求'],
      }),
      clause(hunan, '2', '重点任务', '', { text: '二、重点任务' }),
      clause(
        hunan,
        '2/3',
        '大力发展绿色保险',
        '鼓励保险机构开展森林保险、安全生产责任保险、巨灾保险等业务。（湖南金融监管局、省财政厅负责）',
        {
          ancestors: ['重点任务'],
          instruments: ['insurance'],
          modalities: ['encourage'],
        },
      ),
      clause(hunan, '2/4', '加强风险管理', '银行业金融机构应当建立环境风险压力测试制度，每年6月底前报送结果。', {
        ancestors: ['重点任务'],
        instruments: ['risk'],
        modalities: ['oblige'],
      }),
      clause(hunan, '2/5', '补贴购置船舶', '对购置电动渡船的企业，按购置费用的30%给予补贴，每艘最高20万元，补贴期限为3年。', {
        ancestors: ['重点任务'],
        instruments: ['fiscal'],
      }),
    ],
  },
  {
    id: yantai,
    name: 'b_yantai',
    title: '烟台市转型金融工作方案',
    docNumber: '烟金〔2023〕7号',
    regionId: '370600',
    issuerIds: [],
    year: 2023,
    issued: '2023-03-01',
    clauses: [
      clause(yantai, '1', '建立转型项目库', '依托“烟台融资服务平台”建立转型项目库。', { instruments: ['platform'] }),
      clause(yantai, '2', '发展蓝色金融', '支持发行蓝色债券，开展海水养殖保险。', {
        instruments: ['bond', 'insurance'],
        modalities: ['encourage'],
      }),
    ],
  },
];

const row = (
  clauseId: string,
  id: string,
  quote: string,
): { id: string; clauseId: string; quote: string; spanStart: number; spanEnd: number } => ({
  id: `${clauseId}.${id}`,
  clauseId,
  quote,
  spanStart: 0,
  spanEnd: quote.length,
});

const departments: readonly DepartmentRow[] = [
  { ...row(`${hunan}/2/3`, 'd1', '湖南金融监管局'), name: '湖南金融监管局', role: 'lead', bodyId: null },
  { ...row(`${hunan}/2/3`, 'd2', '省财政厅'), name: '省财政厅', role: 'support', bodyId: null },
];
const targets: readonly TargetRow[] = [
  {
    ...row(`${hunan}/1/2`, 't1', '绿色贷款余额达到8000亿元'),
    metric: '绿色贷款余额',
    op: '>=',
    value: 8000,
    unit: '亿元',
    deadline: '2025-12-31',
    relation: null,
  },
  {
    ...row(`${hunan}/1/2`, 't2', '绿色债券发行规模达到300亿元'),
    metric: '绿色债券发行规模',
    op: '>=',
    value: 300,
    unit: '亿元',
    deadline: '2025-12-31',
    relation: null,
  },
];
const citations: readonly CitationRow[] = [
  {
    ...row(`${hunan}/preamble`, 'c1', '《关于构建绿色金融体系的指导意见》（银发〔2016〕228号）'),
    documentId: hunan,
    title: '关于构建绿色金融体系的指导意见',
    docNumber: '银发〔2016〕228号',
    role: 'basis',
  },
];
const instruments: readonly InstrumentRow[] = ['森林保险', '安全生产责任保险', '巨灾保险'].map((surface, at) => ({
  ...row(`${hunan}/2/3`, `i${at}`, surface),
  surface,
  instrumentId: 'insurance',
  classId: 'insurance',
}));
const issuers: readonly IssuerRow[] = [
  { ...row(`${hunan}/preamble`, 'u1', '湖南省人民政府办公厅'), documentId: hunan, name: '湖南省人民政府办公厅', bodyId: null },
];
const statements: readonly StatementRow[] = [
  {
    ...row(`${hunan}/2/4`, 's1', '银行业金融机构应当建立环境风险压力测试制度，每年6月底前报送结果。'),
    modalities: ['oblige'],
    bearer: '银行业金融机构',
    action: '建立',
    object: '环境风险压力测试制度',
    deadline: '每年6月底前',
    frequency: null,
    recipient: null,
  },
];
const bindings: readonly BindingRow[] = [
  { clauseId: `${hunan}/2/4`, statementId: `${hunan}/2/4.s1`, boundId: 'banking-institution', kind: 'actor', derived: false },
];
const term = (kind: string, value: number, unit: string, quote: string): TermRow => ({
  ...row(`${hunan}/2/5`, `m-${kind}`, quote),
  kind,
  value,
  unit,
  instrument: '补贴',
});
const terms: readonly TermRow[] = [
  term('rate', 30, '%', '30%给予补贴'),
  term('cap', 20, '万元', '每艘最高20万元'),
  term('duration', 3, '年', '补贴期限为3年'),
];
const addressees: readonly AddresseeRow[] = [
  { ...row(`${hunan}/preamble`, 'a1', '各市州人民政府'), documentId: hunan, name: '各市州人民政府' },
];
const dates: readonly DatesRow[] = [
  { documentId: hunan, issued: { text: '2022年5月6日', quote: null }, effective: null, expires: null },
  { documentId: yantai, issued: { text: '2021年', quote: null }, effective: null, expires: null },
];

const ofClauses =
  <Row extends { clauseId: string }>(rows: readonly Row[]) =>
  async (ids: readonly string[]): Promise<readonly Row[]> =>
    rows.filter((entry) => ids.includes(entry.clauseId));
const ofDocuments =
  <Row extends { documentId: string }>(rows: readonly Row[]) =>
  async (ids: readonly string[]): Promise<readonly Row[]> =>
    rows.filter((entry) => ids.includes(entry.documentId));

export const facts: FactReader = {
  departmentsOf: ofClauses(departments),
  instrumentsOf: ofClauses(instruments),
  targetsOf: ofClauses(targets),
  termsOf: ofClauses(terms),
  termsFor: async () => [],
  addresseesOf: ofDocuments(addressees),
  statementsOf: ofClauses(statements),
  bindingsOf: ofClauses(bindings),
  datesOf: ofDocuments(dates),
  issuersOf: ofDocuments(issuers),
  citationsOf: ofDocuments(citations),
  usesOf: async (ids) => instruments.filter((entry) => ids.includes(entry.classId)).map((entry) => ({ ...entry, documentId: hunan })),
};

/** Search over the two documents, with the project's own tokeniser, vocabularies and tables. */
export function makeDeps(held: readonly IndexDocument[] = documents): SearchDeps {
  const weights = loadWeights();
  const index = createIndex(tokenise, weights);
  for (const document of held) index.replaceDocument(document);
  return { index, context: makeContext(index, vocabularyNames(), loadLexicon(), tokenise), facts, weights };
}
