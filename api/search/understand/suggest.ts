import { makeChoice } from './chip.ts';
import { asChoice } from './choices.ts';
import type { NamedDocument, VocabularyContext } from './context.ts';
import type { ChipChoice, QuestionChip } from './types.ts';

/** Regions suggested at most. */
const MOST_REGIONS = 6;
const BEARERS = ['banking-institution', 'insurance-institution', 'enterprise'];
const MODALITIES = ['oblige', 'encourage', 'prohibit'];

/** Chips that would narrow the question: regions of the collection, most documents first, and whom and how strongly a rule binds, where none is named. */
export function suggestChips(chips: readonly QuestionChip[], context: VocabularyContext): ChipChoice[] {
  const { names } = context;
  const lacks = (kind: string): boolean => chips.every((chip) => chip.kind !== kind);
  const named = chips.some((chip) => chip.kind === 'document' || chip.kind === 'number');
  const suggested = [
    ...(named ? [] : frequentRegions(context.documents).map((id) => makeChoice('region', id, names.fullRegionName(id)))),
    ...(lacks('bearer') ? BEARERS.map((id) => makeChoice('bearer', id, names.actorById(id)?.name ?? id)) : []),
    ...(lacks('modality') ? MODALITIES.map((id) => makeChoice('modality', id, names.modalityName(id))) : []),
  ];
  const held = new Set(chips.flatMap((chip) => [chip, ...chip.alternatives].map((choice) => asChoice(choice).id)));
  return suggested.filter(({ id }) => !held.has(id));
}

const regionsOf = new WeakMap<readonly NamedDocument[], readonly string[]>();

/** Ids of the regions with most documents, counted once for a collection. */
function frequentRegions(documents: readonly NamedDocument[]): readonly string[] {
  const known = regionsOf.get(documents);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { regionId } of documents) counts.set(regionId, (counts.get(regionId) ?? 0) + 1);
  const regions = [...counts].sort(([a, held], [b, other]) => other - held || (a < b ? -1 : 1)).map(([id]) => id);
  regionsOf.set(documents, regions.slice(0, MOST_REGIONS));
  return regions.slice(0, MOST_REGIONS);
}
