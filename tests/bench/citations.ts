import type { CollectionRow } from './collection.ts';

/** What other documents call a statute by: with or without the name of the state. */
const STATE = '中华人民共和国';

/** How often the title of each document stands in 《》 in the clauses of others, by the document's id; documents of one title share it. */
export function countCitations(rows: readonly CollectionRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  const titles = Map.groupBy(new Map(rows.map(({ document, title }) => [document, shortTitle(title)])), ([, title]) => title);
  for (const { document, text } of rows) {
    for (const [, cited = ''] of text.matchAll(/《([^《》]{2,60})》/gu)) {
      for (const [id] of titles.get(shortTitle(cited)) ?? []) if (id !== document) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** The part of the most often cited document that each has, 0..1, by logarithm. */
export function citationShare(counts: ReadonlyMap<string, number>): (document: string) => number {
  const most = Math.log1p(Math.max(1, ...counts.values()));
  return (document) => Math.log1p(counts.get(document) ?? 0) / most;
}

const shortTitle = (title: string): string => title.replace(STATE, '').replace(/[（(][^（）()]*[）)]$/u, '');
