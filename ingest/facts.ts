import type { Evidence, Modality, PolicyDocument, StatementSlots } from '../graph/model.ts';
import { instrumentById } from '../graph/vocabulary/instruments.ts';
import { loadVocabulary } from '../graph/vocabulary/load.ts';
import { regionAncestors, regionById } from '../graph/vocabulary/regions.ts';

/** What a fact is about; `date` are the days of validity. */
export type FactKind =
  | 'issuer'
  | 'addressee'
  | 'date'
  | 'department'
  | 'instrument'
  | 'target'
  | 'term'
  | 'statement'
  | 'citation'
  | 'reference'
  | 'region'
  | 'link'
  | 'bearer';

/** One thing that a document is said to say, with its evidence, in words for a person who checks it. */
export interface Fact extends Evidence {
  readonly kind: FactKind;
  readonly clause: string | null;
  /** What is claimed, in Chinese, most telling first. */
  readonly claims: readonly string[];
}

export const FACT_NAMES: Readonly<Record<FactKind, string>> = {
  issuer: '发文机关',
  addressee: '主送',
  date: '有效期',
  department: '责任部门',
  instrument: '工具',
  target: '目标',
  term: '条件数额',
  statement: '陈述句',
  citation: '引用',
  reference: '文内指引',
  region: '地区',
  link: '链接',
  bearer: '行为主体',
};

const TERM_NAMES = { amount: '数额', rate: '比例', cap: '上限', floor: '下限', threshold: '门槛', duration: '期限' } as const;
const SLOT_NAMES: Readonly<Record<keyof StatementSlots, string>> = {
  action: '动作',
  object: '对象',
  condition: '条件',
  exception: '例外',
  deadline: '时限',
  frequency: '频次',
  recipient: '受方',
};
const RELATION_NAMES = { repeals: '废止', amends: '修订', forwards: '转发', implements: '落实' } as const;
const EVIDENCE_NAMES = { header: '题头', signature: '落款', number: '文号', text: '正文' } as const;

/** Everything that was read from a document, in the order of the text within each kind. */
export function listFacts(document: PolicyDocument): Fact[] {
  const { meta } = document;
  const fact = (kind: FactKind, row: Evidence & { readonly clause?: string }, ...claims: readonly (string | null)[]): Fact => ({
    kind,
    clause: row.clause ?? null,
    claims: claims.filter((claim): claim is string => claim !== null && claim !== ''),
    span: row.span,
    rule: row.rule,
    confidence: row.confidence,
  });
  return [
    ...meta.issuers.map((row) => fact('issuer', row, row.name, `依据${EVIDENCE_NAMES[row.evidence]}`)),
    ...meta.addressees.map((row) => fact('addressee', row, row.name)),
    ...(meta.effective === null ? [] : [fact('date', meta.effective, `自 ${meta.effective.date} 起施行`)]),
    ...(meta.expires === null ? [] : [fact('date', meta.expires, `至 ${meta.expires.date} 止`)]),
    ...document.departments.map((row) => fact('department', row, row.name, leadName(row.lead))),
    ...document.instruments.map((row) =>
      fact(
        'instrument',
        row,
        row.surface,
        instrumentById(row.class)?.name ?? row.class,
        named('词条', row.instrument === null ? null : (instrumentById(row.instrument)?.name ?? row.instrument)),
        row.role === 'mention' ? '仅提及' : null,
        row.coined ? '专名' : null,
      ),
    ),
    ...document.targets.map((row) =>
      fact(
        'target',
        row,
        row.metric,
        `${row.op} ${row.value ?? row.relation ?? ''}${row.value === null ? '' : (row.unit ?? '')}`,
        named('比', row.base),
        named('截至', row.deadline),
      ),
    ),
    ...document.terms.map((row) => fact('term', row, `${TERM_NAMES[row.kind]} ${row.value}${row.unit}`, named('工具', row.instrument))),
    ...document.statements.map((row) =>
      fact('statement', row, row.modality.map(modalityName).join('、'), named('主体', row.bearer), ...listSlots(row.slots)),
    ),
    ...document.citations.map((row) =>
      fact(
        'citation',
        row,
        `《${row.title}》`,
        row.docNumber,
        row.role === 'basis' ? '依据' : '提及',
        row.relation === null ? null : RELATION_NAMES[row.relation],
      ),
    ),
    ...document.references.map((row) => fact('reference', row, row.text, row.path === null ? '本文件' : `→ ${row.path}`)),
    ...document.regions.map((row) => fact('region', row, row.name, placeName(row.region), row.role === 'scope' ? '适用范围' : '提到')),
  ];
}

const named = (name: string, value: string | null): string | null => (value === null ? null : `${name}：${value}`);
const leadName = (lead: boolean | null): string => (lead === null ? '未写明谁牵头' : lead ? '牵头' : '配合');

/** 应当, 鼓励 … */
export function modalityName(id: Modality): string {
  return loadVocabulary().modalities.find((modality) => modality.id === id)?.name ?? id;
}

/** A region below its province: 山西省太原市. */
export function placeName(id: string): string {
  const names = regionAncestors(id)
    .filter((region) => region.level !== '国家')
    .reverse();
  return [...names, regionById(id)].map((region) => region?.name ?? '').join('');
}

function listSlots(slots: StatementSlots): string[] {
  const { deadline, frequency } = slots;
  const details: Partial<Record<keyof StatementSlots, string | null>> = {
    deadline: deadline?.date ?? null,
    frequency: frequency?.per ?? null,
  };
  return (Object.keys(SLOT_NAMES) as (keyof StatementSlots)[]).flatMap((name) => {
    const slot = slots[name];
    const detail = details[name] ?? null;
    return slot === null ? [] : [`${SLOT_NAMES[name]}：${slot.text}${detail === null ? '' : `（${detail}）`}`];
  });
}
