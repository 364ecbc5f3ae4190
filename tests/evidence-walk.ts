import { loadOntology } from '../graph/ontology/load.ts';
import type { GraphDump, GraphRow } from '../graph/store/port.ts';
import { readableSlice, type NormalisedText, type OffsetRun } from '../graph/text/view.ts';

/** What a walk over a whole graph found. */
export interface Walk {
  /** Number of spans looked at, by label or type. */
  readonly walked: ReadonlyMap<string, number>;
  /** One line for each span that does not hold what the row says. */
  readonly faults: readonly string[];
}

const squash = (text: unknown): string => String(text).replace(/\s+/g, '');

/** The text in force of each held document, as the store keeps it. */
function readTexts(dump: GraphDump): Map<unknown, NormalisedText> {
  const texts = new Map<unknown, NormalisedText>();
  for (const row of dump.nodes.get('Text') ?? []) {
    if (row['current'] !== true) continue;
    const runs = (row['runs'] as [number, number, number][]).map(([clean, source, length]): OffsetRun => ({ clean, source, length }));
    texts.set(row['documentId'], { source: String(row['source']), clean: String(row['clean']), runs });
  }
  return texts;
}

/**
 * Looks up every span of a graph in the text that it points into: each pair of properties `…Start`, `…End` of a node and of an edge (all types
 * that the ontology says carry evidence). What is quoted must be what stands there; rule and confidence must be said.
 */
export function walkEvidence(dump: GraphDump): Walk {
  const texts = readTexts(dump);
  const walked = new Map<string, number>();
  const faults: string[] = [];
  const look = (name: string, row: GraphRow, [first, last]: readonly [string, string], words: unknown): void => {
    const [start, end] = [Number(row[first]), Number(row[last])];
    const text = texts.get(row['documentId'] ?? row.id);
    const at = `${name} ${row.id} [${start}, ${end})`;
    walked.set(name, (walked.get(name) ?? 0) + 1);
    if (text === undefined || end > text.source.length || text.source.slice(start, end).trim() === '') {
      faults.push(`${at}: nothing stands there`);
      return;
    }
    const printed = squash(readableSlice(text, { start, end }));
    if (typeof words === 'string' && squash(words) !== printed) faults.push(`${at}: says ${words}, printed is ${printed}`);
  };
  const lookAtAll = (name: string, row: GraphRow): void => {
    for (const property of Object.keys(row).filter((each) => each.endsWith('Start') && typeof row[each] === 'number')) {
      const part = property.slice(0, -'Start'.length);
      const words = part === 'span' ? printedWords(row) : ['effective', 'expires', 'body'].includes(part) ? null : row[part];
      look(part === 'span' ? name : `${name}.${part}`, row, [property, `${part}End`], words);
    }
  };
  for (const [label, rows] of dump.nodes) for (const row of rows) lookAtAll(label, row);
  for (const [type, rows] of dump.edges) {
    if (loadOntology().edges.get(type)?.evidence !== true) continue;
    for (const row of rows) {
      lookAtAll(type, row);
      const confidence = Number(row['confidence']);
      if (!(confidence > 0 && confidence <= 1)) faults.push(`${type} ${row.id}: confidence ${confidence}`);
      if (!/^[a-z]+(?:[.-][a-z]+)*$/.test(String(row['rule']))) faults.push(`${type} ${row.id}: rule ${String(row['rule'])}`);
    }
  }
  return { walked, faults };
}

/** The words that must stand at a node's span, to the letter; null where a rule derived or expanded them. */
function printedWords(row: GraphRow): unknown {
  if (row['kind'] === 'instrument' || row['role'] === 'number' || row['rule'] === 'issuer.repaired' || row['rule'] === 'issuer.adopted')
    return null;
  return row['quote'] ?? row['surface'] ?? row['text'] ?? (row.fromId === undefined ? null : row['name']) ?? null;
}
