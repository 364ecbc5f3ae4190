import { countOf, joinSaid, said, sayList, sayName, SEMICOLON, type Said } from '../../said.ts';
import { MOST_HITS } from '../../search/search.ts';
import { today } from '../../validity.ts';
import { sayWord } from '../words.ts';
import { FORMATS, type Column, type ExportList, type Remark } from '../types.ts';
import { READINGS } from './extent.ts';
import { addressColumns, CLAUSE_FIELDS, documentColumns, regionOf, sourceOf, type ExportClause } from './clause-columns.ts';

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
    readonly understanding: {
      readonly chips: readonly {
        readonly kindName: string;
        readonly name: string;
        readonly en: string | null;
        readonly filters: boolean;
      }[];
    };
    readonly answer: {
      readonly status: string;
      readonly items: readonly { readonly text: string; readonly en: string | null; readonly role: string | null }[];
    };
    readonly searched: {
      readonly clauses: number;
      readonly documents: readonly { readonly id: string }[];
      readonly regions: readonly { readonly name: string; readonly en: string | null }[];
    };
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly Omit<Hit, 'rank'>[];
  };
  readonly collection: { readonly modalities: readonly { readonly id: string; readonly name: string; readonly en: string }[] };
}

const document = `query ExportSearch($question: String!, $filters: SearchFilters, $asOf: String, $first: Int!, $after: String) {
  search(question: $question, filters: $filters, first: $first, after: $after) {
    question totalCount
    understanding { chips { kindName name en filters } }
    answer { status items { text en role } }
    searched { clauses documents { id } regions { name en } }
    pageInfo { hasNextPage endCursor }
    edges { node { ...ExportClause text departments { name role } targets { quote } instruments { surface } statements { modality } } }
  }
  collection { modalities { id name en } }
}
${CLAUSE_FIELDS}`;

const names = (list: readonly string[]): string | null => [...new Set(list)].join('、') || null;
const clauseOf = ({ node }: Hit): ExportClause => node;
const withRole = ({ node }: Hit, role: string) => names(node.departments.filter((each) => each.role === role).map(({ name }) => name));

/** Columns of a hit. */
function columnsOf({ collection }: Data): Column<Hit>[] {
  const modality = new Map(collection.modalities.map((each) => [each.id, sayName(each)]));
  return [
    {
      key: 'rank',
      zh: '名次',
      en: 'Rank',
      meaning: said('按与问题的符合程度，1 为最好', 'By how well it answers the question, 1 is best'),
      kind: 'number',
      share: 0.7,
      value: ({ rank }) => rank,
    },
    {
      key: 'region',
      zh: '地区',
      en: 'Region',
      meaning: said('文件所属地区', 'Region of the document'),
      kind: 'text',
      share: 1.2,
      value: ({ node }) => regionOf(node),
    },
    ...documentColumns<Hit>(clauseOf),
    {
      key: 'text',
      zh: '原文',
      en: 'Text',
      meaning: said('条款全文，去掉排版换行', 'The whole clause, without line breaks of the layout'),
      kind: 'long',
      share: 7,
      value: ({ node }) => node.text,
    },
    {
      key: 'modality',
      zh: '语气',
      en: 'Modality',
      meaning: said('条款各句的语气，去重，按原文顺序', 'Modalities of its sentences, each once, in the order of the text'),
      kind: 'text',
      value: ({ node }) => sayList([...new Set(node.statements.map((each) => each.modality))].map((id) => modality.get(id) ?? id)),
    },
    {
      key: 'lead',
      zh: '牵头部门',
      en: 'Leading departments',
      meaning: said('原文写明牵头的部门；空为未写', 'Departments that the text says lead; empty where none is named'),
      kind: 'text',
      share: 2,
      value: (hit) => withRole(hit, 'lead'),
    },
    {
      key: 'support',
      zh: '配合部门',
      en: 'Supporting departments',
      meaning: said('原文写明配合的部门；空为未写', 'Departments that the text says support; empty where none is named'),
      kind: 'text',
      value: (hit) => withRole(hit, 'support'),
    },
    {
      key: 'unspecified',
      zh: '责任部门',
      en: 'Departments, role not said',
      meaning: said('原文列出而没有说谁牵头的部门', 'Departments that the text lists without saying who leads'),
      kind: 'text',
      value: (hit) => withRole(hit, 'unspecified'),
    },
    {
      key: 'targets',
      zh: '目标',
      en: 'Targets',
      meaning: said('条款中可以考核的目标，按原文', 'Targets of the clause that can be checked, as printed'),
      kind: 'text',
      value: ({ node }) => names(node.targets.map(({ quote }) => quote)),
    },
    {
      key: 'instruments',
      zh: '工具',
      en: 'Instruments',
      meaning: said('条款中的政策工具，按原文', 'Policy instruments of the clause, as printed'),
      kind: 'text',
      value: ({ node }) => names(node.instruments.map(({ surface }) => surface)),
    },
    ...addressColumns<Hit>(clauseOf),
  ];
}

function remarksOf({ search }: Data, asOf: string): Remark[] {
  const { understanding, answer, searched, totalCount } = search;
  const chips = understanding.chips.map(({ kindName, name, en, filters }): Said => {
    const kind = sayWord(kindName);
    return said(`${kind.zh} ${name}${filters ? '（只看）' : ''}`, `${kind.en} ${en ?? name}${filters ? ' (only)' : ''}`);
  });
  const facts = answer.items.map(({ text, en, role }): Said => {
    const fact = sayName({ name: text, en });
    return role === null ? fact : said(`${fact.zh}（${role}）`, `${fact.en} (${role})`);
  });
  const regions = sayList(searched.regions.map(sayName));
  const documents = searched.documents.length;
  return [
    { key: 'question', zh: '问题', en: 'Question', value: search.question },
    ...(chips.length === 0 ? [] : [{ key: 'understood', zh: '理解为', en: 'Understood as', value: joinSaid(chips, SEMICOLON) }]),
    ...(answer.status === 'none'
      ? []
      : [
          {
            key: 'answer',
            zh: '答案',
            en: 'Answer',
            value: answer.status === 'found' ? joinSaid(facts, SEMICOLON) : said('未找到', 'Not found'),
          },
        ]),
    {
      key: 'searched',
      zh: '检索范围',
      en: 'Searched',
      value: said(
        `${documents} 份文件，${searched.clauses} 条；${regions.zh}`,
        `${countOf(searched.clauses, 'clause')} of ${countOf(documents, 'document')}; ${regions.en}`,
      ),
    },
    ...(totalCount < MOST_HITS
      ? []
      : [{ key: 'cut', zh: '条数', en: 'Number', value: said(`只有匹配最好的 ${MOST_HITS} 条`, `only the best ${MOST_HITS}`) }]),
    { key: 'reading', zh: '地区读法', en: 'Regions mean', value: READINGS.LOCAL },
    { key: 'asOf', zh: '效力时点', en: 'Day of status', value: asOf },
  ];
}

/** The clauses that a question found, best first; at most 200. */
export const searchList: ExportList<Data, Hit> = {
  name: 'search',
  zh: '检索结果',
  en: 'Search results',
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
