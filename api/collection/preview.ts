import { instrumentById } from '../../graph/vocabulary/instruments.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { chooseDocument } from '../../ingest/identify.ts';
import { contributionOf } from '../../ingest/link-facts.ts';
import { groupUnknown, listUnknown } from '../../ingest/review.ts';
import type { ReadFile } from '../../ingest/workers/messages.ts';

/** Most unknown names and outermost headings that a preview shows. */
const MOST_UNKNOWN = 20;
const MOST_HEADINGS = 40;

const described = new WeakMap<ReadFile, ReturnType<typeof describe>>();

/** What a file says, in numbers and names, before it is put into the collection; region and document of the collection by their ids. */
export async function previewFile(file: ReadFile, store: GraphStore) {
  // A page that watches other files asks again and again.
  const known = described.get(file) ?? describe(file);
  described.set(file, known);
  return { ...known, sameId: await chooseDocument(store, file.document, undefined) };
}

function describe({ reading, document }: ReadFile) {
  const { meta, clauses, findings, departments, instruments, targets, terms, statements } = document;
  const title = meta.title ?? document.name;
  const unknown = groupUnknown(listUnknown(contributionOf(document), title)).slice(0, MOST_UNKNOWN);
  return {
    title,
    docNumber: meta.docNumber,
    docType: meta.docType,
    issued: meta.issued,
    issuers: meta.issuers.map(({ name }) => name),
    regionId: meta.region.id,
    clauses: clauses.length,
    headings: clauses
      .flatMap(({ depth, label, heading }) => (depth === 1 && heading !== null ? [`${label ?? ''}${heading}`] : []))
      .slice(0, MOST_HEADINGS),
    facts: {
      departments: departments.length,
      instruments: instruments.length,
      targets: targets.length + terms.length,
      statements: statements.length,
    },
    findings: findings.map(({ rule, severity, message, clause }) => ({ rule, severity, message, path: clause })),
    unknown: unknown.map((name) => ({ ...name, class: name.class === null ? null : (instrumentById(name.class)?.id ?? null) })),
    ocr: reading.ocr,
  };
}
