import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { JingweiError } from '../../errors.ts';
import { explainError } from './errors.ts';

/** How to reach a Neo4j server. */
export interface Neo4jSettings {
  /** `bolt://…` or a routing address, `neo4j://…`, `neo4j+s://…`. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database if absent. */
  readonly database?: string;
}

/** Transactions on one database; those that meet another writer or a lost connection are repeated by the driver. */
export interface Connection {
  /** Without user and password. */
  readonly address: string;
  read<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T>;
  write<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long to wait for a server to take a connection, in milliseconds. */
const CONNECT_MS = 5_000;
/** How long a transaction is repeated, in milliseconds. */
const RETRY_MS = 15_000;

/** Connects and checks that the server answers and lets us in. Errors: `STORE_ADDRESS`, `STORE_UNAVAILABLE`, `STORE_DENIED`. */
export async function connect(settings: Neo4jSettings): Promise<Connection> {
  const address = addressOf(settings);
  const driver = neo4j.driver(withoutLogin(settings.uri), neo4j.auth.basic(settings.user, settings.password), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: 2 * CONNECT_MS,
    maxTransactionRetryTime: RETRY_MS,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'jingwei',
  });
  const database = settings.database === undefined ? {} : { database: settings.database };
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainError(error, address);
    }
  };
  // In a cluster a read may reach a server that has not seen our last write yet; bookmarks make it wait for it.
  const bookmarkManager = neo4j.bookmarkManager();
  const inSession = <T>(work: (session: ReturnType<typeof driver.session>) => Promise<T>): Promise<T> =>
    explained(async () => {
      const session = driver.session({ ...database, bookmarkManager });
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    });
  try {
    await explained(() => driver.getServerInfo(database));
  } catch (error) {
    await driver.close();
    throw error;
  }
  return {
    address,
    read: (work) => inSession((session) => session.executeRead(work)),
    write: (work) => inSession((session) => session.executeWrite(work)),
    close: () => driver.close(),
  };
}

function addressOf({ uri, database }: Neo4jSettings): string {
  return withoutLogin(uri) + (database === undefined ? '' : ` (database ${database})`);
}

/** A login in the address is not used and would be printed with it. */
function withoutLogin(uri: string): string {
  const parts = /^((?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/)(?:.*@)?([^@/?#]+.*)$/.exec(uri);
  const address = `${parts?.[1] ?? ''}${parts?.[2] ?? ''}`;
  // A host or a port that cannot be would make the driver fail without a word about the address.
  if (parts === null || !URL.canParse(address)) {
    throw new JingweiError('STORE_ADDRESS', '这不是 Neo4j 服务器的地址', {
      remedy: '写成 bolt://主机:端口、neo4j://主机:端口 或 neo4j+s://主机:端口',
    });
  }
  return address;
}
