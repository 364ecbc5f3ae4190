import { coverText } from './coverage.ts';
import type { Focus } from './focus.ts';
import { holdsHint, readHints } from './hints.ts';
import { findListings, type Listing } from './listing.ts';
import { nearHits, nearSentences, type NearSentence } from './near.ts';
import type { AnswerTask } from './types.ts';

/** How many clauses are read for lists. */
export const READ = 2;
/** Least part of the best clause's score at which the next one is read, and what its lists lose. */
const CLOSE = 0.9;
const BEHIND = 0.1;

export interface RankedList {
  readonly listing: Listing;
  readonly sentence: NearSentence;
  /** Part of the parts that are of the asked kind, 0..1; .5 where no kind is asked for. */
  readonly kind: number;
  /** Whether every part holds what the question quotes of the names. */
  readonly hinted: boolean;
  readonly fit: number;
}

/** Lists of the best clause by how well they fill the asked place. */
export function rankLists(task: AnswerTask, focus: Focus): RankedList[] {
  const boundary = task.context.lexicon.pattern('text.boundary');
  const groups = task.understanding.groups.filter((group) => !focus.nouns.includes(group.surface));
  const quoted = task.context.lexicon.pattern('asks.quoted').test(task.understanding.normalised);
  const hints = readHints(task);
  // A second clause that is found nearly as well may hold the list.
  const hits = nearHits(task, READ);
  const top = hits[0]?.score ?? 1;
  return nearSentences(
    task,
    hits.filter((hit) => hit.score >= top * CLOSE),
  )
    .flatMap((sentence) =>
      findListings(sentence.text, boundary).map((found) => {
        const listing = { ...found, parts: trimLast(quoted ? inQuotes(found.parts, sentence.text) : found.parts, focus.endings) };
        const hinted = listing.parts.every((part) => holdsHint(hints, part));
        const kind = hinted ? 1 : kindOf(task, focus, listing);
        const asksParts = listing.included === true && task.context.lexicon.pattern('asks.parts').test(task.understanding.normalised);
        const heads = [...focus.nouns, ...focus.endings.filter((ending) => ending.length >= 2)];
        const headed =
          asksParts || heads.some((noun) => listing.head.startsWith(noun) || (focus.nouns.includes(noun) && listing.head.includes(noun)))
            ? 1
            : 0;
        const counted = focus.count === null ? 0 : focus.count === listing.parts.length ? 1 : -1;
        const around = coverText(groups, listing.around, task.index);
        const rank = sentence.hit === hits[0] ? 0 : BEHIND;
        const named = kind >= SURE || listing.head.length < 2 ? 0 : 0.15 * coverText(task.understanding.groups, listing.head, task.index);
        const fit = named + 0.3 * sentence.cover + 0.5 * around + 0.4 * kind + 0.25 * headed + 0.3 * counted - rank;
        return { listing, sentence, kind, hinted, fit };
      }),
    )
    .filter(({ listing }) => listing.parts.length > 0)
    .sort((a, b) => b.fit - a.fit);
}

/** The parts that stand in quotation marks. */
function inQuotes(parts: readonly string[], sentence: string): string[] {
  return parts.filter((part) => new RegExp(`[“"]${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[”"]`, 'u').test(sentence));
}

/** The last part without what all parts share behind it, where it goes on behind an asked ending (收费权益|质押信贷业务). */
function trimLast(parts: readonly string[], endings: readonly string[]): string[] {
  const last = parts.at(-1) ?? '';
  if (endings.length === 0 || endings.some((ending) => last.endsWith(ending))) return [...parts];
  // An abbreviation in brackets behind the name belongs to it.
  if (endings.some((ending) => last.replace(/（[^（）]*）$/u, '').endsWith(ending))) return [...parts];
  const ends = endings.map((ending) => (last.indexOf(ending) < 1 ? 0 : last.indexOf(ending) + ending.length));
  const end = Math.max(...ends);
  return end < 3 ? [...parts] : [...parts.slice(0, -1), last.slice(0, end)];
}

function kindOf(task: AnswerTask, focus: Focus, { parts }: Listing): number {
  if (focus.endings.length === 0 && !focus.places) return 0.5;
  const places = (part: string): boolean =>
    focus.places && task.context.names.findRegions(part).some((match) => match.surface.length >= part.length - 1);
  const named = (part: string): string => part.replace(/（[^（）]*）$/u, '');
  const fitting = parts.filter((part) => places(part) || focus.endings.some((ending) => named(part).endsWith(ending)));
  return fitting.length / parts.length;
}

/** How much lower a list may fit that leaves all others in its clauses this far behind. */
const ALONE = { part: 0.85, ahead: 0.25 };

/** Whether the best list fits well enough, or nearly so with no other list in sight. */
export function isClear([best, ...others]: readonly RankedList[], least: number): boolean {
  if (best === undefined || best.fit >= least) return best !== undefined;
  return best.fit >= ALONE.part * least && others.every(({ fit }) => fit <= best.fit - ALONE.ahead);
}

/**
 * Whether nothing tells the best list from the next, or its sentence holds much less of the question than another: of such lists none of four was right on the
 * questions developed on.
 */
export function isTied(task: AnswerTask, [best, second]: readonly RankedList[]): boolean {
  if (best === undefined) return false;
  const same = second !== undefined && best.kind < SURE && second.fit > best.fit - TIED && second.sentence.hit === best.sentence.hit;
  const most = nearSentences(task, nearHits(task, READ))[0]?.cover ?? 0;
  return same || best.sentence.cover < most - LESS;
}

/** Lists whose parts are this much of the asked kind stand beside each other. */
export const SURE = 0.75;
const TIED = 0.03;
const LESS = 0.4;
