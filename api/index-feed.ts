import type { GraphStore } from '../graph/store/port.ts';
import type { QueryRow } from '../graph/store/queries.ts';
import { actorAncestors } from '../graph/vocabulary/actors.ts';
import { instrumentAncestors } from '../graph/vocabulary/instruments.ts';
import type { IndexFile } from './index-file.ts';
import type { ClauseIndex, IndexClause, IndexDocument } from './search/index/types.ts';

type ClauseRow = QueryRow<'clausesByDocument'>;

/** Keeps an index in step with a store. */
export interface IndexFeed {
  /** Takes in what changed since the last call; one cheap read where nothing did. Concurrent calls share one update. Answers the revision. */
  refresh(): Promise<number>;
  /** Resolves when the index of the last refresh is kept on disk, or need not be. */
  kept(): Promise<void>;
}

/** An index is kept anew when more than this part of its documents came or changed since: a file that is behind catches up by itself. */
const CHANGED_PART = 0.02;

/** Parts of a text that hold no rules: title, salutation, signature and what is printed below it are shown, not searched. */
const UNSEARCHED: ReadonlySet<string> = new Set(['front', 'salutation', 'chapter', 'signature', 'imprint']);

/** Feeds the index document by document, following the store's revision (design, decision 16); begins with what `file` keeps. */
export function makeIndexFeed(store: GraphStore, index: ClauseIndex, file?: IndexFile): IndexFeed {
  let known = -1;
  let running: Promise<number> | undefined;
  let keeping: Promise<void> = Promise.resolve();
  let unkept = 0;
  const update = async (): Promise<number> => {
    const revision = await store.revision();
    if (revision === known) return revision;
    if (known < 0) {
      const kept = await file?.read(store.id, revision);
      if (kept !== undefined) {
        index.restore(kept.image);
        known = kept.revision;
      }
    }
    if (revision === known) return revision;
    const held = new Set((await store.query('documentIds', { regions: [] })).map((row) => row.id));
    for (const document of index.documents()) {
      if (held.has(document.id)) continue;
      index.removeDocument(document.id);
      unkept++;
    }
    const changed = await store.query('documentsChangedSince', { since: known });
    for (const { id } of changed) {
      const document = await readIndexDocument(store, id);
      if (document !== null) index.replaceDocument(document);
    }
    known = revision;
    unkept += changed.length;
    if (file !== undefined && unkept > CHANGED_PART * held.size) {
      unkept = 0;
      keeping = keeping.then(() => file.write(store.id, revision, index.image()));
    }
    return revision;
  };
  return {
    refresh() {
      running ??= update().finally(() => {
        running = undefined;
      });
      return running;
    },
    kept: () => keeping,
  };
}

/** What the index knows of a document, read from the graph; null if it is gone. */
async function readIndexDocument(store: GraphStore, id: string): Promise<IndexDocument | null> {
  const ids = [id];
  const [[document], rows, issuers] = await Promise.all([
    store.query('documentsById', { ids }),
    store.query('clausesByDocument', { ids }),
    store.query('issuersByDocument', { ids }),
  ]);
  if (document === undefined || !document.held) return null;
  const clauses = rows.filter((row) => !UNSEARCHED.has(row.kind));
  const facts = await readClauseFacts(
    store,
    clauses.map((row) => row.id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    id,
    name: document.name ?? id,
    title: document.title ?? document.name ?? id,
    docNumber: document.docNumber,
    regionId: document.regionId ?? '100000',
    issuerIds: issuers.flatMap((issuer) => issuer.bodyId ?? []),
    year: document.issued === null ? null : Number(document.issued.slice(0, 4)),
    issued: document.issued,
    clauses: clauses.map((row): IndexClause => ({
      id: row.id,
      path: row.path,
      kind: row.kind,
      heading: row.heading,
      ancestors: headingsAbove(row, byId),
      text: row.text,
      ...facts(row.id),
    })),
  };
}

function headingsAbove(row: ClauseRow, byId: ReadonlyMap<string, ClauseRow>): string[] {
  const headings: string[] = [];
  for (let next = row.parentId; next !== null;) {
    const above = byId.get(next);
    if (above === undefined) break;
    if (above.heading !== null) headings.unshift(above.heading);
    next = above.parentId;
  }
  return headings;
}

/** What the graph knows of clauses, as ids; instruments and actors with the classes above them. */
async function readClauseFacts(store: GraphStore, ids: readonly string[]) {
  const [departments, instruments, statements, bindings, targets] = await Promise.all([
    store.query('departmentsByClause', { ids }),
    store.query('instrumentsByClause', { ids }),
    store.query('statementsByClause', { ids }),
    store.query('bindingsByClause', { ids }),
    store.query('targetsByClause', { ids }),
  ]);
  const groups = {
    bodies: groupBy(
      departments,
      (row) => row.clauseId,
      (row) => row.bodyIds,
    ),
    instruments: groupBy(
      instruments,
      (row) => row.clauseId,
      ({ instrumentId }) => [instrumentId, ...instrumentAncestors(instrumentId).map((above) => above.id)],
    ),
    modalities: groupBy(
      statements,
      (row) => row.clauseId,
      (row) => row.modalities,
    ),
    actors: groupBy(
      bindings.filter(({ kind, derived }) => kind === 'actor' && !derived),
      (row) => row.clauseId,
      ({ boundId }) => [boundId, ...actorAncestors(boundId).map((above) => above.id)],
    ),
    targets: groupBy(
      targets,
      (row) => row.clauseId,
      (row) => [row.id],
    ),
    deadlines: groupBy(
      [...targets.map(({ clauseId, deadline }) => ({ clauseId, date: deadline })), ...statements.map(dueDate)],
      (row) => row.clauseId,
      ({ date }) => (date === null ? [] : [date.slice(0, 4)]),
    ),
  };
  const of = (group: ReadonlyMap<string, ReadonlySet<string>>, id: string): string[] => [...(group.get(id) ?? [])];
  return (id: string) => ({
    bodies: of(groups.bodies, id),
    instruments: of(groups.instruments, id),
    modalities: of(groups.modalities, id),
    actors: of(groups.actors, id),
    targets: groups.targets.get(id)?.size ?? 0,
    deadlines: of(groups.deadlines, id),
  });
}

const dueDate = ({ clauseId, deadlineDate }: QueryRow<'statementsByClause'>): { clauseId: string; date: string | null } => ({
  clauseId,
  date: deadlineDate,
});

function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valuesOf: (row: Row) => readonly string[],
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? new Set<string>();
    groups.set(keyOf(row), group);
    for (const value of valuesOf(row)) group.add(value);
  }
  return groups;
}
