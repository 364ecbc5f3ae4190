import { countOf, said, sayList, sayName, type Said } from '../../said.ts';
import { FORMATS, type Column, type ExportList, type RowSource } from '../types.ts';
import { CLAUSE_FIELDS, nameOf, sourceOf, type ExportClause } from './clause-columns.ts';
import { EXTENT_FIELDS, extentRemarks, type ExportExtent } from './extent.ts';

type Clause = ExportClause & { readonly text: string };

interface Place {
  readonly quote: string;
  readonly clause: ExportClause;
}

interface Side {
  readonly region: { readonly name: string; readonly en: string | null };
  readonly state: string;
  readonly documents: number;
  readonly clauses: number;
  readonly shown: number;
  readonly covering: readonly { readonly title: string }[];
}

interface Data {
  readonly sideBySide: {
    readonly phrase: string | null;
    readonly instrument: { readonly name: string; readonly en: string | null } | null;
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
  readonly group: Said;
  readonly likeness: number | null;
  readonly cells: readonly { readonly text: string | Said; readonly differing: string | null; readonly clauses: readonly ExportClause[] }[];
}

const document = `query ExportTexts($regions: [ID!]!, $instrument: ID, $phrase: String, $extent: Extent, $asOf: String) {
  sideBySide(regions: $regions, instrument: $instrument, phrase: $phrase, extent: $extent) {
    phrase instrument { name en }
    columns { region { name en } state documents clauses shown covering { title } }
    extent { ...ExportExtent }
    measures { kind cells { terms { quote clause { ...ExportClause } } targets { quote clause { ...ExportClause } } } }
    rows { likeness cells { clause { ...ExportClause text } differing { start end } } }
  }
}
${CLAUSE_FIELDS}
${EXTENT_FIELDS}`;

const ALONE = said('只见于一地', 'In one region only');
const PAIRED = said('相互对应', 'Corresponding');

const KINDS: Readonly<Record<string, Said>> = {
  amount: said('金额', 'Amount'),
  rate: said('比例', 'Rate'),
  cap: said('上限', 'Cap'),
  floor: said('下限', 'Floor'),
  threshold: said('门槛', 'Threshold'),
  duration: said('期限', 'Duration'),
  target: said('目标', 'Target'),
};

/** What stands where a region says nothing; apart from 未收录, where nobody has looked. */
const NOTHING = said('（没有对应的条款）', '(no corresponding clause)');
const GAPS: Readonly<Record<string, Said>> = {
  used: NOTHING,
  absent: said('（未见）', '(not found)'),
  covered: said('（本地未见，上级或区域文件有）', '(not in its own documents, but in a superior or group document)'),
  not_held: said('（未收录）', '(not held)'),
};

function linesOf({ sideBySide: { columns, measures, rows } }: Data): Line[] {
  const gap = (at: number): Said => GAPS[columns[at]?.state ?? 'used'] ?? NOTHING;
  return [
    ...measures.map(({ kind, cells }) => ({
      group: KINDS[kind] ?? said(kind, kind),
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
      group: likeness === null ? ALONE : PAIRED,
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
      meaning: said(
        '相互对应：各地说同一件事的条款；只见于一地：别处没有对应；其余为数额、期限和目标',
        'Corresponding: clauses that say the same thing; in one region only: nothing elsewhere corresponds; the others are amounts, terms and targets',
      ),
      kind: 'text',
      share: 1.2,
      value: ({ group }) => group,
    },
    {
      key: 'likeness',
      zh: '相近程度',
      en: 'Likeness',
      meaning: said(
        '最不相近的两条的相近程度，百分数；由共同的词语和工具算出，只用来配对；空为没有对应',
        'Likeness of the two least alike, in per cent; from shared words and instruments, made for pairing only; empty where nothing corresponds',
      ),
      kind: 'number',
      value: ({ likeness }) => likeness,
    },
    ...columns.flatMap(({ region }, at): Column<Line>[] => {
      const { zh: name, en } = sayName(region);
      return [
        {
          key: `text${at + 1}`,
          zh: name,
          en,
          meaning: said(
            `${name}的条款全文，或数额、目标的原文；括号内的（未见）（未收录）（没有对应的条款）不是原文`,
            `Whole clause of ${en}, or the words of an amount or target; (not found), (not held), (no corresponding clause) are no words of it`,
          ),
          kind: 'long',
          share: 5,
          value: (line) => line.cells[at]?.text ?? null,
        },
        {
          key: `differing${at + 1}`,
          zh: `${name}独有的词`,
          en: `Words of ${en} only`,
          meaning: said('只见于这一条、不见于与它对应的各条的词', 'Words of this clause that those it corresponds to do not have'),
          kind: 'text',
          value: (line) => line.cells[at]?.differing ?? null,
        },
        {
          key: `clause${at + 1}`,
          zh: `${name}出处`,
          en: `Source for ${en}`,
          meaning: said('文件标题、文号和条款', 'Title, number and clause'),
          kind: 'text',
          value: (line) => clausesAt(line, at).map(citeShort).join('；') || null,
        },
        {
          key: `link${at + 1}`,
          zh: `${name}链接`,
          en: `Link for ${en}`,
          meaning: said(
            '打开原文该条款的网址；空为没有条款，或本机未设置 JINGWEI_URL',
            'Address of the clause; empty where there is none, or where JINGWEI_URL is not set',
          ),
          kind: 'link',
          value: (line, links) => firstLink(clausesAt(line, at), links.clause),
        },
      ];
    }),
  ];
}

function citeShort(clause: ExportClause): string {
  const { title, docNumber } = clause.document;
  return `《${title}》${docNumber === null ? '' : `（${docNumber}）`}${nameOf(clause) || clause.path}`;
}

function firstLink([clause]: readonly ExportClause[], link: (documentId: string, path: string) => string | null): string | null {
  return clause === undefined ? null : link(clause.document.id, clause.path);
}

const STATES: Readonly<Record<string, (side: Side) => Said>> = {
  used: ({ clauses, shown, documents }) =>
    said(
      `${clauses} 条${shown < clauses ? `，列出最相关的 ${shown} 条` : ''}，查看了 ${documents} 份文件`,
      `${countOf(clauses, 'clause')}${shown < clauses ? `, the ${shown} most relevant listed` : ''}; ${countOf(documents, 'document')} looked at`,
    ),
  covered({ documents, covering }) {
    const titles = covering.map(({ title }) => `《${title}》`).join('、');
    return said(
      `本地 ${documents} 份文件中未见；上级或区域文件有：${titles}`,
      `Not found in its own ${countOf(documents, 'document')}; in a superior or group document: ${titles}`,
    );
  },
  absent: ({ documents }) => said(`本地 ${documents} 份文件中未见`, `Not found in its own ${countOf(documents, 'document')}`),
  not_held: () => said('未收录：资料库没有这个地区的文件', 'Not held: the collection has no document of the region'),
};

/** What regions say of one thing, clause beside clause. */
export const textsList: ExportList<Data, Line> = {
  name: 'texts',
  zh: '并排比较',
  en: 'Side by side',
  document,
  formats: FORMATS,
  page(data) {
    const lines = linesOf(data);
    const alone = ({ group }: Line): boolean => group === ALONE;
    const rows = [...lines.filter((line) => !alone(line)), ...lines.filter(alone)];
    return { rows, totalCount: rows.length, next: null };
  },
  subject({ sideBySide: { instrument, phrase, columns } }) {
    const thing = instrument === null ? said(phrase ?? '', phrase ?? '') : sayName(instrument);
    const regions = sayList(columns.map(({ region }) => sayName(region)));
    return said(`${thing.zh}（${regions.zh}）`, `${thing.en} (${regions.en})`);
  },
  remarks: ({ sideBySide: { instrument, phrase, columns, extent } }) => [
    instrument === null
      ? { key: 'subject', zh: '词语', en: 'Words', value: phrase ?? '' }
      : { key: 'subject', zh: '政策工具', en: 'Instrument', value: sayName(instrument) },
    ...columns.map((side, at) => ({ key: `region${at + 1}`, ...sayName(side.region), value: STATES[side.state]?.(side) ?? '' })),
    ...extentRemarks(extent).filter(({ key }) => key !== 'regions' && key !== 'documents'),
  ],
  columns: columnsOf,
  sources: ({ cells }): readonly RowSource[] =>
    cells.flatMap(({ clauses }) => [
      ...new Map(clauses.map((clause) => [`${clause.document.id}/${clause.path}`, sourceOf(clause)])).values(),
    ]),
};
