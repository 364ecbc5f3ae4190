import type { GraphStore } from '../graph/store/port.ts';
import { readableSlice } from '../graph/text/view.ts';
import type { FactReader, FactRow } from './search/answer/facts.ts';
import { readDates } from './document-dates.ts';
import type { Texts } from './texts.ts';

/** What every row of a fact in the graph has. */
interface Located {
  readonly id: string;
  readonly documentId: string;
  readonly clauseId: string;
  readonly spanStart: number;
  readonly spanEnd: number;
}

/** Reads facts for answers from the graph, each with the words of the source it stands on. */
export function makeFactReader(store: GraphStore, texts: Texts): FactReader {
  /** Adds the quote to rows and keeps of them what `pick` takes. */
  const cite = async <Row extends Located, Picked>(rows: readonly Row[], pick: (row: Row) => Picked): Promise<(FactRow & Picked)[]> => {
    const revisions = await revisionsOf(
      store,
      rows.map((row) => row.documentId),
    );
    return Promise.all(
      rows.map(async (row) => {
        const { id, clauseId, spanStart, spanEnd } = row;
        const text = await texts.textOf(row.documentId, revisions.get(row.documentId) ?? 0);
        return { id, clauseId, spanStart, spanEnd, quote: readableSlice(text, { start: spanStart, end: spanEnd }), ...pick(row) };
      }),
    );
  };
  /** The instruments with all below them. */
  const withBelow = async (instrumentIds: readonly string[]): Promise<string[]> => {
    const below = await Promise.all(instrumentIds.map((id) => store.query('instrumentsBelow', { id })));
    return [...new Set(below.flat().map(({ id }) => id))];
  };
  return {
    departmentsOf: async (ids) =>
      cite(await store.query('departmentsByClause', { ids }), ({ name, role, bodyIds }) => ({
        name,
        role: role as 'lead' | 'support' | 'unspecified',
        bodyId: bodyIds[0] ?? null,
      })),
    instrumentsOf: async (ids) =>
      cite(await store.query('instrumentsByClause', { ids }), (row) => ({
        surface: row.surface,
        instrumentId: row.instrumentId,
        classId: row.class,
      })),
    targetsOf: async (ids) =>
      cite(await store.query('targetsByClause', { ids }), ({ metric, op, value, unit, deadline, relation }) => ({
        metric,
        op,
        value,
        unit,
        deadline,
        relation,
      })),
    statementsOf: async (ids) =>
      cite(await store.query('statementsByClause', { ids }), ({ modalities, bearer, action, object, deadline, frequency, recipient }) => ({
        modalities,
        bearer,
        action,
        object,
        deadline,
        frequency,
        recipient,
      })),
    termsOf: async (ids) =>
      cite(await store.query('termsByClause', { ids }), ({ kind, value, unit, instrument }) => ({ kind, value, unit, instrument })),
    addresseesOf: async (ids) => cite(await store.query('addresseesByDocument', { ids }), ({ documentId, name }) => ({ documentId, name })),
    termsFor: async (instrumentIds, documents) => {
      if (documents.length === 0) return [];
      const asked = { ids: await withBelow(instrumentIds), regions: [], documents, without: [] };
      return cite(await store.query('termsByInstrument', asked), ({ kind, value, unit, instrument }) => ({
        kind,
        value,
        unit,
        instrument,
      }));
    },
    bindingsOf: async (ids) =>
      (await store.query('bindingsByClause', { ids })).map(({ clauseId, statementId, boundId, kind, derived }) => ({
        clauseId,
        statementId,
        boundId,
        kind: kind as 'actor' | 'body',
        derived,
      })),
    datesOf: async (ids) => {
      const rows = await store.query('documentsById', { ids: [...ids] });
      return Promise.all(rows.map(async (row) => readDates(row, await texts.textOf(row.id, row.revision))));
    },
    issuersOf: async (ids) =>
      cite(await store.query('issuersByDocument', { ids }), ({ documentId, name, bodyId }) => ({ documentId, name, bodyId })),
    citationsOf: async (ids) =>
      cite(await store.query('citationsByDocument', { ids }), ({ documentId, title, docNumber, role }) => ({
        documentId,
        title,
        docNumber,
        role: role as 'basis' | 'mention',
      })),
    usesOf: async (instrumentIds, documents) => {
      if (documents.length === 0) return [];
      const rows = await store.query('usesByInstrument', { ids: await withBelow(instrumentIds), regions: [], documents });
      return cite(rows, ({ documentId, surface, instrumentId, class: classId }) => ({ documentId, surface, instrumentId, classId }));
    },
  };
}

async function revisionsOf(store: GraphStore, documentIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await store.query('documentsById', { ids: [...new Set(documentIds)] });
  return new Map(rows.map((row) => [row.id, row.revision]));
}
