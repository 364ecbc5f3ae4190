import type { Sheet } from './types.ts';

/** A list as one JSON object: `metadata` with what was asked and the codebook, then `rows`; values as they are, one piece a page of rows. */
export async function* writeJson({ list, title, day, remarks, columns, links, totalCount, pages }: Sheet): AsyncGenerator<string> {
  const metadata = {
    list: list.name,
    title,
    exported: day,
    totalCount,
    remarks: remarks.map(({ key, zh, value }) => ({ key, zh, value })),
    columns: columns.map(({ key, zh, en, meaning, kind }) => ({ key, zh, en, meaning, kind })),
  };
  yield `{"metadata":${JSON.stringify(metadata)},\n"rows":[`;
  let before = '\n';
  for await (const rows of pages()) {
    let piece = '';
    for (const row of rows) {
      piece += before + JSON.stringify(Object.fromEntries(columns.map((column) => [column.key, column.value(row, links)])));
      before = ',\n';
    }
    yield piece;
  }
  yield '\n]}\n';
}
