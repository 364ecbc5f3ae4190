import { documentId } from '../graph/identity.ts';
import type { PolicyDocument } from '../graph/model.ts';
import type { Contribution, GraphRow } from '../graph/store/port.ts';
import { readableSlice } from '../graph/text/view.ts';
import { makeContribution } from './link/contribution.ts';
import { placeName, type Fact } from './facts.ts';

/** What a document would put into a graph that holds none of its files. */
export function contributionOf(document: PolicyDocument): Contribution {
  const id = documentId(document.text.clean);
  return makeContribution(document, { id, sources: [], texts: [], copies: [], formerIds: [], pipeline: '' });
}

/** Edges from printed words to bodies and actor classes. */
const LINKS = { ISSUED_BY: '发文', ADDRESSED_TO: '主送', ASSIGNED_TO: '责任', BINDS: '约束' } as const;

/**
 * The links that a document's contribution makes: what is printed → which body (full name, region, years of its existence) or actor class, and
 * when the document is of. `link` leads from an issuer, addressee or department to a body, `bearer` from an addressee or a
 * bearer to whom the words mean.
 */
export function listLinks({ meta, text }: PolicyDocument, { nodes, edges }: Contribution): Fact[] {
  const byId = (label: string): Map<string, GraphRow> => new Map((nodes.get(label) ?? []).map((row) => [row.id, row]));
  const [bodies, actors, mentions, statements] = [byId('Body'), byId('ActorClass'), byId('Mention'), byId('Statement')];
  const paths = new Map((nodes.get('Clause') ?? []).map((row) => [row.id, String(row['path'])]));
  const pathOf = (id: unknown): string | null => paths.get(String(id)) ?? null;
  return Object.entries(LINKS).flatMap(([type, name]) =>
    (edges.get(type) ?? []).map((edge): Fact => {
      const span = { start: Number(edge['spanStart']), end: Number(edge['spanEnd']) };
      const body = bodies.get(edge.toId);
      const mention = mentions.get(String(edge['mentionId']));
      const printed = mention?.['surface'] ?? readableSlice(text, span);
      const target = body === undefined ? String(actors.get(edge.toId)?.['name'] ?? edge.toId) : describeBody(body);
      return {
        kind: type === 'BINDS' || body === undefined ? 'bearer' : 'link',
        clause: pathOf(mention?.['clauseId'] ?? statements.get(edge.fromId)?.['clauseId']),
        claims: [
          `${String(printed).replace(/\s+/g, '')} → ${target}`,
          edge['derived'] === true ? `${name}（由主送对象推得）` : name,
          `文件：${meta.region.name} ${meta.issued ?? '日期不明'}`,
        ],
        span,
        rule: String(edge['rule']),
        confidence: Number(edge['confidence']),
      };
    }),
  );
}

function describeBody(body: GraphRow): string {
  const region = body['regionId'] === null ? '' : placeName(String(body['regionId']));
  const years = [body['validFrom'] ?? '', body['validUntil'] ?? ''].join('–');
  return `${String(body['name'])}（${[region, years === '–' ? '' : years, body.id].filter(Boolean).join('，')}）`;
}
