import { randomUUID } from 'node:crypto';
import { JingweiError } from '../../errors.ts';
import { loadOntology } from '../../ontology/load.ts';
import { SCHEMA_VERSION } from '../schema-version.ts';
import type { Connection } from './connection.ts';

/** `MIGRATIONS[n]` changes rows from schema version n + 1 to n + 2; new indexes come by themselves. A migration is never changed once it has been released. */
const MIGRATIONS: readonly (readonly string[])[] = [
  // 2: what a reader knows of a text, and the page of a clause.
  ["MATCH (t:Text) SET t.wrapped = true, t.pages = '[]', t.ocr = false"],
  // 3: uses told apart from mentions, bindings that are derived from printed ones.
  ["MATCH ()-[u:USES]->() SET u.role = 'use'", 'MATCH ()-[b:BINDS]->() SET b.derived = false'],
];

/**
 * Properties that may be longer than an index takes (8 kB), by label or type. Their first `START_LENGTH` characters are kept beside them
 * under another name; an index leads to those, and a statement then compares the whole.
 */
export const LONG_KEYS: ReadonlyMap<string, { readonly property: string; readonly start: string }> = new Map([
  ['DocumentKey', { property: 'key', start: 'keyStart' }],
  ['CITES', { property: 'citedKey', start: 'citedStart' }],
]);
export const START_LENGTH = 200;

/** Properties, besides identity, that named queries start from. */
const SOUGHT: readonly (readonly [label: string, property: string])[] = [
  ['Mention', 'clauseId'],
  ['Statement', 'clauseId'],
  ['Target', 'clauseId'],
  ['Term', 'clauseId'],
  ['Source', 'path'],
  ['Source', 'collection'],
  ['Document', 'revision'],
];

/** Label, type or property as Cypher wants it; names come from the ontology alone. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** Makes constraints, indexes and the Meta node in a new database, brings an older schema up to date, refuses a newer one (`STORE_NEWER`); answers the store's id. */
export async function prepareSchema(connection: Connection, migrations = MIGRATIONS, current = SCHEMA_VERSION): Promise<string> {
  const known = await readMeta(connection);
  if (known !== null && known.version > current) {
    throw new JingweiError(
      'STORE_NEWER',
      `图谱库 ${connection.address} 的结构版本是 ${String(known.version)}，这个版本的经纬只认识到 ${String(current)}`,
      {
        remedy: '请更新经纬，或在 JINGWEI_STORE 中改用别的图谱库',
      },
    );
  }
  if (known?.version === current) return known.id;
  // Indexes and rows cannot be written in one transaction; making either twice does nothing, so that an interrupted start is repeated.
  await connection.write(async (transaction) => {
    for (const statement of schemaStatements()) await transaction.run(statement);
  });
  await connection.read((transaction) => transaction.run('CALL db.awaitIndexes(60)'));
  return connection.write(async (transaction) => {
    const made = await transaction.run(
      `MERGE (m:Meta {name: 'store'}) ON CREATE SET m.id = $id, m.schemaVersion = toInteger($current), m.revision = 0
       SET m.locked = true RETURN m.id AS id, m.schemaVersion AS version`,
      { id: randomUUID(), current },
    );
    const version = Number(made.records[0]?.get('version'));
    for (let from = version; from < current; from++) {
      for (const statement of migrations[from - 1] ?? []) await transaction.run(statement);
    }
    await transaction.run("MATCH (m:Meta {name: 'store'}) WHERE m.schemaVersion < $current SET m.schemaVersion = toInteger($current)", {
      current,
    });
    return String(made.records[0]?.get('id'));
  });
}

function readMeta(connection: Connection): Promise<{ id: string; version: number } | null> {
  return connection.read(async (transaction) => {
    const { records } = await transaction.run("MATCH (m:Meta {name: 'store'}) RETURN m.id AS id, m.schemaVersion AS version");
    const record = records[0];
    return record === undefined ? null : { id: String(record.get('id')), version: Number(record.get('version')) };
  });
}

function schemaStatements(): string[] {
  const { nodes } = loadOntology();
  const unique = (label: string, property: string): string =>
    `CREATE CONSTRAINT ${quoted(`jingwei ${label}.${property}`)} IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.${quoted(property)} IS UNIQUE`;
  const index = (name: string, pattern: string, property: string): string =>
    `CREATE INDEX ${quoted(`jingwei ${name}.${property}`)} IF NOT EXISTS FOR ${pattern} ON (n.${quoted(property)})`;
  const nodeIndex = (label: string, property: string): string => index(label, `(n:${quoted(label)})`, property);
  return [
    unique('Meta', 'name'),
    ...[...nodes.values()].flatMap(({ label, scope }) =>
      scope === 'document' && label !== 'Document' ? [unique(label, 'id'), nodeIndex(label, 'documentId')] : [unique(label, 'id')],
    ),
    ...SOUGHT.map(([label, property]) => nodeIndex(label, property)),
    ...[...LONG_KEYS].map(([owner, { start }]) =>
      nodes.has(owner) ? nodeIndex(owner, start) : index(owner, `()-[n:${quoted(owner)}]-()`, start),
    ),
  ];
}
