import { fileURLToPath } from 'node:url';
import { JingweiError } from '../../graph/errors.ts';
import { readTable } from '../../graph/table.ts';

/** A weight by its name in `weights.tsv`; `BAD_VOCABULARY` if there is none. */
export type Weights = (name: string) => number;

export const WEIGHTS_FILE = fileURLToPath(new URL('weights.tsv', import.meta.url));

/** The weights that `npm run bench:fit` fits, with the size that reason gives each before any question is asked. */
export function loadPriors(): Record<string, number> {
  const rows = readTable(WEIGHTS_FILE, ['name', 'prior']).filter((row) => row.get('prior') !== '');
  return Object.fromEntries(rows.map((row) => [row.get('name'), Number(row.get('prior'))]));
}

/** Reads `weights.tsv`; `changes` replace single weights (a benchmark that switches a signal off sets it to 0). */
export function loadWeights(changes: Readonly<Record<string, number>> = {}): Weights {
  const file = WEIGHTS_FILE;
  const weights = new Map<string, number>();
  for (const row of readTable(file, ['name', 'value', 'prior', 'reason'])) {
    const name = row.get('name');
    const value = Number(row.get('value'));
    const place = { file, line: row.line, entry: name };
    if (weights.has(name)) throw new JingweiError('BAD_VOCABULARY', 'weight is there twice', { place });
    if (!Number.isFinite(value) || row.get('value') === '') throw new JingweiError('BAD_VOCABULARY', 'weight is no number', { place });
    if (!Number.isFinite(Number(row.get('prior')))) throw new JingweiError('BAD_VOCABULARY', 'prior is no number', { place });
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
