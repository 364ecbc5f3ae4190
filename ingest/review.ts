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
  /** Readable text of its clause, or of its sentence. */
  readonly text: string;
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

/** The unknown names of everything that a store holds. */
export async function readUnknown(store: GraphStore): Promise<Unknown[]> {
  const [mentions, statements] = await Promise.all([
    store.query('unknownMentions', { kinds: ['issuer', 'department', 'instrument', 'addressee'] }),
    store.query('unboundStatements', {}),
  ]);
  const clauses = new Map(
    (await store.query('clausesById', { ids: [...new Set([...mentions, ...statements].map((row) => row.clauseId))] })).map((row) => [
      row.id,
      row,
    ]),
  );
  const titles = new Map(
    (await store.query('documentsById', { ids: [...new Set([...clauses.values()].map((row) => row.documentId))] })).map((row) => [
      row.id,
      row.title ?? row.name ?? row.id,
    ]),
  );
  const at = ({ clauseId, documentId }: { clauseId: string; documentId: string }) => ({
    document: titles.get(documentId) ?? documentId,
    documentId,
    path: clauses.get(clauseId)?.path ?? '',
  });
  return [
    ...mentions.map((row) => ({
      kind: kindOf(row.kind),
      name: row.name,
      class: row.class,
      ...at(row),
      text: clauses.get(row.clauseId)?.text ?? '',
    })),
    ...statements.map((row) => ({ kind: 'bearer' as const, name: row.bearer ?? '', class: null, ...at(row), text: row.quote })),
  ];
}

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
  const groups = Map.groupBy(
    unknown.flatMap((one) => partsOf(one).map((name) => ({ ...one, name }))),
    ({ kind, name }) => `${kind} ${name}`,
  );
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = [...all].sort((a, b) => compare(a.document, b.document) || compare(a.path, b.path));
      if (first === undefined) return [];
      const { kind, name, document, documentId, path, text } = first;
      const documents = new Set(all.map((one) => one.documentId ?? one.document)).size;
      const at = { sentence: sentenceWith(name, text), document, ...(documentId === undefined ? {} : { documentId }), path };
      return [{ kind, name, class: first.class, count: all.length, documents, ...at }];
    })
    .sort((a, b) => b.count - a.count || b.documents - a.documents || compare(a.name, b.name));
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
