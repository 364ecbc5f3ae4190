import { edgeId } from '../../graph/identity.ts';
import type { Contribution, EdgeRow, GraphRow } from '../../graph/store/port.ts';
import { type AddEdge, type AddNode, addEntities, INSTRUMENTS, MEMBERS, type Properties } from './entities.ts';
import { addFacts } from './facts.ts';
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
