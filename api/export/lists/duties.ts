import { FORMATS, type ExportList, type Remark } from '../types.ts';
import { CLAUSE_FIELDS, sourceOf } from './clause-columns.ts';
import { EXTENT_FIELDS, extentRemarks } from './extent.ts';
import { columnsOf, GROUPS, SLOTS, type Data, type Group, type Row } from './duty-columns.ts';

const document = `query ExportDuties(
  $for: String!, $extent: Extent, $order: DutyOrder, $groups: [DutyGroup!], $modalities: [String!], $withDeadline: Boolean, $asOf: String
  $first: Int!, $after: String, $counted: Boolean!
) {
  duties(for: $for, extent: $extent, order: $order, groups: $groups, modalities: $modalities, withDeadline: $withDeadline, first: $first, after: $after) {
    subject { name }
    extent @include(if: $counted) { ...ExportExtent }
    totalCount @include(if: $counted)
    totals @include(if: $counted) { group statements }
    expired @include(if: $counted)
    pageInfo { hasNextPage endCursor }
    edges { node {
      group addressees
      through { name relation }
      statement {
        id quote page modality modalities bearer confidence
        ${SLOTS.map((name) => `${name} { text date per }`).join(' ')}
        clause { ...ExportClause }
      }
      departments { name role }
    } }
  }
  collection @include(if: $counted) { modalities { id name } }
}
${CLAUSE_FIELDS}
${EXTENT_FIELDS}`;

const ORDERS: Readonly<Record<string, string>> = { REGION: '按地区', HEADING: '按文件和标题', DEADLINE: '按期限', MODALITY: '按语气' };

/** Filters of the page in words. */
function filterRemarks({ groups, modalities, withDeadline, order }: Readonly<Record<string, unknown>>, { collection }: Data): Remark[] {
  const names = new Map(collection?.modalities.map(({ id, name }) => [id, name]));
  const said = (list: unknown, name: (id: string) => string): string =>
    Array.isArray(list) && list.length > 0 ? list.map((id) => name(String(id))).join('、') : '';
  const parts = [
    said(groups, (id) => GROUPS[id as Group] ?? id),
    said(modalities, (id) => names.get(id) ?? id),
    withDeadline === true ? '写明期限或频次的' : '',
  ].filter((part) => part !== '');
  return [
    ...(parts.length === 0 ? [] : [{ key: 'filters', zh: '只看', value: parts.join('；') }]),
    { key: 'order', zh: '顺序', value: ORDERS[typeof order === 'string' ? order : 'REGION'] ?? '' },
  ];
}

/** What binds a class of actors, a body or a level of government, sentence by sentence. */
export const dutiesList: ExportList<Data, Row> = {
  name: 'duties',
  zh: '职责清单',
  document,
  pageSize: 200,
  formats: FORMATS,
  page({ duties: { edges, totalCount, pageInfo } }, before) {
    const rows = edges.map(({ node }, at) => ({ ...node, number: before + at + 1 }));
    return { rows, totalCount: totalCount ?? 0, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  subject: ({ duties }, variables) => duties.subject?.name ?? String(variables['for'] ?? ''),
  remarks: (data, variables) => {
    const { subject, extent, totals = [], expired = 0 } = data.duties;
    return [
      { key: 'subject', zh: '主体', value: subject?.name ?? `没有认出“${String(variables['for'] ?? '')}”` },
      ...filterRemarks(variables, data),
      { key: 'totals', zh: '组别', value: totals.map(({ group, statements }) => `${GROUPS[group]} ${statements} 条`).join('；') },
      ...(extent === undefined ? [] : extentRemarks(extent)),
      ...(expired === 0 ? [] : [{ key: 'expiredRows', zh: '未列入的条数', value: `${expired} 条在已失效的文件中` }]),
    ];
  },
  columns: columnsOf,
  sources: ({ statement }) => [sourceOf({ ...statement.clause, page: statement.page })],
};
