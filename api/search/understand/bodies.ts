import type { Body } from '../../../graph/vocabulary/types.ts';
import { makeChip, makeChoice, type PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly entry: Body;
}

/** What may stand behind or before a bare name (财政, 发改) for it to be an office and no subject. */
const BESIDE = /^(?:和|与|跟|、|还是|以及|,|，|来|谁|哪|牵头|负责|主管|管|说了算|配合|这边|那边|系统|口|要|出|$|[?？])/u;
const ASKED_BEFORE = /(?:^|由|归|让|找|请|是|和|与|跟|、|还是|[，,。；;：:？?！!\s])$/u;
/** A question that asks for offices at all. */
const ASKS_WHO = /谁|牵头|挑头|负责|主管|管|说了算|部门|单位|配合|还是/u;
/** Last characters of names that are offices wherever they stand. */
const OFFICE = /[局委厅部行会办院署妈爸]$/u;

/** Colloquial names that no vocabulary prints (`body-words.tsv`): the first of their official forms that the region has. */
function* findBodyWords(text: string, regions: readonly PlacedChip[], regionId: string, context: VocabularyContext): Iterable<Found> {
  for (const { start, end, surface, entry } of context.find.bodyWords(text)) {
    const asked = ASKS_WHO.test(text) && BESIDE.test(text.slice(end)) && ASKED_BEFORE.test(maskedBefore(text, start, regions));
    if (!OFFICE.test(surface) && !asked) continue;
    for (const form of entry) {
      const body = context.names.bodyNamed(form, regionId);
      if (body === undefined) continue;
      yield { start, end, entry: body };
      break;
    }
  }
}

/** What stands before a name, regions left out: 山西发改 begins with the name. */
function maskedBefore(text: string, start: number, regions: readonly PlacedChip[]): string {
  return regions.some((region) => region.end === start) ? '' : text.slice(0, start);
}

const LEVELS: Readonly<Record<string, string>> = { 省: '省', 市: '市', 区: '县', 县: '县' };

/**
 * A body as the words around it allow: 环保部 of 环保部门 is none, a single bank is an actor and no office, and 省发改委 without a region is that of the
 * one province that the collection has, if it has one.
 */
function atLevel(match: Found, text: string, regions: readonly PlacedChip[], context: VocabularyContext): Found[] {
  const surface = text.slice(match.start, match.end);
  if (surface.endsWith('部') && text.charAt(match.end) === '门') return [];
  if (context.find.institutions(surface).some((found) => found.surface === surface)) return [];
  const level = LEVELS[text.charAt(match.start - 1)];
  if (level === undefined || regions.length > 0 || match.entry.level !== '国家') return [match];
  const held = new Set(context.documents.map(({ regionId }) => regionId));
  const offices = [...held]
    .filter((id) => context.names.regionById(id)?.level === level)
    .flatMap((id) => context.names.bodyNamed(surface, id) ?? [])
    .filter((body) => body.level !== '国家');
  return offices.length === 1 && offices[0] !== undefined ? [{ ...match, start: match.start - 1, entry: offices[0] }] : [];
}

/** Short names that end as offices do: what no region completes may be an office of the collection's own regions. */
const SHORT_OFFICE = /[局厅]|委(?!托|员|派|培|任)/u;
/** Of more regions a name without a region says too little, and asking each of them takes too long. */
const MOST_REGIONS = 40;

/**
 * Offices of the collection's regions under a short name that names no national body (环保局), where the question names no region. Only where one
 * of them is given a task, or its heir is, it is meant, and all others of that name may be chosen: it stands first.
 */
function findOfficesHeld(text: string, context: VocabularyContext): Found[] {
  if (!SHORT_OFFICE.test(text)) return [];
  const regions = [...new Set(context.documents.map(({ regionId }) => regionId))].sort();
  if (regions.length > MOST_REGIONS) return [];
  const found = regions.flatMap((id) => [...context.names.findBodies(text, id), ...findBodyWords(text, [], id, context)]);
  const isHeld = ({ entry }: Found): boolean => [entry, ...context.names.bodiesAfter(entry.id)].some(({ id }) => context.bodies.has(id));
  const heldAt = (at: number): number =>
    new Set(found.filter((each) => each.start === at && isHeld(each)).map(({ entry }) => entry.id)).size;
  return found.filter(({ start }) => heldAt(start) === 1).sort((a, b) => Number(isHeld(b)) - Number(isHeld(a)));
}

/**
 * Bodies named in full, short, or colloquially. Where the collection does not know the named body, what took over from it is meant (环保局 →
 * 生态环境局); the named one stands among the alternatives, as do what went before it, the national body and the region's own office.
 */
export function findBodyChips(text: string, regions: readonly PlacedChip[], context: VocabularyContext): PlacedChip[] {
  const regionId = regions[0]?.value ?? '100000';
  const found: Found[] = context.names.findBodies(text, regionId).flatMap((match) => atLevel(match, text, regions, context));
  for (const each of findBodyWords(text, regions, regionId, context))
    if (found.every((other) => each.end <= other.start || other.end <= each.start)) found.push(each);
  const offices = regions.length > 0 ? [] : findOfficesHeld(text, context);
  for (const each of offices) if (found.every((other) => each.end <= other.start || other.end <= each.start)) found.push(each);
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, entry }) => {
      const line = [entry, ...context.names.bodiesBeforeAndAfter(entry.id)];
      const heirs = context.names.bodiesAfter(entry.id);
      const meant = context.bodies.has(entry.id) ? entry : (heirs.find(({ id }) => context.bodies.has(id)) ?? heirs.at(-1) ?? entry);
      const alike = offices.filter((office) => office.start === start && office.end === end).map((office) => office.entry);
      const choices = [...line, ...context.names.bodiesOfName(text.slice(start, end), regionId), ...alike].map(({ id, name }) =>
        makeChoice('body', id, name),
      );
      const others = choices.filter(({ id }, at) => choices.findIndex((choice) => choice.id === id) === at);
      return makeChip('body', meant.id, meant.name, { start, end, surface: text.slice(start, end) }, others);
    });
}
