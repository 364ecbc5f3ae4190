import { FORMATS, type Column, type ExportList, type RowSource } from '../types.ts';
import { CLAUSE_FIELDS, nameOf, sourceOf, type ExportClause } from './clause-columns.ts';
import { EXTENT_FIELDS, extentRemarks, type ExportExtent } from './extent.ts';

type Clause = ExportClause & { readonly text: string };

interface Place {
  readonly quote: string;
  readonly clause: ExportClause;
}

interface Side {
  readonly region: { readonly name: string };
  readonly state: string;
  readonly documents: number;
  readonly clauses: number;
  readonly shown: number;
  readonly covering: readonly { readonly title: string }[];
}

interface Data {
  readonly sideBySide: {
    readonly phrase: string | null;
    readonly instrument: { readonly name: string } | null;
    readonly columns: readonly Side[];
    readonly extent: ExportExtent;
    readonly measures: readonly {
      readonly kind: string;
      readonly cells: readonly { readonly terms: readonly Place[]; readonly targets: readonly Place[] }[];
    }[];
    readonly rows: readonly {
      readonly likeness: number | null;
      readonly cells: readonly {
        readonly clause: Clause | null;
        readonly differing: readonly { readonly start: number; readonly end: number }[];
      }[];
    }[];
  };
}

/** One line of the comparison: what each region says, or sets in numbers. */
interface Line {
  readonly group: string;
  readonly likeness: number | null;
  readonly cells: readonly { readonly text: string; readonly differing: string | null; readonly clauses: readonly ExportClause[] }[];
}

const document = `query ExportTexts($regions: [ID!]!, $instrument: ID, $phrase: String, $extent: Extent, $asOf: String) {
  sideBySide(regions: $regions, instrument: $instrument, phrase: $phrase, extent: $extent) {
    phrase instrument { name }
    columns { region { name } state documents clauses shown covering { title } }
    extent { ...ExportExtent }
    measures { kind cells { terms { quote clause { ...ExportClause } } targets { quote clause { ...ExportClause } } } }
    rows { likeness cells { clause { ...ExportClause text } differing { start end } } }
  }
}
${CLAUSE_FIELDS}
${EXTENT_FIELDS}`;

const ALONE = '只见于一地';

const KINDS: Readonly<Record<string, string>> = {
  amount: '金额',
  rate: '比例',
  cap: '上限',
  floor: '下限',
  threshold: '门槛',
  duration: '期限',
  target: '目标',
};

/** What stands where a region says nothing; apart from 未收录, where nobody has looked. */
const GAPS: Readonly<Record<string, string>> = {
  used: '（没有对应的条款）',
  absent: '（未见）',
  covered: '（本地未见，上级或区域文件有）',
  not_held: '（未收录）',
};

function linesOf({ sideBySide: { columns, measures, rows } }: Data): Line[] {
  const gap = (at: number): string => GAPS[columns[at]?.state ?? 'used'] ?? '（没有对应的条款）';
  return [
    ...measures.map(({ kind, cells }) => ({
      group: KINDS[kind] ?? kind,
      likeness: null,
      cells: cells.map(({ terms, targets }, at) => {
        const places = [...terms, ...targets];
        return {
          text: places.map(({ quote }) => quote).join('；') || gap(at),
          differing: null,
          clauses: places.map(({ clause }) => clause),
        };
      }),
    })),
    ...rows.map(({ likeness, cells }) => ({
      group: likeness === null ? ALONE : '相互对应',
      likeness: likeness === null ? null : Math.round(likeness * 100),
      cells: cells.map(({ clause, differing }, at) => ({
        text: clause?.text ?? gap(at),
        differing: clause === null ? null : differing.map(({ start, end }) => clause.text.slice(start, end)).join('、') || null,
        clauses: clause === null ? [] : [clause],
      })),
    })),
  ];
}

/** Four columns a region, so that each can be sorted and filtered by itself. */
function columnsOf({ sideBySide: { columns } }: Data): Column<Line>[] {
  const clausesAt = ({ cells }: Line, at: number): readonly ExportClause[] => cells[at]?.clauses ?? [];
  return [
    {
      key: 'group',
      zh: '类别',
      en: 'Group',
      meaning: '相互对应：各地说同一件事的条款；只见于一地：别处没有对应；其余为数额、期限和目标',
      kind: 'text',
      share: 1.2,
      value: ({ group }) => group,
    },
    {
      key: 'likeness',
      zh: '相近程度',
      en: 'Likeness',
      meaning: '最不相近的两条的相近程度，百分数；由共同的词语和工具算出，只用来配对；空为没有对应',
      kind: 'number',
      value: ({ likeness }) => likeness,
    },
    ...columns.flatMap(({ region: { name } }, at): Column<Line>[] => [
      {
        key: `text${at + 1}`,
        zh: name,
        en: `Text ${at + 1}`,
        meaning: `${name}的条款全文，或数额、目标的原文；括号内的（未见）（未收录）（没有对应的条款）不是原文`,
        kind: 'long',
        share: 5,
        value: (line) => line.cells[at]?.text ?? null,
      },
      {
        key: `differing${at + 1}`,
        zh: `${name}独有的词`,
        en: `Words of ${at + 1} only`,
        meaning: '只见于这一条、不见于与它对应的各条的词',
        kind: 'text',
        value: (line) => line.cells[at]?.differing ?? null,
      },
      {
        key: `clause${at + 1}`,
        zh: `${name}出处`,
        en: `Source ${at + 1}`,
        meaning: '文件标题、文号和条款',
        kind: 'text',
        value: (line) => clausesAt(line, at).map(citeShort).join('；') || null,
      },
      {
        key: `link${at + 1}`,
        zh: `${name}链接`,
        en: `Link ${at + 1}`,
        meaning: '打开原文该条款的网址；空为没有条款，或本机未设置 JINGWEI_URL',
        kind: 'link',
        value: (line, links) => firstLink(clausesAt(line, at), links.clause),
      },
    ]),
  ];
}

function citeShort(clause: ExportClause): string {
  const { title, docNumber } = clause.document;
  return `《${title}》${docNumber === null ? '' : `（${docNumber}）`}${nameOf(clause) || clause.path}`;
}

function firstLink([clause]: readonly ExportClause[], link: (documentId: string, path: string) => string | null): string | null {
  return clause === undefined ? null : link(clause.document.id, clause.path);
}

const STATES: Readonly<Record<string, (side: Side) => string>> = {
  used: ({ clauses, shown, documents }) =>
    `${clauses} 条${shown < clauses ? `，列出最相关的 ${shown} 条` : ''}，查看了 ${documents} 份文件`,
  covered: ({ documents, covering }) =>
    `本地 ${documents} 份文件中未见；上级或区域文件有：${covering.map(({ title }) => `《${title}》`).join('、')}`,
  absent: ({ documents }) => `本地 ${documents} 份文件中未见`,
  not_held: () => '未收录：资料库没有这个地区的文件',
};

/** What regions say of one thing, clause beside clause. */
export const textsList: ExportList<Data, Line> = {
  name: 'texts',
  zh: '并排比较',
  document,
  formats: FORMATS,
  page(data) {
    const lines = linesOf(data);
    const alone = ({ group }: Line): boolean => group === ALONE;
    const rows = [...lines.filter((line) => !alone(line)), ...lines.filter(alone)];
    return { rows, totalCount: rows.length, next: null };
  },
  subject: ({ sideBySide: { instrument, phrase, columns } }) =>
    `${instrument?.name ?? phrase ?? ''}（${columns.map(({ region }) => region.name).join('、')}）`,
  remarks: ({ sideBySide: { instrument, phrase, columns, extent } }) => [
    { key: 'subject', zh: instrument === null ? '词语' : '政策工具', value: instrument?.name ?? phrase ?? '' },
    ...columns.map((side, at) => ({ key: `region${at + 1}`, zh: side.region.name, value: STATES[side.state]?.(side) ?? '' })),
    ...extentRemarks(extent).filter(({ key }) => key !== 'regions' && key !== 'documents'),
  ],
  columns: columnsOf,
  sources: ({ cells }): readonly RowSource[] =>
    cells.flatMap(({ clauses }) => [
      ...new Map(clauses.map((clause) => [`${clause.document.id}/${clause.path}`, sourceOf(clause)])).values(),
    ]),
};
