import type { IndexDocument } from './index/types.ts';
import type { Hit } from './rank.ts';
import type { SearchFilters } from './scope.ts';
import type { Names } from './understand/context.ts';

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly clauses: number;
  readonly documents: number;
  readonly selected: boolean;
}

/** Counts of one kind among the best hits. */
export interface Facet {
  readonly kind: 'region' | 'document' | 'issuer' | 'year';
  readonly kindName: string;
  /** Most clauses first, then by value. */
  readonly values: readonly FacetValue[];
}

interface Kind {
  readonly kind: Facet['kind'];
  readonly kindName: string;
  readonly values: (document: IndexDocument) => readonly string[];
  readonly name: (value: string, document: IndexDocument) => string;
  readonly selected: (value: string) => boolean;
}

/** Counts of hits by region, document, issuer and year. */
export function countFacets(hits: readonly Hit[], filters: SearchFilters, names: Names): Facet[] {
  const kinds: readonly Kind[] = [
    {
      kind: 'region',
      kindName: '地区',
      values: (document) => [document.regionId],
      name: (value) => names.fullRegionName(value),
      selected: (value) => filters.regions?.includes(value) ?? false,
    },
    {
      kind: 'document',
      kindName: '文件',
      values: (document) => [document.id],
      name: (_, document) => document.title,
      selected: (value) => filters.documents?.includes(value) ?? false,
    },
    {
      kind: 'issuer',
      kindName: '发文机关',
      values: (document) => document.issuerIds,
      name: (value) => names.bodyById(value)?.name ?? value,
      selected: (value) => filters.issuers?.includes(value) ?? false,
    },
    {
      kind: 'year',
      kindName: '年份',
      values: (document) => (document.year === null ? [] : [String(document.year)]),
      name: (value) => `${value}年`,
      selected: (value) => filters.years?.includes(Number(value)) ?? false,
    },
  ];
  return kinds.map((kind) => ({ kind: kind.kind, kindName: kind.kindName, values: countValues(hits, kind) }));
}

function countValues(hits: readonly Hit[], kind: Kind): FacetValue[] {
  const counts = new Map<string, { name: string; clauses: number; documents: Set<string> }>();
  for (const { document } of hits) {
    for (const value of kind.values(document)) {
      const count = counts.get(value) ?? { name: kind.name(value, document), clauses: 0, documents: new Set<string>() };
      count.clauses++;
      count.documents.add(document.id);
      counts.set(value, count);
    }
  }
  return [...counts]
    .map(([value, { name, clauses, documents }]) => ({ value, name, clauses, documents: documents.size, selected: kind.selected(value) }))
    .sort((a, b) => b.clauses - a.clauses || (a.value < b.value ? -1 : 1));
}
