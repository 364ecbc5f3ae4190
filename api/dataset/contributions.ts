import { loadOntology } from '../../graph/ontology/load.ts';
import type { Contribution, EdgeRow, GraphDump, GraphRow } from '../../graph/store/port.ts';

/**
 * A dumped graph as what each of its documents contributes, to be put into a store. An entity belongs to every document from whose rows edges
 * lead to it, directly or over other entities; what only leads to such a one (the members of a group) belongs to the documents of that one.
 * `readAt`: when the files were read, which a dump does not hold.
 */
export function divideDump(dump: GraphDump, readAt: string): Contribution[] {
  const entities = new Map<string, { readonly label: string; readonly row: GraphRow }>();
  const ontology = loadOntology();
  for (const { label, scope } of ontology.nodes.values()) {
    if (scope === 'entity') for (const row of dump.nodes.get(label) ?? []) entities.set(row.id, { label, row });
  }
  const links = [...ontology.edges.values()]
    .filter(({ scope }) => scope === 'entity')
    .flatMap(({ type }) => (dump.edges.get(type) ?? []).map((row) => ({ type, row })));
  const documents = (dump.nodes.get('Document') ?? []).filter((row) => row['held'] === true);
  const own = documents.map((document) => ({ document, ...rowsOf(document.id, dump) }));
  const reached = own.map(({ edges }) => {
    const ends = [...edges.values()].flat().flatMap(({ fromId, toId }) => [fromId, toId]);
    return spread(
      ends.filter((id) => entities.has(id)),
      links,
    );
  });
  addLeftOver(entities, reached, links);
  return own.map(({ document, nodes, edges }, at) => {
    const ids = reached[at] ?? new Set<string>();
    for (const id of ids) {
      const entity = entities.get(id);
      if (entity !== undefined) nodes.set(entity.label, [...(nodes.get(entity.label) ?? []), entity.row]);
    }
    for (const { type, row } of links) {
      if (ids.has(row.fromId) && ids.has(row.toId)) edges.set(type, [...(edges.get(type) ?? []), row]);
    }
    nodes.set('Document', [document]);
    nodes.set(
      'Source',
      (nodes.get('Source') ?? []).map((row) => ({ ...row, readAt })),
    );
    return { documentId: document.id, nodes, edges };
  });
}

/** The rows that bear the document's id. A citation leads to what it cites by its key, as when it was first read. */
function rowsOf(documentId: string, dump: GraphDump): { nodes: Map<string, GraphRow[]>; edges: Map<string, EdgeRow[]> } {
  const of = <Row extends GraphRow>(rows: readonly Row[]): Row[] => rows.filter((row) => row['documentId'] === documentId);
  return {
    nodes: new Map([...dump.nodes].map(([label, rows]) => [label, of(rows)])),
    edges: new Map([...dump.edges].map(([type, rows]) => [type, of(rows).map((row) => (type === 'CITES' ? uncited(row) : row))])),
  };
}

const uncited = (row: EdgeRow): EdgeRow => ({ ...row, toId: String(row['referenceId']) });

type Link = { readonly row: EdgeRow };

/** What can be reached from some entities along their edges. */
function spread(from: readonly string[], links: readonly Link[]): Set<string> {
  const reached = new Set(from);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { row } of links) if (reached.has(row.fromId)) reached.add(row.toId);
  }
  return reached;
}

/** Gives entities that no document reaches to those that hold what stands at the other end of one of their edges. */
function addLeftOver(entities: ReadonlyMap<string, unknown>, reached: readonly Set<string>[], links: readonly Link[]): void {
  const held = new Set(reached.flatMap((ids) => [...ids]));
  for (let size = -1; size !== held.size;) {
    size = held.size;
    for (const { row } of links) {
      for (const [left, other] of [
        [row.fromId, row.toId],
        [row.toId, row.fromId],
      ] as const) {
        if (held.has(left) || !held.has(other) || !entities.has(left)) continue;
        for (const ids of reached) if (ids.has(other)) ids.add(left);
        held.add(left);
      }
    }
  }
  // An edge between entities of different documents belongs to those that hold its start.
  for (const { row } of links) {
    if (reached.some((ids) => ids.has(row.fromId) && ids.has(row.toId))) continue;
    for (const ids of reached) if (ids.has(row.fromId)) ids.add(row.toId);
  }
}
