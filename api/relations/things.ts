import { loadOntology, type EdgeType } from '../../graph/ontology/load.ts';
import { regionFullName } from '../../graph/vocabulary/regions.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import type { DocumentRow } from '../resolvers/types.ts';

/** Labels of the ontology that the graph page shows; the others (sentences, mentions, sources …) are evidence of edges between these. */
const SHOWN = new Set(['Document', 'Clause', 'Body', 'ActorClass', 'Instrument', 'Region']);

/** Characters of a clause without heading that stand for its name. */
const OPENING = 24;

/** Sentences stand for their clause, so that what they bind counts. */
const STANDS_FOR_CLAUSE = 'Statement';

/** Whether an edge leads from one thing that the graph page shows to another. */
export const joinsThings = ({ from, to }: EdgeType): boolean =>
  from.some((label) => SHOWN.has(label) || label === STANDS_FOR_CLAUSE) && to.some((label) => SHOWN.has(label));

/** Something that the graph page shows. */
export interface Thing {
  /** Kind and id, `body:nfra`. */
  readonly id: string;
  readonly kind: string;
  readonly kindName: string;
  readonly kindEn: string;
  readonly value: string;
  readonly name: string;
  readonly en: string | null;
  readonly held: boolean;
  readonly document: DocumentRow | null;
  readonly path: string | null;
  readonly part: string | null;
}

/** `body:nfra` → `Body:nfra`, as the store's queries name things; null for another kind. */
export function readKey(id: string): string | null {
  const label = id.charAt(0).toUpperCase() + id.slice(1, id.indexOf(':'));
  return id.includes(':') && SHOWN.has(label) ? label + id.slice(id.indexOf(':')) : null;
}

/** `Body:nfra` → `body:nfra`. */
function writeKey(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1);
}

type Named = Pick<Thing, 'name' | 'en'> & Partial<Thing>;

/** The thing of a store's key; null if the graph does not hold it. */
export async function loadThing(key: string, context: Context): Promise<Thing | null> {
  const at = key.indexOf(':');
  const [label, value] = [key.slice(0, at), key.slice(at + 1)];
  const type = loadOntology().nodes.get(label);
  const named = await nameThing(label, value, context);
  if (type === undefined || named === null) return null;
  const id = writeKey(key);
  return {
    held: true,
    document: null,
    path: null,
    part: null,
    ...named,
    id,
    kind: id.slice(0, at),
    kindName: type.zh,
    kindEn: type.en,
    value,
  };
}

async function nameThing(label: string, id: string, { loaders }: Context): Promise<Named | null> {
  if (label === 'Document') {
    const row = await loadOne(loaders.document, id);
    return row && { name: row.title ?? row.name ?? row.docNumber ?? id, en: null, held: row.held, document: row.held ? row : null };
  }
  if (label === 'Clause') {
    const row = await loadOne(loaders.clause, id);
    if (row === null) return null;
    const text = row.text.replace(/\s+/g, ' ');
    const heading = row.heading ?? (text.length > OPENING ? `${text.slice(0, OPENING)}……` : text);
    const name = row.heading === null ? heading : `${row.label ?? ''}${heading}`;
    return {
      name,
      en: null,
      document: await loadOne<DocumentRow>(loaders.document, row.documentId),
      path: row.path,
      part: row.heading === null ? row.kind : null,
    };
  }
  if (label === 'Region') {
    const row = await loadOne(loaders.region, id);
    return row && { name: regionFullName(id) || row.name, en: row.en };
  }
  if (label === 'Body') return loadOne<Named>(loaders.body, id).then(bare);
  if (label === 'Instrument') return loadOne<Named>(loaders.instrument, id).then(bare);
  return loadOne<Named>(loaders.actor, id).then(bare);
}

/** Name alone: rows of the vocabulary have further columns (`kind`) that mean something else here. */
const bare = (row: Named | null): Named | null => row && { name: row.name, en: row.en };
