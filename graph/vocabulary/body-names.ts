import { categoriesOf, patternsFor, shortName } from './body-patterns.ts';
import type { BodyPattern } from './knowledge.ts';
import { loadKnowledge } from './load.ts';
import { makeTrie, type Trie } from './match.ts';
import { isWithin, regionAncestors, regionById } from './regions.ts';
import type { Body, Region } from './types.ts';

/** What surrounds a name: the document's region completes short forms, its date (ISO) chooses between offices of one name. */
export interface Context {
  readonly region: string | null;
  readonly date?: string | null;
  /** In a document of several regions the id of the one that was named last. */
  readonly near?: string | null;
  /** Ids of the bodies that the document names by name: of several offices that a field could mean they come first. */
  readonly named?: ReadonlySet<string>;
  /** Whether a field without a place (财政部门) is one of the context's region. */
  readonly ofOwnRegion?: boolean;
}

/** One reading of a name: where it ends, what it means (null: a negative label), and how well it fits; the lowest rank is the best. */
export interface Found {
  readonly end: number;
  readonly rank: number;
  readonly what:
    | { readonly kind: 'body'; readonly body: Body }
    | { readonly kind: 'pattern'; readonly pattern: BodyPattern; readonly region: Region }
    | null;
}

type Slot = 'r' | 's';

/** The end of a regular name, after the slot. */
interface Tail {
  readonly pattern: BodyPattern;
  readonly slot: Slot;
}

/** A region's name in the slot of a pattern. */
interface Place {
  readonly end: number;
  readonly regions: readonly Region[];
  readonly slot: Slot | 'word' | 'bare';
}

interface Names {
  readonly fixed: ReadonlyMap<string, readonly Body[]>;
  readonly fixedAt: Trie<readonly Body[]>;
  readonly headAt: Trie<Trie<readonly Tail[]>>;
  readonly bareTails: Trie<readonly Tail[]>;
  readonly placeAt: Trie<{ readonly full: readonly Region[]; readonly short: readonly Region[] }>;
}

/** Words that stand for the region in a short form; 区 never means 自治区, which has its own. */
const LEADS = ['自治区', '自治州', '新区', '省', '市', '区', '县', '州', '盟', '旗'];
const FIXED = -1;
const BARE = -100;
const OUT_OF_DATE = 1000;

let names: Names | undefined;

/** Every full name and alias of the table of bodies. */
export function generalNames(): ReadonlyMap<string, readonly Body[]> {
  return readNames().fixed;
}

/** All readings of the body name that starts at `at`. `whole`: the text is nothing but a name, so that a bare 财政厅 counts. */
export function candidatesAt(text: string, at: number, context: Context, whole: boolean): Found[] {
  const { fixedAt, headAt, bareTails } = readNames();
  const found: Found[] = [];
  for (const { end, entry } of fixedAt(text, at)) {
    if (entry === null) found.push({ end, rank: FIXED, what: null });
    for (const [index, body] of (entry ?? []).entries()) {
      found.push({ end, rank: FIXED + index / 100 + late(body, context), what: { kind: 'body', body } });
    }
  }
  const heads = [{ end: at, entry: bareTails }, ...headAt(text, at)];
  for (const { end: slotAt, entry: tailAt } of heads) {
    if (tailAt === null) continue;
    for (const place of placesAt(text, slotAt, context, { head: slotAt > at, whole }))
      found.push(...withTails(text, place, tailAt, context));
  }
  return found;
}

/** Whether a name is a level with the regular end of an office, whatever region: 市财政局, 县人民政府. */
export function isRegularName(text: string): boolean {
  const lead = LEADS.find((level) => text.startsWith(level));
  return (
    lead !== undefined &&
    readNames()
      .bareTails(text, lead.length)
      .some(({ end }) => end === text.length)
  );
}

function withTails(text: string, place: Place, tailAt: Trie<readonly Tail[]>, context: Context): Found[] {
  const found: Found[] = [];
  for (const { end, entry } of tailAt(text, place.end)) {
    for (const { pattern, slot } of entry ?? []) {
      if (place.slot === 'bare' && slot !== 'r') continue;
      const index = place.regions.findIndex((region) => categoriesOf(region).some((category) => pattern.categories.includes(category)));
      const region = place.regions[index];
      const row = region === undefined ? undefined : patternsFor(pattern.id, region);
      if (region === undefined || row === undefined) continue;
      const fit = place.slot === 'bare' ? BARE : place.slot === 'word' || place.slot === slot ? 0 : 1;
      found.push({ end, rank: fit + index * 2 + late(pattern, context), what: { kind: 'pattern', pattern: row, region } });
    }
  }
  return found;
}

/** The regions that may fill a slot at `at`: named there (with superiors before them), meant by a word such as 省, or left out. */
function placesAt(text: string, at: number, context: Context, options: { head: boolean; whole: boolean }): Place[] {
  const places = namedAt(text, at, context, null);
  if (at === 0 || options.head || !loadKnowledge().genericBodies.before.includes(text.charAt(at - 1))) {
    for (const lead of LEADS) {
      if (!text.startsWith(lead, at)) continue;
      const meant = upFrom(context).filter((region) => region.name.endsWith(lead) && !(lead === '区' && region.name.endsWith('自治区')));
      if (meant.length > 0) places.push({ end: at + lead.length, regions: meant, slot: 'word' });
    }
  }
  if (options.whole && !options.head) places.push({ end: at, regions: upFrom(context), slot: 'bare' });
  return places;
}

/** The context's region and those above it, nearest first. */
function upFrom({ region }: Context): Region[] {
  const own = region === null ? undefined : regionById(region);
  return own === undefined ? [] : [own, ...regionAncestors(own.id)];
}

function namedAt(text: string, at: number, context: Context, inside: Region | null): Place[] {
  const places: Place[] = [];
  for (const { end, entry } of readNames().placeAt(text, at)) {
    for (const slot of ['r', 's'] as const) {
      const regions =
        (slot === 'r' ? entry?.full : entry?.short)?.filter(
          (region) => inside === null || (region !== inside && isWithin(region.id, inside.id)),
        ) ?? [];
      if (regions.length === 0) continue;
      places.push({ end, regions: nearestFirst(regions, context), slot });
      if (slot === 'r') for (const region of regions) places.push(...namedAt(text, end, context, region));
    }
  }
  return places;
}

/** Of several places of one name those in or above the context's region come first, then those of its province. */
function nearestFirst(regions: readonly Region[], context: Context): readonly Region[] {
  const home = context.region;
  if (home === null || regions.length === 1) return regions;
  const distance = (region: Region): number =>
    isWithin(region.id, home) || isWithin(home, region.id) ? 0 : region.code.slice(0, 2) === home.slice(0, 2) ? 1 : 2;
  return regions.toSorted((a, b) => distance(a) - distance(b));
}

/** Whether a date falls outside of an office's time; a year alone says nothing of offices that ended or began in it. */
function late(dated: { readonly validFrom: string | null; readonly validUntil: string | null }, { date }: Context): number {
  if (date === null || date === undefined) return 0;
  // Dates are as precise as they are known: of 2018 and 2018-12-17 neither comes first, so the common part decides.
  const comesBefore = (a: string, b: string): boolean => {
    const length = Math.min(a.length, b.length);
    return a.slice(0, length) < b.slice(0, length);
  };
  const before = dated.validFrom !== null && comesBefore(date, dated.validFrom);
  const after = dated.validUntil !== null && comesBefore(dated.validUntil, date);
  return before || after ? OUT_OF_DATE : 0;
}

function readNames(): Names {
  if (names !== undefined) return names;
  const { bodies, patterns, regions, negatives } = loadKnowledge();
  const fixed = new Map<string, Body[]>();
  for (const body of bodies.values()) for (const name of new Set([body.name, ...body.aliases])) append(fixed, name, body);

  const tails = new Map<string, Map<string, Tail[]>>([['', new Map()]]);
  for (const pattern of [...patterns.values()].flat()) {
    for (const form of new Set([pattern.name, ...pattern.forms])) {
      const [head = '', slot = 'r', tail = ''] = form.split(/\{([rs])\}/);
      const byTail = tails.get(head) ?? new Map<string, Tail[]>();
      append(byTail, tail, { pattern, slot: slot === 's' ? 's' : 'r' });
      tails.set(head, byTail);
    }
  }
  const places = new Map<string, { full: Region[]; short: Region[] }>();
  const put = (name: string, slot: 'full' | 'short', region: Region): void => {
    const entry = places.get(name) ?? { full: [], short: [] };
    if (!entry[slot].includes(region)) entry[slot].push(region);
    places.set(name, entry);
  };
  for (const region of regions.values()) {
    if (categoriesOf(region).length === 0) continue;
    put(region.name, 'full', region);
    const short = region.level === '县' && region.kind === 'administrative' ? [] : [shortName(region)];
    for (const name of [...region.aliases, ...short]) if (name.length > 1 && name !== region.name) put(name, 'short', region);
  }
  const labels = (negatives.get('body') ?? []).map((name) => [name, null] as const);
  names = {
    fixed,
    fixedAt: makeTrie<readonly Body[]>([...labels, ...fixed]),
    headAt: makeTrie(
      [...tails].filter(([head]) => head !== '').map(([head, byTail]) => [head, makeTrie<readonly Tail[]>(byTail)] as const),
    ),
    bareTails: makeTrie<readonly Tail[]>(tails.get('') ?? []),
    placeAt: makeTrie(places),
  };
  return names;
}

function append<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
