import { said, type Said } from '../../said.ts';
import type { Column } from '../types.ts';
import { addressColumns, confidenceColumn, documentColumns, regionColumn, type ExportClause } from './clause-columns.ts';

export type Due = 'OVERDUE' | 'SOON' | 'LATER' | 'UNDATED';

export interface TargetRow {
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

export const DUES: Readonly<Record<Due, Said>> = {
  OVERDUE: said('已过期限', 'Past due'),
  SOON: said('未来12个月到期', 'Due within 12 months'),
  LATER: said('更晚到期', 'Due later'),
  UNDATED: said('未注明期限', 'No last day stated'),
};

export const clauseOf = ({ target }: TargetRow): ExportClause => ({ ...target.clause, page: target.page });

export const TARGET_COLUMNS: readonly Column<TargetRow>[] = [
  {
    key: 'number',
    zh: '序号',
    en: 'Number',
    meaning: said('在清单中的顺序，期限早的在前', 'Place in the list, earliest last day first'),
    kind: 'number',
    value: ({ number }) => number,
  },
  {
    key: 'metric',
    zh: '指标',
    en: 'Metric',
    meaning: said('考核什么，按原文', 'What is measured, as printed'),
    kind: 'text',
    share: 2.6,
    value: ({ target }) => target.metric,
  },
  {
    key: 'op',
    zh: '要求',
    en: 'Operator',
    meaning: said(
      '数值与指标的关系：>= 不低于，<= 不高于，= 等于，> 超过，< 低于',
      'How the value binds: >= at least, <= at most, = exactly, > above, < below',
    ),
    kind: 'text',
    share: 0.7,
    value: ({ target }) => target.op,
  },
  {
    key: 'value',
    zh: '数值',
    en: 'Value',
    meaning: said('按原文的单位；空为原文未写数值', 'In the unit as printed; empty where the text gives no number'),
    kind: 'number',
    share: 0.9,
    value: ({ target }) => target.value,
  },
  {
    key: 'unit',
    zh: '单位',
    en: 'Unit',
    meaning: said('按原文；空为没有单位', 'As printed; empty where there is none'),
    kind: 'text',
    share: 0.9,
    value: ({ target }) => target.unit,
  },
  {
    key: 'scaled',
    zh: '换算值',
    en: 'Value on the common scale',
    meaning: said(
      '换算为同类目标中最常用的单位；空为原文未写数值',
      'Converted to the unit used most for targets of its kind; empty where the text gives no number',
    ),
    kind: 'number',
    value: ({ scaled }) => scaled,
  },
  {
    key: 'scaledUnit',
    zh: '换算单位',
    en: 'Unit of the common scale',
    meaning: said('换算值的单位', 'Unit of the converted value'),
    kind: 'text',
    value: ({ scaledUnit }) => scaledUnit,
  },
  {
    key: 'relation',
    zh: '相对于',
    en: 'Relation',
    meaning: said('未写数值时，与另一个量的关系，按原文', 'Where no number is given: the relation to another quantity, as printed'),
    kind: 'text',
    share: 1.6,
    value: ({ target }) => target.relation,
  },
  {
    key: 'base',
    zh: '基期',
    en: 'Base year',
    meaning: said('变化从哪一年算起；空为未写', 'Year from which the change is counted; empty where not stated'),
    kind: 'text',
    value: ({ target }) => target.base,
  },
  {
    key: 'deadline',
    zh: '期限',
    en: 'Last day',
    meaning: said('最后一天；空为原文未写', 'Last day; empty where the text states none'),
    kind: 'date',
    share: 1.2,
    value: ({ target }) => target.deadline,
  },
  {
    key: 'due',
    zh: '到期情况',
    en: 'Due',
    meaning: said(
      '在“效力时点”那一天：已过期限、未来12个月到期、更晚到期、未注明期限',
      'On the day of status: past due, due within 12 months, due later, no last day stated',
    ),
    kind: 'text',
    share: 1.1,
    value: ({ due }) => DUES[due],
  },
  regionColumn(clauseOf),
  {
    key: 'quote',
    zh: '原文',
    en: 'Words',
    meaning: said('这一条所依据的原文', 'The words from which it was read'),
    kind: 'long',
    share: 3,
    value: ({ target }) => target.quote,
  },
  ...documentColumns<TargetRow>(clauseOf),
  confidenceColumn(({ target }) => target.confidence),
  {
    key: 'fact',
    zh: '要点编号',
    en: 'Fact id',
    meaning: said('这一条在图谱中的编号', 'Id in the graph'),
    kind: 'text',
    value: ({ id }) => id,
  },
  ...addressColumns<TargetRow>(clauseOf, ({ id }) => id),
];
