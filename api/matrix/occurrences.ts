import { instrumentAncestors } from '../../graph/vocabulary/instruments.ts';
import type { Context } from '../context.ts';
import type { InstrumentRow } from '../resolvers/types.ts';
import type { MatrixColumns, Occurrence } from './types.ts';
import { readPhrase } from './phrases.ts';

/** What fills the cells, but for the rows. */
export interface Asked {
  readonly columns: MatrixColumns;
  /** Class whose named instruments are the columns. */
  readonly of: string | null;
  readonly phrases: readonly string[];
}

/** Keys of columns: told apart from each other whatever a phrase says. */
export const phraseKey = (phrase: string): string => `phrase:${phrase}`;

/** The office of a body, without its region: finance@140000 and finance@110000 are one column. */
export function officeOf(bodyId: string): string {
  return bodyId.replace(/@.*$/u, '');
}

type ByDocument = ReadonlyMap<string, readonly Occurrence[]>;

/** The facts of the given documents that fill cells, in the order of each text. */
export async function readOccurrences(asked: Asked, documentIds: readonly string[], context: Context): Promise<ByDocument> {
  const [facts, said] = await Promise.all([readFacts(asked, documentIds, context), readPhrases(asked, documentIds, context)]);
  return new Map(documentIds.map((id) => [id, [...(facts.get(id) ?? []), ...(said.get(id) ?? [])]]));
}

async function readFacts(asked: Asked, documentIds: readonly string[], context: Context): Promise<ByDocument> {
  if (asked.columns === 'PHRASES') return new Map();
  const facts = asked.columns === 'DEPARTMENTS' ? await readAssignments(documentIds, context) : await readUses(asked, documentIds, context);
  return Map.groupBy(facts, ({ documentId }) => documentId);
}

/** The sentences that say the phrases. */
export async function readPhrases({ phrases }: Asked, documentIds: readonly string[], context: Context): Promise<ByDocument> {
  const said = await Promise.all(phrases.map((phrase) => readPhrase(phrase, phraseKey(phrase), documentIds, context)));
  return Map.groupBy(said.flat(), ({ documentId }) => documentId);
}

async function readAssignments(documentIds: readonly string[], { store }: Context): Promise<Occurrence[]> {
  const rows = await store.query('assignmentsByDocument', { ids: documentIds });
  const seen = new Set<string>();
  return rows.flatMap(({ id, documentId, clauseId, bodyId, role }): Occurrence[] => {
    const column = officeOf(bodyId);
    // 省市财政部门 names two bodies of one office in one mention
    if (seen.has(`${id} ${column}`)) return [];
    seen.add(`${id} ${column}`);
    return [{ id, documentId, clauseId, column, force: role, acts: true }];
  });
}

async function readUses(asked: Asked, documentIds: readonly string[], context: Context): Promise<Occurrence[]> {
  const rows = await context.store.query('usesByDocument', { ids: documentIds, class: asked.of ?? '' });
  const instruments = await loadInstruments(new Set(rows.map(({ instrumentId }) => instrumentId)), context);
  return rows.flatMap(({ id, documentId, clauseId, instrumentId, modality, role }) => {
    const instrument = instruments.get(instrumentId);
    if (instrument === undefined) return [];
    return columnsOf(instrument, asked).map((column): Occurrence => {
      return { id, documentId, clauseId, column, force: modality, acts: role === 'use' && modality !== 'none' };
    });
  });
}

/** The instruments of the given ids, by id. */
export async function loadInstruments(ids: ReadonlySet<string>, { loaders }: Context): Promise<Map<string, InstrumentRow>> {
  const rows = (await loaders.instrument.loadMany([...ids])).flatMap((found) => (found instanceof Error ? [] : found));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The columns that a use of an instrument fills: its class, its type, or itself and the named ones above it. */
function columnsOf(instrument: InstrumentRow, { columns, of }: Asked): string[] {
  if (columns === 'CLASSES') return [instrument.class];
  if (columns === 'POLICY_TYPES') return [instrument.policyType];
  if (instrument.class !== of) return [];
  const above = instrumentAncestors(instrument.id).filter(({ isClass }) => !isClass);
  return [instrument.id, ...above.map(({ id }) => id)];
}
