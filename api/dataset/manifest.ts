import { readFileSync } from 'node:fs';
import type { DatasetTable } from './tables.ts';

/** A file that was written. */
export interface FileNote {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly name: string;
  /** Version of the program and revision of the store. */
  readonly version: string;
  readonly created: string;
  readonly format: string;
  /** Hash of the pipeline and vocabulary that annotated the documents; several where some were annotated by an earlier one. */
  readonly pipelines: readonly string[];
  readonly licence: string;
  readonly citation: string;
  readonly tables: readonly {
    readonly name: string;
    readonly kind: string;
    readonly zh: string;
    readonly en: string;
    readonly rows: number;
  }[];
  readonly files: readonly FileNote[];
}

/** Says in words what the files are; for somebody who finds the folder without this program. */
export const README = `Jingwei 经纬: a knowledge graph of Chinese policy texts

One table for each kind of node and each type of edge. Edges lead from "fromId" to "toId", which are the "id" of a node.
"documentId" is the document that a row was read from; "spanStart" and "spanEnd" are the place in the document's text
(Text.source, half-open, UTF-16 units) on which the row stands, "words" what is printed there, "rule" the rule that read them
(table rules) and "confidence" how sure that rule is. The codebook says of each column what it means, how it was made and,
where rows were drawn at random and read against the source, how many were right. Absent values are empty (null in SQLite and JSON).
dataset.json bears version, date, citation and the SHA-256 checksum of each file.
`;

/** The dataset's own record: what it is, of which state, under which terms, how to cite it, with the checksum of each file. */
export function makeManifest(made: {
  tables: readonly DatasetTable[];
  notes: readonly FileNote[];
  revision: number;
  day: string;
  format: string;
}): Manifest {
  const { tables, notes, revision, day, format } = made;
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const documents = tables.find(({ name }) => name === 'Document')?.rows.filter((row) => row['held'] === true) ?? [];
  const pipelines = [...new Set(documents.map((row) => String(row['pipeline'])))].toSorted();
  return {
    name: 'Jingwei 经纬政策知识图谱数据集',
    version: `${version}+${revision}`,
    created: day,
    format,
    pipelines,
    licence:
      'Policy texts are public documents of the issuing bodies and are not protected by copyright (《中华人民共和国著作权法》第五条). The annotations may be used under the MIT licence of the program.',
    citation: `经纬政策知识图谱数据集：${documents.length}份文件[DS]. 版本 ${version}+${revision}. ${day}.`,
    tables: tables.map(({ name, kind, zh, en, rows }) => ({ name, kind, zh, en, rows: rows.length })),
    files: notes,
  };
}
