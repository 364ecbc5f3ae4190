import { JingweiError } from '../../graph/errors.ts';
import type { Context } from '../context.ts';
import { PAGE_LIMIT } from '../paging.ts';
import type { DocumentRow, RegionRow } from '../resolvers/types.ts';
import { documentsOf, readAsked } from './matrix.ts';
import { readOccurrences, type Asked } from './occurrences.ts';
import { findFrame } from './rows.ts';
import type { MatrixInput, Occurrence } from './types.ts';
import { said } from '../said.ts';

/** Which cells' clauses are listed: of one row, of one column, of a cell, or of the whole table. */
export interface CellChoice {
  readonly row?: string | null;
  readonly column?: string | null;
  /** Lists the clauses of superior regions and groups in place of the row's own. */
  readonly covering?: boolean | null;
}

/** One fact of a cell. */
export interface MatrixClauseRow {
  readonly region: RegionRow;
  readonly document: DocumentRow;
  readonly occurrence: Occurrence;
  readonly asked: Asked;
}

export interface MatrixClausePage {
  readonly edges: readonly { readonly cursor: string; readonly node: MatrixClauseRow }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Counts facts, clauses and documents of all pages; only where it is asked. */
  totals(): Promise<{ readonly facts: number; readonly clauses: number; readonly documents: number }>;
}

/** A document of a row: where a page can begin. */
interface Part {
  readonly region: RegionRow;
  readonly document: DocumentRow;
}

/** Documents whose facts are read at once: memory stays flat however many there are. */
const BATCH = 20;

/** One page of the facts that fill cells: by row, document (newest first) and place in the text. */
export async function listClauses(
  input: MatrixInput & CellChoice & { readonly first: number; readonly after?: string | null },
  context: Context,
): Promise<MatrixClausePage> {
  if (!Number.isInteger(input.first) || input.first < 0 || input.first > PAGE_LIMIT)
    throw new JingweiError('BAD_ARGUMENT', said(`first 是 ${input.first}`, `first is ${input.first}`), {
      remedy: said(`每次取 0 到 ${PAGE_LIMIT} 条，用 after 继续`, `Take 0 to ${PAGE_LIMIT} at a time and go on with after`),
    });
  const frame = await findFrame(input, context);
  const asked = await readAsked(input, documentsOf(frame), context);
  const parts = frame.rows
    .filter(({ region }) => !input.row || region.id === input.row)
    .flatMap(({ region, documents, above }) =>
      (input.covering === true ? above : documents).map((document): Part => ({ region, document })),
    );
  const wanted = ({ column, acts }: Occurrence): boolean => (!input.column || column === input.column) && (input.covering !== true || acts);
  const start = readCursor(input.after, parts);
  const found: { cursor: string; node: MatrixClauseRow }[] = [];
  for await (const { part, at, occurrence } of walk(parts, start, asked, wanted, context)) {
    found.push({ cursor: writeCursor(part, at), node: { ...part, occurrence, asked } });
    if (found.length > input.first) break;
  }
  const edges = found.slice(0, input.first);
  return {
    edges,
    pageInfo: { hasNextPage: found.length > input.first, endCursor: edges.at(-1)?.cursor ?? null },
    async totals() {
      const clauses = new Set<string>();
      const documents = new Set<string>();
      let facts = 0;
      for await (const { occurrence } of walk(parts, { part: 0, at: -1 }, asked, wanted, context)) {
        facts += 1;
        clauses.add(occurrence.clauseId);
        documents.add(occurrence.documentId);
      }
      return { facts, clauses: clauses.size, documents: documents.size };
    },
  };
}

/** The facts behind a place, read a few documents at a time. `at` is the fact's number within its document. */
async function* walk(
  parts: readonly Part[],
  start: { readonly part: number; readonly at: number },
  asked: Asked,
  wanted: (occurrence: Occurrence) => boolean,
  context: Context,
): AsyncGenerator<{ part: Part; at: number; occurrence: Occurrence }> {
  for (let from = start.part; from < parts.length; from += BATCH) {
    const batch = parts.slice(from, from + BATCH);
    const facts = await readOccurrences(asked, [...new Set(batch.map(({ document }) => document.id))], context);
    for (const [index, part] of batch.entries()) {
      const skip = from + index === start.part ? start.at : -1;
      for (const [at, occurrence] of (facts.get(part.document.id) ?? []).entries())
        if (at > skip && wanted(occurrence)) yield { part, at, occurrence };
    }
  }
}

function writeCursor({ region, document }: Part, at: number): string {
  return Buffer.from(`${region.id}|${document.id}|${at}`, 'latin1').toString('base64url');
}

function readCursor(after: string | null | undefined, parts: readonly Part[]): { part: number; at: number } {
  if (after === undefined || after === null || after === '') return { part: 0, at: -1 };
  const [region, document, at] = Buffer.from(after, 'base64url').toString('latin1').split('|');
  const part = parts.findIndex((each) => each.region.id === region && each.document.id === document);
  if (part < 0 || at === undefined || !/^\d{1,9}$/.test(at))
    throw new JingweiError('BAD_ARGUMENT', said('after 不是这个列表的游标', 'after is no cursor of this list'), {
      remedy: said('请用上一页的 endCursor', 'Use the endCursor of the page before'),
    });
  return { part, at: Number(at) };
}
