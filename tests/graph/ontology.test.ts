import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOntology, readOntology } from '../../graph/ontology/load.ts';

const shipped = fileURLToPath(new URL('../../graph/ontology', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ontology-'));
  for (const table of ['nodes', 'edges', 'properties']) cpSync(join(shipped, `${table}.tsv`), join(folder, `${table}.tsv`));
});
afterEach(() => rmSync(folder, { recursive: true }));

const append = (table: string, line: string): void =>
  writeFileSync(join(folder, `${table}.tsv`), `${readFileSync(join(folder, `${table}.tsv`), 'utf8')}${line}\n`);

describe('the ontology', () => {
  it('knows the nodes and edges of the design', () => {
    const { nodes, edges } = loadOntology();
    expect([...nodes.keys()]).toEqual(
      expect.arrayContaining([
        'Document',
        'Clause',
        'Mention',
        'Statement',
        'Target',
        'Body',
        'Instrument',
        'Region',
        'ActorClass',
        'Finding',
      ]),
    );
    expect([...edges.keys()]).toEqual(
      expect.arrayContaining([
        'ISSUED_BY',
        'ASSIGNED_TO',
        'USES',
        'SETS',
        'STATES',
        'BINDS',
        'CITES',
        'APPLIES_IN',
        'WITHIN',
        'SUCCEEDED_BY',
        'BROADER',
      ]),
    );
  });

  it('gives every edge that was read from a text its span, rule and confidence', () => {
    for (const edge of [...loadOntology().edges.values()].filter(({ evidence }) => evidence)) {
      expect(edge.properties.map(({ name }) => name)).toEqual(expect.arrayContaining(['spanStart', 'spanEnd', 'rule', 'confidence']));
    }
  });

  it.each([
    ['nodes', 'Clause\t条款\tClause\tdocument\tk\td\t说明', /stands twice/],
    ['nodes', 'Thing\t物\tThing\tglobal\tk\td\t说明', /scope global/],
    ['edges', 'LIKES\tClause\tNobody\t喜欢\tlikes\t所喜欢的\tliked by\tdocument\tno\td\t说明', /unknown node Nobody/],
    ['edges', 'LIKES\tClause\tBody\t喜欢\tlikes\t所喜欢的\tliked by\tdocument\tyes\td\t说明', /lacks span/],
    ['properties', 'Clause\tpath\ttext\t\tno\td\t说明', /stands twice/],
    ['properties', 'Clause\tcolour\tpaint\t\tno\td\t说明', /unknown type paint/],
    ['properties', 'Nobody\tname\ttext\t\tno\td\t说明', /no node and no edge/],
    ['nodes', 'Thing\t物\tThing\tdocument\tk\td\t', /missing in one language/],
    ['nodes', 'Short\trow', /2 cells, expected 7/],
  ])('refuses a fault in %s: %s', (table, line, message) => {
    append(table, line);
    const read = (): unknown => readOntology(folder);
    expect(read).toThrow(message);
    expect(read).toThrow(
      expect.objectContaining({ place: expect.objectContaining({ file: expect.stringContaining(`${table}.tsv`) as unknown }) as unknown }),
    );
  });
});
