import type { SearchResult } from './search.ts';
import type { Names } from './understand/context.ts';
import type { ChipKind } from './understand/types.ts';

/** One row of `jingwei search --batch`: documents by file stem, clauses by path, instruments by class id, all else by name. */
export interface BatchRow {
  readonly id: string;
  readonly understanding: {
    readonly intent: string;
    readonly regions: readonly string[];
    readonly instruments: readonly string[];
    readonly departments: readonly string[];
    readonly bearers: readonly string[];
    readonly modality: readonly string[];
  };
  readonly answer: {
    readonly status: string;
    readonly reason: string | null;
    readonly explanation: string;
    readonly items: readonly { text: string; quote: string; document: string; path: string }[];
  };
  readonly hits: readonly { document: string; path: string }[];
}

/** A search result as a row for scoring. `documentName` gives the file stem of a document id. */
export function toBatchRow(id: string, result: SearchResult, names: Names, documentName: (documentId: string) => string): BatchRow {
  const chips = (kind: ChipKind): typeof result.understanding.chips => result.understanding.chips.filter((chip) => chip.kind === kind);
  // A region without documents of its own is reported as the region whose documents were searched for it.
  const standInsOf = (region: string): readonly string[] | undefined => {
    const standIns = result.scope.asked.find((asked) => asked.id === region)?.standIns ?? [];
    return standIns.length > 0 ? standIns : undefined;
  };
  // Who names a document and no region asks about the document's region.
  const named = result.understanding.chips.some(({ kind, filters }) => filters && (kind === 'document' || kind === 'number'));
  const regions = chips('region').flatMap((chip) => standInsOf(chip.value) ?? chip.name);
  const place = (clauseId: string): { document: string; path: string } => {
    const cut = clauseId.indexOf('/');
    return { document: documentName(clauseId.slice(0, cut)), path: clauseId.slice(cut + 1) };
  };
  return {
    id,
    understanding: {
      intent: result.understanding.intent,
      regions: [...new Set(regions.length === 0 && named ? result.scope.regionNames.map(({ zh }) => zh) : regions)],
      instruments: [...new Set(chips('instrument').map((chip) => names.instrumentById(chip.value)?.class ?? chip.value))],
      departments: chips('body').map((chip) => chip.name),
      bearers: chips('bearer').map((chip) => chip.name),
      modality: chips('modality').map((chip) => chip.value),
    },
    answer: {
      status: result.answer.status,
      reason: result.answer.reason,
      explanation: result.answer.explanation.zh,
      items: result.answer.items.map((item) => ({ text: item.text, quote: item.quote, ...place(item.clauseId) })),
    },
    hits: result.page.map(({ hit }) => ({ document: hit.document.name, path: hit.clause.path })),
  };
}
