import { clauseId, shortHash, textHash } from '../../graph/identity.ts';
import type { PolicyDocument, SourceText } from '../../graph/model.ts';
import { checkedSpan } from '../../graph/span.ts';
import type { Contribution, GraphRow } from '../../graph/store/port.ts';
import { parseDate } from '../../graph/text/dates.ts';
import { pageAt, readableSlice, type NormalisedText } from '../../graph/text/view.ts';
import { regionById } from '../../graph/vocabulary/regions.ts';
import { checkEvidence } from './check-evidence.ts';
import { collectEntities } from './entities.ts';
import { addCitations, addFindings, addReferences, addTargets, addTerms } from './fact-rows.ts';
import { numberKey, titleKeys } from './keys.ts';
import { sketchOf } from './likeness.ts';
import { linkMentions } from './link.ts';
import { addBodies, addInstruments } from './mention-rows.ts';
import { Rows } from './rows.ts';
import { addStatements } from './statement-rows.ts';
import { linkTerm } from './terms.ts';

/** A file that a document was read from, as a row of the graph without its owner. */
export type SourceRow = GraphRow & { readonly path: string; readonly textId: string; readonly sha256: string };
export type TextRow = GraphRow & { readonly current: boolean };

/** What a document contributes beside what its text says: its id, its files, its texts, and who annotated it. */
export interface Holding {
  readonly id: string;
  readonly sources: readonly SourceRow[];
  readonly texts: readonly TextRow[];
  /** Clean texts of its other files, where they differ. */
  readonly copies: readonly string[];
  /** Ids under which it could be known, that lead to it. */
  readonly formerIds: readonly string[];
  /** Fingerprint of the pipeline and vocabulary. */
  readonly pipeline: string;
}

/** Id of a text: the document and the exact text. */
export function textId(document: string, source: string): string {
  return `${document}.x${shortHash(8, source)}`;
}

/** The row of a text: its id holds the document and the exact text, so that two readings of one document stay apart. */
export function textRow(document: string, origin: SourceText, text: NormalisedText, current: boolean, replacedAt: string | null): TextRow {
  const { wrapped, pages, ocr, published } = origin;
  return {
    id: textId(document, text.source),
    hash: textHash(text.clean),
    source: text.source,
    clean: text.clean,
    runs: text.runs.map((run) => [run.clean, run.source, run.length]),
    wrapped,
    pages,
    ocr,
    published: published === null ? null : { ...published },
    current,
    replacedAt,
  };
}

/** Everything that a document puts into the graph, with ids that follow from its id and the quotes alone. */
export function makeContribution(document: PolicyDocument, holding: Holding): Contribution {
  const rows = new Rows();
  const links = linkMentions(document);
  addDocument(rows, document, holding);
  addClauses(rows, document, holding.id);
  const addressees = addBodies(rows, document, holding.id, links);
  addInstruments(rows, document, holding.id, links);
  addTargets(rows, document, holding.id);
  addTerms(rows, document, holding.id);
  addStatements(rows, document, holding.id, links, addressees);
  addCitations(rows, document, holding.id);
  addReferences(rows, document, holding.id);
  addFindings(rows, document, holding.id);
  checkEvidence(document, [...rows.nodes, ...rows.edges]);
  const region = document.meta.region.id;
  const entities = collectEntities({
    regions: [region, ...scopeOf(document), ...document.regions.map((mention) => mention.region)],
    bodies: [...links.issuers, ...links.departments, ...links.addressees, ...links.bearers, ...links.derived].flatMap(
      (link) => link.bodies,
    ),
    instruments: [...links.instruments.map((link) => link.instrument), ...document.terms.flatMap((term) => linkTerm(document, term) ?? [])],
    coined: links.instruments.flatMap((link) => link.coined ?? []),
    actors: [...links.addressees, ...links.bearers, ...links.derived].flatMap((link) => link.actors),
  });
  for (const [label, byId] of entities.nodes) rows.nodes.set(label, [...byId.values()]);
  for (const [type, byId] of entities.edges) rows.edges.set(type, [...byId.values()]);
  return { documentId: holding.id, nodes: rows.nodes, edges: rows.edges };
}

function addDocument(rows: Rows, document: PolicyDocument, { id, sources, texts, copies, formerIds, pipeline }: Holding): void {
  const { title, docNumber, docType, issued, region, effective, expires } = document.meta;
  const date = issued === null ? null : parseDate(issued);
  rows.addNode('Document', {
    id,
    name: document.name,
    title,
    docNumber,
    docType,
    issued,
    issuedFirst: date?.first ?? null,
    issuedLast: date?.last ?? null,
    effective: effective?.date ?? null,
    expires: expires?.date ?? null,
    effectiveStart: effective?.span.start ?? null,
    effectiveEnd: effective?.span.end ?? null,
    effectiveRule: effective?.rule ?? null,
    expiresStart: expires?.span.start ?? null,
    expiresEnd: expires?.span.end ?? null,
    expiresRule: expires?.rule ?? null,
    held: true,
    pipeline,
  });
  for (const source of sources) {
    rows.addNode('Source', source);
    rows.addEdge('READ_FROM', id, source.id);
  }
  for (const text of texts) {
    rows.addNode('Text', text);
    rows.addEdge('HAS_TEXT', id, text.id);
  }
  const keys = new Map<string, readonly string[]>([
    ['file', sources.map((source) => source.sha256)],
    ['text', [document.text.clean, ...copies].map(textHash)],
    ['sketch', [document.text.clean, ...copies].flatMap(sketchOf)],
    ['former', formerIds],
    ['number', docNumber === null ? [] : [numberKey(docNumber)]],
    ['title', title === null ? [] : titleKeys(title)],
  ]);
  for (const [kind, list] of keys)
    for (const key of new Set(list)) rows.addNode('DocumentKey', { id: `${id}.k${shortHash(8, kind, key)}`, kind, key });
  rows.addEdge('APPLIES_IN', id, region.id, { role: 'own' });
  for (const member of regionById(region.id)?.members ?? []) rows.addEdge('APPLIES_IN', id, member, { role: 'member' });
  for (const place of scopeOf(document)) rows.addEdge('APPLIES_IN', id, place, { role: 'scope' });
}

/** Places beside its own region that a text says it applies in. */
function scopeOf({ meta, regions }: PolicyDocument): string[] {
  const own = [meta.region.id, ...(regionById(meta.region.id)?.members ?? [])];
  return [...new Set(regions.filter(({ role, region }) => role === 'scope' && !own.includes(region)).map(({ region }) => region))];
}

function addClauses(rows: Rows, document: PolicyDocument, id: string): void {
  for (const [index, clause] of document.clauses.entries()) {
    const { path, parent, kind, depth, label, heading, span, headingSpan, body } = clause;
    const row = clauseId(id, path);
    const parentId = parent === null ? null : clauseId(id, parent);
    checkedSpan(span.start, span.end, document.text.source.length, { file: document.name, entry: path });
    rows.addNode('Clause', {
      id: row,
      path,
      parentId,
      position: index + 1,
      depth,
      kind,
      label,
      heading,
      text: readableSlice(document.text, span),
      page: pageAt(document.origin.pages, span.start),
      spanStart: span.start,
      spanEnd: span.end,
      headingStart: headingSpan?.start ?? null,
      headingEnd: headingSpan?.end ?? null,
      bodyStart: body?.start ?? null,
      bodyEnd: body?.end ?? null,
    });
    rows.addEdge('PART_OF', row, parentId ?? id);
  }
}
