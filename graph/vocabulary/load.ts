import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileHash, shortHash } from '../identity.ts';
import type { Knowledge } from './knowledge.ts';
import { readActors, readModalities, readNegatives, readSubordinates } from './read-actors.ts';
import { readBodies, readBodyPatterns, readGenericBodies, readSuccessions } from './read-bodies.ts';
import { readInstrumentHeads, readInstruments, readPolicyTypes } from './read-instruments.ts';
import { readRegions } from './read-regions.ts';
import type { Vocabulary } from './types.ts';

/** The tables, in the order in which the version counts them. */
export const TABLES = [
  'actors',
  'bodies',
  'body-patterns',
  'generic-bodies',
  'groups',
  'instrument-classes',
  'instrument-heads',
  'instruments',
  'modalities',
  'negatives',
  'policy-types',
  'region-endings',
  'region-letters',
  'regions',
  'subordinates',
  'successions',
  'zones',
].map((name) => `${name}.tsv`);

let loaded: Knowledge | undefined;

/** The vocabularies of this folder, read and checked once. */
export function loadVocabulary(): Vocabulary {
  return loadKnowledge();
}

/** The same with the tables that only the finders of this folder use. */
export function loadKnowledge(): Knowledge {
  loaded ??= readVocabulary(fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''));
  return loaded;
}

/**
 * Reads and checks all tables of `folder`. A double id, a reference to nothing, a missing source, an id that is not ASCII or an unknown
 * class is `BAD_VOCABULARY` naming file and line.
 */
export function readVocabulary(folder: string): Knowledge {
  const { regions, letters, regionEndings } = readRegions(folder);
  const bodies = readBodies(folder, regions);
  const patterns = readBodyPatterns(folder, regions);
  const instruments = readInstruments(folder);
  const actors = readActors(folder, instruments);
  return {
    regions,
    letters,
    regionEndings,
    bodies,
    patterns,
    ...readSuccessions(folder, bodies, patterns, regions),
    genericBodies: readGenericBodies(folder),
    instruments,
    heads: readInstrumentHeads(folder, instruments),
    actors,
    subordinates: readSubordinates(folder, [bodies, patterns], actors),
    modalities: readModalities(folder),
    policyTypes: readPolicyTypes(folder),
    negatives: readNegatives(folder),
    version: shortHash(16, ...TABLES.map((name) => fileHash(readFileSync(`${folder}/${name}`)))),
  };
}
