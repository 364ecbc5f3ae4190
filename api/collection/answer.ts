import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { JingweiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { Log } from '../log.ts';
import { readCookie, TOKEN_COOKIE, type Gate, type Refusal } from './gate.ts';
import { deleteUnused } from './kept-files.ts';
import { MOST_BYTES } from './limits.ts';
import { readCollectionName } from './names.ts';
import { readFields, TOO_LARGE } from './read-body.ts';
import { sayProblem, type Uploads } from './uploads.ts';
import type { Writer } from './writer.ts';
import { BROKEN, REFUSALS } from './refusals.ts';
import { languageOf as languageAsked } from '../export/read-address.ts';
import { said, say, type Language, type Said } from '../said.ts';

/** Names the files that a browser has sent, so that they are found again; nobody else can name them. */
export const BATCH_COOKIE = 'jingwei-batch';

/** Largest body of a form without files. */
const MOST_FORM = 64 * 1024;
/** A wrong token is answered so late, in milliseconds: guessing takes longer than anybody lives. */
const WRONG_TOKEN_WAIT = 1_000;
const SESSION = 'Path=/; HttpOnly; SameSite=Strict';

export interface CollectionParts {
  readonly gate: Gate;
  readonly uploads: Uploads;
  readonly writer: Writer;
  readonly store: GraphStore;
  readonly folder: string;
  readonly log: Log;
}

/** What a change leads to: a page for a form, the same as JSON for a script. */
interface Done {
  readonly to: string;
  readonly body: object;
  readonly cookie?: string;
}

/** Answers every `POST /collection/…`; a form is led on to a page, a script that accepts JSON is answered in JSON. */
export function makeCollectionAnswer(parts: CollectionParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      const isToken = path === '/collection/token';
      const refusal = isToken ? parts.gate.refuseForeign(request) : parts.gate.refuseWrite(request);
      if (refusal !== null) return refuse(request, response, refusal);
      const done = await change(path, request, parts);
      if (done === null) return refuse(request, response, { status: 404, reason: REFUSALS.address });
      if (done.cookie !== undefined) response.setHeader('set-cookie', done.cookie);
      if (wantsJson(request)) return sendJson(response, 200, done.body);
      response.writeHead(303, { location: done.to }).end();
    } catch (error) {
      const known = error instanceof JingweiError;
      if (!known) parts.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      refuse(request, response, { status: statusOf(error), reason: known ? sayProblem(error) : BROKEN });
    }
  };
}

async function change(path: string, request: IncomingMessage, parts: CollectionParts): Promise<Done | null> {
  if (path === '/collection/uploads') return takeFiles(request, parts);
  if (path === '/collection/token') return takeToken(request, parts);
  if (path === '/collection/remove') return remove(await readFields(request, MOST_FORM), parts);
  const [, id = '', what] = /^\/collection\/uploads\/([0-9a-f-]{36})\/(confirm|drop)$/.exec(path) ?? [];
  const upload = parts.uploads.find(id);
  if (what === undefined) return null;
  // The request is read to its end, or the connection could not be used again.
  await readFields(request, MOST_FORM);
  if (upload === undefined)
    throw new JingweiError('NOT_FOUND', said('没有这个文件', 'There is no such file'), {
      remedy: said(
        '它可能已被放弃，或等待超过一小时；可以重新上传',
        'It may have been dropped, or waited for more than an hour; it can be sent again',
      ),
    });
  const to = `/collection/uploads/${upload.batch}`;
  if (what === 'drop') {
    await parts.uploads.drop(id);
    return { to: parts.uploads.ofBatch(upload.batch).length === 0 ? '/collection' : to, body: {} };
  }
  const { state, problem, outcome } = await parts.uploads.confirm(id);
  return { to, body: { state, problem: problem && say(problem, languageOf(request)), document: outcome?.documentId ?? null } };
}

async function takeFiles(request: IncomingMessage, { uploads }: CollectionParts): Promise<Done> {
  const fields = await readFields(request, MOST_BYTES + MOST_FORM);
  const named = fields.get('collection');
  const collection = readCollectionName(typeof named === 'string' ? named : '');
  const known = readCookie(request.headers.cookie, BATCH_COOKIE);
  const batch = known !== null && /^[0-9a-f-]{36}$/.test(known) ? known : randomUUID();
  const files = fields.getAll('file').filter((field) => field instanceof File && (field.size > 0 || field.name !== ''));
  if (files.length === 0)
    throw new JingweiError('BAD_ARGUMENT', said('没有选择文件', 'No file was chosen'), {
      remedy: said('请先选择文件，再上传', 'Choose files, then send them'),
    });
  const ids: string[] = [];
  for (const file of files) {
    if (!(file instanceof File)) continue;
    const { id } = await uploads.take({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, { batch, collection });
    ids.push(id);
  }
  const to = `/collection/uploads/${batch}`;
  return { to, body: { to, ids }, cookie: `${BATCH_COOKIE}=${batch}; ${SESSION}` };
}

async function takeToken(request: IncomingMessage, { gate }: CollectionParts): Promise<Done> {
  const token = (await readFields(request, MOST_FORM)).get('token');
  const cookie = typeof token === 'string' ? gate.cookieFor(token.trim()) : null;
  if (cookie === null) {
    await wait(WRONG_TOKEN_WAIT);
    return { to: '/collection?token=wrong#add', body: { accepted: false } };
  }
  const secure = request.headers.origin?.startsWith('https:') === true ? '; Secure' : '';
  return { to: '/collection#add', body: { accepted: true }, cookie: `${TOKEN_COOKIE}=${cookie}; ${SESSION}${secure}` };
}

async function remove(fields: FormData, { writer, store, folder }: CollectionParts): Promise<Done> {
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [id, collection] = [text('document'), text('collection')];
  if ((id === '') === (collection === ''))
    throw new JingweiError('BAD_ARGUMENT', said('请指明移除哪份文件或哪个集合', 'Say which document or which collection is removed'));
  const written = await writer.write(
    id === '' ? { kind: 'removeCollection', collection, now: new Date().toISOString() } : { kind: 'removeDocument', id },
  );
  const paths = 'removed' in written ? written.removed : [];
  await deleteUnused(store, folder, paths);
  return { to: `/collection?removed=${paths.length}`, body: { removed: paths.length } };
}

const wantsJson = ({ headers }: IncomingMessage): boolean => headers.accept?.startsWith('application/json') === true;

function statusOf(error: unknown): number {
  if (!(error instanceof JingweiError)) return 500;
  if (error.place.entry === TOO_LARGE) return 413;
  if (error.code === 'NOT_FOUND') return 404;
  return error.code === 'STORE_BUSY' || error.code === 'STORE_UNAVAILABLE' ? 503 : 400;
}

const NOT_DONE = said('未执行', 'Not done');
const BACK = said('回到收藏', 'Back to the collection');

/** The language of the page that sent the request: as its form says (`lang`), else its cookie; of a program, as it asks for. */
const languageOf = ({ url, headers }: IncomingMessage): Language =>
  languageAsked(url ?? '/', readCookie(headers.cookie, 'language') ?? headers['accept-language'] ?? null);

/** Says no; a form gets a page with the reason and a way back. What is left of the request is not read. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason: words }: Refusal | { status: number; reason: Said },
): void {
  const language = languageOf(request);
  const reason = say(words, language);
  if (!request.complete) response.setHeader('connection', 'close');
  if (wantsJson(request)) return sendJson(response, status, { reason });
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" });
  response.end(
    `<!doctype html><html lang="${language === 'en' ? 'en' : 'zh-Hans'}"><meta name="viewport" content="width=device-width"><title>${say(NOT_DONE, language)}</title><h1>${say(NOT_DONE, language)}</h1><p>${escapeText(reason)}</p><p><a href="/collection">${say(BACK, language)}</a></p></html>\n`,
  );
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(`${JSON.stringify(body)}\n`);
}

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
