import { said, type Said } from '../../said.ts';
import type { ExportClause } from './clause-columns.ts';
import type { ExportExtent } from './extent.ts';

interface Slot {
  readonly text: string;
  readonly date: string | null;
  readonly per: string | null;
}

export const SLOTS = ['action', 'object', 'condition', 'exception', 'deadline', 'frequency', 'recipient'] as const;
export type SlotName = (typeof SLOTS)[number];

export type Group = 'NAMED' | 'RELATED' | 'ADDRESSED';

export interface Row {
  readonly number: number;
  readonly group: Group;
  readonly through: readonly { readonly name: string; readonly en: string | null; readonly relation: string }[];
  readonly addressees: readonly string[];
  readonly statement: Readonly<Record<SlotName, Slot | null>> & {
    readonly id: string;
    readonly quote: string;
    readonly page: number | null;
    readonly modality: string;
    readonly modalities: readonly string[];
    readonly bearer: string | null;
    readonly confidence: number;
    readonly clause: ExportClause;
  };
  readonly departments: readonly { readonly name: string; readonly role: string }[];
}

export interface Data {
  readonly duties: {
    readonly subject: { readonly name: string; readonly en: string | null } | null;
    readonly extent?: ExportExtent;
    readonly totalCount?: number;
    readonly totals?: readonly { readonly group: Group; readonly statements: number }[];
    readonly expired?: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Omit<Row, 'number'> }[];
  };
  readonly collection?: { readonly modalities: readonly { readonly id: string; readonly name: string; readonly en: string }[] };
}

export const GROUPS: Readonly<Record<Group, Said>> = {
  NAMED: said('直接点名', 'Named directly'),
  RELATED: said('点名上位类或下位类', 'Names a broader or narrower class'),
  ADDRESSED: said('按主送机关推定', 'Binds it by the addressees'),
};
