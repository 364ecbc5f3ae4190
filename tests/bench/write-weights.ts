import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Lines of the file that the fitting command owns: it writes them anew. */
const FITTED = '# Fitted: ';

/** Line that seals the fitted values: a value changed by hand no longer agrees with it. */
const SEAL = `${FITTED}seal `;

/** The seal of the values of a weights file that have a prior, which are those that the fitting command writes. */
function sealOf(rows: readonly string[], columns: readonly string[]): string {
  const [name, value, prior] = ['name', 'value', 'prior'].map((column) => columns.indexOf(column));
  const fitted = rows.map((row) => row.split('\t')).filter((cells) => (cells[prior ?? 0] ?? '') !== '');
  const text = fitted.map((cells) => `${cells[name ?? 0] ?? ''} ${cells[value ?? 0] ?? ''}`).join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** What a weights file says of its fit, without the seal. */
export function readNotes(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.startsWith(FITTED) && !line.startsWith(SEAL)).map((line) => line.slice(FITTED.length));
}

/** Whether the fitted values of a weights file are those that the fitting command wrote. */
export function isSealed(text: string): boolean {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => !line.startsWith('#'));
  return lines.includes(SEAL + sealOf(lines.slice(head + 1), (lines[head] ?? '').split('\t')));
}

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
  const seal = SEAL + sealOf(rows, (lines[head] ?? '').split('\t'));
  return [...lines.slice(0, head), ...notes.map((note) => FITTED + note), seal, lines[head] ?? '', ...rows].join('\n');
}

export function writeWeights(file: string, values: Readonly<Record<string, number>>, notes: readonly string[]): void {
  writeFileSync(file, putWeights(readFileSync(file, 'utf8'), values, notes));
}
