import type { Column, RowSource } from '../types.ts';

/** A clause with its document, as a list asks for it with `CLAUSE_FIELDS`. */
export interface ExportClause {
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly page: number | null;
  readonly ancestors: readonly { readonly label: string | null; readonly heading: string | null }[];
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly docNumber: string | null;
    readonly issued: string | null;
    readonly status: string;
    readonly region: { readonly name: string } | null;
    readonly issuers: readonly { readonly name: string }[];
  };
}

/** What the columns of a clause need; the query declares `$asOf: String`. */
export const CLAUSE_FIELDS = `fragment ExportClause on Clause {
  path label heading page
  ancestors { label heading }
  document { id title docNumber issued status(asOf: $asOf) region { name } issuers { name } }
}`;

/** A clause's name: （十四）发展绿色保险; of a part without one its path. */
export function nameOf({ label, heading }: { readonly label: string | null; readonly heading: string | null }): string {
  return `${label ?? ''}${heading ?? ''}`;
}

/** Where a row was read, for a list of sources. */
export function sourceOf(clause: ExportClause): RowSource {
  const name = nameOf(clause) || clause.path;
  return { documentId: clause.document.id, place: clause.page === null ? name : `${name}，第 ${clause.page} 页` };
}

/** Columns that say where a row was read: document, number, issuers, date, status, place. */
export function documentColumns<Row>(of: (row: Row) => ExportClause): Column<Row>[] {
  return [
    {
      key: 'documentTitle',
      zh: '文件',
      en: 'Document',
      meaning: '文件标题，按原文，去掉换行',
      kind: 'text',
      value: (row) => of(row).document.title,
    },
    {
      key: 'documentNumber',
      zh: '文号',
      en: 'Document number',
      meaning: '发文字号；空为原文未载明',
      kind: 'text',
      value: (row) => of(row).document.docNumber,
    },
    {
      key: 'issuers',
      zh: '发文机关',
      en: 'Issuers',
      meaning: '发文机关，按原文的顺序，以顿号分开',
      kind: 'text',
      value: (row) =>
        of(row)
          .document.issuers.map(({ name }) => name)
          .join('、') || null,
    },
    {
      key: 'issued',
      zh: '成文日期',
      en: 'Date of signature',
      meaning: '落款日期；只有年或年月的照写为文字；空为原文未载明',
      kind: 'date',
      value: (row) => of(row).document.issued,
    },
    {
      key: 'status',
      zh: '效力',
      en: 'Status',
      meaning: '在“效力时点”那一天：现行、未生效、已失效；未注明为原文没有写施行日期',
      kind: 'text',
      value: (row) => of(row).document.status,
    },
    {
      key: 'chapter',
      zh: '所在章节',
      en: 'Chapter',
      meaning: '条款上面各级的标题，从外到内',
      kind: 'text',
      value: (row) => of(row).ancestors.map(nameOf).filter(Boolean).join(' › ') || null,
    },
    {
      key: 'clause',
      zh: '条款',
      en: 'Clause',
      meaning: '条款的序号和标题，按原文；空为没有序号的部分（如标题、落款）',
      kind: 'text',
      value: (row) => nameOf(of(row)) || null,
    },
  ];
}

/** Columns by which a row is found again. */
export function addressColumns<Row>(of: (row: Row) => ExportClause, fact: (row: Row) => string | null = () => null): Column<Row>[] {
  return [
    {
      key: 'page',
      zh: '页码',
      en: 'Page',
      meaning: '在原文件的第几页，从 1 起；空为原文件不分页',
      kind: 'number',
      value: (row) => of(row).page,
    },
    {
      key: 'documentId',
      zh: '文件编号',
      en: 'Document id',
      meaning: '经纬给文件的编号，重新读取后不变',
      kind: 'text',
      value: (row) => of(row).document.id,
    },
    {
      key: 'path',
      zh: '条款路径',
      en: 'Clause path',
      meaning: '各级序号以 / 相连，例如 3/14；与文件编号一起指明条款',
      kind: 'text',
      value: (row) => of(row).path,
    },
    {
      key: 'link',
      zh: '链接',
      en: 'Link',
      meaning: '打开原文该条款的网址；空为本机未设置 JINGWEI_URL',
      kind: 'link',
      value: (row, links) => links.clause(of(row).document.id, of(row).path, fact(row)),
    },
  ];
}
