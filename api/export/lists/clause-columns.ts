import { said, sayName, type Said } from '../../said.ts';
import { sayWord } from '../words.ts';
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
    readonly region: { readonly name: string; readonly en: string | null } | null;
    readonly issuers: readonly { readonly name: string }[];
  };
}

/** What the columns of a clause need; the query declares `$asOf: String`. */
export const CLAUSE_FIELDS = `fragment ExportClause on Clause {
  path label heading page
  ancestors { label heading }
  document { id title docNumber issued status(asOf: $asOf) region { name en } issuers { name } }
}`;

/** A clause's name: （十四）发展绿色保险; of a part without one its path. */
export function nameOf({ label, heading }: { readonly label: string | null; readonly heading: string | null }): string {
  return `${label ?? ''}${heading ?? ''}`;
}

/** Where a row was read, for a list of sources. */
export function sourceOf(clause: ExportClause): RowSource {
  const name = nameOf(clause) || clause.path;
  const { page } = clause;
  return { documentId: clause.document.id, place: page === null ? name : said(`${name}，第 ${page} 页`, `${name}, p. ${page}`) };
}

/** The region of a row's document. */
export const regionOf = ({ document: { region } }: ExportClause): Said | null => (region === null ? null : sayName(region));

/** The region of the document that a row was read in. */
export function regionColumn<Row>(of: (row: Row) => ExportClause): Column<Row> {
  return {
    key: 'region',
    zh: '地区',
    en: 'Region',
    meaning: said('文件所属地区', 'Region of the document'),
    kind: 'text',
    share: 1.1,
    value: (row) => regionOf(of(row)),
  };
}

/** How sure a fact is, two decimals. */
export function confidenceColumn<Row>(of: (row: Row) => number): Column<Row> {
  return {
    key: 'confidence',
    zh: '可信度',
    en: 'Confidence',
    meaning: said(
      '读出这一条的规则有多少是对的，0 到 1，由人工核对的样本量得',
      'How often the rule that read it is right, 0 to 1, measured on samples checked by hand',
    ),
    kind: 'number',
    value: (row) => Math.round(of(row) * 100) / 100,
  };
}

/** Columns that say where a row was read: document, number, issuers, date, status, place. */
export function documentColumns<Row>(of: (row: Row) => ExportClause): Column<Row>[] {
  return [
    {
      key: 'documentTitle',
      zh: '文件',
      en: 'Document',
      meaning: said('文件标题，按原文，去掉换行', 'Title as printed, without line breaks'),
      kind: 'text',
      value: (row) => of(row).document.title,
    },
    {
      key: 'documentNumber',
      zh: '文号',
      en: 'Document number',
      meaning: said('发文字号；空为原文未载明', 'Number of the document; empty where the text states none'),
      kind: 'text',
      value: (row) => of(row).document.docNumber,
    },
    {
      key: 'issuers',
      zh: '发文机关',
      en: 'Issuers',
      meaning: said('发文机关，按原文的顺序，以顿号分开', 'Issuing bodies in the order of the text, separated by 、'),
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
      meaning: said(
        '落款日期；只有年或年月的照写为文字；空为原文未载明',
        'Date of signature; a year or month alone stays text; empty where the text states none',
      ),
      kind: 'date',
      value: (row) => of(row).document.issued,
    },
    {
      key: 'status',
      zh: '效力',
      en: 'Status',
      meaning: said(
        '在“效力时点”那一天：现行、未生效、已失效；未注明为原文没有写施行日期',
        'On the day of status: in force, not yet in force, no longer in force; not stated where the text gives no day of commencement',
      ),
      kind: 'text',
      value: (row) => sayWord(of(row).document.status),
    },
    {
      key: 'chapter',
      zh: '所在章节',
      en: 'Chapter',
      meaning: said('条款上面各级的标题，从外到内', 'Headings above the clause, outermost first'),
      kind: 'text',
      value: (row) => of(row).ancestors.map(nameOf).filter(Boolean).join(' › ') || null,
    },
    {
      key: 'clause',
      zh: '条款',
      en: 'Clause',
      meaning: said(
        '条款的序号和标题，按原文；空为没有序号的部分（如标题、落款）',
        'Number and heading of the clause as printed; empty for parts without a number (title, signature)',
      ),
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
      meaning: said('在原文件的第几页，从 1 起；空为原文件不分页', 'Page of the file, from 1; empty where the file has no pages'),
      kind: 'number',
      value: (row) => of(row).page,
    },
    {
      key: 'documentId',
      zh: '文件编号',
      en: 'Document id',
      meaning: said('经纬给文件的编号，重新读取后不变', 'Id of the document; stays when the document is read anew'),
      kind: 'text',
      value: (row) => of(row).document.id,
    },
    {
      key: 'path',
      zh: '条款路径',
      en: 'Clause path',
      meaning: said(
        '各级序号以 / 相连，例如 3/14；与文件编号一起指明条款',
        'Numbers of all levels joined by /, e.g. 3/14; with the document id it names the clause',
      ),
      kind: 'text',
      value: (row) => of(row).path,
    },
    {
      key: 'link',
      zh: '链接',
      en: 'Link',
      meaning: said('打开原文该条款的网址；空为本机未设置 JINGWEI_URL', 'Address of the clause; empty where JINGWEI_URL is not set'),
      kind: 'link',
      value: (row, links) => links.clause(of(row).document.id, of(row).path, fact(row)),
    },
  ];
}
