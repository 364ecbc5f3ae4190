export const SUGGESTION_KINDS = ['document', 'body', 'actor', 'instrument', 'region', 'heading'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Something with a name that can be typed: a thing of the collection. */
export interface NamedThing {
  readonly kind: SuggestionKind;
  /** Id of the thing; of a heading its clause. */
  readonly id: string;
  readonly name: string;
  /** Other names by which it may be typed: aliases, numbers, English. */
  readonly aliases: readonly string[];
  /** How much it is used; of two that match alike the more used comes first. */
  readonly weight: number;
}

/** A thing whose name goes on from what was typed. */
export interface Suggestion {
  readonly thing: NamedThing;
  /** The name that matched, where it is not the thing's own; else null. */
  readonly through: string | null;
  /** Whether it matched by sound (pinyin or its initials). */
  readonly sounded: boolean;
}
