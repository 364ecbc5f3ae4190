import { countOf, said, sayName, type Said } from '../../said.ts';
import { sayWord } from '../words.ts';
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
    readonly of: { readonly name: string; readonly en: string | null } | null;
    readonly extent: ExportExtent;
    readonly legend: readonly { readonly letter: string; readonly name: string; readonly en: string }[];
    readonly unknownRegions: readonly string[];
    readonly unplaced: number;
    readonly columnsLeft: number;
    readonly hiddenRows: number;
    readonly hiddenColumns: number;
  };
}

/** What a cell says in words: 应 12 条; 提 3 条; 未见. The letters are the same in both languages. */
function writeCell({ state, letters, clauses, mentioned, covers }: Cell): Said {
  const signs = letters.join('');
  if (state === 'STRENGTH')
    return said(
      `${signs} ${clauses} 条${mentioned > 0 ? `（另提及 ${mentioned} 条）` : ''}`,
      `${signs} ${countOf(clauses, 'clause')}${mentioned > 0 ? ` (${mentioned} more only mention it)` : ''}`,
    );
  if (state === 'MENTIONED') return said(`提 ${clauses} 条`, `提 ${countOf(clauses, 'clause')}`);
  if (state === 'COVERED') {
    const titles = [...new Set(covers.map(({ document: { title } }) => `《${title}》`))].join('、');
    return said(`上级/区域文件有：${titles}`, `In a superior or group document: ${titles}`);
  }
  return EMPTY[state] ?? said(state, state);
}

const EMPTY: Readonly<Record<string, Said>> = {
  ABSENT: said('未见', 'Not found'),
  NOT_COLLECTED: said('未收录', 'Not held'),
  NOT_IN_EXTENT: said('未列入', 'Outside the extent'),
};

/** The row of a group, which in the reading 本地文件 counts only what was issued for the group. */
export const countsGroup = ({ matrix }: MatrixTable, { region }: MatrixLine): boolean =>
  matrix.extent.reading === 'LOCAL' && region.level === '跨区域';

/** The documents that a row was counted from, in words. */
function writeCounted(data: MatrixTable, row: MatrixLine): Said | null {
  const { documents, own } = row;
  if (documents === 0) return null;
  if (countsGroup(data, row))
    return said('为该区域发布的文件，不含成员各自的文件', 'those issued for the group, without those of its members');
  if (own === documents) return said('本级文件', 'those of the region itself');
  const others = documents - own;
  return data.matrix.extent.reading === 'LOCAL'
    ? said(`本级 ${own} 份，下级 ${others} 份`, `${own} of the region itself, ${others} of places below it`)
    : said(`本级 ${own} 份，上级与所属区域 ${others} 份`, `${own} of the region itself, ${others} of superiors and groups`);
}

/** The columns of the table with a row for each region. */
export function uprightColumns(data: MatrixTable): Column<MatrixLine>[] {
  const { matrix } = data;
  return [
    {
      key: 'region',
      zh: '地区',
      en: 'Region',
      meaning: said('一行一个地区或跨区域', 'A row for each region or group of regions'),
      kind: 'text',
      share: 1.6,
      repeated: true,
      value: ({ region }) => sayName(region),
    },
    {
      key: 'level',
      zh: '级别',
      en: 'Level',
      meaning: said('国家、省、市、县、跨区域', 'National, province, city, county, cross-regional'),
      kind: 'text',
      value: ({ region }) => sayWord(region.level),
    },
    {
      key: 'documents',
      zh: '文件数',
      en: 'Documents',
      meaning: said('本行所看的文件份数', 'Documents that the row was counted from'),
      kind: 'number',
      share: 0.8,
      repeated: true,
      value: ({ documents }) => documents,
    },
    {
      key: 'counted',
      zh: '所计文件',
      en: 'Documents counted',
      meaning: said('本行的文件是哪些；空为没有', 'Which documents these are; empty where there are none'),
      kind: 'text',
      value: (row) => writeCounted(data, row),
    },
    ...matrix.columns.map(({ key, name, en, kind }, at): Column<MatrixLine> => ({
      key,
      zh: name,
      en: en ?? name,
      meaning: said(
        `${kind === 'phrase' ? '含这个词语或意思的' : ''}条款：最强的语气和条数；各字母和空格的意思见“字母”“空格”`,
        `Clauses${kind === 'phrase' ? ' that hold these words or mean them' : ''}: the strongest letter and their number; see “Letters” and “Empty cells”`,
      ),
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
      meaning: said('一行是矩阵的一列；前几行说明各地区', 'A line for each column of the matrix; the first lines tell of the regions'),
      kind: 'text',
      share: 1.8,
      repeated: true,
      value: ({ zh, en }) => said(zh, en),
    },
    {
      key: 'column',
      zh: '列编号',
      en: 'Column key',
      meaning: said(
        '列的编号，与未互换行列时 JSON 的字段名相同',
        'Id of the column, the same as its field in the JSON of the table that is not turned',
      ),
      kind: 'text',
      value: ({ key }) => key,
    },
    ...data.matrix.rows.map((row): Column<Column<MatrixLine>> => ({
      key: row.region.id,
      zh: row.region.name,
      en: row.region.en ?? row.region.name,
      meaning: said(`${row.region.name}在这一列的格子`, `Cell of ${row.region.en ?? row.region.name} in this column`),
      kind: 'text',
      share: 1.2,
      value: (line, links): Value => line.value(row, links),
    })),
  ];
}
