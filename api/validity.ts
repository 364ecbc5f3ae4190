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
