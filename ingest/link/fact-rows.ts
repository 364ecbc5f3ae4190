import { clauseId, factIds, shortHash } from '../../graph/identity.ts';
import type { PolicyDocument } from '../../graph/model.ts';
import { numberKey, titleKey } from './keys.ts';
import type { Links } from './link.ts';
import { evidenceOf, type Rows } from './rows.ts';

export function addTargets(rows: Rows, document: PolicyDocument, id: string): void {
  const targetId = factIds('t');
  for (const [index, target] of document.targets.entries()) {
    const clause = clauseId(id, target.clause);
    const { metric, op, value, unit, deadline, relation, text } = target;
    const row = targetId(clause, text);
    rows.addNode('Target', {
      id: row,
      clauseId: clause,
      position: index + 1,
      metric,
      op,
      value,
      unit,
      base: null,
      deadline,
      relation,
      quote: text,
      ...evidenceOf(document, target),
    });
    rows.addEdge('SETS', clause, row);
  }
}

export function addStatements(rows: Rows, document: PolicyDocument, id: string, links: Links): void {
  const statementId = factIds('s');
  for (const { mention: statement, actors } of links.bearers) {
    const clause = clauseId(id, statement.clause);
    const row = statementId(clause, statement.text);
    const modality = statement.modality[0] ?? 'none';
    const evidence = evidenceOf(document, statement);
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
      ...evidence,
    });
    rows.addEdge('STATES', clause, row);
    const span = statement.bearerSpan ?? statement.span;
    for (const actor of actors)
      rows.addEdge(
        'BINDS',
        row,
        actor,
        { modality, rule: statement.rule, confidence: statement.confidence, spanStart: span.start, spanEnd: span.end },
        span,
      );
  }
}

export function addCitations(rows: Rows, document: PolicyDocument, id: string): void {
  for (const [index, citation] of document.citations.entries()) {
    const { title, docNumber, role, clause } = citation;
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
