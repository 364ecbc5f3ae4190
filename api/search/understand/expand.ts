import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import type { QueryGroup, QueryVariant } from '../index/types.ts';
import type { PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';

/** Weight of the vocabulary's name and aliases beside the words of the question. */
const NAME_WEIGHT = 0.8;
const ALIAS_WEIGHT = 0.6;
/** A body named in the question stands in many closing lists and says little about the subject. */
const BODY_WEIGHT = 0.3;

interface PlacedGroup extends QueryGroup {
  readonly start: number;
}

function chipVariants(chip: PlacedChip, context: VocabularyContext): QueryVariant[] {
  if (chip.kind === 'number') return [{ text: chip.name, weight: 1 }];
  if (chip.kind === 'body') return [{ text: chip.name, weight: BODY_WEIGHT }];
  const entry = chip.kind === 'instrument' ? context.names.instrumentById(chip.value) : context.names.actorById(chip.value);
  return [{ text: chip.name, weight: NAME_WEIGHT }, ...(entry?.aliases ?? []).map((text) => ({ text, weight: ALIAS_WEIGHT }))];
}

/** Cuts a text without gaps into the longest tokens that the tokeniser knows. */
function cutWhole(text: string, context: VocabularyContext): string[] {
  const tokens = new Set(context.tokenise(text));
  const longest = Math.max(1, ...[...tokens].map((token) => token.length));
  const cut: string[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !tokens.has(text.slice(at, at + length))) length--;
    cut.push(text.slice(at, at + length));
    at += length;
  }
  return cut;
}

/** Whether a token is a stop word or several of them written together (哪些地方), since the tokeniser joins what often stands together. */
function isStopped(token: string, stopWords: ReadonlySet<string>): boolean {
  if (stopWords.has(token)) return true;
  for (let at = 1; at < token.length; at++) {
    if (stopWords.has(token.slice(0, at)) && isStopped(token.slice(at), stopWords)) return true;
  }
  return false;
}

/** The same variant once, with its highest weight, the heaviest first. */
function uniqueVariants(variants: readonly QueryVariant[]): QueryVariant[] {
  const best = new Map<string, number>();
  for (const { text, weight } of variants) if (weight > (best.get(text) ?? 0)) best.set(text, weight);
  return [...best].map(([text, weight]) => ({ text, weight })).sort((a, b) => b.weight - a.weight);
}

/** A document named by a part of its title: the words may say what is asked of it (生态产品那份通知), so they are searched too. */
function isShortTitle({ kind, surface, name }: PlacedChip): boolean {
  return kind === 'document' && !surface.startsWith('《') && surface.replace(/\s/g, '') !== name.replace(/\s/g, '');
}

/**
 * What is searched: each word of the question that a table knows, with its expansions, and between them the runs of other words.
 * Words that ask (`asking`: those of the question's intent) or join, and the names of regions and documents (which filter), are left out.
 */
export function expandQuestion(
  text: string,
  chips: readonly PlacedChip[],
  context: VocabularyContext,
  terms: readonly string[] = [],
  asking: ReadonlySet<string> = new Set(),
): QueryGroup[] {
  const { lexicon } = context;
  const stopWords = asking.size === 0 ? lexicon.stopWords : lexicon.stopWords.union(asking);
  const known = [
    ...makeMatcher(terms.map((term) => [term, term] as const))(text).map(({ start, end, surface }) => ({
      start,
      end,
      surface,
      variants: [] as QueryVariant[],
    })),
    ...context.find
      .synonyms(text)
      .filter((match) => match.surface.length > 1 && !asking.has(match.surface))
      .map(({ start, end, surface, entry }) => ({ start, end, surface, variants: [...entry] as QueryVariant[] })),
    ...chips
      .filter(
        (chip) => chip.kind === 'instrument' || chip.kind === 'bearer' || chip.kind === 'body' || (chip.kind === 'number' && !chip.filters),
      )
      .map((chip) => ({ start: chip.start, end: chip.end, surface: chip.surface, variants: chipVariants(chip, context) })),
  ]
    // A quoted term means these very words, where a clause has them: no synonym of the same words is taken beside it.
    .filter(
      ({ variants, surface }) =>
        variants.length === 0 || !terms.includes(surface) || !text.includes(`“${surface}”`) || !context.holds(surface),
    )
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: (string | undefined)[] = new Array<string | undefined>(text.length);
  for (const chip of chips) if (chip.filters && !isShortTitle(chip)) taken.fill('', chip.start, chip.end);
  const groups: PlacedGroup[] = [];
  const byPlace = new Map<string, { start: number; surface: string; variants: QueryVariant[]; body: boolean }>();
  for (const entry of known) {
    const place = `${entry.start}-${entry.end}`;
    const group = byPlace.get(place);
    if (group !== undefined) group.variants.push(...entry.variants);
    else if (taken.slice(entry.start, entry.end).every((unit) => unit === undefined)) {
      const body = chips.some((chip) => chip.kind === 'body' && chip.start === entry.start);
      byPlace.set(place, { start: entry.start, surface: entry.surface, variants: [...entry.variants], body });
      taken.fill(entry.surface, entry.start, entry.end);
    }
  }
  for (const { start, surface, variants, body } of byPlace.values()) {
    if (stopWords.has(surface) && variants.length === 0) continue;
    groups.push({ start, surface, variants: uniqueVariants([{ text: surface, weight: body ? BODY_WEIGHT : 1 }, ...variants]) });
  }
  for (const run of freeRuns(text, taken)) {
    let content: string[] = [];
    let start = run.start;
    let at = run.start;
    const close = (): void => {
      const surface = content.join('');
      if (surface.length > 1) groups.push({ start, surface, variants: [{ text: surface, weight: 1 }] });
      content = [];
    };
    for (const token of cutWhole(run.text, context)) {
      const single = token.length === 1 ? lexicon.synonyms.get(token) : undefined;
      if (isStopped(token, stopWords)) close();
      else if (single !== undefined) {
        close();
        groups.push({ start: at, surface: token, variants: uniqueVariants([{ text: token, weight: 1 }, ...single]) });
      } else {
        if (content.length === 0) start = at;
        content.push(token);
      }
      at += token.length;
    }
    close();
  }
  groups.sort((a, b) => a.start - b.start);
  return groups.map(({ surface, variants, start }, at) => {
    const before = groups[at - 1];
    return { surface, variants, joined: before !== undefined && before.start + before.surface.length === start };
  });
}

/** Parts of the text that nothing has taken, cut at everything that is no letter or digit. */
function freeRuns(text: string, taken: readonly (string | undefined)[]): { start: number; text: string }[] {
  const free = [...text].every((unit) => unit.length === 1)
    ? text.split('').map((unit, at) => (taken[at] === undefined ? unit : ' '))
    : text.split('');
  // 设没设, 入不入库 ask whether: only the verb is left of them.
  const asked = free.join('').replace(/(\p{Script=Han})[没不]\1/gu, '  $1');
  return [...asked.matchAll(/[\p{L}\p{N}%.]+/gu)].map((match) => ({ start: match.index, text: match[0] }));
}
