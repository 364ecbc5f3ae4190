import { countOf, joinSaid, said, sayList, sayName, SEMICOLON, type Said } from '../../said.ts';
import { FORMATS, type ExportList, type Remark, type Variables } from '../types.ts';
import { CLAUSE_FIELDS, sourceOf } from './clause-columns.ts';
import { EXTENT_FIELDS, extentRemarks } from './extent.ts';
import { columnsOf } from './duty-columns.ts';
import { GROUPS, SLOTS, type Data, type Group, type Row } from './duty-rows.ts';

const document = `query ExportDuties(
  $for: String!, $extent: Extent, $order: DutyOrder, $groups: [DutyGroup!], $modalities: [String!], $withDeadline: Boolean, $asOf: String
  $first: Int!, $after: String, $counted: Boolean!
) {
  duties(for: $for, extent: $extent, order: $order, groups: $groups, modalities: $modalities, withDeadline: $withDeadline, first: $first, after: $after) {
    subject { name en }
    extent @include(if: $counted) { ...ExportExtent }
    totalCount @include(if: $counted)
    totals @include(if: $counted) { group statements }
    expired @include(if: $counted)
    pageInfo { hasNextPage endCursor }
    edges { node {
      group addressees
      through { name en relation }
      statement {
        id quote page modality modalities bearer confidence
        ${SLOTS.map((name) => `${name} { text date per }`).join(' ')}
        clause { ...ExportClause }
      }
      departments { name role }
    } }
  }
  collection @include(if: $counted) { modalities { id name en } }
}
${CLAUSE_FIELDS}
${EXTENT_FIELDS}`;

const ORDERS: Readonly<Record<string, Said>> = {
  REGION: said('按地区', 'by region'),
  HEADING: said('按文件和标题', 'by document and heading'),
  DEADLINE: said('按期限', 'by deadline'),
  MODALITY: said('按语气', 'by modality'),
};

/** Filters of the page in words. */
function filterRemarks({ groups, modalities, withDeadline, order }: Variables, { collection }: Data): Remark[] {
  const names = new Map(collection?.modalities.map((each) => [each.id, sayName(each)]));
  const listOf = (list: unknown, name: (id: string) => string | Said): Said[] =>
    Array.isArray(list) && list.length > 0 ? [sayList(list.map((id) => name(String(id))))] : [];
  const parts = [
    ...listOf(groups, (id) => GROUPS[id as Group]),
    ...listOf(modalities, (id) => names.get(id) ?? id),
    ...(withDeadline === true ? [said('写明期限或频次的', 'with a deadline or frequency')] : []),
  ];
  return [
    ...(parts.length === 0 ? [] : [{ key: 'filters', zh: '只看', en: 'Only', value: joinSaid(parts, SEMICOLON) }]),
    { key: 'order', zh: '顺序', en: 'Order', value: ORDERS[typeof order === 'string' ? order : 'REGION'] ?? '' },
  ];
}

const askedFor = (variables: Variables): string => String(variables['for'] ?? '');

/** What binds a class of actors, a body or a level of government, sentence by sentence. */
export const dutiesList: ExportList<Data, Row> = {
  name: 'duties',
  zh: '职责清单',
  en: 'Duty register',
  document,
  pageSize: 200,
  formats: FORMATS,
  page({ duties: { edges, totalCount, pageInfo } }, before) {
    const rows = edges.map(({ node }, at) => ({ ...node, number: before + at + 1 }));
    return { rows, totalCount: totalCount ?? 0, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  subject: ({ duties: { subject } }, variables) => (subject === null ? askedFor(variables) : sayName(subject)),
  remarks: (data, variables) => {
    const { subject, extent, totals = [], expired = 0 } = data.duties;
    const asked = askedFor(variables);
    return [
      {
        key: 'subject',
        zh: '主体',
        en: 'Actor',
        value: subject === null ? said(`没有认出“${asked}”`, `“${asked}” was not recognised`) : sayName(subject),
      },
      ...filterRemarks(variables, data),
      {
        key: 'totals',
        zh: '组别',
        en: 'Groups',
        value: joinSaid(
          totals.map(({ group, statements }) => {
            const { zh, en } = GROUPS[group];
            return said(`${zh} ${statements} 条`, `${en}: ${countOf(statements, 'sentence')}`);
          }),
          SEMICOLON,
        ),
      },
      ...(extent === undefined ? [] : extentRemarks(extent)),
      ...(expired === 0
        ? []
        : [
            {
              key: 'expiredRows',
              zh: '未列入的条数',
              en: 'Sentences left out',
              value: said(`${expired} 条在已失效的文件中`, `${expired} in documents no longer in force`),
            },
          ]),
    ];
  },
  columns: columnsOf,
  sources: ({ statement }) => [sourceOf({ ...statement.clause, page: statement.page })],
};
