import { regionFullEnglish, regionFullName } from '../../../graph/vocabulary/regions.ts';
import { countOf, joinSaid, said, sayList, sayName, SEMICOLON, type Said } from '../../said.ts';
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
    of { name en }
    extent { ...ExportExtent }
    legend { letter name en }
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

const KINDS: Readonly<Record<string, Said>> = {
  CLASSES: said('工具类别', 'Instrument classes'),
  INSTRUMENTS: said('具体工具', 'Named instruments'),
  POLICY_TYPES: said('供给型、环境型、需求型', 'Supply, environment, demand'),
  DEPARTMENTS: said('部门', 'Departments'),
  PHRASES: said('检索列', 'Search columns'),
};

const kindOf = (columns: unknown): Said => KINDS[typeof columns === 'string' ? columns : 'CLASSES'] ?? said('', '');

/** Regions that the page's variables list by id. */
const regionsOf = (ids: unknown): Said[] =>
  Array.isArray(ids) ? ids.map(String).map((id) => said(regionFullName(id) || id, regionFullEnglish(id) || id)) : [];

/** What is not in the table, and why. */
function leftOut({ matrix }: MatrixTable, { without }: Variables): Said[] {
  const { unknownRegions, unplaced, columnsLeft, hiddenRows, hiddenColumns } = matrix;
  const rows = sayList(regionsOf(without));
  return [
    ...(columnsLeft > 0 ? [said(`另有 ${columnsLeft} 列较少见，未列`, `${columnsLeft} less frequent columns`)] : []),
    ...(hiddenRows > 0 ? [said(`隐藏了 ${hiddenRows} 个空行`, countOf(hiddenRows, 'empty row'))] : []),
    ...(hiddenColumns > 0 ? [said(`隐藏了 ${hiddenColumns} 个空列`, countOf(hiddenColumns, 'empty column'))] : []),
    ...(rows.zh === '' ? [] : [said(`去掉了这些行：${rows.zh}`, `these rows: ${rows.en}`)]),
    ...(unplaced > 0 ? [said(`${unplaced} 份文件未注明地区，不在任何一行`, `${countOf(unplaced, 'document')} without a region`)] : []),
    ...(unknownRegions.length > 0
      ? [said(`没有认出的地区：${unknownRegions.join('、')}`, `what is no region: ${unknownRegions.join(', ')}`)]
      : []),
  ];
}

const GROUP_ROWS = said(
  '区域（如京津冀）一行只计为该区域发布的文件；成员各自的文件在各自的行，成员自己没有而区域文件有的写“上级/区域文件有”',
  'The row of a group counts documents issued for the group; those of its members are in their own rows. A member that has nothing of its own where the group has something says “In a superior or group document”',
);

const EMPTY_CELLS = said(
  '未见：本行的文件中没有；未收录：资料库没有这个地区的文件；未列入：有文件，但不在所选范围；上级/区域文件有：本地没有，上级或所属区域的文件有',
  'Not found: not in the documents of the row. Not held: the collection has no document of the region. Outside the extent: it has, but none of those chosen. In a superior or group document: not in its own documents, but in one of a superior or of its group',
);

function remarksOf(data: MatrixTable, variables: Variables): Remark[] {
  const { of, extent, legend, rows } = data.matrix;
  const kind = kindOf(variables['columns']);
  const phrases = phrasesOf(variables);
  const chosen = regionsOf(variables['regions']);
  const left = leftOut(data, variables);
  return [
    {
      key: 'columnKind',
      zh: '列',
      en: 'Columns',
      value: of === null ? kind : said(`${of.name}的${kind.zh}`, `${kind.en} of the class ${sayName(of).en}`),
    },
    ...(phrases.length > 0 ? [{ key: 'phrases', zh: '检索列', en: 'Search columns', value: sayList(phrases) }] : []),
    ...(chosen.length > 0 ? [{ key: 'chosenRows', zh: '选择的行', en: 'Rows chosen', value: sayList(chosen) }] : []),
    ...(rows.some((row) => countsGroup(data, row)) ? [{ key: 'groups', zh: '区域的行', en: 'Rows of groups', value: GROUP_ROWS }] : []),
    ...extentRemarks(extent).filter(({ key }) => key !== 'regions'),
    ...(left.length === 0 ? [] : [{ key: 'left', zh: '未列', en: 'Not shown', value: joinSaid(left, SEMICOLON) }]),
    {
      key: 'legend',
      zh: '字母',
      en: 'Letters',
      value: joinSaid(
        legend.map(({ letter, name, en }) => said(`${letter} ${name}`, `${letter} ${en}`)),
        SEMICOLON,
      ),
    },
    { key: 'states', zh: '空格', en: 'Empty cells', value: EMPTY_CELLS },
  ];
}

const phrasesOf = ({ phrases }: Variables): string[] => (Array.isArray(phrases) ? phrases.map(String) : []);

/** Whether the page shows regions above and what they do at the side. */
const isTurned = ({ transposed }: Variables): boolean => transposed === true;

/** Who does what, and where is nothing: the table as the page shows it. Its clauses are a list of their own. */
export const matrixList: ExportList<MatrixTable, MatrixLine | Column<MatrixLine>> = {
  name: 'matrix',
  zh: '政策矩阵',
  en: 'Policy matrix',
  document,
  formats: FORMATS,
  columnsInPart: 8,
  page(data, _before, variables) {
    const rows = isTurned(variables) ? uprightColumns(data).slice(1) : data.matrix.rows;
    return { rows, totalCount: rows.length, next: null };
  },
  subject: ({ matrix: { of } }, variables) => sayList([of === null ? kindOf(variables['columns']) : sayName(of), ...phrasesOf(variables)]),
  remarks: remarksOf,
  columns: (data, variables) => (isTurned(variables) ? turnedColumns(data) : uprightColumns(data)),
  sources: () => [],
  otherSources: findSources,
};
