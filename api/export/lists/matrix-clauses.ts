import { countOf, joinSaid, said, sayName } from '../../said.ts';
import { FORMATS, type Column, type ExportList } from '../types.ts';
import { EXTENT_FIELDS, extentRemarks, type ExportExtent } from './extent.ts';
import { addressColumns, CLAUSE_FIELDS, documentColumns, sourceOf, type ExportClause } from './clause-columns.ts';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly region: { readonly id: string; readonly name: string; readonly en: string | null };
  readonly column: string;
  readonly columnName: string;
  readonly columnEn: string | null;
  readonly clause: ExportClause;
  readonly surface: string;
  readonly quote: string;
  readonly acts: boolean;
  readonly letter: string;
  readonly forceName: string;
  readonly forceEn: string;
}

interface Data {
  readonly matrix?: { readonly extent: ExportExtent };
  readonly matrixClauses: {
    readonly totalCount?: number;
    readonly clauseCount?: number;
    readonly documentCount?: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Omit<Row, 'number'> }[];
  };
}

const document = `query ExportMatrixClauses(
  $columns: MatrixColumns! = CLASSES, $of: ID, $phrases: [String!], $regions: [ID!], $add: [String!], $without: [ID!], $extent: Extent, $asOf: String
  $row: ID, $column: ID, $covering: Boolean, $first: Int!, $after: String, $counted: Boolean!
) {
  matrixClauses(columns: $columns, of: $of, phrases: $phrases, regions: $regions, add: $add, without: $without, extent: $extent, row: $row, column: $column, covering: $covering, first: $first, after: $after) {
    totalCount @include(if: $counted)
    clauseCount @include(if: $counted)
    documentCount @include(if: $counted)
    pageInfo { hasNextPage endCursor }
    edges { node { id region { id name en } column columnName columnEn surface quote acts letter forceName forceEn clause { ...ExportClause } } }
  }
  matrix(columns: $columns, of: $of, phrases: $phrases, regions: $regions, add: $add, without: $without, extent: $extent) @include(if: $counted) { extent { ...ExportExtent } }
}
${CLAUSE_FIELDS}
${EXTENT_FIELDS}`;

const clauseOf = ({ clause }: Row): ExportClause => clause;

const columns: Column<Row>[] = [
  {
    key: 'number',
    zh: '序号',
    en: 'Number',
    meaning: said('按行、文件和原文的顺序', 'By row, document and order in the text'),
    kind: 'number',
    value: ({ number }) => number,
  },
  {
    key: 'region',
    zh: '地区',
    en: 'Region',
    meaning: said('在矩阵的哪一行', 'Row of the matrix in which it counts'),
    kind: 'text',
    share: 1.3,
    value: ({ region }) => sayName(region),
  },
  {
    key: 'regionId',
    zh: '地区代码',
    en: 'Region code',
    meaning: said('GB/T 2260 代码，或跨区域的编号', 'GB/T 2260 code, or the id of a group of regions'),
    kind: 'text',
    value: ({ region }) => region.id,
  },
  {
    key: 'columnName',
    zh: '列',
    en: 'Column',
    meaning: said('在矩阵的哪一列', 'Column of the matrix in which it counts'),
    kind: 'text',
    share: 1.5,
    value: ({ columnName: name, columnEn: en }) => sayName({ name, en }),
  },
  {
    key: 'column',
    zh: '列编号',
    en: 'Column key',
    meaning: said('列的编号，与矩阵 JSON 的字段名相同', 'Id of the column, the same as its field in the JSON of the matrix'),
    kind: 'text',
    value: ({ column }) => column,
  },
  {
    key: 'letter',
    zh: '字母',
    en: 'Letter',
    meaning: said('这一处在格子里的字母；一格取最强的', 'Letter of this place; a cell shows the strongest'),
    kind: 'text',
    share: 0.6,
    value: ({ letter }) => letter,
  },
  {
    key: 'force',
    zh: '语气或职责',
    en: 'Force',
    meaning: said('字母的名称', 'What the letter means'),
    kind: 'text',
    share: 1,
    value: ({ forceName, forceEn }) => said(forceName, forceEn),
  },
  {
    key: 'acts',
    zh: '是否采取',
    en: 'Acts',
    meaning: said('是：条款以此行事，计入条数；否：只提及', 'Yes: the clause acts by it and is counted; no: it only mentions it'),
    kind: 'text',
    value: ({ acts }) => (acts ? said('是', 'yes') : said('否', 'no')),
  },
  {
    key: 'surface',
    zh: '原词',
    en: 'Words',
    meaning: said('原文中的词；检索列为含它的句子', 'Words as printed; of a search column the sentence that holds them'),
    kind: 'text',
    share: 1.8,
    value: ({ surface }) => surface,
  },
  {
    key: 'quote',
    zh: '原句',
    en: 'Sentence',
    meaning: said('词所在的句子', 'The sentence around the words'),
    kind: 'long',
    share: 5,
    value: ({ quote }) => quote,
  },
  ...documentColumns<Row>(clauseOf),
  {
    key: 'fact',
    zh: '要点编号',
    en: 'Fact id',
    meaning: said('这一处在图谱中的编号', 'Id of this place in the graph'),
    kind: 'text',
    value: ({ id }) => id,
  },
  ...addressColumns<Row>(clauseOf, ({ id }) => id),
];

/** Every place in a text that fills a cell of the matrix; counting its clauses by region and column gives the matrix again. */
export const matrixClausesList: ExportList<Data, Row> = {
  name: 'matrix-clauses',
  zh: '政策矩阵的条款',
  en: 'Clauses of the policy matrix',
  document,
  formats: FORMATS,
  page({ matrixClauses: { edges, totalCount, pageInfo } }, before) {
    const rows = edges.map(({ node }, at) => ({ ...node, number: before + at + 1 }));
    return { rows, totalCount: totalCount ?? 0, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  subject: ({ matrixClauses: { edges } }, { row, column }) => {
    const [first] = edges;
    if (first === undefined) return '';
    const { region, columnName: name, columnEn: en } = first.node;
    return joinSaid([...(row ? [sayName(region)] : []), ...(column ? [sayName({ name, en })] : [])], said('，', ', '));
  },
  remarks: ({ matrix, matrixClauses: { clauseCount = 0, documentCount = 0 } }) => [
    ...(matrix === undefined ? [] : extentRemarks(matrix.extent).filter(({ key }) => key !== 'regions')),
    {
      key: 'counts',
      zh: '条款',
      en: 'Clauses',
      value: said(
        `${clauseCount} 条 / ${documentCount} 份文件；一条写两种工具的有两行`,
        `${countOf(clauseCount, 'clause')} in ${countOf(documentCount, 'document')}; a clause that names two instruments has two rows`,
      ),
    },
  ],
  columns: () => columns,
  sources: ({ clause }) => [sourceOf(clause)],
};
