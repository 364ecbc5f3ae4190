import { makeChip, KIND_NAMES, type PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';
import { deadlineChip } from './deadlines.ts';
import type { ChipChoice, ChipKind } from './types.ts';

/** What a person changed of the chips, as ids of chips (`region:140000`). */
export interface Choices {
  /** Taken away: left out, and their words are searched as words. */
  readonly without?: readonly string[];
  /** Chosen in place of the chip that has it among its alternatives. */
  readonly choose?: readonly string[];
  /** Put in beside those of the question. Ids that mean nothing are passed over. */
  readonly add?: readonly string[];
}

/** A chip as a choice: what its place in the question does not say. */
export function asChoice({ id, kind, kindName, name, value }: ChipChoice): ChipChoice {
  return { id, kind, kindName, name, value };
}

/** The name of the thing that a chip's id means; undefined if nothing has it. */
function nameOf(kind: ChipKind, value: string, { names, documents }: VocabularyContext): string | undefined {
  if (kind === 'region') return names.regionById(value) === undefined ? undefined : names.fullRegionName(value);
  if (kind === 'body') return names.bodyById(value)?.name;
  if (kind === 'instrument') return names.instrumentById(value)?.name;
  if (kind === 'bearer') return names.actorById(value)?.name;
  if (kind === 'modality') return names.modalityName(value) === value ? undefined : names.modalityName(value);
  if (kind === 'deadline') return /^\d{4}(-\d{4})?$/.test(value) ? deadlineChip(...spanOf(value), NOWHERE).name : undefined;
  const document = documents.find(({ id }) => id === value);
  return kind === 'number' ? (document?.docNumber ?? undefined) : document?.title;
}

const NOWHERE = { start: 0, end: 0, surface: '' };

function spanOf(value: string): [number, number] {
  const [from = '', to = from] = value.split('-');
  return [Number(from), Number(to)];
}

/** A chip by its id, at the end of the question; undefined if the id means nothing. */
function chipOf(id: string, end: number, context: VocabularyContext): PlacedChip | undefined {
  const cut = id.indexOf(':');
  const kind = id.slice(0, Math.max(0, cut));
  if (!Object.hasOwn(KIND_NAMES, kind)) return undefined;
  const value = id.slice(cut + 1);
  const name = nameOf(kind as ChipKind, value, context);
  return name === undefined ? undefined : makeChip(kind as ChipKind, value, name, { start: end, end, surface: name });
}

/** The chips as a person changed them; `end` is the length of the question. Each id once. */
export function applyChoices(chips: readonly PlacedChip[], choices: Choices, end: number, context: VocabularyContext): PlacedChip[] {
  const without = new Set(choices.without);
  const switched = chips.map((chip): PlacedChip => {
    const chosen = chip.alternatives.find(({ id }) => choices.choose?.includes(id));
    if (chosen === undefined) return chip;
    const others = [asChoice(chip), ...chip.alternatives.filter(({ id }) => id !== chosen.id)];
    return { ...chip, ...chosen, alternatives: others };
  });
  const added = (choices.add ?? []).flatMap((id) => chipOf(id, end, context) ?? []);
  const seen = new Set<string>();
  return [...switched, ...added].filter(({ id }) => !without.has(id) && !seen.has(id) && seen.add(id));
}
