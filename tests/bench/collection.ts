import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ClauseIndex, IndexDocument } from '../../api/search/index/types.ts';
import { loadLexicon } from '../../api/search/lexicon/load.ts';
import { findScope } from '../../api/search/scope.ts';
import { findHits } from '../../api/search/search.ts';
import { makeContext } from '../../api/search/understand/collection.ts';
import { vocabularyNames } from '../../api/search/understand/names.ts';
import { understand } from '../../api/search/understand/understand.ts';
import type { Weights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';

/** A clause of a collection for measuring. */
export interface CollectionRow {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly label: string;
  readonly order: number;
  readonly headings: readonly string[];
  readonly text: string;
}
export interface QuestionRow {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}

/** Rows of a file of JSON lines, packed or not. */
export function readRows<Row>(file: string): Row[] {
  const bytes = readFileSync(file);
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** One index document a document of the collection, its clauses in their order: what the store would feed. */
export function* documentsOf(rows: readonly CollectionRow[]): Generator<IndexDocument> {
  const byDocument = Map.groupBy(rows, (row) => row.document);
  for (const [id, clauses] of byDocument) {
    const sorted = clauses.toSorted((a, b) => a.order - b.order);
    yield {
      id,
      name: id,
      title: sorted[0]?.title ?? id,
      docNumber: null,
      regionId: '100000',
      issuerIds: [],
      year: null,
      issued: null,
      clauses: sorted.map(({ id: clause, label, headings, text }) => ({
        id: clause,
        path: label,
        kind: 'article',
        heading: null,
        ancestors: headings,
        text: `${label} ${text}`,
        ...{ instruments: [], bodies: [], actors: [], modalities: [], targets: 0, deadlines: [] },
      })),
    };
  }
}

/** Ranks as the product does: ids of the best 100 clauses for a question. `bonusOf` adds to the scores of a document's clauses what is only measured. */
export function makeProduct(index: ClauseIndex, weights: Weights, bonusOf?: (document: string) => number): (text: string) => string[] {
  const names = vocabularyNames();
  const context = makeContext(index, names, loadLexicon(), tokenise);
  // What the server does before it answers.
  understand('绿色金融', context);
  index.prepare();
  return (text) => {
    const understanding = understand(text, context);
    const scope = findScope(understanding, {}, index, names);
    const hits = findHits({ index, context, weights }, understanding, scope, {});
    const ranked =
      bonusOf === undefined ? hits : hits.toSorted((a, b) => b.score + bonusOf(b.document.id) - a.score - bonusOf(a.document.id));
    return ranked.slice(0, 100).map((hit) => hit.clause.id);
  };
}
