import type { Column } from '../types.ts';
import { addressColumns, documentColumns, type ExportClause } from './clause-columns.ts';
import type { ExportExtent } from './extent.ts';

interface Slot {
  readonly text: string;
  readonly date: string | null;
  readonly per: string | null;
}

export const SLOTS = ['action', 'object', 'condition', 'exception', 'deadline', 'frequency', 'recipient'] as const;
type SlotName = (typeof SLOTS)[number];

export type Group = 'NAMED' | 'RELATED' | 'ADDRESSED';

export interface Row {
  readonly number: number;
  readonly group: Group;
  readonly through: readonly { readonly name: string; readonly relation: string }[];
  readonly addressees: readonly string[];
  readonly statement: Readonly<Record<SlotName, Slot | null>> & {
    readonly id: string;
    readonly quote: string;
    readonly page: number | null;
    readonly modality: string;
    readonly modalities: readonly string[];
    readonly bearer: string | null;
    readonly confidence: number;
    readonly clause: ExportClause;
  };
  readonly departments: readonly { readonly name: string; readonly role: string }[];
}

export interface Data {
  readonly duties: {
    readonly subject: { readonly name: string } | null;
    readonly extent?: ExportExtent;
    readonly totalCount?: number;
    readonly totals?: readonly { readonly group: Group; readonly statements: number }[];
    readonly expired?: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Omit<Row, 'number'> }[];
  };
  readonly collection?: { readonly modalities: readonly { readonly id: string; readonly name: string }[] };
}

export const GROUPS: Readonly<Record<Group, string>> = {
  NAMED: '点名它本身',
  RELATED: '点名上位类或下位类',
  ADDRESSED: '按主送机关推定',
};

const RELATIONS: Readonly<Record<string, string>> = {
  SELF: '本身',
  BROADER: '上位类，约束全部',
  NARROWER: '下位类，只约束一部分',
  PLACE: '由它承担',
  PREDECESSOR: '前身，职责已转入',
  SUCCESSOR: '承继机构，已接替',
};

const clauseOf = ({ statement }: Row): ExportClause => statement.clause;
const slot = (name: SlotName) => (row: Row) => row.statement[name]?.text ?? null;
const withRole = ({ departments }: Row, role: string): string | null =>
  [...new Set(departments.filter((each) => each.role === role).map(({ name }) => name))].join('、') || null;

/** The columns in the order in which a register is read; those with a share make the table of the DOCX. */
export function columnsOf({ collection }: Data): Column<Row>[] {
  const modality = new Map(collection?.modalities.map(({ id, name }) => [id, name]));
  return [
    { key: 'number', zh: '序号', en: 'Number', meaning: '在清单中的顺序', kind: 'number', value: ({ number }) => number },
    {
      key: 'group',
      zh: '组别',
      en: 'Group',
      meaning: '点名它本身；点名上位类或下位类；按主送机关推定（原句没有写谁来做）',
      kind: 'text',
      share: 1.3,
      value: ({ group }) => GROUPS[group],
    },
    {
      key: 'through',
      zh: '约束关系',
      en: 'Bound through',
      meaning: '原句点名的主体与所查主体的关系；按主送机关推定的，写主送机关',
      kind: 'text',
      value: ({ group, through, addressees }) =>
        (group === 'ADDRESSED'
          ? addressees.join('、')
          : through.map(({ name, relation }) => `${name}（${RELATIONS[relation] ?? relation}）`).join('；')) || null,
    },
    {
      key: 'bearer',
      zh: '主体',
      en: 'Bearer',
      meaning: '谁来做，按原文；空为原句未写明',
      kind: 'text',
      share: 1.6,
      value: ({ statement }) => statement.bearer,
    },
    {
      key: 'modality',
      zh: '语气',
      en: 'Modality',
      meaning: '禁止、应当、部署、引导、鼓励、允许、探索',
      kind: 'text',
      share: 1.05,
      value: ({ statement }) => modality.get(statement.modality) ?? statement.modality,
    },
    {
      key: 'modalities',
      zh: '其他语气',
      en: 'Other modalities',
      meaning: '同一句里从属的语气，如“引导……鼓励……”中的后一个；按语气筛选时也算；空为没有',
      kind: 'text',
      share: 1.05,
      value: ({ statement }) =>
        statement.modalities.flatMap((id) => (id === statement.modality ? [] : (modality.get(id) ?? []))).join('、') || null,
    },
    { key: 'action', zh: '行为', en: 'Action', meaning: '主要动作，按原文', kind: 'text', share: 1.1, value: slot('action') },
    { key: 'object', zh: '对象', en: 'Object', meaning: '动作的对象，按原文', kind: 'text', share: 2.6, value: slot('object') },
    {
      key: 'condition',
      zh: '条件',
      en: 'Condition',
      meaning: '在什么条件下，按原文；空为未写明',
      kind: 'text',
      share: 1.6,
      value: slot('condition'),
    },
    { key: 'exception', zh: '例外', en: 'Exception', meaning: '什么除外，按原文；空为未写明', kind: 'text', value: slot('exception') },
    {
      key: 'deadline',
      zh: '期限',
      en: 'Deadline',
      meaning: '到什么时候，按原文；空为未写明',
      kind: 'text',
      share: 1.2,
      value: slot('deadline'),
    },
    {
      key: 'deadlineDate',
      zh: '期限日',
      en: 'Last day',
      meaning: '期限的最后一天；空为未写明，或原文给不出日期',
      kind: 'date',
      value: ({ statement }) => statement.deadline?.date ?? null,
    },
    {
      key: 'frequency',
      zh: '频次',
      en: 'Frequency',
      meaning: '多久一次，按原文；空为未写明',
      kind: 'text',
      share: 1.05,
      value: slot('frequency'),
    },
    {
      key: 'recipient',
      zh: '向谁',
      en: 'Recipient',
      meaning: '向谁报送、缴纳或给予，按原文；空为未写明',
      kind: 'text',
      share: 1.2,
      value: slot('recipient'),
    },
    {
      key: 'lead',
      zh: '牵头部门',
      en: 'Leading departments',
      meaning: '该条款写明牵头的部门；空为未写',
      kind: 'text',
      share: 1.6,
      value: (row) => withRole(row, 'lead'),
    },
    {
      key: 'support',
      zh: '配合部门',
      en: 'Supporting departments',
      meaning: '该条款写明配合的部门；空为未写',
      kind: 'text',
      value: (row) => withRole(row, 'support'),
    },
    {
      key: 'unspecified',
      zh: '责任部门',
      en: 'Departments, role not said',
      meaning: '该条款列出而没有说谁牵头的部门',
      kind: 'text',
      value: (row) => withRole(row, 'unspecified'),
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
    {
      key: 'quote',
      zh: '原句',
      en: 'Sentence',
      meaning: '这一条所依据的整句原文',
      kind: 'long',
      share: 4,
      value: ({ statement }) => statement.quote,
    },
    ...documentColumns<Row>(clauseOf),
    {
      key: 'confidence',
      zh: '可信度',
      en: 'Confidence',
      meaning: '读出这一句的规则有多少是对的，0 到 1，由人工核对的样本量得',
      kind: 'number',
      value: ({ statement }) => Math.round(statement.confidence * 100) / 100,
    },
    { key: 'fact', zh: '要点编号', en: 'Fact id', meaning: '这一句在图谱中的编号', kind: 'text', value: ({ statement }) => statement.id },
    ...addressColumns<Row>(
      (row) => ({ ...clauseOf(row), page: row.statement.page }),
      ({ statement }) => statement.id,
    ),
  ];
}
