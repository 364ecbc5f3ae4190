import { textHash } from '../graph/identity.ts';
import type { PolicyDocument } from '../graph/model.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { QueryRow } from '../graph/store/queries.ts';
import { numberKey } from './link/keys.ts';
import { likeness, sketchOf } from './link/likeness.ts';

/** Texts with one number are copies from this likeness on: forms of one notice differ in tables, attachments and page furniture. */
const ALIKE_WITH_NUMBER = 0.8;
/** Texts without a common number are copies from this likeness on. */
const ALIKE = 0.95;

/**
 * The held document that a file belongs to: one with the same text, one whose text is a copy of it, or the one that its path held if no other
 * file does; null for a new document.
 */
export async function chooseDocument(
  store: GraphStore,
  document: PolicyDocument,
  prior: QueryRow<'sourcesByPath'> | undefined,
): Promise<string | null> {
  const hash = textHash(document.text.clean);
  const number = document.meta.docNumber === null ? null : numberKey(document.meta.docNumber);
  const keys = [hash, ...(number === null ? [] : [number]), ...sketchOf(document.text.clean)];
  const rows = await store.query('documentsByKey', { keys });
  const holders = rows.filter((row) => row.kind === 'text').map((row) => row.documentId);
  const same = holders.find((id) => id === prior?.documentId) ?? holders[0];
  if (same !== undefined) return same;
  if (prior !== undefined && (await store.query('sourcesByDocument', { ids: [prior.documentId] })).length === 1) return prior.documentId;
  const numbered = new Set(rows.filter((row) => row.kind === 'number' && row.key === number).map((row) => row.documentId));
  const candidates = [...new Set(rows.filter((row) => row.kind === 'number' || row.kind === 'sketch').map((row) => row.documentId))].sort();
  const texts = (await store.query('textsByDocument', { ids: candidates })).filter((text) => text.replacedAt === null);
  let best: { readonly id: string; readonly alike: number } | undefined;
  for (const text of texts) {
    const alike = likeness(document.text.clean, text.clean);
    const enough = alike >= (numbered.has(text.documentId) ? ALIKE_WITH_NUMBER : ALIKE);
    if (enough && (best === undefined || alike > best.alike)) best = { id: text.documentId, alike };
  }
  return best?.id ?? null;
}
