import { clauseId } from '../graph/identity.ts';
import type { Contribution, GraphRow, GraphStore } from '../graph/store/port.ts';
import { isGenericBody } from '../graph/vocabulary/bodies.ts';
import { findInstruments } from '../graph/vocabulary/instruments.ts';

export const REVIEW_KINDS = ['department', 'instrument', 'addressee', 'bearer'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** A printed name that no vocabulary knows, where it stands. */
export interface Unknown {
  readonly kind: ReviewKind;
  readonly name: string;
  /** Class of an instrument; null for others. */
  readonly class: string | null;
  readonly document: string;
  /** Id of the document; absent where no store holds it. */
  readonly documentId?: string;
  readonly path: string;
  /** Readable text of its clause, or of its sentence; empty where it is not read yet. */
  readonly text: string;
  /** How often it stands in the document; once if absent. */
  readonly times?: number;
}

/** All occurrences of one unknown name. */
export interface UnknownName {
  readonly kind: ReviewKind;
  readonly name: string;
  readonly class: string | null;
  readonly count: number;
  readonly documents: number;
  /** The sentence in which it stands first, with its document and clause. */
  readonly sentence: string;
  readonly document: string;
  readonly documentId?: string;
  readonly path: string;
}

/** Issuers are bodies as departments are. */
const kindOf = (kind: unknown): ReviewKind => (kind === 'issuer' ? 'department' : (kind as ReviewKind));

/** The unknown names of everything that a store holds, as `groupUnknown` orders them. Of texts only those are read in which a name stands first. */
export async function readUnknown(store: GraphStore): Promise<UnknownName[]> {
  const [mentions, statements] = await Promise.all([
    store.query('unknownNames', { kinds: ['issuer', 'department', 'instrument', 'addressee'] }),
    store.query('unboundStatements', {}),
  ]);
  const ids = [...new Set([...mentions, ...statements].map(({ documentId }) => documentId))];
  const titles = new Map((await store.query('documentsById', { ids })).map((row) => [row.id, row.title ?? row.name ?? row.id]));
  const at = (documentId: string, path: string) => ({ document: titles.get(documentId) ?? documentId, documentId, path });
  const groups = groupByName([
    ...mentions.map(({ kind, name, class: inClass, documentId, path, mentions: times }) => {
      return { kind: kindOf(kind), name, class: inClass, ...at(documentId, path), text: '', times };
    }),
    ...statements.map(({ bearer, documentId, clauseId: id, quote }) => {
      const path = id.slice(documentId.length + 1);
      return { kind: 'bearer' as const, name: bearer ?? '', class: null, ...at(documentId, path), text: quote };
    }),
  ]);
  const unread = groups.flatMap(({ first }) => (first.text === '' ? [clauseOf(first)] : []));
  const clauses = new Map((await store.query('clausesById', { ids: [...new Set(unread)] })).map(({ id, text }) => [id, text]));
  return groups.map((group) => describe(group, group.first.text || (clauses.get(clauseOf(group.first)) ?? '')));
}

/** The id of the clause in which an unknown name of a store stands. */
const clauseOf = ({ documentId = '', path }: Unknown): string => clauseId(documentId, path);

/** The unknown names of a document that no store holds, by what it would put into the graph. */
export function listUnknown({ nodes, edges }: Contribution, document: string): Unknown[] {
  const clauses = new Map((nodes.get('Clause') ?? []).map((row) => [row.id, row]));
  const bound = new Set((edges.get('BINDS') ?? []).filter((edge) => edge['derived'] !== true).map((edge) => edge.fromId));
  const place = (row: GraphRow) => ({ document, path: String(clauses.get(String(row['clauseId']))?.['path'] ?? '') });
  const mentions = (nodes.get('Mention') ?? []).filter((row) => row['status'] === 'unknown');
  const statements = (nodes.get('Statement') ?? []).filter((row) => row['bearer'] !== null && !bound.has(row.id));
  return [
    ...mentions.map((row) => ({
      kind: kindOf(row['kind']),
      name: String(row['surface']),
      class: row['class'] === null ? null : String(row['class']),
      ...place(row),
      text: String(clauses.get(String(row['clauseId']))?.['text'] ?? ''),
    })),
    ...statements.map((row) => ({
      kind: 'bearer' as const,
      name: String(row['bearer']),
      class: null,
      ...place(row),
      text: String(row['quote']),
    })),
  ];
}

/** Longest name that is worth reading, in UTF-16 units: the longest official names have about 30. */
const LONGEST = 32;
/** What stands in no name: marks of sentences, white space inside. */
const BROKEN = /[，。；：！？、,;:!?\s《》（）()]/;

/** Occurrences grouped by printed name, the most frequent first; what can be no name is left out, a list of actors is taken apart. */
export function groupUnknown(unknown: readonly Unknown[]): UnknownName[] {
  return groupByName(unknown).map((group) => describe(group, group.first.text));
}

interface Group {
  readonly first: Unknown;
  readonly count: number;
  readonly documents: number;
}

function groupByName(unknown: readonly Unknown[]): Group[] {
  const groups = Map.groupBy(
    unknown.flatMap((one) => partsOf(one).map((name) => ({ ...one, name }))),
    ({ kind, name }) => `${kind} ${name}`,
  );
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = [...all].sort((a, b) => compare(a.document, b.document) || compare(a.path, b.path));
      const documents = new Set(all.map((one) => one.documentId ?? one.document)).size;
      const count = all.reduce((sum, { times = 1 }) => sum + times, 0);
      return first === undefined ? [] : [{ first, count, documents }];
    })
    .sort((a, b) => b.count - a.count || b.documents - a.documents || compare(a.first.name, b.first.name));
}

/** `text` is that of the clause in which the name stands first. */
function describe({ first, count, documents }: Group, text: string): UnknownName {
  const { kind, name, class: inClass, document, documentId, path } = first;
  const at = { sentence: sentenceWith(name, text), document, ...(documentId === undefined ? {} : { documentId }), path };
  return { kind, name, class: inClass, count, documents, ...at };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The names that a printed string holds: the parts of a list of actors, else itself; none that is too short, too long, broken, or names no one (各地区). */
function partsOf({ kind, name }: Unknown): string[] {
  const parts = kind === 'bearer' || kind === 'addressee' ? name.split(/[、，,]|以及/) : [name];
  const isName = (part: string): boolean => part.length > 1 && part.length <= LONGEST && !BROKEN.test(part);
  const isKnown = (part: string): boolean => (kind === 'instrument' ? isClassName(part) : isGenericBody(part));
  return [...new Set(parts.map((part) => part.replace(/\s+/g, '')))].filter((part) => isName(part) && !isKnown(part));
}

/** Whether the vocabulary has the name, if only for a class: 绿色债券 asks for no line of its own. */
const isClassName = (name: string): boolean => findInstruments(name).some(({ surface }) => surface === name);

/** The sentence of a text in which a name stands, without layout; the beginning of the text where it stands in none. */
function sentenceWith(name: string, text: string): string {
  const sentences = text.split(/(?<=[。；！？\n])/).map((sentence) => sentence.replace(/\s+/g, ''));
  return sentences.find((sentence) => sentence.includes(name)) ?? sentences[0] ?? '';
}
