import { PRODUCT_VERSION } from '../product-version.ts';
import { countOf, said, say, type Language } from '../said.ts';
import type { DatasetOrder } from './order.ts';
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
  /** Language of codebook and notes. */
  readonly language: Language;
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
export const README = said(
  `经纬 Jingwei：中国政策文本知识图谱

每类节点一张表，每种边一张表。边由 fromId 指向 toId，两者都是节点的 id。documentId 是该行读自的文件；spanStart 和 spanEnd
是该行在文件原文（Text.source，半开区间，UTF-16 单元）中的依据所在，words 是那里印着的文字，rule 是读出它的规则（见 rules 表），
confidence 是该规则的可信程度。codebook 逐列说明含义、来历；随机抽取并核对过原文的，还说明有多少条正确。没有的值留空
（SQLite 和 JSON 中为 null）。dataset.json 记有版本、日期、引用格式和每个文件的 SHA-256 校验和。
`,
  `Jingwei 经纬: a knowledge graph of Chinese policy texts

One table for each kind of node and each type of edge. Edges lead from "fromId" to "toId", which are the "id" of a node.
"documentId" is the document that a row was read from; "spanStart" and "spanEnd" are the place in the document's text
(Text.source, half-open, UTF-16 units) on which the row stands, "words" what is printed there, "rule" the rule that read them
(table rules) and "confidence" how sure that rule is. The codebook says of each column what it means, how it was made and,
where rows were drawn at random and read against the source, how many were right. Absent values are empty (null in SQLite and JSON).
dataset.json bears version, date, citation and the SHA-256 checksum of each file.
`,
);

/** What else is to be said of the format xlsx. */
export const README_XLSX = said(
  `
Excel 的单元格最多容纳 32767 字：xlsx 格式不含 Text 表的 source、clean、runs 三列，更长的文字在单元格中截断并注明；全文见其他格式。
`,
  `
A cell of Excel holds at most 32767 characters: the format xlsx lacks the columns "source", "clean" and "runs" of the table Text, and a
longer text is cut in its cell, which says so; the other formats have them in full.
`,
);

const NAME = said('经纬政策知识图谱数据集', 'Jingwei policy knowledge graph dataset');
const LICENCE = said(
  '政策文本是发文机关的公文，不受著作权保护（《中华人民共和国著作权法》第五条）。标注按本程序的 MIT 许可使用。',
  'Policy texts are public documents of the issuing bodies and are not protected by copyright (Copyright Law of the PRC, article 5). The annotations may be used under the MIT licence of the program.',
);

/** The dataset's own record: what it is, of which state, under which terms, how to cite it, with the checksum of each file. */
export function makeManifest(made: {
  tables: readonly DatasetTable[];
  notes: readonly FileNote[];
  revision: number;
  order: DatasetOrder;
}): Manifest {
  const { tables, notes, revision, order } = made;
  const { day, format, language } = order;
  const documents = tables.find(({ name }) => name === 'Document')?.rows.filter((row) => row['held'] === true) ?? [];
  const pipelines = [...new Set(documents.map((row) => String(row['pipeline'])))].toSorted();
  return {
    name: say(NAME, language),
    version: `${PRODUCT_VERSION}+${revision}`,
    created: day,
    format,
    language,
    pipelines,
    licence: say(LICENCE, language),
    citation: say(
      said(
        `经纬政策知识图谱数据集：${documents.length}份文件[DS]. 版本 ${PRODUCT_VERSION}+${revision}. ${day}.`,
        `Jingwei policy knowledge graph dataset: ${countOf(documents.length, 'document')}[DS]. Version ${PRODUCT_VERSION}+${revision}. ${day}.`,
      ),
      language,
    ),
    tables: tables.map(({ name, kind, zh, en, rows }) => ({ name, kind, zh, en, rows: rows.length })),
    files: notes,
  };
}
