import { readTable } from '../table.ts';
import { addUnique, asciiId, fault, filled, listed, oneOf, refer } from './check.ts';
import { LABEL_KINDS, type LabelKind } from './knowledge.ts';
import type { Modality } from '../model.ts';
import type { ActorClass, ModalityClass } from './types.ts';

const MODALITIES: readonly Modality[] = ['prohibit', 'oblige', 'guide', 'encourage', 'explore', 'permit', 'deploy', 'none'];

/**
 * Reads the taxonomy of who can be bound; a class may stand below several others, never below itself. `taken`: ids of other entities that an edge
 * may lead to as well (BROADER joins instruments and actors), which no actor may bear.
 */
export function readActors(folder: string, taken: ReadonlyMap<string, unknown>): Map<string, ActorClass> {
  const actors = new Map<string, ActorClass>();
  const named = new Map<string, true>();
  const rows = readTable(`${folder}/actors.tsv`, ['id', 'name', 'aliases', 'heads', 'broader', 'en', 'source']);
  for (const row of rows) {
    const id = asciiId(row, 'id');
    if (taken.has(id)) throw fault(row, `${id} is the id of an instrument`, id);
    const entry = {
      ...listed(row),
      id,
      name: filled(row, 'name'),
      aliases: row.list('aliases'),
      heads: row.list('heads'),
      broader: row.list('broader'),
      en: filled(row, 'en'),
    };
    for (const name of [entry.name, ...entry.aliases, ...entry.heads]) addUnique(named, row, name, true);
    addUnique(actors, row, id, entry);
  }
  for (const row of rows) {
    const above = [...row.list('broader')];
    for (const id of above) {
      refer(row, 'broader', id, actors);
      if (id === row.get('id')) throw fault(row, `${id} stands above itself`, id);
      for (const next of actors.get(id)?.broader ?? []) if (!above.includes(next)) above.push(next);
    }
  }
  return actors;
}

/** Reads the class of what stands below a body (中国人民银行各分行), by id of the body or of its pattern. `known`: where these ids may come from. */
export function readSubordinates(
  folder: string,
  known: readonly ReadonlyMap<string, unknown>[],
  actors: ReadonlyMap<string, ActorClass>,
): Map<string, string> {
  const classes = new Map<string, string>();
  for (const row of readTable(`${folder}/subordinates.tsv`, ['bodies', 'actor', 'source'])) {
    const actor = asciiId(row, 'actor');
    listed(row);
    refer(row, 'actor', actor, actors);
    filled(row, 'bodies');
    for (const id of row.list('bodies')) {
      if (!known.some((ids) => ids.has(id))) throw fault(row, `bodies “${id}” is unknown`, id);
      addUnique(classes, row, id, actor);
    }
  }
  return classes;
}

/** Reads the modalities, strongest first. */
export function readModalities(folder: string): ModalityClass[] {
  const seen = new Map<string, ModalityClass>();
  for (const row of readTable(`${folder}/modalities.tsv`, ['id', 'letter', 'name', 'en', 'strength', 'reason', 'reasonEn', 'source'])) {
    const id = oneOf(row, 'id', MODALITIES);
    const strength = Number(row.get('strength'));
    if (!Number.isInteger(strength) || strength < 1) throw fault(row, `strength “${row.get('strength')}” is no rank`, id);
    addUnique(seen, row, id, {
      ...listed(row),
      id,
      letter: filled(row, 'letter'),
      name: filled(row, 'name'),
      en: filled(row, 'en'),
      strength,
      reason: filled(row, 'reason'),
      reasonEn: filled(row, 'reasonEn'),
    });
  }
  return [...seen.values()].sort((a, b) => a.strength - b.strength);
}

/** Reads the negative labels by what they must not be taken for. */
export function readNegatives(folder: string): Map<LabelKind, string[]> {
  const negatives = new Map<LabelKind, string[]>(LABEL_KINDS.map((kind) => [kind, []]));
  for (const row of readTable(`${folder}/negatives.tsv`, ['kind', 'words', 'source'])) {
    listed(row);
    negatives.get(oneOf(row, 'kind', LABEL_KINDS))?.push(filled(row, 'words'));
  }
  return negatives;
}
