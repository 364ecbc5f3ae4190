import { clauseId, factIds } from '../../graph/identity.ts';
import type { Addressee, Evidence, PolicyDocument } from '../../graph/model.ts';
import type { Links } from './link.ts';
import { evidenceOf, type Rows } from './rows.ts';

type MentionRow = Readonly<{ kind: string; surface: string; role: string | null; class: string | null; status: string }>;

/** Adds the mention of one kind after the other and answers its id and evidence. `letter` keeps the ids of the kinds apart. */
function mentionAdder(rows: Rows, document: PolicyDocument, id: string, letter: string) {
  const mentionId = factIds(letter);
  let position = 0;
  return (mention: Evidence & { readonly clause: string }, row: MentionRow) => {
    const clause = clauseId(id, mention.clause);
    const properties = { mentionId: mentionId(clause, row.surface), ...evidenceOf(document, mention) };
    const { mentionId: ownId, ...evidence } = properties;
    position += 1;
    rows.addNode('Mention', { id: ownId, clauseId: clause, position, ...row, ...evidence });
    rows.addEdge('MENTIONS', clause, ownId);
    return { clause, position, properties };
  };
}

/** Issuers, departments and addressees: what is printed as mentions, what the vocabulary knows as edges to bodies and actor classes. Answers the mention of each addressee. */
export function addBodies(rows: Rows, document: PolicyDocument, id: string, links: Links): ReadonlyMap<Addressee, string> {
  const addIssuer = mentionAdder(rows, document, id, 'i');
  for (const {
    mention,
    status,
    bodies,
    evidence: { start, end },
  } of links.issuers) {
    const { name, evidence, span } = mention;
    const { position, properties } = addIssuer(mention, { kind: 'issuer', surface: name, role: evidence, class: null, status });
    const place = { spanStart: start, spanEnd: end };
    for (const body of bodies) rows.addEdge('ISSUED_BY', id, body, { position, evidence, ...properties, ...place }, span);
  }
  const addDepartment = mentionAdder(rows, document, id, 'd');
  for (const { mention, status, bodies, evidence } of links.departments) {
    const role = mention.lead === null ? 'unspecified' : mention.lead ? 'lead' : 'support';
    const { clause, properties } = addDepartment(mention, { kind: 'department', surface: mention.name, role, class: null, status });
    const place = { spanStart: evidence.start, spanEnd: evidence.end };
    for (const body of bodies) rows.addEdge('ASSIGNED_TO', clause, body, { role, ...properties, ...place }, mention.span);
  }
  const addressees = new Map<Addressee, string>();
  const addAddressee = mentionAdder(rows, document, id, 'a');
  for (const { mention, actors, bodies, ...link } of links.addressees) {
    const status = actors.length > 0 ? 'linked' : link.status;
    const { properties } = addAddressee(mention, { kind: 'addressee', surface: mention.name, role: null, class: null, status });
    addressees.set(mention, properties.mentionId);
    for (const entity of [...actors, ...bodies]) rows.addEdge('ADDRESSED_TO', id, entity, properties, mention.span);
  }
  return addressees;
}

/** Instruments as mentions, each with its edge to the named instrument or, where only that is known, to its class. */
export function addInstruments(rows: Rows, document: PolicyDocument, id: string, links: Links): void {
  const addInstrument = mentionAdder(rows, document, id, 'm');
  for (const { mention, instrument, coined, modality } of links.instruments) {
    const { role } = mention;
    const status = mention.instrument === null && coined === null ? 'unknown' : 'linked';
    const { clause, properties } = addInstrument(mention, {
      kind: 'instrument',
      surface: mention.surface,
      role,
      class: mention.class,
      status,
    });
    rows.addEdge('USES', clause, instrument, { modality, role, ...properties }, mention.span);
  }
}
