import { fileURLToPath } from 'node:url';
import { JingweiError } from '../../graph/errors.ts';
import { readTable } from '../../graph/table.ts';

/** A weight by its name in `weights.tsv`; `BAD_VOCABULARY` if there is none. */
export type Weights = (name: string) => number;

/** Reads `weights.tsv`; `changes` replace single weights (a benchmark that switches a signal off sets it to 0). */
export function loadWeights(changes: Readonly<Record<string, number>> = {}): Weights {
  const file = fileURLToPath(new URL('weights.tsv', import.meta.url));
  const weights = new Map<string, number>();
  for (const row of readTable(file, ['name', 'value', 'reason'])) {
    const name = row.get('name');
    const value = Number(row.get('value'));
    const place = { file, line: row.line, entry: name };
    if (weights.has(name)) throw new JingweiError('BAD_VOCABULARY', 'weight is there twice', { place });
    if (!Number.isFinite(value) || row.get('value') === '') throw new JingweiError('BAD_VOCABULARY', 'weight is no number', { place });
    if (row.get('reason') === '') throw new JingweiError('BAD_VOCABULARY', 'weight gives no reason', { place });
    weights.set(name, value);
  }
  for (const [name, value] of Object.entries(changes)) weights.set(name, value);
  return (name) => {
    const weight = weights.get(name);
    if (weight === undefined) throw new JingweiError('BAD_VOCABULARY', 'there is no such weight', { place: { file, entry: name } });
    return weight;
  };
}
