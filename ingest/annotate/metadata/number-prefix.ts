import { regionById, regionsNamed } from '../../../graph/vocabulary/regions.ts';
import type { Region } from '../../../graph/vocabulary/types.ts';
import { cellPattern, readLexicon } from '../lexicon.ts';

const PREFIXES = readLexicon('number-prefixes.tsv', ['pattern', 'name']).map((row) => ({
  pattern: cellPattern(row, 'pattern'),
  name: row.get('name'),
}));
const CITIES: ReadonlyMap<string, string> = new Map(
  readLexicon('city-letters.tsv', ['letters', 'region']).map((row) => [row.get('letters'), row.get('region')]),
);
/** Municipalities are of the provinces' level, but their departments are 局. */
const MUNICIPALITIES: readonly string[] = ['110000', '120000', '310000', '500000'];
/** Cities whose government's office is a 办公厅 and no 办公室: those of deputy-provincial rank. */
const DEPUTY_PROVINCIAL = /^(?:2301|2201|2101|2102|3701|3702|3201|3301|3302|3502|4201|4401|4403|5101|6101)00$/;

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
    if (place !== null) return completeName(name, place);
  }
  return null;
}

function completeName(name: string, place: Region): string {
  const provincial = place.level === '省' && !MUNICIPALITIES.includes(place.id);
  const office = (place.level === '市' && !DEPUTY_PROVINCIAL.test(place.id)) || place.level === '县' ? '办公室' : '办公厅';
  return name
    .replace('{r}', place.name)
    .replace('{s}', place.aliases.find((alias) => alias.length > 1) ?? place.name)
    .replace('{局}', provincial ? '厅' : '局')
    .replace(/人民政府办公厅$/, `人民政府${office}`);
}

/** The region behind 晋, 甬 or 江北; the document's own where its name begins so (成 of 成都市). */
function regionOfLetters(letters: string, region: string | null): Region | null {
  const named = regionsNamed(letters);
  const own = region === null ? undefined : regionById(region);
  if (own !== undefined && (named.some(({ id }) => id === own.id) || (own.kind === 'administrative' && own.name.startsWith(letters))))
    return own;
  const city = CITIES.get(letters);
  if (city !== undefined) return regionById(city) ?? null;
  return named.length === 1 || letters.length === 1 ? (named[0] ?? null) : null;
}
