import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, print, validate, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';

const folder = new URL('../../web/src/lib/api/queries/', import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));

/** A document of the front end; a fragment by itself is tried through the queries that use it. */
const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;

const documents = (
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const exported = (await import(new URL(file, folder).href)) as Record<string, unknown>;
      return Object.entries(exported).flatMap(([name, value]) => (isDocument(value) ? [{ file, name, document: value }] : []));
    }),
  )
).flat();

const isQuery = ({ document }: { document: DocumentNode }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);

test('every query is asked by a page', () => {
  const pages = globSync('web/src/{routes,lib}/**/*.ts', { cwd: root, exclude: (path) => path.includes('queries') })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const queries = documents.filter(isQuery).map(({ name }) => name);
  expect(queries.length).toBeGreaterThan(8);
  expect(queries.filter((name) => !new RegExp(`\\bask\\([^)]*\\b${name}\\b`).test(pages))).toEqual([]);
});

test.each(documents.filter(isQuery))('$name of $file is valid against the schema', ({ document }) => {
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
});

test('every fragment is used by a query, so that it is validated too', () => {
  const spread = documents
    .filter(isQuery)
    .map(({ document }) => print(document))
    .join('\n');
  const fragments = documents.filter((entry) => !isQuery(entry)).flatMap(({ document }) => document.definitions);
  const names = fragments.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [definition.name.value] : []));
  expect(names.filter((name) => !spread.includes(`...${name}\n`))).toEqual([]);
});
