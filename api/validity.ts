import type { Context } from './context.ts';
import { loadOne } from './loaders.ts';
import type { DocumentRow } from './resolvers/types.ts';

/** What a document says of its time in force. Dates are ISO days. */
export interface Validity {
  readonly effective: string | null;
  readonly expires: string | null;
  /** Day from which another document repeals it. */
  readonly repealed?: string | null;
}

export type Status = '现行' | '未生效' | '已失效' | '未注明';

/** Today as an ISO day, by the machine's clock; read only where a request asks about today. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The status of a document on a day. Unknown is never shown as 现行: without a day of entry into force it is 未注明, unless it has expired. */
export function statusOn({ effective, expires, repealed = null }: Validity, asOf: string): Status {
  if (repealed !== null && asOf >= repealed) return '已失效';
  if (expires !== null && asOf > expires) return '已失效';
  if (effective === null) return '未注明';
  return asOf < effective ? '未生效' : '现行';
}

/** Citations by which documents of the collection repeal a document. */
export async function repealersOf(row: DocumentRow, { loaders }: Context) {
  return (await loaders.citedBy.load(row.id)).filter(({ relation }) => relation === 'repeals');
}

/** The day from which a document of the collection repeals it: that one's first day in force, else its day of issue; null if none does. */
export async function repealDate(row: DocumentRow, context: Context): Promise<string | null> {
  const repealers = await Promise.all(
    (await repealersOf(row, context)).map(({ documentId }) => loadOne(context.loaders.document, documentId)),
  );
  const days = repealers.map((document) => document?.effective ?? document?.issuedLast ?? null).filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
