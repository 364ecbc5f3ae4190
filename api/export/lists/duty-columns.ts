import { joinSaid, said, sayList, sayName, SEMICOLON, type Said } from '../../said.ts';
import type { Column } from '../types.ts';
import { addressColumns, confidenceColumn, documentColumns, regionColumn, type ExportClause } from './clause-columns.ts';
import { GROUPS, type Data, type Row, type SlotName } from './duty-rows.ts';

const RELATIONS: Readonly<Record<string, Said>> = {
  SELF: said('本身', 'itself'),
  BROADER: said('上位类，约束全部', 'broader class, all of which is bound'),
  NARROWER: said('下位类，只约束一部分', 'narrower class, so that only a part is bound'),
  PLACE: said('由它承担', 'the place whose government it is'),
  PREDECESSOR: said('前身，职责已转入', 'predecessor, whose duties it took over'),
  SUCCESSOR: said('承继机构，已接替', 'successor, which took over'),
};

const clauseOf = ({ statement }: Row): ExportClause => statement.clause;
const slot = (name: SlotName) => (row: Row) => row.statement[name]?.text ?? null;
const withRole = ({ departments }: Row, role: string): string | null =>
  [...new Set(departments.filter((each) => each.role === role).map(({ name }) => name))].join('、') || null;

const noneIfEmpty = (words: Said): Said | null => (words.zh === '' ? null : words);

/** Whom a sentence names, and how that relates to the one asked about. */
function sayThrough({ name, en, relation }: Row['through'][number]): Said {
  const how = RELATIONS[relation] ?? said(relation, relation);
  return said(`${name}（${how.zh}）`, `${en ?? name} (${how.en})`);
}

/** The columns in the order in which a register is read; those with a share make the table of the DOCX. */
export function columnsOf({ collection }: Data): Column<Row>[] {
  const modality = new Map(collection?.modalities.map((each) => [each.id, sayName(each)]));
  return [
    {
      key: 'number',
      zh: '序号',
      en: 'Number',
      meaning: said('在清单中的顺序', 'Place in the list'),
      kind: 'number',
      value: ({ number }) => number,
    },
    {
      key: 'group',
      zh: '组别',
      en: 'Group',
      meaning: said(
        '直接点名；点名上位类或下位类；按主送机关推定（原句没有写谁来做）',
        'Names it directly; names a broader or narrower class; binds it by the addressees (the sentence names nobody)',
      ),
      kind: 'text',
      share: 1.3,
      value: ({ group }) => GROUPS[group],
    },
    {
      key: 'through',
      zh: '约束关系',
      en: 'Bound through',
      meaning: said(
        '原句点名的主体与所查主体的关系；按主送机关推定的，写主送机关',
        'How the actor that is named relates to the one asked about; the addressees where it binds by them',
      ),
      kind: 'text',
      value: ({ group, through, addressees }) =>
        group === 'ADDRESSED' ? addressees.join('、') || null : joinSaid(through.map(sayThrough), SEMICOLON),
    },
    {
      key: 'bearer',
      zh: '主体',
      en: 'Bearer',
      meaning: said('谁来做，按原文；空为原句未写明', 'Who must act, as printed; empty where the sentence names nobody'),
      kind: 'text',
      share: 1.6,
      value: ({ statement }) => statement.bearer,
    },
    {
      key: 'modality',
      zh: '语气',
      en: 'Modality',
      meaning: said('禁止、应当、部署、引导、鼓励、允许、探索', 'Prohibited, must, deployed, guided, encouraged, permitted, explored'),
      kind: 'text',
      share: 1.05,
      value: ({ statement }) => modality.get(statement.modality) ?? statement.modality,
    },
    {
      key: 'modalities',
      zh: '其他语气',
      en: 'Other modalities',
      meaning: said(
        '同一句里从属的语气，如“引导……鼓励……”中的后一个；按语气筛选时也算；空为没有',
        'Subordinate modalities of the sentence, counted too when filtering; empty where there are none',
      ),
      kind: 'text',
      share: 1.05,
      value: ({ statement }) =>
        noneIfEmpty(sayList(statement.modalities.flatMap((id) => (id === statement.modality ? [] : (modality.get(id) ?? []))))),
    },
    {
      key: 'action',
      zh: '行为',
      en: 'Action',
      meaning: said('主要动作，按原文', 'Main action, as printed'),
      kind: 'text',
      share: 1.1,
      value: slot('action'),
    },
    {
      key: 'object',
      zh: '对象',
      en: 'Object',
      meaning: said('动作的对象，按原文', 'What is acted on, as printed'),
      kind: 'text',
      share: 2.6,
      value: slot('object'),
    },
    {
      key: 'condition',
      zh: '条件',
      en: 'Condition',
      meaning: said('在什么条件下，按原文；空为未写明', 'Under which condition, as printed; empty where not stated'),
      kind: 'text',
      share: 1.6,
      value: slot('condition'),
    },
    {
      key: 'exception',
      zh: '例外',
      en: 'Exception',
      meaning: said('什么除外，按原文；空为未写明', 'What is excepted, as printed; empty where not stated'),
      kind: 'text',
      value: slot('exception'),
    },
    {
      key: 'deadline',
      zh: '期限',
      en: 'Deadline',
      meaning: said('到什么时候，按原文；空为未写明', 'By when, as printed; empty where not stated'),
      kind: 'text',
      share: 1.2,
      value: slot('deadline'),
    },
    {
      key: 'deadlineDate',
      zh: '期限日',
      en: 'Last day',
      meaning: said(
        '期限的最后一天；空为未写明，或原文给不出日期',
        'Last day of the deadline; empty where not stated or where no date follows from the text',
      ),
      kind: 'date',
      value: ({ statement }) => statement.deadline?.date ?? null,
    },
    {
      key: 'frequency',
      zh: '频次',
      en: 'Frequency',
      meaning: said('多久一次，按原文；空为未写明', 'How often, as printed; empty where not stated'),
      kind: 'text',
      share: 1.05,
      value: slot('frequency'),
    },
    {
      key: 'recipient',
      zh: '向谁',
      en: 'Recipient',
      meaning: said(
        '向谁报送、缴纳或给予，按原文；空为未写明',
        'To whom it is reported, paid or given, as printed; empty where not stated',
      ),
      kind: 'text',
      share: 1.2,
      value: slot('recipient'),
    },
    {
      key: 'lead',
      zh: '牵头部门',
      en: 'Leading departments',
      meaning: said('该条款写明牵头的部门；空为未写', 'Departments that the clause says lead; empty where none is named'),
      kind: 'text',
      share: 1.6,
      value: (row) => withRole(row, 'lead'),
    },
    {
      key: 'support',
      zh: '配合部门',
      en: 'Supporting departments',
      meaning: said('该条款写明配合的部门；空为未写', 'Departments that the clause says support; empty where none is named'),
      kind: 'text',
      value: (row) => withRole(row, 'support'),
    },
    {
      key: 'unspecified',
      zh: '责任部门',
      en: 'Departments, role not said',
      meaning: said('该条款列出而没有说谁牵头的部门', 'Departments that the clause lists without saying who leads'),
      kind: 'text',
      value: (row) => withRole(row, 'unspecified'),
    },
    regionColumn(clauseOf),
    {
      key: 'quote',
      zh: '原句',
      en: 'Sentence',
      meaning: said('这一条所依据的整句原文', 'The whole sentence from which it was read'),
      kind: 'long',
      share: 4,
      value: ({ statement }) => statement.quote,
    },
    ...documentColumns<Row>(clauseOf),
    confidenceColumn(({ statement }) => statement.confidence),
    {
      key: 'fact',
      zh: '要点编号',
      en: 'Fact id',
      meaning: said('这一句在图谱中的编号', 'Id of the sentence in the graph'),
      kind: 'text',
      value: ({ statement }) => statement.id,
    },
    ...addressColumns<Row>(
      (row) => ({ ...clauseOf(row), page: row.statement.page }),
      ({ statement }) => statement.id,
    ),
  ];
}
