import { readFileSync, writeFileSync } from 'node:fs';

/** Lines of the file that the fitting command owns: it writes them anew. */
const FITTED = '# Fitted: ';

/** Puts fitted values and what they were fitted on into the text of `weights.tsv`; names, priors, reasons and all other lines stay. */
export function putWeights(text: string, values: Readonly<Record<string, number>>, notes: readonly string[]): string {
  const lines = text.split('\n').filter((line) => !line.startsWith(FITTED));
  const head = lines.findIndex((line) => !line.startsWith('#'));
  const valueAt = (lines[head] ?? '').split('\t').indexOf('value');
  const rows = lines.slice(head + 1).map((line) => {
    const cells = line.split('\t');
    const value = values[cells[0] ?? ''];
    return value === undefined ? line : cells.with(valueAt, String(value)).join('\t');
  });
  return [...lines.slice(0, head), ...notes.map((note) => FITTED + note), lines[head] ?? '', ...rows].join('\n');
}

export function writeWeights(file: string, values: Readonly<Record<string, number>>, notes: readonly string[]): void {
  writeFileSync(file, putWeights(readFileSync(file, 'utf8'), values, notes));
}
