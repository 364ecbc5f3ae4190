import { JingweiError } from '../graph/errors.ts';
import { said } from './said.ts';

/** Most rows of one page. */
export const PAGE_LIMIT = 100;

/** Most entries of a list that is no connection. */
export const LIST_LIMIT = 100;

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<Row> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Where a page starts and how long it is; a bad cursor or size is `BAD_ARGUMENT`. */
export function readPage({ first, after }: PageArguments): { offset: number; limit: number } {
  if (!Number.isInteger(first) || first < 0 || first > PAGE_LIMIT) {
    throw new JingweiError('BAD_ARGUMENT', said(`first 是 ${first}`, `first is ${first}`), {
      remedy: said(`每次取 0 到 ${PAGE_LIMIT} 条，用 after 继续`, `Take 0 to ${PAGE_LIMIT} at a time and go on with after`),
    });
  }
  if (after === undefined || after === null || after === '') return { offset: 0, limit: first };
  const offset = /^o(\d{1,9})$/.exec(Buffer.from(after, 'base64url').toString('latin1'))?.[1];
  if (offset === undefined)
    throw new JingweiError('BAD_ARGUMENT', said('after 不是这个列表的游标', 'after is no cursor of this list'), {
      remedy: said('请用上一页的 endCursor', 'Use the endCursor of the page before'),
    });
  return { offset: Number(offset) + 1, limit: first };
}

/** The cursor of the row at an offset. */
export function cursorAt(offset: number): string {
  return Buffer.from(`o${offset}`, 'latin1').toString('base64url');
}

/** One page of a list. */
export function pageOf<Row>(rows: readonly Row[], page: PageArguments): Page<Row> {
  const { offset, limit } = readPage(page);
  return pageAt(rows.slice(offset, offset + limit), offset, rows.length);
}

/** One page as the store gave it: its rows, where they begin in the list and how long that is. */
export function pageAt<Row>(rows: readonly Row[], offset: number, totalCount: number): Page<Row> {
  const edges = rows.map((node, index) => ({ cursor: cursorAt(offset + index), node }));
  return { totalCount, edges, pageInfo: { hasNextPage: offset + rows.length < totalCount, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The same page with another kind of node. */
export async function mapPage<Row, Node>(page: Page<Row>, map: (row: Row) => Promise<Node>): Promise<Page<Node>> {
  return { ...page, edges: await Promise.all(page.edges.map(async ({ cursor, node }) => ({ cursor, node: await map(node) }))) };
}
