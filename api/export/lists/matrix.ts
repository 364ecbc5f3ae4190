import type { Ask, Column, ExportList, Remark, Variables } from '../types.ts';
import { FORMATS } from '../types.ts';
import { EXTENT_FIELDS, extentRemarks, type ExportExtent } from './extent.ts';

interface Cell {
  readonly state: string;
  readonly letters: readonly string[];
  readonly clauses: number;
  readonly mentioned: number;
  readonly covers: readonly { readonly document: { readonly title: string } }[];
}

interface Row {
  readonly region: { readonly name: string; readonly level: string };
  readonly documents: number;
  readonly cells: readonly Cell[];
}

interface Data {
  readonly matrix: {
    readonly columns: readonly { readonly key: string; readonly kind: string; readonly name: string; readonly en: string | null }[];
    readonly rows: readonly Row[];
    readonly of: { readonly name: string } | null;
    readonly extent: ExportExtent;
    readonly legend: readonly { readonly letter: string; readonly name: string; readonly reason: string }[];
    readonly unknownRegions: readonly string[];
    readonly columnsLeft: number;
    readonly hiddenRows: number;
    readonly hiddenColumns: number;
  };
}

const document = `query ExportMatrix(
  $columns: MatrixColumns! = CLASSES, $of: ID, $phrases: [String!], $regions: [ID!], $add: [String!], $extent: Extent
  $sortRows: MatrixOrder, $sortColumns: MatrixOrder, $hideEmpty: Boolean
) {
  matrix(columns: $columns, of: $of, phrases: $phrases, regions: $regions, add: $add, extent: $extent, sortRows: $sortRows, sortColumns: $sortColumns, hideEmpty: $hideEmpty) {
    columns { key kind name en }
    rows { region { name level } documents cells { state letters clauses mentioned covers { document { title } } } }
    of { name }
    extent { ...ExportExtent }
    legend { letter name reason }
    unknownRegions columnsLeft hiddenRows hiddenColumns
  }
}
${EXTENT_FIELDS}`;

const SOURCES = `query ExportMatrixSources(
  $columns: MatrixColumns! = CLASSES, $of: ID, $phrases: [String!], $regions: [ID!], $add: [String!], $extent: Extent, $first: Int!, $after: String
) {
  matrixClauses(columns: $columns, of: $of, phrases: $phrases, regions: $regions, add: $add, extent: $extent, first: $first, after: $after) {
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

/** What a cell says in words: 应 12 条; 提及 3 条; 未见. */
export function writeCell({ state, letters, clauses, mentioned, covers }: Cell): string {
  if (state === 'STRENGTH') return `${letters.join('')} ${clauses} 条${mentioned > 0 ? `（另提及 ${mentioned} 条）` : ''}`;
  if (state === 'MENTIONED') return `提 ${clauses} 条`;
  if (state === 'COVERED') return `上级/区域文件有：${[...new Set(covers.map(({ document: { title } }) => `《${title}》`))].join('、')}`;
  return state === 'ABSENT' ? '未见' : state === 'NOT_COLLECTED' ? '未收录' : '未列入';
}

const KINDS: Readonly<Record<string, string>> = {
  CLASSES: '工具类别',
  INSTRUMENTS: '具体工具',
  POLICY_TYPES: '供给型、环境型、需求型',
  DEPARTMENTS: '部门',
  PHRASES: '检索列',
};

function remarksOf({ matrix }: Data, { columns, phrases }: Variables): Remark[] {
  const { of, extent, legend, unknownRegions, columnsLeft, hiddenRows, hiddenColumns } = matrix;
  const kind = KINDS[typeof columns === 'string' ? columns : 'CLASSES'] ?? '';
  const left = [
    columnsLeft > 0 ? `另有 ${columnsLeft} 列较少见，未列` : '',
    hiddenRows > 0 ? `隐藏了 ${hiddenRows} 个空行` : '',
    hiddenColumns > 0 ? `隐藏了 ${hiddenColumns} 个空列` : '',
    unknownRegions.length > 0 ? `没有认出的地区：${unknownRegions.join('、')}` : '',
  ].filter((part) => part !== '');
  return [
    { key: 'columnKind', zh: '列', value: of === null ? kind : `${of.name}的${kind}` },
    ...(Array.isArray(phrases) && phrases.length > 0 ? [{ key: 'phrases', zh: '检索列', value: phrases.map(String).join('、') }] : []),
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

function columnsOf({ matrix }: Data): Column<Row>[] {
  return [
    {
      key: 'region',
      zh: '地区',
      en: 'Region',
      meaning: '一行一个地区或跨区域',
      kind: 'text',
      share: 1.6,
      repeated: true,
      value: ({ region }) => region.name,
    },
    { key: 'level', zh: '级别', en: 'Level', meaning: '国家、省、市、县、跨区域', kind: 'text', value: ({ region }) => region.level },
    {
      key: 'documents',
      zh: '文件数',
      en: 'Documents',
      meaning: '本行所看的文件份数',
      kind: 'number',
      share: 0.8,
      repeated: true,
      value: ({ documents }) => documents,
    },
    ...matrix.columns.map(({ key, name, en, kind }, at): Column<Row> => ({
      key,
      zh: name,
      en: en ?? name,
      meaning: `${kind === 'phrase' ? '含这个词语或意思的' : ''}条款：最强的语气和条数；各字母和空格的意思见“字母”“空格”`,
      kind: 'text',
      share: 1.2,
      value: ({ cells }) => {
        const cell = cells[at];
        return cell === undefined ? null : writeCell(cell);
      },
    })),
  ];
}

/** Who does what, and where is nothing: the table as the page shows it. Its clauses are a list of their own. */
export const matrixList: ExportList<Data, Row> = {
  name: 'matrix',
  zh: '政策矩阵',
  document,
  formats: FORMATS,
  columnsInPart: 8,
  page: ({ matrix: { rows } }) => ({ rows, totalCount: rows.length, next: null }),
  subject: ({ matrix: { of } }, { columns, phrases }) =>
    [
      of === null ? (KINDS[typeof columns === 'string' ? columns : 'CLASSES'] ?? '') : of.name,
      ...(Array.isArray(phrases) ? phrases.map(String) : []),
    ].join('、'),
  remarks: remarksOf,
  columns: columnsOf,
  sources: () => [],
  otherSources: findSources,
};
