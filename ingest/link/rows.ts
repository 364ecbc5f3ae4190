import { edgeId } from '../../graph/identity.ts';
import type { Evidence, PolicyDocument } from '../../graph/model.ts';
import { checkedSpan, type Span } from '../../graph/span.ts';
import type { EdgeRow, GraphRow, PropertyValue } from '../../graph/store/port.ts';

/** Rows of the graph by label or type, as they are gathered. */
export class Rows {
  readonly nodes = new Map<string, GraphRow[]>();
  readonly edges = new Map<string, EdgeRow[]>();
  readonly #edgeIds = new Map<string, number>();

  addNode(label: string, row: GraphRow): void {
    const list = this.nodes.get(label) ?? [];
    this.nodes.set(label, list);
    list.push(row);
  }

  /** Adds an edge; a second one between the same ends at the same span (a coordinated phrase) gets an ordinal. */
  addEdge(
    type: string,
    fromId: string,
    toId: string,
    properties: Readonly<Record<string, PropertyValue>> = {},
    span: Span | null = null,
  ): void {
    const id = edgeId(fromId, type, toId, span);
    const count = (this.#edgeIds.get(id) ?? 0) + 1;
    this.#edgeIds.set(id, count);
    const list = this.edges.get(type) ?? [];
    this.edges.set(type, list);
    list.push({ id: count === 1 ? id : `${id}-${count}`, fromId, toId, ...properties });
  }
}

/** Span, rule and confidence of a fact as properties; the span is checked against the document's text (`BAD_SPAN` with clause and rule). */
export function evidenceOf(
  { name, text }: PolicyDocument,
  { span, rule, confidence, clause = '' }: Evidence & { readonly clause?: string },
): { spanStart: number; spanEnd: number; rule: string; confidence: number } {
  checkedSpan(span.start, span.end, text.source.length, { file: name, entry: `${clause} ${rule}`.trim() });
  return { spanStart: span.start, spanEnd: span.end, rule, confidence };
}
