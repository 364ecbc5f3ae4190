import { JingweiError } from '../errors.ts';
import type { EdgeType } from '../ontology/load.ts';
import type { Contribution, EdgeRow } from './port.ts';

/** Ids of a contribution's nodes by label. */
export type LabelIds = ReadonlyMap<string, ReadonlySet<string>>;

export function labelIds({ nodes }: Contribution): LabelIds {
  return new Map([...nodes].map(([label, rows]) => [label, new Set(rows.map((row) => row.id))]));
}

/** The label of the node at an end of an edge; an end that the contribution does not hold is `STORE_FAILED`. */
export function endLabel(edge: EdgeType, row: EdgeRow, end: 'from' | 'to', ids: LabelIds): string {
  const id = end === 'from' ? row.fromId : row.toId;
  const label = edge[end].find((candidate) => ids.get(candidate)?.has(id) === true);
  if (label === undefined)
    throw new JingweiError('STORE_FAILED', `${edge.type} ${row.id} leads ${end} ${id}, which the contribution does not hold`);
  return label;
}
