import type { Modality, RegionLevel } from '../model.ts';

/** Where an entry of a table of knowledge stands. */
export interface Listed {
  /** `file:line`, for error messages and review. */
  readonly place: string;
  /** Where the knowledge comes from, e.g. `GB/T 2260-2024`. */
  readonly source: string;
}

export interface Region extends Listed {
  /** GB/T 2260 code, or the id of a zone or group (`zone-…`, `group-…`). */
  readonly id: string;
  /** GB/T 2260 code; of a group its first member's, of a zone the superior region's. */
  readonly code: string;
  readonly name: string;
  /** Short and other names, e.g. 山西, 晋. Single characters only where they are unambiguous in a list of regions. */
  readonly aliases: readonly string[];
  readonly level: RegionLevel;
  /** Id of the superior region; null for 全国 and for groups. */
  readonly parent: string | null;
  readonly kind: 'administrative' | 'zone' | 'group';
  /** Ids of a group's members, first one giving the code. */
  readonly members: readonly string[];
  readonly en: string | null;
}

export type BodyKind = 'government' | 'department' | 'regulator' | 'party' | 'court' | 'other';

export interface Body extends Listed {
  /** Id of the table's entry, or `pattern@regionCode`. ASCII. */
  readonly id: string;
  readonly name: string;
  /** Other full or short spellings that mean this body wherever they stand. */
  readonly aliases: readonly string[];
  readonly level: RegionLevel | null;
  readonly region: string | null;
  readonly kind: BodyKind;
  readonly en: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface Succession extends Listed {
  readonly from: string;
  readonly to: string;
  readonly date: string;
}

export type PolicyType = 'supply' | 'environment' | 'demand';

export interface PolicyTypeClass extends Listed {
  readonly id: PolicyType;
  readonly name: string;
  readonly en: string;
}

export interface Instrument extends Listed {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** One of the 24 class ids; of a class its own id. */
  readonly class: string;
  readonly isClass: boolean;
  /** Id of the instrument above; null for a class. */
  readonly broader: string | null;
  readonly policyType: PolicyType;
  readonly en: string;
}

export interface ActorClass extends Listed {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words too common to be sought in running text (地区, 项目), which mean the class at the end of a printed bearer or addressee. */
  readonly heads: readonly string[];
  readonly broader: readonly string[];
  readonly en: string;
}

export interface ModalityClass extends Listed {
  readonly id: Modality;
  readonly letter: string;
  readonly name: string;
  readonly en: string;
  /** 1 the strongest. */
  readonly strength: number;
  /** Why it stands at its rank. */
  readonly reason: string;
  readonly reasonEn: string;
}

/** All tables of knowledge about entities, loaded and checked. */
export interface Vocabulary {
  readonly regions: ReadonlyMap<string, Region>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly successions: readonly Succession[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly actors: ReadonlyMap<string, ActorClass>;
  readonly modalities: readonly ModalityClass[];
  readonly policyTypes: ReadonlyMap<string, PolicyTypeClass>;
  /** Hash of all tables: changes when knowledge changes. */
  readonly version: string;
}

/** One occurrence of a name: `[start, end)` in the text that was searched. */
export interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entry: T;
}
