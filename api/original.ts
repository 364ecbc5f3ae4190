import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { GraphStore } from '../graph/store/port.ts';
import type { QueryRow } from '../graph/store/queries.ts';

type SourceRow = QueryRow<'sourcesByDocument'>;

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
};

/** Address under which the server gives the file that a document was read from; null where the file is no longer where it was read. */
export function originalAddress({ documentId, sha256, path }: SourceRow): string | null {
  return existsSync(path) ? `/original/${encodeURIComponent(documentId)}/${sha256}` : null;
}

/** The document and the hash that an address of `originalAddress` names; undefined for any other path. */
export function readOriginalAddress(path: string): { documentId: string; sha256: string } | undefined {
  const [, documentId, sha256] = /^\/original\/([a-z2-7]+)\/([0-9a-f]{64})$/.exec(path) ?? [];
  return documentId === undefined || sha256 === undefined ? undefined : { documentId, sha256 };
}

/**
 * Answers with the very bytes that a document was read from, to be kept and not to be opened in the page (it may be a web page with scripts).
 * 404 where the collection has no such source, or the file has gone or changed since.
 */
export async function serveOriginal(
  asked: { documentId: string; sha256: string },
  store: GraphStore,
  response: ServerResponse,
): Promise<void> {
  const rows = await store.query('sourcesByDocument', { ids: [asked.documentId] });
  const source = rows.find(({ sha256 }) => sha256 === asked.sha256);
  const bytes = source === undefined ? undefined : await readFile(source.path).catch(() => undefined);
  const same = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === asked.sha256;
  if (source === undefined || bytes === undefined || !same) {
    response.statusCode = 404;
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end('原文件已不在录入时的位置，或录入后有改动。文件页上的正文仍是录入时读出的原文。\n');
    return;
  }
  response.setHeader('content-type', TYPES[source.format] ?? 'application/octet-stream');
  response.setHeader('content-security-policy', "sandbox; default-src 'none'");
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(source.fileName)}`);
  response.end(bytes);
}
