import { findExtent } from './extent.ts';
import type { Context } from './context.ts';

/** As of which day the lists and counts of a thing are asked, and whether documents that are 已失效 then are kept in; absent: today, without them. */
export interface Standing {
  readonly asOf?: string | null;
  readonly expired?: boolean | null;
}

/** A thing of the graph with the day on which its lists and counts are asked. */
export type Asked<Row> = Row & { readonly standing?: Standing };

/** The day, and the documents that are left out of every list and count. */
export interface LeftOut {
  readonly asOf: string;
  readonly without: readonly string[];
}

const found = new WeakMap<Context, Map<string, Promise<LeftOut>>>();

/** The documents that are left out (decision 14 of the design), found once a request; a bad day is `BAD_ARGUMENT`. */
export function findLeftOut({ standing = {} }: { readonly standing?: Standing }, context: Context): Promise<LeftOut> {
  const known = found.get(context) ?? new Map<string, Promise<LeftOut>>();
  found.set(context, known);
  const { asOf = null, expired } = standing;
  const key = `${asOf ?? ''} ${String(expired === true)}`;
  const leftOut =
    known.get(key) ??
    findExtent({ asOf, expired: expired === true }, context).then((extent) => ({
      asOf: extent.asOf,
      without: extent.expired.map(({ id }) => id),
    }));
  known.set(key, leftOut);
  return leftOut;
}
