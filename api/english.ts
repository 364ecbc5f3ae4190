import { actorById } from '../graph/vocabulary/actors.ts';
import { bodyById } from '../graph/vocabulary/bodies.ts';
import { instrumentById } from '../graph/vocabulary/instruments.ts';
import { loadVocabulary } from '../graph/vocabulary/load.ts';
import { regionFullEnglish } from '../graph/vocabulary/regions.ts';

/** How the English name of a thing is found, by the kind of the thing. Documents, numbers and headings have none: they are printed words. */
const NAMES: Readonly<Record<string, (value: string) => string | null | undefined>> = {
  region: (id) => regionFullEnglish(id) || null,
  body: (id) => bodyById(id)?.en,
  issuer: (id) => bodyById(id)?.en,
  instrument: (id) => instrumentById(id)?.en,
  bearer: (id) => actorById(id)?.en,
  actor: (id) => actorById(id)?.en,
  modality: (id) => loadVocabulary().modalities.find((each) => each.id === id)?.en,
  deadline: (years) => years.replace('-', '–'),
  year: (year) => year,
};

/** English name of what a chip, a facet or a suggestion stands for; null where it has none. */
export function englishName(kind: string, value: string): string | null {
  return NAMES[kind]?.(value) ?? null;
}
