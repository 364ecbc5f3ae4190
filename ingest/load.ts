import { readFile } from 'node:fs/promises';
import { documentId, fileHash } from '../graph/identity.ts';
import type { PolicyDocument } from '../graph/model.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { JingweiError } from '../graph/errors.ts';
import { composeDocument, makeSource, readHolding, type Source } from './compose.ts';
import { annotatedAnew, isAnnotatedNow, pipelineFingerprint, readingPart } from './fingerprint.ts';
import { normalise } from '../graph/text/normalise.ts';
import { chooseDocument } from './identify.ts';
import { numberKey } from './link/keys.ts';
import { annotate, type Reading } from './pipeline.ts';

/** What loading a file did: `copy` is a further file of a document that is already held, `annotated` one whose text was annotated anew, without reading it. */
export type LoadStatus = 'loaded' | 'replaced' | 'unchanged' | 'copy' | 'annotated';

export interface LoadOutcome {
  readonly status: LoadStatus;
  readonly documentId: string;
  readonly title: string;
  readonly clauses: number;
  readonly findings: number;
  /** Titles of other documents that bear the same number over another text. */
  readonly sameNumber: readonly string[];
}

export interface LoadContext {
  readonly store: GraphStore;
  /** Collection that the file belongs to: `samples`, `own` or a name. */
  readonly collection: string;
  /** The time to write down as read at, UTC. */
  readonly now: string;
}

/** How often a write is repeated when other processes are faster. */
const ATTEMPTS = 50;

/**
 * Puts one file into the store, in one transaction: as a new document, as the new text of the document that its path held, or as a further
 * source of a document whose text is the same or alike (a web page and its PDF). A document keeps the id it got when it was first loaded;
 * of several files that were never corrected, the first by name gives text and id, whatever their order.
 */
export async function loadReading(reading: Reading, context: LoadContext, annotated?: PolicyDocument): Promise<LoadOutcome> {
  const { store } = context;
  let document = annotated;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const revision = await store.revision();
    const [prior] = await store.query('sourcesByPath', { paths: [reading.path] });
    document ??= annotate(reading.name, reading);
    const target = await chooseDocument(store, document, prior);
    const holding = await readHolding(store, target);
    const others = holding.sources.filter((row) => row.path !== reading.path);
    const contribution = composeDocument({
      // A file that it already had holds another text now: a correction, and the document keeps its id.
      kept: holding.ownId && prior?.documentId !== target ? null : target,
      former: target,
      sources: [...others, makeSource(reading, context)],
      texts: [...holding.texts, { ...reading, replacedAt: null }],
      taken: await findTaken(store, [document.text.clean], target),
      known: document,
      pipeline: pipelineFingerprint(),
      now: context.now,
    });
    if ((await store.put(contribution, revision)) === null) continue;
    if (prior !== undefined && prior.documentId !== target) await detachSource(store, prior, context.now);
    const status = prior?.documentId === target && target !== null ? 'replaced' : others.length > 0 ? 'copy' : 'loaded';
    return readOutcome(store, status, contribution.documentId);
  }
  throw outrun(reading.path);
}

/** Takes a file out: its document goes with its last file; otherwise the document is what its remaining files say. */
export async function detachSource(store: GraphStore, source: Source, now: string): Promise<void> {
  await recompose(store, source.documentId, (path) => path !== source.path, now);
}

/** Annotates a held document anew from the texts that the store keeps, whatever has become of its files. */
export async function reannotate(store: GraphStore, documentId: string, now: string): Promise<LoadOutcome> {
  return readOutcome(store, 'annotated', await recompose(store, documentId, () => true, now));
}

/** The held documents that were annotated under other rules or tables than those there are. */
export async function findStale(store: GraphStore): Promise<string[]> {
  const ids = (await store.query('documentIds', { regions: [] })).map((row) => row.id);
  return (await store.query('documentsById', { ids })).filter((row) => !isAnnotatedNow(row.pipeline)).map((row) => row.id);
}

/** Makes a document of those of its files that stay, from the texts that the store keeps; answers its id, and takes it out if no file stays. */
async function recompose(store: GraphStore, id: string, stays: (path: string) => boolean, now: string): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const revision = await store.revision();
    const [[row], { target, sources, texts, ownId }] = await Promise.all([
      store.query('documentsById', { ids: [id] }),
      readHolding(store, id),
    ]);
    const rest = sources.filter((source) => stays(source.path));
    if (rest.length === 0) {
      await store.remove(id);
      return id;
    }
    const kept = texts.filter((text) => text.replacedAt !== null || rest.some((source) => source.textHash === text.hash));
    const taken = await findTaken(
      store,
      kept.map((text) => normalise(text.text, text).clean),
      target,
    );
    const pipeline = annotatedAnew(row?.pipeline);
    const contribution = composeDocument({ kept: ownId ? null : target, former: target, sources: rest, texts: kept, taken, pipeline, now });
    if ((await store.put(contribution, revision)) !== null) return contribution.documentId;
  }
  throw outrun(id);
}

/** Ids that texts would give and that other documents have: ones that were loaded with such a text and corrected since. */
async function findTaken(store: GraphStore, cleanTexts: readonly string[], own: string | null): Promise<Set<string>> {
  const ids = cleanTexts.map(documentId).filter((id) => id !== own);
  return new Set((await store.query('documentsById', { ids })).filter((row) => row.held).map((row) => row.id));
}

/** Whether the store holds the text of the file at a path as it would be read now; a file that cannot be read is not held. */
export async function holdsFile(store: GraphStore, path: string, collection: string): Promise<boolean> {
  const [source] = await store.query('sourcesByPath', { paths: [path] });
  if (source === undefined || source.collection !== collection) return false;
  const [document] = await store.query('documentsById', { ids: [source.documentId] });
  if (readingPart(document?.pipeline) !== readingPart(pipelineFingerprint())) return false;
  return fileHash(await readFile(path).catch(() => new Uint8Array())) === source.sha256;
}

/** The outcome for a file whose text the store holds: nothing to do, or its document is annotated anew under changed rules or tables. */
export async function refresh(store: GraphStore, path: string, now: string): Promise<LoadOutcome> {
  const [source] = await store.query('sourcesByPath', { paths: [path] });
  const id = source?.documentId ?? '';
  const [document] = await store.query('documentsById', { ids: [id] });
  return document === undefined || isAnnotatedNow(document.pipeline) ? readOutcome(store, 'unchanged', id) : reannotate(store, id, now);
}

async function readOutcome(store: GraphStore, status: LoadStatus, id: string): Promise<LoadOutcome> {
  const ids = [id];
  const [[document], clauses, findings] = await Promise.all([
    store.query('documentsById', { ids }),
    store.query('clausesByDocument', { ids }),
    store.query('findingsByDocument', { ids }),
  ]);
  const number = document?.docNumber ?? null;
  const bearers = number === null ? [] : await store.query('documentsByKey', { keys: [numberKey(number)] });
  const others = bearers.filter((row) => row.kind === 'number' && row.documentId !== id).map((row) => row.documentId);
  const titles = await store.query('documentsById', { ids: others });
  return {
    status,
    documentId: id,
    title: document?.title ?? document?.name ?? id,
    clauses: clauses.length,
    findings: findings.length + (others.length > 0 ? 1 : 0),
    sameNumber: titles.map((row) => row.title ?? row.name ?? row.id),
  };
}

function outrun(path: string): JingweiError {
  return new JingweiError('STORE_BUSY', '其他程序一直在写入图谱库', {
    place: { file: path },
    remedy: '等它们结束后再试',
  });
}
