import { said, type Language } from '../../../api/said.ts';
import { makeLinks } from '../../../api/export/links.ts';
import { readPages } from '../../../api/export/open-sheet.ts';
import type { Column, ExportList, RowPage, Sheet } from '../../../api/export/types.ts';

/** A row of a made-up list. */
export interface MadeRow {
  readonly number: number;
  readonly text: string;
  readonly day: string | null;
}

const columns: Column<MadeRow>[] = [
  { key: 'number', zh: '序号', en: 'Number', meaning: said('从 1 起', '从 1 起'), kind: 'number', share: 1, value: ({ number }) => number },
  { key: 'text', zh: '原文', en: 'Text', meaning: said('一句话', '一句话'), kind: 'long', share: 5, value: ({ text }) => text },
  { key: 'day', zh: '日期', en: 'Day', meaning: said('成文日期', 'Date of signature'), kind: 'date', share: 2, value: ({ day }) => day },
  {
    key: 'link',
    zh: '链接',
    en: 'Link',
    meaning: said('原文', '原文'),
    kind: 'link',
    value: ({ number }, links) => links.clause('abc', `3/${number}`),
  },
];

const list: ExportList<unknown, MadeRow> = {
  name: 'made',
  zh: '样表',
  en: 'Made list',
  document: '',
  formats: ['csv', 'xlsx', 'docx', 'json'],
  page: () => ({ rows: [], totalCount: 0, next: null }),
  subject: () => '',
  remarks: () => [],
  columns: () => columns,
  sources: ({ number }) => [{ documentId: number % 2 === 0 ? 'even' : 'odd', place: `第${number}条` }],
};

/** A sheet of made-up rows that come a page at a time through the way that all lists take. `asked` is told of every page. */
export function makeSheet(
  count: number,
  rowAt: (number: number) => MadeRow,
  {
    base = null,
    signal = new AbortController().signal,
    asked = () => undefined,
    language = 'zh',
  }: { base?: string | null; signal?: AbortSignal; asked?: (from: number) => void; language?: Language } = {},
): Sheet {
  const pageFrom = (from: number): RowPage<MadeRow> => {
    asked(from);
    const rows = Array.from({ length: Math.min(100, count - from) }, (_, at) => rowAt(from + at + 1));
    return { rows, totalCount: count, next: from + rows.length < count ? String(from + rows.length) : null };
  };
  const sheet: Sheet<MadeRow> = {
    list,
    title: '样表：测试',
    language,
    subject: '测试',
    day: '2026-11-21',
    remarks: [{ key: 'question', zh: '问题', en: 'Question', value: '=1+1 的 <意思> & "引号"' }],
    columns,
    links: makeLinks(base),
    totalCount: count,
    pages: () => readPages(pageFrom(0), (after) => Promise.resolve(pageFrom(Number(after))), signal),
    otherSources: () => Promise.resolve([]),
    references: (ids) => Promise.resolve(new Map(ids.map((id) => [id, `某机关. 关于${id}的通知[A]. (2024-07-18)[2026-11-21].`]))),
  };
  return sheet as Sheet;
}

/** All bytes of a file. */
export async function collect(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(parts));
}
