import neo4j from 'neo4j-driver';
import { JingweiError } from '../../errors.ts';
import type { Column } from '../columns.ts';
import type { PropertyValue } from '../port.ts';

/** A value as it is bound; a property that is null is left out. */
export type Bound = string | number | boolean | ReturnType<typeof neo4j.int>;

/** A row's properties as Neo4j keeps them: integers as integers, json as text, null left out. A missing required one is `STORE_FAILED`. */
export function encodeRow(owner: string, columns: readonly Column[], row: Readonly<Record<string, PropertyValue>>): Record<string, Bound> {
  const encoded: Record<string, Bound> = {};
  for (const column of columns) {
    const value = row[column.name] ?? null;
    if (value !== null) encoded[column.name] = encodeValue(owner, column, value);
    else if (column.required) throw new JingweiError('STORE_FAILED', `${owner} ${String(row['id'])} lacks ${column.name}`);
  }
  return encoded;
}

function encodeValue(owner: string, { name, type }: Column, value: NonNullable<PropertyValue>): Bound {
  if (type === 'json') return JSON.stringify(value);
  if (type === 'integer' && Number.isSafeInteger(value)) return neo4j.int(Number(value));
  if (type === 'real' && typeof value === 'number') return value;
  if (type === 'boolean' && typeof value === 'boolean') return value;
  if ((type === 'text' || type === 'date') && typeof value === 'string') return value;
  throw new JingweiError('STORE_FAILED', `${owner}.${name} is ${type}, got ${JSON.stringify(value)}`);
}
