import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { JingweiError } from '../graph/errors.ts';
import { openCollection, type CollectionSettings, type OpenCollection } from './collection/open.ts';
import type { Services } from './context.ts';
import { makeDatasetAnswer, readDatasetAddress } from './dataset/answer.ts';
import { makeExport, type AnswerExport } from './export/answer.ts';
import type { Log } from './log.ts';
import { readOriginalAddress, serveOriginal } from './original.ts';
import { makeSchema } from './schema.ts';
import { makeYoga, type Yoga } from './yoga.ts';

/** The built front end's handler as adapter-node makes it. */
type WebHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

export interface ServerSettings {
  readonly services: Services;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Log;
  /** Whether to serve the built front end; without it only `/graphql` and `/export` answer. */
  readonly web: boolean;
  /** How the collection may be changed; absent: not at all. */
  readonly collection?: CollectionSettings;
}

export interface RunningServer {
  /** `http://HOST:PORT` as it can be opened. */
  readonly url: string;
  close(): Promise<void>;
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** How long an idle connection is kept, in milliseconds: longer than browsers and proxies do, so that it is never they who are cut off in a request. */
const KEEP_ALIVE = 75_000;

/** Bytes of a request to GraphQL: they are kept in memory. The largest of the pages has some 10 kB. */
const LARGEST_QUESTION = 1024 * 1024;

/** Serves GraphQL, exports and the pages from one process on one port. A port in use is `BAD_ARGUMENT`. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { log, host } = settings;
  const schema = makeSchema();
  const web = settings.web ? await loadWeb() : undefined;
  const server = createServer((request, response) => serve(request, response, answering));
  const listening = { host, address: () => (server.address() as AddressInfo).address };
  const collection = settings.collection && openCollection(settings.collection, settings.services, listening, log);
  const services = collection === undefined ? settings.services : { ...settings.services, uploads: collection.uploads };
  const answering: Answering = {
    yoga: makeYoga(services, log, schema),
    answerExport: makeExport(services, schema, log),
    answerDataset: settings.collection && makeDatasetAnswer(settings.collection.store, log),
    web,
    settings,
    collection,
  };
  server.keepAliveTimeout = KEEP_ALIVE;
  await listen(server, settings);
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    async close() {
      const closing = new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeIdleConnections();
      });
      await Promise.all([closing, collection?.close()]);
    },
  };
}

interface Answering {
  readonly yoga: Yoga;
  readonly answerExport: AnswerExport;
  readonly answerDataset: ReturnType<typeof makeDatasetAnswer> | undefined;
  readonly web: WebHandler | undefined;
  readonly settings: ServerSettings;
  readonly collection: OpenCollection | undefined;
}

function serve(request: IncomingMessage, response: ServerResponse, { answerDataset, ...answering }: Answering): void {
  const { yoga, answerExport, web, settings, collection } = answering;
  const { services, log } = settings;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const [path] = (request.url ?? '/').split('?', 1);
  if (path === '/graphql') {
    const refused = refuseBody(request);
    if (refused !== null) {
      // What is left of the request is not read.
      response.writeHead(refused, { connection: 'close' }).end();
      return;
    }
    Promise.resolve(yoga(request, response)).catch((error: unknown) => log(String(error)));
    return;
  }
  const format = readDatasetAddress(path ?? '/');
  if (format !== undefined && answerDataset !== undefined) {
    void answerDataset(format, request, response);
    return;
  }
  if (path === '/export' || path?.startsWith('/export/') === true) {
    void answerExport(request, response);
    return;
  }
  if (request.method === 'POST' && path?.startsWith('/collection/') === true && collection !== undefined) {
    void collection.answer(request, response);
    return;
  }
  const original = readOriginalAddress(path ?? '/');
  if (original !== undefined) {
    serveOriginal(original, services.store, response).catch((error: unknown) => {
      log(String(error));
      response.destroy();
    });
    return;
  }
  const notFound = (): void => {
    response.statusCode = 404;
    response.end('Not found');
  };
  if (web === undefined) return notFound();
  // The pages ask GraphQL in this process: over the network a forged Host header could lead them elsewhere.
  // What they may offer is decided here too, by the headers as they came.
  Object.assign(request, { graphql: yoga.fetch, writing: collection?.gate.readWriting(request) ?? 'off' });
  // The adapter takes https for granted; behind no proxy it is http.
  request.headers['x-forwarded-proto'] ??= 'http';
  web(request, response, (error) => {
    if (error !== undefined) log(String(error));
    notFound();
  });
}

/** 413 for a body that is larger than any question, 411 for one that does not say how large it is; null where it can be read. */
function refuseBody({ headers }: IncomingMessage): number | null {
  if (headers['transfer-encoding'] !== undefined) return 411;
  return Number(headers['content-length'] ?? 0) > LARGEST_QUESTION ? 413 : null;
}

/** Loads the built front end; not built is `NOT_FOUND`. */
async function loadWeb(): Promise<WebHandler> {
  const built = new URL('../web/build/handler.js', import.meta.url);
  if (!existsSync(fileURLToPath(built))) {
    throw new JingweiError('NOT_FOUND', '网页还没有生成', { remedy: '运行 npm start（会先生成），或 npm run build' });
  }
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  const { handler } = (await import(built.href)) as { handler: WebHandler };
  return handler;
}

function listen(server: Server, { host, port }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const remedy = error.code === 'EADDRINUSE' ? '结束占用它的程序，或把 PORT 设为别的端口' : '请把 HOST 和 PORT 设为本机的地址';
      reject(
        new JingweiError('BAD_ARGUMENT', `无法在 ${host}:${port} 提供服务（${error.code ?? error.message}）`, { remedy, cause: error }),
      );
    });
    server.listen(port, host, resolve);
  });
}
