import { countOf, joinSaid, said, sayList, sayName, SEMICOLON } from '../../said.ts';
import { FORMATS, type ExportList, type Remark } from '../types.ts';
import { CLAUSE_FIELDS, sourceOf } from './clause-columns.ts';
import { clauseOf, DUES, TARGET_COLUMNS, type Due, type TargetRow } from './target-columns.ts';
import { EXTENT_FIELDS, extentRemarks, type ExportExtent } from './extent.ts';

interface Data {
  readonly targets: {
    readonly extent?: ExportExtent;
    readonly totalCount?: number;
    readonly words?: readonly string[];
    readonly measure?: { readonly name: string; readonly unit: string } | null;
    readonly dues?: readonly { readonly due: Due; readonly targets: number }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Omit<TargetRow, 'number'> }[];
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

/** What can be checked, by when. */
export const targetsList: ExportList<Data, TargetRow> = {
  name: 'targets',
  zh: '目标',
  en: 'Targets',
  document,
  pageSize: 200,
  formats: FORMATS,
  page({ targets: { edges, totalCount, pageInfo } }, before) {
    const rows = edges.map(({ node }, at) => ({ ...node, number: before + at + 1 }));
    return { rows, totalCount: totalCount ?? 0, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  subject: ({ targets: { extent, measure } }) =>
    extent?.regions.length || measure
      ? joinSaid([...(extent?.regions.map(sayName) ?? []), ...(measure ? [measure.name] : [])], said(' ', ' '))
      : said('全部', 'all'),
  remarks: ({ targets: { extent, words = [], measure, dues = [] } }, { due, dueYear }): Remark[] => [
    ...(words.length === 0 ? [] : [{ key: 'words', zh: '指标同时含', en: 'Words of the metric', value: sayList(words) }]),
    ...(measure
      ? [
          {
            key: 'measure',
            zh: '只看',
            en: 'Only',
            value: said(
              `${measure.name}（换算为${measure.unit || '无单位的数'}）`,
              `${measure.name} (converted to ${measure.unit || 'a number without unit'})`,
            ),
          },
        ]
      : []),
    ...(Array.isArray(due) && due.length > 0
      ? [{ key: 'due', zh: '到期情况', en: 'Due', value: sayList(due.map((each) => DUES[each as Due])) }]
      : []),
    ...(typeof dueYear === 'number' ? [{ key: 'dueYear', zh: '到期年份', en: 'Due in', value: String(dueYear) }] : []),
    {
      key: 'dues',
      zh: '不按到期情况筛选时',
      en: 'Without that filter',
      value: joinSaid(
        dues.map(({ due: each, targets }) => said(`${DUES[each].zh} ${targets} 项`, `${DUES[each].en}: ${countOf(targets, 'target')}`)),
        SEMICOLON,
      ),
    },
    ...(extent === undefined ? [] : extentRemarks(extent)),
  ],
  columns: () => TARGET_COLUMNS,
  sources: (row) => [sourceOf(clauseOf(row))],
};
