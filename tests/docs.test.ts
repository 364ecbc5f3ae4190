import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadOntology } from '../graph/ontology/load.ts';
import { QUERIES } from '../graph/store/queries.ts';
import { STAGES } from '../ingest/pipeline.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('documentation', () => {
  it('of the graph names every node and edge type', () => {
    const text = read('graph/README.md');
    const { nodes, edges } = loadOntology();
    expect([...nodes.keys(), ...edges.keys()].filter((name) => !text.includes(name))).toEqual([]);
  });

  it('of ingestion names every stage', () => {
    const text = read('ingest/README.md');
    expect(STAGES.map((stage) => stage.name).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('of the project names every setting that is read from the environment', () => {
    const names = [
      ...(/const \{([^}]+)\} = environment/.exec(read('api/settings.ts'))?.[1] ?? '').matchAll(
        /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\b(?:HOST|PORT)\b/g,
      ),
    ]
      .map((match) => match[0])
      .filter((name) => name !== 'DEFAULT_STORE');
    expect(names.length).toBeGreaterThan(5);
    const text = read('README.md');
    expect([...new Set(names)].filter((name) => !text.includes(name))).toEqual([]);
  });

  it('stands in every room', () => {
    for (const room of ['graph', 'ingest', 'api', 'web', 'tests']) expect(read(`${room}/README.md`)).toMatch(/^# \w+/);
  });

  it('links to what exists', () => {
    const files = ['README.md', ...['graph', 'ingest', 'api', 'web', 'tests'].map((room) => `${room}/README.md`)];
    const broken = files.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)#:]+)\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(root, dirname(file), target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('describes every type and field of the schema', () => {
    const undescribed: string[] = [];
    for (const type of Object.values(buildSchema(read('api/schema.graphql')).getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) || isEnumType(type)))
        continue;
      if (!type.description) undescribed.push(type.name);
      if (isEnumType(type)) continue;
      for (const field of Object.values(type.getFields())) if (!field.description) undescribed.push(`${type.name}.${field.name}`);
    }
    expect(undescribed).toEqual([]);
  });

  it('has a statement in each language for every named query, and none besides', () => {
    const files = readdirSync(join(root, 'graph/store/queries')).sort();
    expect(files).toEqual(
      Object.keys(QUERIES)
        .flatMap((name) => [`${name}.cypher`, `${name}.sql`])
        .sort(),
    );
  });
});
