import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import type { Match, Region } from '../../../graph/vocabulary/types.ts';
import { makeChip, makeChoice, type PlacedChip } from './chip.ts';
import type { NamedDocument, VocabularyContext } from './context.ts';
import type { ChipChoice } from './types.ts';

/** What a region's short name leaves out. */
const KIND = /(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|新区|地区|省|市|区|县|盟)$/u;
/** What a short name may have left out, for the other places of one name. */
const KINDS = ['', '省', '市', '区', '县', '自治州', '自治县'];

/** A region's name without its kind: 江北区 → 江北; the name itself where less than two characters would be left. */
export function shortName(name: string): string {
  const short = name.replace(KIND, '');
  return short.length >= 2 ? short : name;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** All regions that the words can mean, the likeliest first. */
  readonly meanings: readonly Region[];
}

/** Of several regions with one name those that the collection has documents of go first. */
function likeliestFirst(regions: readonly Region[], context: VocabularyContext): Region[] {
  const { names } = context;
  const held = heldRegions(context).regions;
  const rank = (candidate: Region): number => {
    if (held.includes(candidate)) return 0;
    const near = ({ id }: Region): boolean => names.isWithin(id, candidate.id) || names.isWithin(candidate.id, id);
    return candidate.level !== '国家' && held.some(near) ? 1 : 2;
  };
  const ranks = new Map([...new Set(regions)].map((region) => [region, rank(region)]));
  return [...ranks].sort(([, a], [, b]) => a - b).map(([region]) => region);
}

/** Every region that a name may mean, also without its kind (江北: 江北区 of 重庆 and of 宁波). */
function meaningsOf(surface: string, context: VocabularyContext): Region[] {
  const short = shortName(surface);
  const kinds = short === surface ? KINDS : [''];
  return kinds.flatMap((kind) => context.names.regionsNamed(surface + kind));
}

/** What the documents of a collection say of regions. */
interface Held {
  /** Regions that have a document, each once. */
  readonly regions: readonly Region[];
  /** Their short names: within the collection 江北 means the one that has a document, though several places bear the name. */
  readonly find: (text: string) => readonly Match<Region>[];
}

const heldBy = new WeakMap<readonly NamedDocument[], Held>();

function heldRegions({ documents, names }: VocabularyContext): Held {
  const known = heldBy.get(documents);
  if (known !== undefined) return known;
  const regions = [...new Set(documents.map(({ regionId }) => regionId))].flatMap((id) => names.regionById(id) ?? []);
  const places = regions.filter(({ level }) => level !== '国家');
  const held = { regions, find: makeMatcher(new Map(places.map((region) => [shortName(region.name), region]))) };
  heldBy.set(documents, held);
  return held;
}

/** What stands around a one-character name that means the place: 晋的…, 京、晋, 晋和冀. */
const BESIDE = /^(?:的|、|,|，|和|与|跟|及|还是|省|市|这边|那边|方面|里|也|都|要|怎么|如何|有|对|在|$)/u;

/** One-character names (晋) that stand as a word of their own and have 的, 、, 省 or the like behind them, or a place inside them (渝江北). */
function findLetters(text: string, found: readonly Found[], context: VocabularyContext): Found[] {
  const { names } = context;
  const before = found.flatMap((inner) =>
    names.regionsNamed(text.charAt(inner.start - 1)).flatMap((outer): Found[] => {
      const holds = outer.level === '省' && inner.meanings.some(({ id }) => names.isWithin(id, outer.id));
      return holds ? [{ start: inner.start - 1, end: inner.start, meanings: [outer] }] : [];
    }),
  );
  return [...before, ...standingLetters(text, context)];
}

function* standingLetters(text: string, context: VocabularyContext): Iterable<Found> {
  const letters = [...text].some((letter) => context.names.regionLetters.has(letter));
  if (!letters && !/[省市]/u.test(text)) return;
  let at = 0;
  for (const word of context.cutWords(text)) {
    const [start, end] = [at, at + word.length];
    at = end;
    const letter = word.replace(/[省市]$/u, '');
    if (letter.length !== 1 || (!context.names.regionLetters.has(letter) && word === letter)) continue;
    const meanings = context.names.regionsNamed(letter).filter(({ level }) => level === '省');
    if (meanings.length > 0 && (word !== letter || BESIDE.test(text.slice(end)))) yield { start, end, meanings };
  }
}

/** 两地, 三地: the one group of the collection that has so many members, else all regions of the collection if they are so many; where no region is named. */
const TOGETHER = /(?<!各|哪|这|那)([两二三四五六七八九])(?:地|省|省市|市)(?!级|方|区|产|铁|税|方政府)/gu;

function* findGroups(text: string, context: VocabularyContext): Iterable<Found> {
  const { regions } = heldRegions(context);
  const groups = regions.filter(({ kind }) => kind === 'group');
  for (const match of text.matchAll(TOGETHER)) {
    const members = '〇一二三四五六七八九'.indexOf((match[1] ?? '').replace('两', '二'));
    const meanings = groups.filter((group) => group.members.length === members);
    const place = { start: match.index, end: match.index + match[0].length };
    if (meanings.length === 1) yield { ...place, meanings };
    else if (meanings.length === 0 && regions.length === members) for (const region of regions) yield { ...place, meanings: [region] };
  }
}

/** A region with one inside it directly behind it, or behind 的, is told only to say which is meant (宁波市江北区): the two are one name. */
function joinNested(found: readonly Found[], text: string, names: VocabularyContext['names']): Found[] {
  const joined: Found[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const outer = last?.meanings[0];
    // 天津河北 are two provinces side by side sooner than a district of the first.
    const inner =
      outer === undefined || next.meanings[0]?.level === '省'
        ? []
        : next.meanings.filter(({ id }) => id !== outer.id && names.isWithin(id, outer.id));
    const joins = last !== undefined && (last.end === next.start || (last.end + 1 === next.start && text.charAt(last.end) === '的'));
    if (last !== undefined && joins && inner.length > 0) joined[joined.length - 1] = { start: last.start, end: next.end, meanings: inner };
    else joined.push(next);
  }
  return joined;
}

/**
 * Regions by official or short name, by a short name that means one thing in this collection, by a colloquial name (`region-words.tsv`), by one
 * character (晋), or together (三地). Each chip names the other places of its name.
 */
export function findRegionChips(text: string, context: VocabularyContext): PlacedChip[] {
  const { names, find } = context;
  const found: Found[] = [];
  const put = ({ start, end, meanings }: Found): void => {
    const free = found.every((other) => end <= other.start || start >= other.end);
    if (free && meanings.length > 0) found.push({ start, end, meanings: likeliestFirst(meanings, context) });
  };
  for (const match of names.findRegions(text)) put({ ...match, meanings: [match.entry, ...meaningsOf(match.surface, context)] });
  for (const match of heldRegions(context).find(text)) put({ ...match, meanings: [match.entry, ...meaningsOf(match.surface, context)] });
  const several: Found[] = find.regionWords(text).flatMap(({ start, end, entry }) => {
    // A colloquial name goes before an official one inside it (中西部地区), and gives way to one that it only touches (北京|城市).
    const inside = found.filter((other) => start <= other.start && other.end <= end && other.end - other.start < end - start);
    for (const other of inside) found.splice(found.indexOf(other), 1);
    const named = entry.split('|').flatMap((name) => names.regionsNamed(name)[0] ?? []);
    const [only, ...others] = named;
    if (only !== undefined && others.length === 0) put({ start, end, meanings: [only] });
    return others.length === 0 ? [] : named.map((region) => ({ start, end, meanings: [region] }));
  });
  const letters = findLetters(text, found, context);
  for (const letter of letters) put(letter);
  const free = several.filter((each) => found.every((other) => each.end <= other.start || each.start >= other.end));
  if (found.length + free.length === 0) free.push(...findGroups(text, context));
  return [...joinNested(found, text, names), ...free].map(({ start, end, meanings }) => {
    const choices = meanings.map(({ id }): ChipChoice => makeChoice('region', id, names.fullRegionName(id)));
    const [first] = choices;
    return makeChip('region', first?.value ?? '', first?.name ?? '', { start, end, surface: text.slice(start, end) }, choices);
  });
}
