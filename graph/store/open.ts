import { JingweiError } from '../errors.ts';
import type { GraphStore } from './port.ts';

/** Where the graph lives and how to get in; from `JINGWEI_STORE` or `--store` and `NEO4J_USER`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`. */
export interface StoreSettings {
  /** `sqlite:PATH`, `bolt://…`, `neo4j://…`, `neo4j+s://…` and their variants. */
  readonly address: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

/** Opens the store that the settings name; a module is loaded only if it is needed. An address of another form is `STORE_ADDRESS`. */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  const { address } = settings;
  if (address.startsWith('sqlite:') && address.length > 'sqlite:'.length) {
    const { openSqliteStore } = await import('./sqlite/store.ts');
    return openSqliteStore(address.slice('sqlite:'.length));
  }
  if (/^(bolt|neo4j)(\+s|\+ssc)?:\/\/./.test(address)) {
    const { openNeo4jStore } = await import('./neo4j/store.ts');
    return openNeo4jStore({
      uri: address,
      user: settings.user ?? 'neo4j',
      password: settings.password ?? '',
      ...(settings.database === undefined ? {} : { database: settings.database }),
    });
  }
  throw new JingweiError('STORE_ADDRESS', `${JSON.stringify(address)} 不是图谱库的地址`, {
    remedy: '在 JINGWEI_STORE 或 --store 中写 sqlite:路径、bolt://主机、neo4j://主机 或 neo4j+s://主机',
  });
}
