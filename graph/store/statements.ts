import { readFileSync } from 'node:fs';
import { JingweiError } from '../errors.ts';
import { QUERIES, type QueryName } from './queries.ts';

const texts = new Map<string, string>();

/** The text of a named query in one language, read once from `queries/<name>.<language>`. */
export function queryText(name: QueryName, language: 'sql' | 'cypher'): string {
  const key = `${name}.${language}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (!Object.hasOwn(QUERIES, name)) throw new JingweiError('STORE_FAILED', `there is no query ${name}`);
  const text = readFileSync(new URL(`./queries/${key}`, import.meta.url), 'utf8');
  texts.set(key, text);
  return text;
}
