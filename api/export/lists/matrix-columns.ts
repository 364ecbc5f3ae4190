import type { Column, Value } from '../types.ts';
import type { ExportExtent } from './extent.ts';

interface Cell {
  readonly state: string;
  readonly letters: readonly string[];
  readonly clauses: number;
  readonly mentioned: number;
  readonly covers: readonly { readonly document: { readonly title: string } }[];
}

export interface MatrixLine {
  readonly region: { readonly id: string; readonly name: string; readonly en: string | null; readonly level: string };
  readonly documents: number;
  readonly own: number;
  readonly cells: readonly Cell[];
}

export interface MatrixTable {
  readonly matrix: {
    readonly columns: readonly { readonly key: string; readonly kind: string; readonly name: string; readonly en: string | null }[];
    readonly rows: readonly MatrixLine[];
    readonly of: { readonly name: string } | null;
    readonly extent: ExportExtent;
    readonly legend: readonly { readonly letter: string; readonly name: string; readonly reason: string }[];
    readonly unknownRegions: readonly string[];
    readonly unplaced: number;
    readonly columnsLeft: number;
    readonly hiddenRows: number;
    readonly hiddenColumns: number;
  };
}

/** What a cell says in words: 应 12 条; 提及 3 条; 未见. */
function writeCell({ state, letters, clauses, mentioned, covers }: Cell): string {
  if (state === 'STRENGTH') return `${letters.join('')} ${clauses} 条${mentioned > 0 ? `（另提及 ${mentioned} 条）` : ''}`;
  if (state === 'MENTIONED') return `提 ${clauses} 条`;
  if (state === 'COVERED') return `上级/区域文件有：${[...new Set(covers.map(({ document: { title } }) => `《${title}》`))].join('、')}`;
  return state === 'ABSENT' ? '未见' : state === 'NOT_COLLECTED' ? '未收录' : '未列入';
}

/** The row of a group, which in the reading 本地文件 counts only what was issued for the group. */
export const countsGroup = ({ matrix }: MatrixTable, { region }: MatrixLine): boolean =>
  matrix.extent.reading === 'LOCAL' && region.level === '跨区域';

/** The documents that a row was counted from, in words. */
function writeCounted(data: MatrixTable, row: MatrixLine): string | null {
  const { documents, own } = row;
  if (documents === 0) return null;
  if (countsGroup(data, row)) return '为该区域发布的文件，不含成员各自的文件';
  if (own === documents) return '本级文件';
  return `本级 ${own} 份，${data.matrix.extent.reading === 'LOCAL' ? '下级' : '上级与所属区域'} ${documents - own} 份`;
}

/** The columns of the table with a row for each region. */
export function uprightColumns(data: MatrixTable): Column<MatrixLine>[] {
  const { matrix } = data;
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
    {
      key: 'counted',
      zh: '所计文件',
      en: 'Documents counted',
      meaning: '本行的文件是哪些；空为没有',
      kind: 'text',
      value: (row) => writeCounted(data, row),
    },
    ...matrix.columns.map(({ key, name, en, kind }, at): Column<MatrixLine> => ({
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

/** The turned table has a line for each further column of the upright one, and a column for each region. */
export function turnedColumns(data: MatrixTable): Column<Column<MatrixLine>>[] {
  return [
    {
      key: 'columnName',
      zh: '列',
      en: 'Column',
      meaning: '一行是矩阵的一列；前几行说明各地区',
      kind: 'text',
      share: 1.8,
      repeated: true,
      value: ({ zh }) => zh,
    },
    {
      key: 'column',
      zh: '列编号',
      en: 'Column key',
      meaning: '列的编号，与未互换行列时 JSON 的字段名相同',
      kind: 'text',
      value: ({ key }) => key,
    },
    ...data.matrix.rows.map((row): Column<Column<MatrixLine>> => ({
      key: row.region.id,
      zh: row.region.name,
      en: row.region.en ?? row.region.name,
      meaning: `${row.region.name}在这一列的格子`,
      kind: 'text',
      share: 1.2,
      value: (line, links): Value => line.value(row, links),
    })),
  ];
}
