import { FORMATS, type Column, type ExportList, type Remark } from '../types.ts';
import { addressColumns, CLAUSE_FIELDS, documentColumns, sourceOf, type ExportClause } from './clause-columns.ts';
import { EXTENT_FIELDS, extentRemarks, type ExportExtent } from './extent.ts';

type Due = 'OVERDUE' | 'SOON' | 'LATER' | 'UNDATED';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly due: Due;
  readonly scaled: number | null;
  readonly scaledUnit: string | null;
  readonly target: {
    readonly metric: string;
    readonly op: string;
    readonly value: number | null;
    readonly unit: string | null;
    readonly base: string | null;
    readonly deadline: string | null;
    readonly relation: string | null;
    readonly quote: string;
    readonly page: number | null;
    readonly confidence: number;
    readonly clause: ExportClause;
  };
}

interface Data {
  readonly targets: {
    readonly extent?: ExportExtent;
    readonly totalCount?: number;
    readonly words?: readonly string[];
    readonly measure?: { readonly name: string; readonly unit: string } | null;
    readonly dues?: readonly { readonly due: Due; readonly targets: number }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Omit<Row, 'number'> }[];
  };
}

const document = `query ExportTargets(
  $extent: Extent, $words: String, $measure: ID, $due: [TargetDue!], $dueYear: Int, $asOf: String
  $first: Int!, $after: String, $counted: Boolean!
) {
  targets(extent: $extent, words: $words, measure: $measure, due: $due, dueYear: $dueYear, first: $first, after: $after) {
    extent @include(if: $counted) { ...ExportExtent }
    totalCount @include(if: $counted)
    words @include(if: $counted)
    measure @include(if: $counted) { name unit }
    dues @include(if: $counted) { due targets }
    pageInfo { hasNextPage endCursor }
    edges { node {
      id due scaled scaledUnit
      target { metric op value unit base deadline relation quote page confidence clause { ...ExportClause } }
    } }
  }
}
${CLAUSE_FIELDS}
${EXTENT_FIELDS}`;

const DUES: Readonly<Record<Due, string>> = {
  OVERDUE: '已过期限',
  SOON: '未来12个月到期',
  LATER: '更晚到期',
  UNDATED: '未写期限',
};

const clauseOf = ({ target }: Row): ExportClause => ({ ...target.clause, page: target.page });

const columns: readonly Column<Row>[] = [
  { key: 'number', zh: '序号', en: 'Number', meaning: '在清单中的顺序，期限早的在前', kind: 'number', value: ({ number }) => number },
  { key: 'metric', zh: '指标', en: 'Metric', meaning: '考核什么，按原文', kind: 'text', share: 2.6, value: ({ target }) => target.metric },
  {
    key: 'op',
    zh: '要求',
    en: 'Operator',
    meaning: '数值与指标的关系：>= 不低于，<= 不高于，= 等于，> 超过，< 低于',
    kind: 'text',
    share: 0.7,
    value: ({ target }) => target.op,
  },
  {
    key: 'value',
    zh: '数值',
    en: 'Value',
    meaning: '按原文的单位；空为原文没有写数',
    kind: 'number',
    share: 0.9,
    value: ({ target }) => target.value,
  },
  { key: 'unit', zh: '单位', en: 'Unit', meaning: '按原文；空为没有单位', kind: 'text', share: 0.9, value: ({ target }) => target.unit },
  {
    key: 'scaled',
    zh: '换算值',
    en: 'Value on the common scale',
    meaning: '换算为同类目标中最常用的单位；空为原文没有写数',
    kind: 'number',
    value: ({ scaled }) => scaled,
  },
  {
    key: 'scaledUnit',
    zh: '换算单位',
    en: 'Unit of the common scale',
    meaning: '换算值的单位',
    kind: 'text',
    value: ({ scaledUnit }) => scaledUnit,
  },
  {
    key: 'relation',
    zh: '相对于',
    en: 'Relation',
    meaning: '没有写数时，与另一个量的关系，按原文',
    kind: 'text',
    share: 1.6,
    value: ({ target }) => target.relation,
  },
  { key: 'base', zh: '基期', en: 'Base year', meaning: '变化从哪一年算起；空为未写', kind: 'text', value: ({ target }) => target.base },
  {
    key: 'deadline',
    zh: '期限',
    en: 'Last day',
    meaning: '最后一天；空为原文未写',
    kind: 'date',
    share: 1.2,
    value: ({ target }) => target.deadline,
  },
  {
    key: 'due',
    zh: '到期情况',
    en: 'Due',
    meaning: '在“效力时点”那一天：已过期限、未来12个月到期、更晚到期、未写期限',
    kind: 'text',
    share: 1.1,
    value: ({ due }) => DUES[due],
  },
  {
    key: 'region',
    zh: '地区',
    en: 'Region',
    meaning: '文件所属地区',
    kind: 'text',
    share: 1.1,
    value: (row) => clauseOf(row).document.region?.name ?? null,
  },
  { key: 'quote', zh: '原文', en: 'Words', meaning: '这一条所依据的原文', kind: 'long', share: 3, value: ({ target }) => target.quote },
  ...documentColumns<Row>(clauseOf),
  {
    key: 'confidence',
    zh: '可信度',
    en: 'Confidence',
    meaning: '读出这一条的规则有多少是对的，0 到 1，由人工核对的样本量得',
    kind: 'number',
    value: ({ target }) => Math.round(target.confidence * 100) / 100,
  },
  { key: 'fact', zh: '要点编号', en: 'Fact id', meaning: '这一条在图谱中的编号', kind: 'text', value: ({ id }) => id },
  ...addressColumns<Row>(clauseOf, ({ id }) => id),
];

/** What can be checked, by when. */
export const targetsList: ExportList<Data, Row> = {
  name: 'targets',
  zh: '目标',
  document,
  pageSize: 200,
  formats: FORMATS,
  page({ targets: { edges, totalCount, pageInfo } }, before) {
    const rows = edges.map(({ node }, at) => ({ ...node, number: before + at + 1 }));
    return { rows, totalCount: totalCount ?? 0, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  subject: ({ targets: { extent, measure } }) =>
    [...(extent?.regions.map(({ name }) => name) ?? []), ...(measure ? [measure.name] : [])].join(' ') || '全部',
  remarks: ({ targets: { extent, words = [], measure, dues = [] } }, { due, dueYear }): Remark[] => [
    ...(words.length === 0 ? [] : [{ key: 'words', zh: '指标同时含', value: words.join('、') }]),
    ...(measure ? [{ key: 'measure', zh: '只看', value: `${measure.name}（换算为${measure.unit || '无单位的数'}）` }] : []),
    ...(Array.isArray(due) && due.length > 0
      ? [{ key: 'due', zh: '到期情况', value: due.map((each) => DUES[each as Due]).join('、') }]
      : []),
    ...(typeof dueYear === 'number' ? [{ key: 'dueYear', zh: '到期年份', value: String(dueYear) }] : []),
    { key: 'dues', zh: '不按到期情况筛选时', value: dues.map((each) => `${DUES[each.due]} ${each.targets} 项`).join('；') },
    ...(extent === undefined ? [] : extentRemarks(extent)),
  ],
  columns: () => columns,
  sources: (row) => [sourceOf(clauseOf(row))],
};
