import { clauseId, factIds } from '../../graph/identity.ts';
import type { Addressee, PolicyDocument, Slot, Statement } from '../../graph/model.ts';
import { checkedSpan } from '../../graph/span.ts';
import type { PropertyValue } from '../../graph/store/port.ts';
import { confidenceOf } from '../annotate/rules.ts';
import type { Links } from './link.ts';
import { evidenceOf, type Rows } from './rows.ts';

/**
 * Sentences with their force, bearer and slots, and an edge to everybody whom they bind: whom the printed bearer means, else whom the document is
 * addressed to (`derived`). `addressees`: the mention of each addressee.
 */
export function addStatements(
  rows: Rows,
  document: PolicyDocument,
  id: string,
  links: Links,
  addressees: ReadonlyMap<Addressee, string>,
): void {
  const statementId = factIds('s');
  const derived = Map.groupBy(links.derived, ({ statement }) => statement);
  for (const { mention: statement, actors, bodies } of links.bearers) {
    const clause = clauseId(id, statement.clause);
    const row = statementId(clause, statement.text);
    const modality = statement.modality[0] ?? 'none';
    rows.addNode('Statement', {
      id: row,
      clauseId: clause,
      position: statement.n,
      quote: statement.text,
      modality,
      modalities: statement.modality,
      bearer: statement.bearer,
      bearerStart: statement.bearerSpan?.start ?? null,
      bearerEnd: statement.bearerSpan?.end ?? null,
      ...slotColumns(document, statement),
      ...evidenceOf(document, statement),
    });
    rows.addEdge('STATES', clause, row);
    const span = statement.bearerSpan ?? statement.span;
    const evidence = { rule: statement.rule, confidence: statement.confidence, spanStart: span.start, spanEnd: span.end };
    for (const bound of [...actors, ...bodies])
      rows.addEdge('BINDS', row, bound, { modality, derived: false, sourceId: null, ...evidence }, span);
    for (const { addressee, rule, ...reading } of derived.get(statement) ?? []) {
      const { start: spanStart, end: spanEnd } = addressee.span;
      const basis = {
        derived: true,
        sourceId: addressees.get(addressee) ?? null,
        rule,
        confidence: confidenceOf(rule),
        spanStart,
        spanEnd,
      };
      for (const bound of [...reading.actors, ...reading.bodies]) rows.addEdge('BINDS', row, bound, { modality, ...basis }, addressee.span);
    }
  }
}

/** Each slot as printed with its span, null where the sentence says nothing of the kind. */
function slotColumns(document: PolicyDocument, { slots }: Statement): Readonly<Record<string, PropertyValue>> {
  const columns: Record<string, PropertyValue> = { deadlineDate: slots.deadline?.date ?? null, frequencyPer: slots.frequency?.per ?? null };
  for (const [name, slot] of Object.entries(slots) as [string, Slot | null][]) {
    if (slot !== null) checkedSpan(slot.span.start, slot.span.end, document.text.source.length);
    columns[name] = slot?.text ?? null;
    columns[`${name}Start`] = slot?.span.start ?? null;
    columns[`${name}End`] = slot?.span.end ?? null;
  }
  return columns;
}
