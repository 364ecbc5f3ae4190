import type { GraphStore } from '../port.ts';
import { connect, type Neo4jSettings } from './connection.ts';
import { dumpGraph, readRevision, runQuery } from './read.ts';
import { prepareSchema } from './schema.ts';
import { removeContribution, writeContribution } from './write.ts';

export type { Neo4jSettings } from './connection.ts';

/** Opens the store in a Neo4j database (5 or later), whose schema is made at first use. */
export async function openNeo4jStore(settings: Neo4jSettings): Promise<GraphStore> {
  const connection = await connect(settings);
  try {
    const id = await prepareSchema(connection);
    return {
      address: connection.address,
      id,
      revision: () => connection.read(readRevision),
      query: (name, parameters) => connection.read((transaction) => runQuery(transaction, name, parameters)),
      put: (contribution, revision) => connection.write((transaction) => writeContribution(transaction, contribution, revision)),
      remove: (documentId) => connection.write((transaction) => removeContribution(transaction, documentId)),
      dump: () => connection.read(dumpGraph),
      close: connection.close,
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
