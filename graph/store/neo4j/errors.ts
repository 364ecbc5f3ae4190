import { Neo4jError } from 'neo4j-driver';
import { JingweiError } from '../../errors.ts';

/** The server's and the driver's errors as ones that say what to do; the address must hold no password. */
export function explainError(error: unknown, address: string): unknown {
  if (error instanceof JingweiError || !(error instanceof Neo4jError)) return error;
  const fault = FAULTS.find(({ codes }) => codes.test(error.code));
  if (fault === undefined) return new JingweiError('STORE_FAILED', `Neo4j at ${address} failed: ${error.message}`, { cause: error });
  return new JingweiError(fault.code, fault.message.replace('ADDRESS', address), { remedy: fault.remedy, cause: error });
}

/** In this order: the first whose pattern fits the server's or driver's code. */
const FAULTS = [
  {
    codes: /^(ServiceUnavailable|SessionExpired)$|\.General\.DatabaseUnavailable$|\.Cluster\./,
    code: 'STORE_UNAVAILABLE',
    message: 'there is no answer from Neo4j at ADDRESS',
    remedy: 'start the server, or name another store in JINGWEI_STORE',
  },
  {
    codes: /\.Security\.CredentialsExpired$/,
    code: 'STORE_DENIED',
    message: 'Neo4j at ADDRESS wants its first password changed',
    remedy: 'change it there and set NEO4J_PASSWORD to the new one',
  },
  {
    codes: /\.Security\./,
    code: 'STORE_DENIED',
    message: 'Neo4j at ADDRESS does not accept this user and password',
    remedy: 'set NEO4J_USER and NEO4J_PASSWORD',
  },
  {
    codes: /\.Database\.DatabaseNotFound$/,
    code: 'STORE_UNAVAILABLE',
    message: 'Neo4j at ADDRESS has no such database',
    remedy: 'make it there, or set NEO4J_DATABASE to one that exists',
  },
  {
    codes: /^Neo\.TransientError\./,
    code: 'STORE_BUSY',
    message: 'Neo4j at ADDRESS was too busy to answer',
    remedy: 'wait for other writers to end and try again',
  },
] as const;
