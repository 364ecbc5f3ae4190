import { say } from '../said.ts';
import type { Sheet } from './types.ts';
import { writeValue } from './value.ts';

/** A list as one JSON object: `metadata` with what was asked and the codebook, then `rows`; values as they are, one piece a page of rows. */
export async function* writeJson({
  list,
  title,
  language,
  day,
  remarks,
  columns,
  links,
  totalCount,
  pages,
}: Sheet): AsyncGenerator<string> {
  const metadata = {
    list: list.name,
    title,
    language,
    exported: day,
    totalCount,
    remarks: remarks.map(({ key, zh, en, value }) => ({ key, zh, en, value: say(value, language) })),
    columns: columns.map(({ key, zh, en, meaning, kind }) => ({ key, zh, en, meaning: say(meaning, language), kind })),
  };
  yield `{"metadata":${JSON.stringify(metadata)},\n"rows":[`;
  let before = '\n';
  for await (const rows of pages()) {
    let piece = '';
    for (const row of rows) {
      piece +=
        before + JSON.stringify(Object.fromEntries(columns.map((column) => [column.key, writeValue(column.value(row, links), language)])));
      before = ',\n';
    }
    yield piece;
  }
  yield '\n]}\n';
}
