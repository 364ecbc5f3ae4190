import { parse } from 'node:path';
import { JingweiError } from '../graph/errors.ts';
import { documentId, shortHash, textHash } from '../graph/identity.ts';
import type { Contribution, GraphStore } from '../graph/store/port.ts';
import type { QueryRow } from '../graph/store/queries.ts';
import { normalise } from '../graph/text/normalise.ts';
import type { NormalisedText } from '../graph/text/view.ts';
import { pipelineFingerprint } from './fingerprint.ts';
import { makeContribution, textId, textRow } from './link/contribution.ts';
import { annotate, plainSource, type Reading } from './pipeline.ts';

/** What loading a file did: `copy` is a further file of a document that is already held. */
export type LoadStatus = 'loaded' | 'replaced' | 'unchanged' | 'copy';

export interface LoadOutcome {
  readonly status: LoadStatus;
  readonly documentId: string;
  readonly title: string;
  readonly clauses: number;
  readonly findings: number;
}

export interface LoadContext {
  readonly store: GraphStore;
  /** Collection that the file belongs to: `samples`, `own` or a name. */
  readonly collection: string;
  /** The time to write down as read at, UTC. */
  readonly now: string;
}

type Source = QueryRow<'sourcesByPath'>;
type KnownText = Pick<QueryRow<'textsByDocument'>, 'id' | 'source' | 'replacedAt'>;

/** How often a write is repeated when other processes are faster. */
const ATTEMPTS = 50;

/**
 * Puts one file into the store, in one transaction: as a new document, as the new text of the document that its path held, or as a further
 * source of a document with the same text. A document keeps the id it got when it was first loaded.
 */
export async function loadReading(reading: Reading, context: LoadContext): Promise<LoadOutcome> {
  const { store } = context;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const revision = await store.revision();
    const [prior] = await store.query('sourcesByPath', { paths: [reading.path] });
    if (prior !== undefined && (await isUnchanged(store, prior, reading, context.collection)))
      return readOutcome(store, 'unchanged', prior.documentId);
    const target = await chooseDocument(store, normalise(reading.text), prior);
    const [held] = await store.query('documentsById', { ids: [target] });
    const others = (await store.query('sourcesByDocument', { ids: [target] })).filter((row) => row.path !== reading.path);
    const source = makeSource(reading, target, context);
    const texts = [
      ...(await store.query('textsByDocument', { ids: [target] })),
      { id: source.textId, source: reading.text, replacedAt: null },
    ];
    const contribution = composeDocument(target, [...others, source], texts, context.now);
    if ((await store.put(contribution, revision)) === null) continue;
    if (prior !== undefined && prior.documentId !== target) await detachSource(store, prior, context.now);
    return readOutcome(store, prior?.documentId === target ? 'replaced' : held?.held === true ? 'copy' : 'loaded', target);
  }
  throw outrun(reading.path);
}

/** Takes a file out: its document goes with its last file; otherwise the document is what its remaining files say. */
export async function detachSource(store: GraphStore, source: Source, now: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const revision = await store.revision();
    const rest = (await store.query('sourcesByDocument', { ids: [source.documentId] })).filter((row) => row.id !== source.id);
    if (rest.length === 0) {
      await store.remove(source.documentId);
      return;
    }
    const texts = (await store.query('textsByDocument', { ids: [source.documentId] })).filter(
      (text) => text.replacedAt !== null || rest.some((row) => row.textId === text.id),
    );
    const contribution = composeDocument(source.documentId, rest, texts, now);
    if ((await store.put(contribution, revision)) !== null) return;
  }
  throw outrun(source.path);
}

/** The document that a file belongs to: one that holds the same text, the one its path held if no other file does, or a new one. */
async function chooseDocument(store: GraphStore, text: NormalisedText, prior: Source | undefined): Promise<string> {
  const hash = textHash(text.clean);
  const holders = (await store.query('documentsByKey', { keys: [hash] })).filter((row) => row.kind === 'text');
  const same = holders.find((row) => row.documentId === prior?.documentId) ?? holders[0];
  if (same !== undefined) return same.documentId;
  if (prior !== undefined && (await store.query('sourcesByDocument', { ids: [prior.documentId] })).length === 1) return prior.documentId;
  // An id that is taken belongs to a document that was loaded with this text and corrected since.
  for (let ordinal = 1; ; ordinal++) {
    const id = ordinal === 1 ? documentId(text.clean) : shortHash(12, hash, String(ordinal));
    const [taken] = await store.query('documentsById', { ids: [id] });
    if (taken === undefined || !taken.held) return id;
  }
}

async function isUnchanged(store: GraphStore, prior: Source, reading: Reading, collection: string): Promise<boolean> {
  if (prior.sha256 !== reading.sha256 || prior.collection !== collection || prior.reader !== reading.reader) return false;
  const [document] = await store.query('documentsById', { ids: [prior.documentId] });
  return document?.pipeline === pipelineFingerprint();
}

async function readOutcome(store: GraphStore, status: LoadStatus, id: string): Promise<LoadOutcome> {
  const ids = [id];
  const [[document], clauses, findings] = await Promise.all([
    store.query('documentsById', { ids }),
    store.query('clausesByDocument', { ids }),
    store.query('findingsByDocument', { ids }),
  ]);
  return { status, documentId: id, title: document?.title ?? document?.name ?? id, clauses: clauses.length, findings: findings.length };
}

/**
 * A document as its files make it: the file that comes first by name and path gives the text and the name, whatever the order in which the
 * files were loaded; texts that no file holds any more are kept as history.
 */
function composeDocument(id: string, sources: readonly Source[], texts: readonly KnownText[], now: string): Contribution {
  const ordered = [...sources].sort((a, b) => compare(a.fileName, b.fileName) || compare(a.path, b.path));
  const byId = new Map(texts.map((text) => [text.id, text]));
  const [first] = ordered;
  const primary = first === undefined ? undefined : byId.get(first.textId);
  if (first === undefined || primary === undefined) throw new Error(`document ${id} has no file with a text`);
  const document = annotate(stemOf(first.fileName), plainSource(primary.source));
  const rows = [...byId.values()].map((text) => {
    const inUse = ordered.some((source) => source.textId === text.id);
    const current = text.id === primary.id;
    return textRow(id, current ? document.text : normalise(text.source), current, inUse ? null : (text.replacedAt ?? now));
  });
  return makeContribution(document, {
    id,
    sources: ordered.map(({ documentId: _owner, ...row }) => row),
    texts: rows.sort((a, b) => compare(a.id, b.id)),
    pipeline: pipelineFingerprint(),
  });
}

function makeSource(reading: Reading, document: string, { collection, now }: LoadContext): Source {
  const { path, fileName, sha256, bytes, format, encoding, reader, text } = reading;
  return {
    id: shortHash(16, path),
    documentId: document,
    textId: textId(document, text),
    path,
    fileName,
    sha256,
    bytes,
    format,
    encoding,
    reader,
    readAt: now,
    collection,
  };
}

function stemOf(fileName: string): string {
  const { name } = parse(fileName);
  return name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function outrun(path: string): JingweiError {
  return new JingweiError('STORE_BUSY', '其他程序一直在写入图谱库', {
    place: { file: path },
    remedy: '等它们结束后再试',
  });
}
