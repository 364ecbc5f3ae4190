import { BOOKKEEPING, edgeColumns, nodeColumns } from '../../graph/store/columns.ts';
import { loadOntology, type PropertyType } from '../../graph/ontology/load.ts';
import type { GraphDump, GraphRow, PropertyValue } from '../../graph/store/port.ts';
import { readableSlice } from '../../graph/text/view.ts';
import type { NormalisedText, OffsetRun } from '../../graph/text/view.ts';
import { said, type Said } from '../said.ts';

/** A column of a table of the dataset. */
export interface DatasetColumn {
  readonly name: string;
  readonly type: PropertyType;
  readonly unit: string;
  /** What a value says, as the ontology declares it. */
  readonly meaning: Said;
}

/** The nodes of one label or the edges of one type. */
export interface DatasetTable {
  /** Label or type. */
  readonly name: string;
  readonly kind: 'node' | 'edge';
  readonly zh: string;
  readonly en: string;
  readonly description: Said;
  readonly scope: 'document' | 'entity';
  readonly columns: readonly DatasetColumn[];
  readonly rows: readonly GraphRow[];
}

/** The column that is added to what the graph holds: the words on which a row stands. */
export const WORDS = 'words';

const OWN: Readonly<Record<string, Said>> = {
  id: said('编号；再次读入同样的文件，编号不变', 'Identifier; stays the same when the same files are read again'),
  fromId: said('边的起点', 'Node from which the edge leads'),
  toId: said('边的终点', 'Node to which the edge leads'),
  documentId: said('读自哪份文件', 'Document that it was read from'),
};

const PRINTED = said('该行所依据的原文，去掉版面换行', 'Words of the source on which the row stands, without layout line breaks');

/** The whole graph as tables, in the order of the ontology; every row with a span in a text bears the words there as `words`. */
export function makeTables({ nodes, edges }: GraphDump): DatasetTable[] {
  const texts = currentTexts(nodes.get('Text') ?? []);
  const ontology = loadOntology();
  const described = [
    ...[...ontology.nodes.values()].map((node) => ({ ...node, name: node.label, kind: 'node' as const, stored: nodeColumns(node) })),
    ...[...ontology.edges.values()].map((edge) => ({ ...edge, name: edge.type, kind: 'edge' as const, stored: edgeColumns(edge) })),
  ];
  return described.map(({ name, kind, zh, en, description, scope, stored, properties }) => {
    const rows = (kind === 'node' ? nodes : edges).get(name) ?? [];
    const columns = stored
      .filter((column) => !BOOKKEEPING.has(`${name}.${column.name}`))
      .map((column): DatasetColumn => {
        const property = properties.find((known) => known.name === column.name);
        return {
          name: column.name,
          type: column.type,
          unit: property?.unit ?? '',
          meaning: property?.description ?? OWN[column.name] ?? said('', ''),
        };
      });
    const spans = columns.some((column) => column.name === 'spanStart') && columns.some((column) => column.name === 'documentId');
    return {
      name,
      kind,
      zh,
      en,
      description,
      scope,
      columns: spans ? [...columns, { name: WORDS, type: 'text', unit: '', meaning: PRINTED }] : columns,
      rows: spans ? rows.map((row) => ({ ...row, [WORDS]: wordsOf(row, texts) })) : rows,
    };
  });
}

function currentTexts(rows: readonly GraphRow[]): Map<PropertyValue | undefined, NormalisedText> {
  return new Map(
    rows
      .filter((row) => row['current'] === true)
      .map((row) => {
        const runs = (row['runs'] as readonly [number, number, number][]).map(([clean, source, length]): OffsetRun => ({
          clean,
          source,
          length,
        }));
        return [row['documentId'], { source: String(row['source']), clean: String(row['clean']), runs }];
      }),
  );
}

function wordsOf(row: GraphRow, texts: ReadonlyMap<PropertyValue | undefined, NormalisedText>): string | null {
  const [start, end] = [row['spanStart'], row['spanEnd']];
  const text = texts.get(row['documentId']);
  return typeof start === 'number' && typeof end === 'number' && text !== undefined ? readableSlice(text, { start, end }) : null;
}
