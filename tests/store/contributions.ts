import { edgeId } from '../../graph/identity.ts';
import type { Contribution, EdgeRow, GraphRow } from '../../graph/store/port.ts';
import { type AddEdge, type AddNode, addEntities, BODIES, INSTRUMENTS, MEMBERS, type Properties } from './entities.ts';
import type { Outline } from './outlines.ts';

/** What a reader knew of a text. */
const LAYOUT = { wrapped: false, pages: [0, 3], ocr: true, published: { title: '页面标题', docNumber: null } };

/** A small document that has every kind of node and edge: front, one heading and one task with all facts on it. */
export function contributionOf(outline: Outline): Contribution {
  const { id } = outline;
  const [nodes, edges] = [new Map<string, GraphRow[]>(), new Map<string, EdgeRow[]>()];
  const node = (label: string, row: GraphRow): string => {
    const rows = nodes.get(label) ?? [];
    if (!rows.some((known) => known.id === row.id)) nodes.set(label, [...rows, row]);
    return row.id;
  };
  const edge = (type: string, fromId: string, toId: string, properties: Properties = {}): void => {
    const row = { ...properties, id: edgeId(fromId, type, toId, null), fromId, toId };
    const rows = edges.get(type) ?? [];
    if (!rows.some((known) => known.id === row.id)) edges.set(type, [...rows, row]);
  };
  addDocument(outline, node, edge);
  const task = outline.task ?? `推广${INSTRUMENTS[outline.instrument].name}，到2025年覆盖率达到30%。`;
  const clause = addClauses(id, task, node, edge);
  addFacts(outline, clause, task, node, edge);
  addEntities(outline, node, edge);
  return { documentId: id, nodes, edges };
}

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

function addDocument({ id, title, number, issued, region }: Outline, node: AddNode, edge: AddEdge): void {
  node('Document', {
    id,
    name: `${id}_文件`,
    title,
    docNumber: number,
    docType: '意见',
    issued,
    issuedFirst: issued,
    issuedLast: issued,
    effective: issued,
    expires: null,
    effectiveStart: issued === null ? null : 3,
    effectiveEnd: issued === null ? null : 9,
    effectiveRule: issued === null ? null : 'validity.from-day',
    expiresStart: null,
    expiresEnd: null,
    expiresRule: null,
    held: true,
    pipeline: 'tests',
  });
  const path = `/policies/${id}.txt`;
  const textId = `${id}.x1`;
  const file = {
    path,
    fileName: `${id}.txt`,
    sha256: `sha-${id}`,
    bytes: 3_000_000_000,
    format: 'txt',
    encoding: 'utf-8',
    reader: 'txt-1',
  };
  edge(
    'READ_FROM',
    id,
    node('Source', { id: `${id}.f1`, textId, ...file, readAt: '2024-01-01T00:00:00Z', collection: id < 'b' ? 'samples' : 'own' }),
  );
  const runs = [
    [0, 0, 4],
    [4, 6, 90],
  ];
  edge(
    'HAS_TEXT',
    id,
    node('Text', {
      id: textId,
      hash: `hash-${id}`,
      source: `${title}\n\n一、`,
      clean: title,
      runs,
      ...LAYOUT,
      current: true,
      replacedAt: null,
    }),
  );
  edge(
    'HAS_TEXT',
    id,
    node('Text', {
      id: `${id}.x0`,
      hash: 'old',
      source: '旧',
      clean: '旧',
      runs: [],
      ...LAYOUT,
      current: false,
      replacedAt: '2023-01-01T00:00:00Z',
    }),
  );
  for (const [kind, key] of [
    ['number', number],
    ['title', title],
    ['file', `sha-${id}`],
  ] as const)
    node('DocumentKey', { id: `${id}.k-${kind}`, kind, key });
  edge('APPLIES_IN', id, region, { role: 'own' });
  if (region === 'jingjinji') for (const member of MEMBERS[region]) edge('APPLIES_IN', id, member, { role: 'member' });
}

function addClauses(id: string, task: string, node: AddNode, edge: AddEdge): string {
  const clause = (
    path: string,
    above: string | null,
    position: number,
    kind: string,
    label: string | null,
    heading: string | null,
    text: string,
  ): string => {
    const heads = heading === null ? [null, null] : [2, 2 + heading.length];
    const row = node('Clause', {
      id: `${id}/${path}`,
      path,
      parentId: above,
      position,
      depth: above === null ? 1 : 2,
      kind,
      label,
      heading,
      text,
      page: above === null ? null : 2,
      spanStart: 0,
      spanEnd: text.length,
      headingStart: heads[0] ?? null,
      headingEnd: heads[1] ?? null,
      bodyStart: above === null ? null : 0,
      bodyEnd: above === null ? null : text.length,
    });
    edge('PART_OF', row, above ?? id);
    return row;
  };
  clause('front', null, 1, 'front', null, null, '文件头');
  const chapter = clause('3', null, 2, 'clause', '三、', '重点任务', '三、重点任务');
  return clause('3/14', chapter, 3, 'clause', '（十四）', null, task);
}

function addFacts(outline: Outline, clauseId: string, task: string, node: AddNode, edge: AddEdge): void {
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
