import { JingweiError } from '../../graph/errors.ts';
import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { PRODUCT_VERSION } from '../product-version.ts';
import { countOf, said, say, type Language } from '../said.ts';
import { today } from '../validity.ts';
import { checkRows } from './limits.ts';
import type { Ask, ExportList, Format, Links, Remark, RowPage, Sheet, Variables } from './types.ts';

/** Rows asked for at once: the longest page of a connection. */
const PAGE = 100;

const COLLECTION = '{ collection { revision documentCount clauseCount } }';

interface CollectionState {
  readonly collection: { readonly revision: number; readonly documentCount: number; readonly clauseCount: number };
}

const REFERENCE = 'query ($id: ID!, $accessed: String) { document(id: $id) { reference(style: GBT7714, accessed: $accessed) } }';

/** Asks the first page, so that what is wrong or too long is known before anything is sent. */
export async function openSheet(
  list: ExportList,
  format: Format,
  variables: Variables,
  { ask, language, links, signal }: { readonly ask: Ask; readonly language: Language; readonly links: Links; readonly signal: AbortSignal },
): Promise<Sheet> {
  const day = today();
  const askPage = (after: string | null) =>
    ask(list.document, { asOf: dayOf(variables), ...variables, first: list.pageSize ?? PAGE, after, counted: after === null });
  const data = await askPage(null);
  const first = list.page(data, 0, variables);
  checkRows(format, first.totalCount);
  const subject = say(list.subject(data, variables), language);
  const name = say(list, language);
  const state = await ask<CollectionState>(COLLECTION, {});
  return {
    list,
    title: subject === '' ? name : `${name}${language === 'en' ? ': ' : '：'}${subject}`,
    language,
    subject,
    day,
    remarks: [...list.remarks(data, variables), ...commonRemarks(day, first.totalCount, state, links, format)],
    columns: list.columns(data, variables),
    links,
    totalCount: first.totalCount,
    pages: () => readPages(first, async (after, before) => list.page(await askPage(after), before, variables), signal),
    references: async (ids) => {
      const found = new Map<string, string>();
      for (const id of ids) {
        const { document } = await ask<{ document: { reference: string } | null }>(REFERENCE, { id, accessed: day });
        if (document !== null) found.set(id, document.reference);
      }
      return found;
    },
    otherSources: async (most) => (await list.otherSources?.(ask, variables, most)) ?? [],
  };
}

/** The day on which a page asks for the status of documents; null for today. */
function dayOf({ extent }: Variables): string | null {
  const day = typeof extent === 'object' && extent !== null && 'asOf' in extent ? extent.asOf : null;
  return typeof day === 'string' ? day : null;
}

/** Page after page, the next one only when the last has been written; an aborted request ends it. */
export async function* readPages<Row>(
  first: RowPage<Row>,
  askNext: (after: string, before: number) => Promise<RowPage<Row>>,
  signal: AbortSignal,
): AsyncGenerator<readonly Row[]> {
  let read = 0;
  for (let page = first; ;) {
    signal.throwIfAborted();
    yield page.rows;
    read += page.rows.length;
    const { next } = page;
    if (next === null) return;
    page = await askNext(next, read);
    if (page.next === next)
      throw new JingweiError('STORE_FAILED', said(`清单在游标 ${next} 处停住了`, `The list does not go on behind the cursor ${next}`));
  }
}

/** What has to be known of every file. */
function commonRemarks(day: string, rows: number, { collection }: CollectionState, { missing }: Links, format: Format): Remark[] {
  const remarks: Remark[] = [
    { key: 'rows', zh: '行数', en: 'Rows', value: said(`${rows} 行`, countOf(rows, 'row')) },
    { key: 'exported', zh: '导出日期', en: 'Exported on', value: day },
    {
      key: 'collection',
      zh: '资料库',
      en: 'Collection',
      value: said(
        `${collection.documentCount} 份文件，${collection.clauseCount} 条，第 ${collection.revision} 版`,
        `${countOf(collection.documentCount, 'document')}, ${countOf(collection.clauseCount, 'clause')}, revision ${collection.revision}`,
      ),
    },
    {
      key: 'version',
      zh: '版本',
      en: 'Version',
      value: said(
        `经纬 ${PRODUCT_VERSION}，词表 ${loadVocabulary().version}，工具分类 green-finance-24`,
        `Jingwei ${PRODUCT_VERSION}, vocabulary ${loadVocabulary().version}, instrument classes green-finance-24`,
      ),
    },
  ];
  if (missing !== null) remarks.push({ key: 'links', zh: '链接', en: 'Links', value: missing });
  // A DOCX is a paper: it has no formulas, and what is said there stands on the first page.
  if (format === 'docx') return remarks;
  const guard = said(
    "以 = + - @（含全角）、制表符或换行开头的文字会被电子表格当作公式：CSV 在前面加一个撇号（'），XLSX 标为文本；JSON 保持原样。数字不变",
    "Text that begins with = + - @ (full-width too), a tab or a line end would be taken for a formula: CSV sets an apostrophe (') before it, XLSX marks it as text, JSON keeps it. Numbers are not changed",
  );
  return [
    ...remarks,
    { key: 'formulas', zh: '公式防护', en: 'Formulas', value: guard },
    {
      key: 'authority',
      zh: '原文',
      en: 'Authority',
      value: said('以发文机关公布的文本为准', 'The Chinese text as published by the issuing body prevails'),
    },
  ];
}
