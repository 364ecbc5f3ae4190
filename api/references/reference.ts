import type { Context } from '../context.ts';
import { documentLink } from '../export/links.ts';
import { readDay } from '../extent.ts';
import type { ClauseRow, DocumentRow } from '../resolvers/types.ts';
import { writeBibtex } from './bibtex.ts';
import { writeGbt7714 } from './gbt7714.ts';

export interface ReferenceArguments {
  readonly style: 'GBT7714' | 'BIBTEX';
  readonly accessed?: string | null;
}

/** A document, or a clause of it, as a reference in a style. A day that is none is `BAD_ARGUMENT`. */
export async function referenceOf(
  document: DocumentRow,
  clause: ClauseRow | null,
  asked: ReferenceArguments,
  context: Context,
): Promise<string> {
  const issuers = (await context.loaders.issuers.load(document.id)).map(({ name }) => name);
  const cited = {
    documentId: document.id,
    path: clause?.path ?? null,
    title: document.title ?? document.name ?? document.id,
    docNumber: document.docNumber,
    issuers: [...new Set(issuers)],
    issued: document.issued,
    place: clause === null ? null : await placeOf(clause, context),
    page: clause?.page ?? null,
    accessed: readDay(asked.accessed),
    url: context.publicUrl === null ? null : documentLink(context.publicUrl, document.id, clause?.path),
  };
  return asked.style === 'BIBTEX' ? writeBibtex(cited) : writeGbt7714(cited);
}

/** Ordinals from the outermost level, as printed: 三、（十四）; of a part without any its heading, else its path. */
async function placeOf(clause: ClauseRow, { loaders }: Context): Promise<string> {
  const byId = indexOf(await loaders.clauses.load(clause.documentId));
  const labels: string[] = [];
  for (let row: ClauseRow | undefined = clause; row !== undefined; row = row.parentId === null ? undefined : byId.get(row.parentId)) {
    if (row.label !== null) labels.unshift(row.label);
  }
  return labels.join('').replace(/[、．.]$/, '') || (clause.heading ?? clause.path);
}

/** Clauses by id, made once for the rows of a document: a page asks for the reference of each of them. */
const indexes = new WeakMap<readonly ClauseRow[], ReadonlyMap<string, ClauseRow>>();

function indexOf(rows: readonly ClauseRow[]): ReadonlyMap<string, ClauseRow> {
  const known = indexes.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  indexes.set(rows, known);
  return known;
}
