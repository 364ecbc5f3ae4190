import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GraphQLSchema } from 'graphql';
import { JingweiError } from '../../graph/errors.ts';
import type { Services } from '../context.ts';
import { said, say, sayError, type Language } from '../said.ts';
import type { Log } from '../log.ts';
import { writeCsv } from './csv.ts';
import { dispositionOf, fileName } from './file-name.ts';
import { writeJson } from './json.ts';
import { TooManyRows } from './limits.ts';
import { makeLinks } from './links.ts';
import { openSheet } from './open-sheet.ts';
import { languageOf, readAddress } from './read-address.ts';
import { LISTS } from './lists.ts';
import { makeAsk } from './run.ts';
import type { ExportList, Format, Sheet } from './types.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

type Pieces = AsyncIterable<string | Uint8Array>;

interface Writer {
  readonly contentType: string;
  write(sheet: Sheet): Pieces;
}

const WRITERS: Readonly<Record<Format, Writer>> = {
  csv: { contentType: 'text/csv; charset=utf-8', write: writeCsv },
  json: { contentType: 'application/json; charset=utf-8', write: writeJson },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async *write(sheet) {
      // Loaded when it is first needed: the library takes a second to load and most visitors never ask for it.
      const { writeDocx } = await import('./docx/write-docx.ts');
      yield await writeDocx(sheet);
    },
  },
};

const FAILED = said('导出失败，原因记在服务器的日志里', 'The export failed; the log of the server says why');

/** Answers `GET /export/LIST.FORMAT?variables=JSON&lang=en`. */
export type AnswerExport = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The exports over one schema; `publicUrl` is the address under which people reach this server, null if unknown. */
export function makeExport(services: Services, schema: GraphQLSchema, log: Log, lists: readonly ExportList[] = LISTS): AnswerExport {
  const ask = makeAsk(schema, services);
  const links = makeLinks(services.publicUrl);
  return async (request, response) => {
    const language = languageOf(request.url ?? '/', request.headers['accept-language'] ?? null);
    const gone = new AbortController();
    // Who closes the connection wants no more of it.
    response.once('close', () => gone.abort());
    try {
      const { list, format, variables } = readAddress(request.method ?? 'GET', request.url ?? '/', lists, language);
      const sheet = await openSheet(list, format, variables, { ask: ask(language), language, links, signal: gone.signal });
      const { contentType, write } = WRITERS[format];
      response.setHeader('content-type', contentType);
      response.setHeader(
        'content-disposition',
        dispositionOf(
          fileName(say(list, language), sheet.subject, sheet.day, format, language),
          `jingwei-${list.name}-${sheet.day}.${format}`,
        ),
      );
      response.setHeader('cache-control', 'no-store');
      if (request.method === 'HEAD') response.end();
      else await pipeline(Readable.from(write(sheet), { objectMode: true, highWaterMark: 1 }), response);
    } catch (error) {
      if (!hasLeft(error)) refuse(response, error, language, log);
    }
  };
}

/** Whether the error only says that the reader has closed the connection. */
function hasLeft(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE');
}

/** Says what is wrong; where a part of the file is sent already, the connection is cut, so that nobody takes the part for the whole. */
function refuse(response: ServerResponse, error: unknown, language: Language, log: Log): void {
  const meant = error instanceof JingweiError;
  if (!meant) log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.removeHeader('content-disposition');
  response.statusCode =
    error instanceof TooManyRows ? 413 : meant && error.code === 'NOT_FOUND' ? 404 : meant && error.code === 'BAD_ARGUMENT' ? 400 : 500;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  const { message, remedy } = meant ? sayError(error, language) : { message: say(FAILED, language), remedy: '' };
  const stop = language === 'en' ? '. ' : '。';
  response.end(`${[message, remedy].filter((part) => part !== '').join(stop)}${stop.trim()}\n`);
}
