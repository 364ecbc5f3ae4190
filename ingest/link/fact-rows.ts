import { clauseId, factIds, shortHash } from '../../graph/identity.ts';
import type { PolicyDocument } from '../../graph/model.ts';
import { numberKey, titleKey } from './keys.ts';
import { evidenceOf, type Rows } from './rows.ts';
import { linkTerm } from './terms.ts';

export function addTargets(rows: Rows, document: PolicyDocument, id: string): void {
  const targetId = factIds('t');
  for (const [index, target] of document.targets.entries()) {
    const clause = clauseId(id, target.clause);
    const { metric, op, value, unit, base, deadline, relation, text } = target;
    const row = targetId(clause, text);
    rows.addNode('Target', {
      id: row,
      clauseId: clause,
      position: index + 1,
      metric,
      op,
      value,
      unit,
      base,
      deadline,
      relation,
      quote: text,
      ...evidenceOf(document, target),
    });
    rows.addEdge('SETS', clause, row);
  }
}

/** Terms, each with an edge to the instrument that it quantifies where one is known. */
export function addTerms(rows: Rows, document: PolicyDocument, id: string): void {
  const termId = factIds('e');
  for (const [index, term] of document.terms.entries()) {
    const clause = clauseId(id, term.clause);
    const { kind, value, unit, text, instrument } = term;
    const row = termId(clause, text);
    const evidence = evidenceOf(document, term);
    rows.addNode('Term', { id: row, clauseId: clause, position: index + 1, kind, value, unit, instrument, quote: text, ...evidence });
    rows.addEdge('STIPULATES', clause, row);
    const quantified = linkTerm(document, term);
    if (quantified !== null) rows.addEdge('QUANTIFIES', row, quantified, evidence, term.span);
  }
}

/** References inside the document and places that clauses name. */
export function addReferences(rows: Rows, document: PolicyDocument, id: string): void {
  for (const reference of document.references) {
    const to = reference.path === null ? id : clauseId(id, reference.path);
    const evidence = { quote: reference.text, ...evidenceOf(document, reference) };
    rows.addEdge('REFERS_TO', clauseId(id, reference.clause), to, evidence, reference.span);
  }
  for (const mention of document.regions) {
    const evidence = { name: mention.name, role: mention.role, ...evidenceOf(document, mention) };
    rows.addEdge('NAMES', clauseId(id, mention.clause), mention.region, evidence, mention.span);
  }
}

export function addCitations(rows: Rows, document: PolicyDocument, id: string): void {
  for (const [index, citation] of document.citations.entries()) {
    const { title, docNumber, role, relation, clause } = citation;
    const citedKey = docNumber === null ? titleKey(title) : numberKey(docNumber);
    const referenceId = `ref-${shortHash(12, citedKey)}`;
    rows.addEdge(
      'CITES',
      id,
      referenceId,
      {
        clauseId: clauseId(id, clause),
        title,
        docNumber,
        role,
        relation,
        position: index + 1,
        citedKey,
        referenceId,
        ...evidenceOf(document, citation),
      },
      citation.span,
    );
  }
}

export function addFindings(rows: Rows, document: PolicyDocument, id: string): void {
  const findingId = factIds('f');
  for (const [index, finding] of document.findings.entries()) {
    const { stage, rule, severity, message, clause, span } = finding;
    const place = clause === null ? id : clauseId(id, clause);
    rows.addNode('Finding', {
      id: findingId(place, `${stage} ${rule} ${span?.start ?? ''}`),
      clauseId: clause === null ? null : place,
      position: index + 1,
      stage,
      rule,
      severity,
      message,
      spanStart: span?.start ?? null,
      spanEnd: span?.end ?? null,
    });
  }
}
