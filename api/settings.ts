import { JingweiError } from '../graph/errors.ts';
import type { StoreSettings } from '../graph/store/open.ts';
import type { WriteRule } from './collection/gate.ts';

/** Everything that the environment decides; no other file reads it. */
export interface Settings {
  readonly store: StoreSettings;
  /** Where the index for search is kept between runs, relative to the folder in which the program is started. */
  readonly indexFolder: string;
  /** Address to listen at: `HOST`, default 127.0.0.1. */
  readonly host: string;
  /** Port to listen at: `PORT`, default 4321; 0 lets the system choose. */
  readonly port: number;
  /** Address under which people reach the server, without a slash at its end: `JINGWEI_URL`; null if nobody has said. */
  readonly publicUrl: string | null;
  /** Who may change the collection over HTTP: `JINGWEI_WRITE` and `JINGWEI_TOKEN`. */
  readonly write: WriteRule;
  /** Where uploaded files are kept: `JINGWEI_UPLOADS`, relative to the folder in which the program is started. */
  readonly uploadFolder: string;
}

/** The embedded store, relative to the folder in which the program is started. */
const DEFAULT_STORE = 'sqlite:.jingwei/graph.db';

const INDEX_FOLDER = '.jingwei/index';

const UPLOAD_FOLDER = '.jingwei/uploads';

/** A shorter token can be guessed. */
const SHORTEST_TOKEN = 16;

/** Reads `JINGWEI_STORE`, `NEO4J_USER`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`, `HOST`, `PORT`, `JINGWEI_URL`, `JINGWEI_WRITE`, `JINGWEI_TOKEN` and `JINGWEI_UPLOADS`; `store` (from `--store`) comes before `JINGWEI_STORE`. A value that makes no sense is `BAD_ARGUMENT`. */
export function readSettings(store?: string, environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const { JINGWEI_STORE, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, HOST, PORT, JINGWEI_URL } = environment;
  const { JINGWEI_WRITE, JINGWEI_TOKEN, JINGWEI_UPLOADS } = environment;
  return {
    store: {
      address: store ?? filled(JINGWEI_STORE) ?? DEFAULT_STORE,
      ...(filled(NEO4J_USER) === undefined ? {} : { user: NEO4J_USER ?? '' }),
      ...(filled(NEO4J_PASSWORD) === undefined ? {} : { password: NEO4J_PASSWORD ?? '' }),
      ...(filled(NEO4J_DATABASE) === undefined ? {} : { database: NEO4J_DATABASE ?? '' }),
    },
    indexFolder: INDEX_FOLDER,
    host: filled(HOST) ?? '127.0.0.1',
    port: readPort(filled(PORT)),
    publicUrl: readUrl(filled(JINGWEI_URL)),
    write: readWriteRule(filled(JINGWEI_WRITE), filled(JINGWEI_TOKEN)),
    uploadFolder: filled(JINGWEI_UPLOADS) ?? UPLOAD_FOLDER,
  };
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function readPort(value: string | undefined): number {
  if (value === undefined) return 4321;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new JingweiError('BAD_ARGUMENT', `PORT 是 ${JSON.stringify(value)}`, { remedy: '请把 PORT 设为 0 到 65535 的整数' });
  }
  return port;
}

function readUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const url = URL.parse(value);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new JingweiError('BAD_ARGUMENT', `JINGWEI_URL 是 ${JSON.stringify(value)}`, { remedy: '请写成 https://经纬的网址 这样的地址' });
  }
  return url.href.replace(/\/+$/, '');
}

/** Unset: by who sits at the machine; 0: by nobody; 1: by who has the token, also at the machine, since a proxy there may hide who asks. */
function readWriteRule(write: string | undefined, token: string | undefined): WriteRule {
  if (write === undefined) return { by: 'local' };
  if (write === '0') return { by: 'nobody' };
  if (write !== '1') {
    throw new JingweiError('BAD_ARGUMENT', `JINGWEI_WRITE 是 ${JSON.stringify(write)}`, {
      remedy: '1 是凭口令可写，0 是不可写，不设是仅本机可写',
    });
  }
  if (token === undefined || token.length < SHORTEST_TOKEN) {
    throw new JingweiError('BAD_ARGUMENT', 'JINGWEI_WRITE=1 需要口令', {
      remedy: `请把 JINGWEI_TOKEN 设为至少 ${SHORTEST_TOKEN} 个字符、猜不到的口令`,
    });
  }
  return { by: 'token', token };
}
