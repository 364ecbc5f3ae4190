import { readableSlice } from '../graph/text/view.ts';
import { PRINTED_KINDS, type Evidence, type PolicyDocument, type Slot, type StatementSlots } from '../graph/model.ts';
import { linkMentions } from './link/link.ts';

/** The JSON of the annotation guide, as `jingwei parse FILE --json` prints it; rows carry span, rule and confidence beside the guide's fields. */
export type AnnotationJson = Readonly<Record<string, unknown>>;

const WHITE = /\s+/g;

/** First and last characters of a clause's body as the guide quotes them: 12, white space left out. */
function ends(body: string): { first: string; last: string } {
  const squashed = body.replace(WHITE, '');
  return { first: squashed.slice(0, 12), last: squashed.slice(-12) };
}

const evidence = ({ span, rule, confidence }: Evidence) => ({ span: [span.start, span.end], rule, confidence });

/** The slots that a sentence fills; the others are absent, as in the guide. */
function printedSlots({ deadline, frequency, ...slots }: StatementSlots): Readonly<Record<string, unknown>> {
  const filled = Object.entries(slots).flatMap(([name, slot]: [string, Slot | null]) =>
    slot === null ? [] : [[name, slot.text] as const],
  );
  return {
    ...Object.fromEntries(filled),
    ...(deadline === null ? {} : { deadline: { text: deadline.text, date: deadline.date } }),
    ...(frequency === null ? {} : { frequency: { text: frequency.text, per: frequency.per } }),
  };
}

/** A document in the form of the annotation guide. */
export function toAnnotationJson(document: PolicyDocument): AnnotationJson {
  const { meta, text } = document;
  return {
    doc: document.name,
    meta: {
      title: meta.title,
      docNumber: meta.docNumber,
      docType: meta.docType,
      issuers: meta.issuers.map((issuer) => ({ name: issuer.name, evidence: issuer.evidence, ...evidence(issuer) })),
      region: { name: meta.region.name, code: meta.region.code, level: meta.region.level, also: meta.region.also },
      issued: meta.issued,
      addressees: meta.addressees.map((addressee) => addressee.name),
      effective: meta.effective?.date ?? null,
      expires: meta.expires?.date ?? null,
      citations: document.citations.map(({ title, docNumber, role, relation, clause, ...row }) => ({
        title,
        docNumber,
        role,
        relation,
        clause,
        ...evidence(row),
      })),
    },
    clauses: document.clauses
      .filter((clause) => PRINTED_KINDS.includes(clause.kind))
      .map(({ path, label, heading, body, span }) => ({
        path,
        label,
        heading,
        ...(body === null ? { first: null, last: null } : ends(readableSlice(text, body))),
        span: [span.start, span.end],
      })),
    departments: linkMentions(document).departments.map(({ mention: row, bodies, status }) => ({
      clause: row.clause,
      name: row.name,
      lead: row.lead,
      bodies,
      status,
      ...evidence(row),
    })),
    instruments: document.instruments.map((row) => ({
      clause: row.clause,
      surface: row.surface,
      class: row.class,
      role: row.role,
      ...evidence(row),
    })),
    targets: document.targets.map(({ clause, metric, op, value, unit, base, deadline, relation, text: quote, ...row }) => ({
      clause,
      metric,
      op,
      value,
      unit,
      base,
      deadline,
      relation,
      text: quote,
      ...evidence(row),
    })),
    terms: document.terms.map(({ clause, kind, value, unit, text: quote, instrument, ...row }) => ({
      clause,
      kind,
      value,
      unit,
      text: quote,
      instrument,
      ...evidence(row),
    })),
    statements: document.statements.map((row) => ({
      clause: row.clause,
      n: row.n,
      start: row.text.replace(WHITE, '').slice(0, 8),
      modality: row.modality,
      bearer: row.bearer,
      ...printedSlots(row.slots),
      ...evidence(row),
    })),
    references: document.references.map(({ clause, text: quote, path, ...row }) => ({ clause, text: quote, path, ...evidence(row) })),
    regions: document.regions.map(({ clause, name, region, role, ...row }) => ({ clause, name, region, role, ...evidence(row) })),
    findings: document.findings.map(({ stage, rule, severity, message, clause, span }) => ({
      stage,
      rule,
      severity,
      message,
      clause,
      span: span === null ? null : [span.start, span.end],
    })),
  };
}
