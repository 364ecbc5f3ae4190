import { MOST_HITS } from '../../search/search.ts';
import { today } from '../../validity.ts';
import { FORMATS, type Column, type ExportList, type Remark } from '../types.ts';
import { addressColumns, CLAUSE_FIELDS, documentColumns, sourceOf, type ExportClause } from './clause-columns.ts';

interface Hit {
  readonly rank: number;
  readonly node: ExportClause & {
    readonly text: string;
    readonly departments: readonly { readonly name: string; readonly role: string }[];
    readonly targets: readonly { readonly quote: string }[];
    readonly instruments: readonly { readonly surface: string }[];
    readonly statements: readonly { readonly modality: string }[];
  };
}

interface Data {
  readonly search: {
    readonly question: string;
    readonly totalCount: number;
    readonly understanding: { readonly chips: readonly { readonly kindName: string; readonly name: string; readonly filters: boolean }[] };
    readonly answer: { readonly status: string; readonly items: readonly { readonly text: string; readonly role: string | null }[] };
    readonly searched: {
      readonly clauses: number;
      readonly documents: readonly { readonly id: string }[];
      readonly regions: readonly { readonly name: string }[];
    };
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly Omit<Hit, 'rank'>[];
  };
  readonly collection: { readonly modalities: readonly { readonly id: string; readonly name: string }[] };
}

const document = `query ExportSearch($question: String!, $filters: SearchFilters, $asOf: String, $first: Int!, $after: String) {
  search(question: $question, filters: $filters, first: $first, after: $after) {
    question totalCount
    understanding { chips { kindName name filters } }
    answer { status items { text role } }
    searched { clauses documents { id } regions { name } }
    pageInfo { hasNextPage endCursor }
    edges { node { ...ExportClause text departments { name role } targets { quote } instruments { surface } statements { modality } } }
  }
  collection { modalities { id name } }
}
${CLAUSE_FIELDS}`;

const names = (list: readonly string[]): string | null => [...new Set(list)].join('、') || null;
const clauseOf = ({ node }: Hit): ExportClause => node;
const withRole = ({ node }: Hit, role: string) => names(node.departments.filter((each) => each.role === role).map(({ name }) => name));

/** Columns of a hit; modality is told by its Chinese name. */
function columnsOf({ collection }: Data): Column<Hit>[] {
  const modality = new Map(collection.modalities.map(({ id, name }) => [id, name]));
  return [
    { key: 'rank', zh: '名次', en: 'Rank', meaning: '按与问题的符合程度，1 为最好', kind: 'number', share: 0.7, value: ({ rank }) => rank },
    {
      key: 'region',
      zh: '地区',
      en: 'Region',
      meaning: '文件所属地区',
      kind: 'text',
      share: 1.2,
      value: ({ node }) => node.document.region?.name ?? null,
    },
    ...documentColumns<Hit>(clauseOf),
    { key: 'text', zh: '原文', en: 'Text', meaning: '条款全文，去掉排版换行', kind: 'long', share: 7, value: ({ node }) => node.text },
    {
      key: 'modality',
      zh: '语气',
      en: 'Modality',
      meaning: '条款各句的语气，去重，按原文顺序',
      kind: 'text',
      value: ({ node }) => names(node.statements.map((each) => modality.get(each.modality) ?? each.modality)),
    },
    {
      key: 'lead',
      zh: '牵头部门',
      en: 'Leading departments',
      meaning: '原文写明牵头的部门；空为未写',
      kind: 'text',
      share: 2,
      value: (hit) => withRole(hit, 'lead'),
    },
    {
      key: 'support',
      zh: '配合部门',
      en: 'Supporting departments',
      meaning: '原文写明配合的部门；空为未写',
      kind: 'text',
      value: (hit) => withRole(hit, 'support'),
    },
    {
      key: 'unspecified',
      zh: '责任部门',
      en: 'Departments, role not said',
      meaning: '原文列出而没有说谁牵头的部门',
      kind: 'text',
      value: (hit) => withRole(hit, 'unspecified'),
    },
    {
      key: 'targets',
      zh: '目标',
      en: 'Targets',
      meaning: '条款中可以考核的目标，按原文',
      kind: 'text',
      value: ({ node }) => names(node.targets.map(({ quote }) => quote)),
    },
    {
      key: 'instruments',
      zh: '工具',
      en: 'Instruments',
      meaning: '条款中的政策工具，按原文',
      kind: 'text',
      value: ({ node }) => names(node.instruments.map(({ surface }) => surface)),
    },
    ...addressColumns<Hit>(clauseOf),
  ];
}

function remarksOf({ search }: Data, asOf: string): Remark[] {
  const { understanding, answer, searched } = search;
  const chips = understanding.chips.map(({ kindName, name, filters }) => `${kindName} ${name}${filters ? '（只看）' : ''}`).join('；');
  const found = answer.items.map(({ text, role }) => (role === null ? text : `${text}（${role}）`)).join('；');
  return [
    { key: 'question', zh: '问题', value: search.question },
    ...(chips === '' ? [] : [{ key: 'understood', zh: '理解为', value: chips }]),
    ...(answer.status === 'none' ? [] : [{ key: 'answer', zh: '答案', value: answer.status === 'found' ? found : '未找到' }]),
    {
      key: 'searched',
      zh: '检索范围',
      value: `${searched.documents.length} 份文件，${searched.clauses} 条；${searched.regions.map(({ name }) => name).join('、')}`,
    },
    ...(search.totalCount < MOST_HITS ? [] : [{ key: 'cut', zh: '条数', value: `只有匹配最好的 ${MOST_HITS} 条` }]),
    { key: 'reading', zh: '地区读法', value: '本地文件：地区本身及其下级的文件' },
    { key: 'asOf', zh: '效力时点', value: asOf },
  ];
}

/** The clauses that a question found, best first; at most 200. */
export const searchList: ExportList<Data, Hit> = {
  name: 'search',
  zh: '检索结果',
  document,
  formats: FORMATS,
  page({ search: { edges, totalCount, pageInfo } }, before) {
    const rows = edges.map(({ node }, at) => ({ node, rank: before + at + 1 }));
    return { rows, totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  subject: ({ search }) => search.question,
  remarks: (data, { asOf }) => remarksOf(data, typeof asOf === 'string' ? asOf : today()),
  columns: columnsOf,
  sources: ({ node }) => [sourceOf(node)],
};
