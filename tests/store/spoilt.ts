import type { Contribution, GraphRow } from '../../graph/store/port.ts';

/** Contributions that no store may take, made from a whole one. */
export const BROKEN: readonly (readonly [string, (whole: Contribution) => Contribution])[] = [
  ['a node that the ontology does not know', (whole) => ({ ...whole, nodes: new Map([...whole.nodes, ['Person', [{ id: 'p' }]]]) })],
  [
    'an edge that the ontology does not know',
    (whole) => ({ ...whole, edges: new Map([...whole.edges, ['KNOWS', [{ id: 'k', fromId: 'aaaa', toId: 'aaaa' }]]]) }),
  ],
  [
    'an edge to a node that is not there',
    (whole) => ({ ...whole, edges: new Map([...whole.edges, ['HAS_TEXT', [{ id: 'h', fromId: 'aaaa', toId: 'nowhere' }]]]) }),
  ],
  [
    'an edge to somebody of several kinds who is not there',
    (whole) => ({
      ...whole,
      edges: new Map([...whole.edges, ['BINDS', (whole.edges.get('BINDS') ?? []).map((row) => ({ ...row, toId: 'nobody' }))]]),
    }),
  ],
  [
    'a row without a property that is required',
    (whole) => ({ ...whole, nodes: new Map([...whole.nodes, ['Finding', [{ id: 'f', position: 1 }]]]) }),
  ],
  ['two nodes with one id', (whole) => ({ ...whole, nodes: new Map([...whole.nodes, ['Text', twice(whole.nodes.get('Text') ?? [])]]) })],
];

/** The contribution with another path for its file. */
export function withPath(contribution: Contribution, path: string): Contribution {
  const sources = (contribution.nodes.get('Source') ?? []).map((row) => ({ ...row, path }));
  return { ...contribution, nodes: new Map([...contribution.nodes, ['Source', sources]]) };
}

function twice(rows: readonly GraphRow[]): readonly GraphRow[] {
  return [...rows, ...rows];
}
