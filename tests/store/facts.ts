import { type AddEdge, type AddNode, BODIES, INSTRUMENTS, type Properties } from './entities.ts';
import type { Outline } from './outlines.ts';

/** Three slots filled, four empty. */
const SLOTS = {
  ...{ action: '推广', actionStart: 0, actionEnd: 2, object: null, objectStart: null, objectEnd: null },
  ...{ condition: null, conditionStart: null, conditionEnd: null, exception: null, exceptionStart: null, exceptionEnd: null },
  ...{ deadline: '到2025年', deadlineStart: 6, deadlineEnd: 12, deadlineDate: '2025-12-31' },
  ...{
    frequency: '每年',
    frequencyStart: 3,
    frequencyEnd: 5,
    frequencyPer: 'year',
    recipient: null,
    recipientStart: null,
    recipientEnd: null,
  },
};

const evidence = (start: number, end: number, rule: string, confidence = 0.75) => ({ spanStart: start, spanEnd: end, rule, confidence });

/** Every kind of fact on the one task of a small document. */
export function addFacts(outline: Outline, clauseId: string, task: string, node: AddNode, edge: AddEdge): void {
  const { id, lead, support, instrument: tool, issued } = outline;
  const front = `${id}/front`;
  const mention = (at: string, kind: string, surface: string, position: number, more: Properties): string => {
    const row = node('Mention', {
      id: `${at}.m${kind}${String(position)}`,
      clauseId: at,
      kind,
      surface,
      position,
      role: null,
      class: null,
      status: 'linked',
      ...evidence(1, 9, `${kind}.rule`),
      ...more,
    });
    edge('MENTIONS', at, row);
    return row;
  };
  const issuer = mention(front, 'issuer', BODIES[lead].name, 1, { role: 'header' });
  edge('MENTIONS', id, issuer);
  edge('ISSUED_BY', id, lead, { position: 1, evidence: 'header', mentionId: issuer, ...evidence(0, 4, 'issuer.header', 1) });
  mention(front, 'issuer', '某联席会议', 2, { role: 'signature', status: 'unknown' });
  const addressee = mention(front, 'addressee', '各保险机构', 1, {});
  edge('ADDRESSED_TO', id, 'insurer', { mentionId: addressee, ...evidence(5, 9, 'addressee.salutation') });
  for (const [at, [role, of]] of (
    [
      ['lead', lead],
      ['support', support],
    ] as const
  ).entries()) {
    const department = mention(clauseId, 'department', BODIES[of].name, at + 1, { role });
    edge('ASSIGNED_TO', clauseId, of, { role, mentionId: department, ...evidence(10, 20, 'department.closing-list', 0.9) });
  }
  mention(clauseId, 'department', '各相关单位', 3, { role: 'support', status: 'generic' });
  const named = mention(clauseId, 'instrument', INSTRUMENTS[tool].name, 1, { class: INSTRUMENTS[tool].class, role: 'use' });
  edge('USES', clauseId, tool, { mentionId: named, modality: 'encourage', role: 'use', ...evidence(2, 6, 'instrument.name') });
  const target = {
    metric: '覆盖率',
    op: '>=',
    value: 30,
    unit: '%',
    base: '2020',
    deadline: '2025-12-31',
    relation: null,
    quote: '到2025年覆盖率达到30%',
  };
  edge(
    'SETS',
    clauseId,
    node('Target', { id: `${clauseId}.t1`, clauseId, position: 1, ...target, ...evidence(7, 20, 'target.number', 0.8) }),
  );
  const kept = { kind: 'cap', value: 30, unit: '%', instrument: null, quote: '30%' };
  const term = node('Term', { id: `${clauseId}.e1`, clauseId, position: 1, ...kept, ...evidence(17, 20, 'term.cap', 0.7) });
  edge('STIPULATES', clauseId, term);
  edge('QUANTIFIES', term, tool, evidence(17, 20, 'term.cap', 0.7));
  edge('REFERS_TO', clauseId, `${id}/3`, { quote: '第三部分', ...evidence(0, 2, 'reference.clause') });
  edge('REFERS_TO', clauseId, id, { quote: '本意见', ...evidence(2, 4, 'reference.document') });
  edge('NAMES', clauseId, outline.region, { name: '本地', role: 'named', ...evidence(4, 6, 'region.name') });
  const modalities = ['encourage', 'explore'];
  const statement = { quote: task, modality: 'encourage', modalities, bearer: '保险机构', bearerStart: 0, bearerEnd: 4, ...SLOTS };
  const stated = node('Statement', {
    id: `${clauseId}.s1`,
    clauseId,
    position: 1,
    ...statement,
    ...evidence(0, task.length, 'statement.sentence'),
  });
  edge('STATES', clauseId, stated);
  const bound = { modality: 'encourage', derived: false, sourceId: null };
  edge('BINDS', stated, 'insurer', { ...bound, ...evidence(0, 4, 'statement.bearer') });
  edge('BINDS', stated, lead, { ...bound, derived: true, sourceId: addressee, ...evidence(0, 4, 'statement.addressee') });
  const unbound = { ...statement, quote: '联席会议研究', modality: 'deploy', modalities: ['deploy'], bearer: '联席会议' };
  const loose = node('Statement', { id: `${clauseId}.s2`, clauseId, position: 2, ...unbound, ...evidence(0, 6, 'statement.subject') });
  edge('STATES', clauseId, loose);
  edge('BINDS', loose, lead, { ...bound, derived: true, sourceId: addressee, ...evidence(0, 4, 'statement.addressee') });
  for (const [at, cited] of outline.cites.entries()) {
    const referenceId = `ref-${cited.key.slice(0, 40)}`;
    const row = {
      clauseId,
      title: cited.title,
      docNumber: cited.number,
      role: at === 0 ? 'basis' : 'mention',
      relation: at === 0 ? 'implements' : null,
      position: at + 1,
      citedKey: cited.key,
      referenceId,
    };
    edge('CITES', id, referenceId, { ...row, ...evidence(3, 30, 'citation.title', 1) });
  }
  const doubt = {
    stage: 'metadata',
    rule: 'date.partial',
    severity: 'note',
    message: `日期：${String(issued)}`,
    spanStart: null,
    spanEnd: null,
  };
  node('Finding', { id: `${id}.d1`, clauseId: null, position: 1, ...doubt });
}
