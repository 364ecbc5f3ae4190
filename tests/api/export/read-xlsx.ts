import { SaxesParser } from 'saxes';
import { listZip, unpackEntry } from '../../../ingest/read/docx/zip.ts';

/** A cell as a spreadsheet reads it: its type, number of its style, text or number. */
export interface ReadCell {
  readonly at: string;
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/** A part of a package as text; the archive's checksums are compared. */
export function readPart(bytes: Uint8Array, path: string): string {
  const entry = listZip(bytes)?.get(path);
  if (entry === undefined) throw new Error(`no part ${path}`);
  return new TextDecoder().decode(unpackEntry(bytes, entry));
}

/** Names of the parts. */
export function listParts(bytes: Uint8Array): string[] {
  return [...(listZip(bytes)?.keys() ?? [])];
}

/** Every element of a part in order, with its attributes; throws where it is no well-formed XML. */
export function readElements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

/** Cells of a sheet, row by row; written apart from the product's writer. */
export function readSheet(bytes: Uint8Array, sheet: 1 | 2): ReadCell[][] {
  const rows: ReadCell[][] = [];
  let cell: { at: string; type: string; style: number; value: string } | undefined;
  let open = '';
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    open = name;
    if (name === 'row') rows.push([]);
    if (name === 'c') cell = { at: attributes['r'] ?? '', type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' };
  });
  parser.on('text', (text) => {
    if (cell !== undefined && (open === 't' || open === 'v')) cell.value += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'c' && cell !== undefined) {
      rows.at(-1)?.push({ ...cell, value: cell.value.replaceAll('_x005F_', '_') });
      cell = undefined;
    }
    open = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(readPart(bytes, `xl/worksheets/sheet${sheet}.xml`)).close();
  return rows;
}
