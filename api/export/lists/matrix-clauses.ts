import { FORMATS, type Column, type ExportList } from '../types.ts';
import { EXTENT_FIELDS, extentRemarks, type ExportExtent } from './extent.ts';
import { addressColumns, CLAUSE_FIELDS, documentColumns, sourceOf, type ExportClause } from './clause-columns.ts';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly region: { readonly id: string; readonly name: string };
  readonly column: string;
  readonly columnName: string;
  readonly clause: ExportClause;
  readonly surface: string;
  readonly quote: string;
  readonly acts: boolean;
  readonly letter: string;
  readonly forceName: string;
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
    edges { node { id region { id name } column columnName surface quote acts letter forceName clause { ...ExportClause } } }
  }
  matrix(columns: $columns, of: $of, phrases: $phrases, regions: $regions, add: $add, without: $without, extent: $extent) @include(if: $counted) { extent { ...ExportExtent } }
}
${CLAUSE_FIELDS}
${EXTENT_FIELDS}`;

const clauseOf = ({ clause }: Row): ExportClause => clause;

const columns: Column<Row>[] = [
  { key: 'number', zh: '序号', en: 'Number', meaning: '按行、文件和原文的顺序', kind: 'number', value: ({ number }) => number },
  { key: 'region', zh: '地区', en: 'Region', meaning: '在矩阵的哪一行', kind: 'text', share: 1.3, value: ({ region }) => region.name },
  {
    key: 'regionId',
    zh: '地区代码',
    en: 'Region code',
    meaning: 'GB/T 2260 代码，或跨区域的编号',
    kind: 'text',
    value: ({ region }) => region.id,
  },
  { key: 'columnName', zh: '列', en: 'Column', meaning: '在矩阵的哪一列', kind: 'text', share: 1.5, value: ({ columnName }) => columnName },
  {
    key: 'column',
    zh: '列编号',
    en: 'Column key',
    meaning: '列的编号，与矩阵 JSON 的字段名相同',
    kind: 'text',
    value: ({ column }) => column,
  },
  {
    key: 'letter',
    zh: '字母',
    en: 'Letter',
    meaning: '这一处在格子里的字母；一格取最强的',
    kind: 'text',
    share: 0.6,
    value: ({ letter }) => letter,
  },
  { key: 'force', zh: '语气或职责', en: 'Force', meaning: '字母的名称', kind: 'text', share: 1, value: ({ forceName }) => forceName },
  {
    key: 'acts',
    zh: '是否采取',
    en: 'Acts',
    meaning: '是：条款以此行事，计入条数；否：只提及',
    kind: 'text',
    value: ({ acts }) => (acts ? '是' : '否'),
  },
  {
    key: 'surface',
    zh: '原词',
    en: 'Words',
    meaning: '原文中的词；检索列为含它的句子',
    kind: 'text',
    share: 1.8,
    value: ({ surface }) => surface,
  },
  { key: 'quote', zh: '原句', en: 'Sentence', meaning: '词所在的句子', kind: 'long', share: 5, value: ({ quote }) => quote },
  ...documentColumns<Row>(clauseOf),
  { key: 'fact', zh: '要点编号', en: 'Fact id', meaning: '这一处在图谱中的编号', kind: 'text', value: ({ id }) => id },
  ...addressColumns<Row>(clauseOf, ({ id }) => id),
];

/** Every place in a text that fills a cell of the matrix; counting its clauses by region and column gives the matrix again. */
export const matrixClausesList: ExportList<Data, Row> = {
  name: 'matrix-clauses',
  zh: '政策矩阵的条款',
  document,
  formats: FORMATS,
  page({ matrixClauses: { edges, totalCount, pageInfo } }, before) {
    const rows = edges.map(({ node }, at) => ({ ...node, number: before + at + 1 }));
    return { rows, totalCount: totalCount ?? 0, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  subject: ({ matrixClauses: { edges } }, { row, column }) => {
    const [first] = edges;
    return [row ? first?.node.region.name : '', column ? first?.node.columnName : ''].filter(Boolean).join('，');
  },
  remarks: ({ matrix, matrixClauses: { clauseCount = 0, documentCount = 0 } }) => [
    ...(matrix === undefined ? [] : extentRemarks(matrix.extent).filter(({ key }) => key !== 'regions')),
    { key: 'counts', zh: '条款', value: `${clauseCount} 条 / ${documentCount} 份文件；一条写两种工具的有两行` },
  ],
  columns: () => columns,
  sources: ({ clause }) => [sourceOf(clause)],
};
