import { actorAncestors, actorById } from '../../graph/vocabulary/actors.ts';
import { bodyById, predecessorsOf, successorsOf } from '../../graph/vocabulary/bodies.ts';
import { instrumentAncestors, instrumentById } from '../../graph/vocabulary/instruments.ts';
import { regionById, regionGroups } from '../../graph/vocabulary/regions.ts';
import type { Body, Region } from '../../graph/vocabulary/types.ts';
import { edgeId } from '../../graph/identity.ts';
import { coinedRow, type CoinedInstrument } from './coined.ts';
import type { EdgeRow, GraphRow } from '../../graph/store/port.ts';

/** Entities that a document refers to, with all that stands above or beside them in the vocabulary, as rows of the graph. */
export interface EntityRows {
  readonly nodes: Map<string, Map<string, GraphRow>>;
  readonly edges: Map<string, Map<string, EdgeRow>>;
}

/** What a document refers to, by id in the vocabulary. */
export interface EntityReferences {
  readonly regions: Iterable<string>;
  readonly bodies: Iterable<string>;
  readonly instruments: Iterable<string>;
  readonly actors: Iterable<string>;
  /** Instruments that the text coins. */
  readonly coined: Iterable<CoinedInstrument>;
}

/**
 * The closure of the references: a region brings its superiors and groups, a body its region and dated successions, an instrument and an
 * actor class what is broader. A pure function of the vocabulary, so that two documents that name one thing contribute the same rows.
 */
export function collectEntities(references: EntityReferences): EntityRows {
  const rows: EntityRows = { nodes: new Map(), edges: new Map() };
  for (const id of references.regions) addRegion(rows, id);
  for (const id of references.bodies) addBody(rows, id);
  for (const id of references.instruments) addInstrument(rows, id);
  for (const id of references.actors) addActor(rows, id);
  for (const instrument of references.coined) {
    addNode(rows, 'Instrument', coinedRow(instrument));
    addInstrument(rows, instrument.class);
    addEdge(rows, 'BROADER', instrument.id, instrument.class);
  }
  return rows;
}

function addNode(rows: EntityRows, label: string, row: GraphRow): boolean {
  const nodes = rows.nodes.get(label) ?? new Map<string, GraphRow>();
  rows.nodes.set(label, nodes);
  if (nodes.has(row.id)) return false;
  nodes.set(row.id, row);
  return true;
}

function addEdge(rows: EntityRows, type: string, fromId: string, toId: string, properties: Readonly<Record<string, string>> = {}): void {
  const id = edgeId(fromId, type, toId, null);
  const edges = rows.edges.get(type) ?? new Map<string, EdgeRow>();
  rows.edges.set(type, edges.set(id, { id, fromId, toId, ...properties }));
}

function addRegion(rows: EntityRows, id: string): void {
  const region = regionById(id);
  if (region === undefined || !addNode(rows, 'Region', regionRow(region))) return;
  if (region.parent !== null) {
    addRegion(rows, region.parent);
    addEdge(rows, 'WITHIN', id, region.parent, { relation: 'superior' });
  }
  for (const member of region.members) {
    addRegion(rows, member);
    addEdge(rows, 'WITHIN', member, id, { relation: 'member' });
  }
  if (region.kind !== 'group') for (const group of regionGroups(id)) addRegion(rows, group.id);
}

function regionRow(region: Region): GraphRow {
  const { id, name, en, level, parent, code, kind, source } = region;
  return { id, name, en, level, parentId: parent, code, kind, source };
}

function addBody(rows: EntityRows, id: string): void {
  const body = bodyById(id);
  if (body === undefined || !addNode(rows, 'Body', bodyRow(body))) return;
  if (body.region !== null) {
    addRegion(rows, body.region);
    addEdge(rows, 'WITHIN', id, body.region, { relation: 'seat' });
  }
  for (const { from, to, date, source } of [...successorsOf(id), ...predecessorsOf(id)]) {
    addBody(rows, from);
    addBody(rows, to);
    addEdge(rows, 'SUCCEEDED_BY', from, to, { date, source });
  }
}

function bodyRow(body: Body): GraphRow {
  const { id, name, en, level, region, kind, aliases, validFrom, validUntil, source } = body;
  return { id, name, en, level, regionId: region, kind, aliases, validFrom, validUntil, source };
}

function addInstrument(rows: EntityRows, id: string): void {
  const chain = [instrumentById(id), ...instrumentAncestors(id)].filter((instrument) => instrument !== undefined);
  for (const { id: below, name, en, class: classId, isClass, policyType, aliases, source, broader } of chain) {
    addNode(rows, 'Instrument', { id: below, name, en, class: classId, isClass, policyType, aliases, source });
    if (broader !== null) addEdge(rows, 'BROADER', below, broader);
  }
}

function addActor(rows: EntityRows, id: string): void {
  const chain = [actorById(id), ...actorAncestors(id)].filter((actor) => actor !== undefined);
  for (const { id: below, name, en, aliases, source, broader } of chain) {
    addNode(rows, 'ActorClass', { id: below, name, en, aliases, source });
    for (const above of broader) addEdge(rows, 'BROADER', below, above);
  }
}
