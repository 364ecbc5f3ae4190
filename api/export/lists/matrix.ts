import { regionFullName } from '../../../graph/vocabulary/regions.ts';
import type { Ask, Column, ExportList, Remark, Variables } from '../types.ts';
import { FORMATS } from '../types.ts';
import { EXTENT_FIELDS, extentRemarks } from './extent.ts';
import { countsGroup, turnedColumns, uprightColumns, type MatrixLine, type MatrixTable } from './matrix-columns.ts';

const document = `query ExportMatrix(
  $columns: MatrixColumns! = CLASSES, $of: ID, $phrases: [String!], $regions: [ID!], $add: [String!], $without: [ID!], $extent: Extent
  $sortRows: MatrixOrder, $sortColumns: MatrixOrder, $hideEmpty: Boolean
) {
  matrix(columns: $columns, of: $of, phrases: $phrases, regions: $regions, add: $add, without: $without, extent: $extent, sortRows: $sortRows, sortColumns: $sortColumns, hideEmpty: $hideEmpty) {
    columns { key kind name en }
    rows { region { id name en level } documents own cells { state letters clauses mentioned covers { document { title } } } }
    of { name }
    extent { ...ExportExtent }
    legend { letter name reason }
    unknownRegions unplaced columnsLeft hiddenRows hiddenColumns
  }
}
${EXTENT_FIELDS}`;

const SOURCES = `query ExportMatrixSources(
  $columns: MatrixColumns! = CLASSES, $of: ID, $phrases: [String!], $regions: [ID!], $add: [String!], $without: [ID!], $extent: Extent, $first: Int!, $after: String
) {
  matrixClauses(columns: $columns, of: $of, phrases: $phrases, regions: $regions, add: $add, without: $without, extent: $extent, first: $first, after: $after) {
    edges { node { document { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface SourcePage {
  readonly matrixClauses: {
    readonly edges: readonly { readonly node: { readonly document: { readonly id: string } } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The documents behind the cells, in the order of the rows. */
async function findSources(ask: Ask, variables: Variables, most: number): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let after: string | null = null; ;) {
    const { matrixClauses }: SourcePage = await ask(SOURCES, { ...variables, first: 100, after });
    for (const { node } of matrixClauses.edges) ids.add(node.document.id);
    if (!matrixClauses.pageInfo.hasNextPage || ids.size > most) return [...ids].slice(0, most + 1);
    after = matrixClauses.pageInfo.endCursor;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  CLASSES: '工具类别',
  INSTRUMENTS: '具体工具',
  POLICY_TYPES: '供给型、环境型、需求型',
  DEPARTMENTS: '部门',
  PHRASES: '检索列',
};

/** Names of regions that the page's variables list by id. */
const namesOf = (ids: unknown): string => (Array.isArray(ids) ? ids.map((id) => regionFullName(String(id)) || String(id)).join('、') : '');

function remarksOf(data: MatrixTable, { columns, phrases, regions, without }: Variables): Remark[] {
  const { matrix } = data;
  const { of, extent, legend, unknownRegions, unplaced, columnsLeft, hiddenRows, hiddenColumns } = matrix;
  const kind = KINDS[typeof columns === 'string' ? columns : 'CLASSES'] ?? '';
  const left = [
    columnsLeft > 0 ? `另有 ${columnsLeft} 列较少见，未列` : '',
    hiddenRows > 0 ? `隐藏了 ${hiddenRows} 个空行` : '',
    hiddenColumns > 0 ? `隐藏了 ${hiddenColumns} 个空列` : '',
    namesOf(without) === '' ? '' : `去掉了这些行：${namesOf(without)}`,
    unplaced > 0 ? `${unplaced} 份文件未注明地区，不在任何一行` : '',
    unknownRegions.length > 0 ? `没有认出的地区：${unknownRegions.join('、')}` : '',
  ].filter((part) => part !== '');
  return [
    { key: 'columnKind', zh: '列', value: of === null ? kind : `${of.name}的${kind}` },
    ...(Array.isArray(phrases) && phrases.length > 0 ? [{ key: 'phrases', zh: '检索列', value: phrases.map(String).join('、') }] : []),
    ...(namesOf(regions) === '' ? [] : [{ key: 'chosenRows', zh: '选择的行', value: namesOf(regions) }]),
    ...(matrix.rows.some((row) => countsGroup(data, row))
      ? [
          {
            key: 'groups',
            zh: '区域的行',
            value: '区域（如京津冀）一行只计为该区域发布的文件；成员各自的文件在各自的行，成员自己没有而区域文件有的写“上级/区域文件有”',
          },
        ]
      : []),
    ...extentRemarks(extent).filter(({ key }) => key !== 'regions'),
    ...(left.length === 0 ? [] : [{ key: 'left', zh: '未列', value: left.join('；') }]),
    { key: 'legend', zh: '字母', value: legend.map(({ letter, name }) => `${letter} ${name}`).join('；') },
    {
      key: 'states',
      zh: '空格',
      value:
        '未见：本行的文件中没有；未收录：资料库没有这个地区的文件；未列入：有文件，但不在所选范围；上级/区域文件有：本地没有，上级或所属区域的文件有',
    },
  ];
}

/** Whether the page shows regions above and what they do at the side. */
const isTurned = ({ transposed }: Variables): boolean => transposed === true;

/** Who does what, and where is nothing: the table as the page shows it. Its clauses are a list of their own. */
export const matrixList: ExportList<MatrixTable, MatrixLine | Column<MatrixLine>> = {
  name: 'matrix',
  zh: '政策矩阵',
  document,
  formats: FORMATS,
  columnsInPart: 8,
  page(data, _before, variables) {
    const rows = isTurned(variables) ? uprightColumns(data).slice(1) : data.matrix.rows;
    return { rows, totalCount: rows.length, next: null };
  },
  subject: ({ matrix: { of } }, { columns, phrases }) =>
    [
      of === null ? (KINDS[typeof columns === 'string' ? columns : 'CLASSES'] ?? '') : of.name,
      ...(Array.isArray(phrases) ? phrases.map(String) : []),
    ].join('、'),
  remarks: remarksOf,
  columns: (data, variables) => (isTurned(variables) ? turnedColumns(data) : uprightColumns(data)),
  sources: () => [],
  otherSources: findSources,
};
