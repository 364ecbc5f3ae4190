import { loadOntology, type EdgeType, type NodeType, type Property } from '../ontology/load.ts';

/** A property of a node or edge as a store keeps it: the ontology's own and the bookkeeping of identity. */
export type Column = Pick<Property, 'name' | 'type' | 'required'>;

const text = (name: string): Column => ({ name, type: 'text', required: true });

/** Columns of a node: `id`, for document scope `documentId` (a Document is its own), then the ontology's properties. */
export function nodeColumns(node: NodeType): readonly Column[] {
  const owner = node.scope === 'document' && node.label !== 'Document' ? [text('documentId')] : [];
  return [text('id'), ...owner, ...node.properties];
}

/** Columns of an edge: `id`, `fromId`, `toId`, for document scope `documentId`, then the ontology's properties. */
export function edgeColumns(edge: EdgeType): readonly Column[] {
  const owner = edge.scope === 'document' ? [text('documentId')] : [];
  return [text('id'), text('fromId'), text('toId'), ...owner, ...edge.properties];
}

/** Properties that a dump leaves out, since equal graphs may differ in them: when a row was written. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(['Document.revision', 'Source.readAt', 'Text.replacedAt']);

/** Labels of entities: shared by documents, kept while one contributes them. */
export function entityLabels(): readonly string[] {
  return [...loadOntology().nodes.values()].filter((node) => node.scope === 'entity').map((node) => node.label);
}
