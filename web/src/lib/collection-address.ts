/** Kinds of filters of the collection page, as they stand in its address; each may repeat. */
export const HELD_FILTERS = ['region', 'level', 'year', 'type', 'collection'] as const;
export type HeldFilter = (typeof HELD_FILTERS)[number];

/** What the collection page shows: which documents, which doubts, which unknown names, and from where each list goes on. */
export interface CollectionAddress {
  readonly filters: Readonly<Record<HeldFilter, readonly string[]>>;
  readonly after: string | null;
  /** Rule whose doubts are listed; null for the overview. */
  readonly rule: string | null;
  readonly afterFinding: string | null;
  /** Kind of unknown names; null for all. */
  readonly kind: string | null;
  readonly afterName: string | null;
}

export function readCollectionAddress(params: URLSearchParams): CollectionAddress {
  const filters = Object.fromEntries(
    HELD_FILTERS.map((name) => [name, [...new Set(params.getAll(name).filter((value) => value !== ''))]]),
  ) as Record<HeldFilter, string[]>;
  const one = (name: string): string | null => params.get(name) || null;
  const [after, rule, afterFinding, kind, afterName] = [one('after'), one('rule'), one('afterFinding'), one('kind'), one('afterName')];
  return { filters, after, rule, afterFinding, kind, afterName };
}

/** The address of a state; `part` is the id of the part of the page to show. */
export function writeCollectionAddress(address: Partial<CollectionAddress>, part = ''): string {
  const { filters, after, rule, afterFinding, kind, afterName } = address;
  const params = new URLSearchParams(HELD_FILTERS.flatMap((name) => (filters?.[name] ?? []).map((value) => [name, value])));
  for (const [name, value] of Object.entries({ after, rule, afterFinding, kind, afterName })) if (value) params.set(name, value);
  return `/collection${params.size === 0 ? '' : `?${params}`}${part && `#${part}`}`;
}

/** Whether documents are narrowed. */
export const isFiltered = ({ filters }: CollectionAddress): boolean => HELD_FILTERS.some((name) => filters[name].length > 0);

/** Address of the page that asks before a document or a collection is taken out. */
export function removalAddress(what: { readonly document: string } | { readonly collection: string }): string {
  return `/collection/remove?${new URLSearchParams(what)}`;
}

/** Address that takes a change of the collection, and answers in the language of the page even where the browser keeps no cookie. */
export function changeAddress(what: string, language: string): string {
  return `/collection/${what}?lang=${language}`;
}
