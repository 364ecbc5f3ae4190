import { regionById, regionsNamed } from '../../../graph/vocabulary/regions.ts';
import type { Region } from '../../../graph/vocabulary/types.ts';
import { cellPattern, readLexicon } from '../lexicon.ts';

const PREFIXES = readLexicon('number-prefixes.tsv', ['pattern', 'name']).map((row) => ({
  pattern: cellPattern(row, 'pattern'),
  name: row.get('name'),
}));

/**
 * The body that a document number's letters give away: 国办发 → 国务院办公厅, 京银保监发 → 北京银保监局. A region's letter or name completes the
 * entry; among regions of one name that of the document (`region`) is taken. null where no entry fits.
 */
export function bodyOfPrefix(prefix: string, region: string | null): string | null {
  for (const { pattern, name } of PREFIXES) {
    const match = pattern.exec(prefix);
    if (match === null) continue;
    if (match[1] === undefined) return name;
    const place = regionOfLetters(match[1], region);
    if (place !== null)
      return name.replace('{r}', place.name).replace('{s}', place.aliases.find((alias) => alias.length > 1) ?? place.name);
  }
  return null;
}

function regionOfLetters(letters: string, region: string | null): Region | null {
  const named = regionsNamed(letters);
  const own = region === null ? undefined : regionById(region);
  if (own !== undefined && (named.some(({ id }) => id === own.id) || (letters.length > 1 && own.name.startsWith(letters)))) return own;
  return named.length === 1 || letters.length === 1 ? (named[0] ?? null) : null;
}
