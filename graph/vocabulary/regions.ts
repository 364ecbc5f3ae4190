import { loadKnowledge } from './load.ts';
import { makeTrie } from './match.ts';
import { addLetters } from './region-letters.ts';
import type { Match, Region } from './types.ts';

const COUNTRY = '100000';
/** The order in which a name that several places share is understood: the larger place first, then the code. */
const RANK: Record<Region['level'], number> = { 国家: 0, 跨区域: 1, 省: 2, 市: 3, 县: 4 };

interface Lookup {
  readonly named: ReadonlyMap<string, readonly Region[]>;
  readonly groupsOf: ReadonlyMap<string, readonly Region[]>;
  readonly at: ReturnType<typeof makeTrie<string>>;
}

let lookup: Lookup | undefined;

function readLookup(): Lookup {
  if (lookup !== undefined) return lookup;
  const { regions, negatives } = loadKnowledge();
  const named = new Map<string, Region[]>();
  const groupsOf = new Map<string, Region[]>();
  for (const region of regions.values()) {
    for (const name of new Set([region.name, ...region.aliases])) named.set(name, [...(named.get(name) ?? []), region]);
    for (const member of region.members) groupsOf.set(member, [...(groupsOf.get(member) ?? []), region]);
  }
  for (const list of named.values()) list.sort((a, b) => RANK[a.level] - RANK[b.level] || (a.id < b.id ? -1 : 1));
  const words = [...named.keys()].filter((name) => name.length > 1).map((name) => [name, name] as const);
  const labels = (negatives.get('region') ?? []).map((name) => [name, null] as const);
  lookup = { named, groupsOf, at: makeTrie<string>([...labels, ...words]) };
  return lookup;
}

export function regionById(id: string): Region | undefined {
  return loadKnowledge().regions.get(id);
}

/** Every region of this name, one-character ones included (晋), the likeliest first: the larger place, then the smaller code. */
export function regionsNamed(surface: string): readonly Region[] {
  return readLookup().named.get(surface) ?? [];
}

/** The id of the region above; undefined for 全国 and unknown ids. */
function parentOf(id: string): string | undefined {
  const region = regionById(id);
  return region === undefined || id === COUNTRY ? undefined : regionById(region.parent ?? COUNTRY)?.id;
}

/** The regions above, nearest first, ending in 全国; of a group only 全国. Unknown ids have none. */
export function regionAncestors(id: string): Region[] {
  const region = regionById(id);
  if (region === undefined || region.id === COUNTRY) return [];
  const above = regionById(region.parent ?? COUNTRY);
  return above === undefined ? [] : [above, ...regionAncestors(above.id)];
}

/** The groups that the region or a region above it is a member of. */
export function regionGroups(id: string): Region[] {
  const { groupsOf } = readLookup();
  return [...new Set([id, ...regionAncestors(id).map((region) => region.id)].flatMap((each) => groupsOf.get(each) ?? []))];
}

/** Whether the region is the other one or lies in it: itself, below it, or below a member of it if it is a group. */
export function isWithin(id: string, ancestorId: string): boolean {
  if (id === ancestorId) return true;
  for (let above = parentOf(id); above !== undefined; above = parentOf(above)) if (above === ancestorId) return true;
  // asked last and only of groups, since it collects all groups of the region
  return (regionById(ancestorId)?.members.length ?? 0) > 0 && regionGroups(id).some((group) => group.id === ancestorId);
}

/**
 * Regions named in running text by full or short name, longest first. A name that several places share is the one inside the region named
 * directly before it (宁波市江北区); of those of one level the one that a region named earlier is or holds, the nearest first; else the first of
 * `regionsNamed`. A name does not end in a character that begins the next word
 * (北京市场 holds 北京). One-character names count only beside other regions, see `addLetters`.
 */
export function findRegions(text: string): Match<Region>[] {
  const { at } = readLookup();
  const matches: Match<Region>[] = [];
  for (let start = at.seek(text, 0); start < text.length;) {
    const hit = at(text, start).findLast(({ end, entry }) => entry === null || !runsOn(text, end));
    const end = hit?.end ?? start + 1;
    if (hit !== undefined && hit.entry !== null) {
      const entry = chooseNamed(hit.entry, start, matches);
      if (entry !== undefined) matches.push({ start, end, surface: hit.entry, entry });
    }
    start = at.seek(text, end);
  }
  return addLetters(text, matches, regionsNamed, loadKnowledge().letters);
}

/** Whether a region may be named at the very beginning of a text: asked before `findRegions` where only that matters, it spares the search. */
export function mayBeginWithRegion(text: string): boolean {
  const { at, named } = readLookup();
  return at.longest(text, 0) !== undefined || named.has(text.charAt(0));
}

function chooseNamed(name: string, start: number, earlier: readonly Match<Region>[]): Region | undefined {
  const [first, ...others] = regionsNamed(name);
  if (first === undefined || others.length === 0) return first;
  const insideOf = (candidates: readonly Region[], { entry }: Match<Region>): Region | undefined =>
    candidates.find(({ id }) => id !== entry.id && isWithin(id, entry.id));
  const last = earlier.at(-1);
  const direct = last?.end === start ? insideOf([first, ...others], last) : undefined;
  if (direct !== undefined) return direct;
  const peers = [first, ...others.filter(({ level }) => level === first.level)];
  for (const match of peers.length === 1 ? [] : earlier.toReversed()) {
    if (peers.includes(match.entry)) return match.entry;
    const inside = insideOf(peers, match);
    if (inside !== undefined) return inside;
  }
  return first;
}

/** Whether the character before `end` belongs to the word that follows. */
function runsOn(text: string, end: number): boolean {
  const before = loadKnowledge().regionEndings.get(text.charAt(end - 1));
  return before !== undefined && end < text.length && before.includes(text.charAt(end));
}

/** The same in English: Jiangbei District, Chongqing. '' for an unknown id. */
export function regionFullEnglish(id: string): string {
  const region = regionById(id);
  if (region === undefined) return '';
  const own = region.en ?? region.name;
  const above = region.level === '县' && region.kind === 'administrative' && region.parent !== null ? regionById(region.parent) : undefined;
  return above === undefined || above.level === '国家' ? own : `${own}, ${above.en ?? above.name}`;
}

/** The name by which a region is told from others anywhere: a county or district with its superior's (重庆市江北区), any other as it is. '' for an unknown id. */
export function regionFullName(id: string): string {
  const region = regionById(id);
  if (region === undefined) return '';
  if (region.level !== '县' || region.kind !== 'administrative' || region.parent === null) return region.name;
  return `${regionById(region.parent)?.name ?? ''}${region.name}`;
}
