import { isPredicate, tokenise } from '../../../graph/text/tokenise.ts';
import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { ClauseIndex, IndexClause, QueryGroup } from '../index/types.ts';

/** A word that no clause holds is as often a colourful one as the very thing asked: it counts half. */
const UNKNOWN = 0.5;
/** A verb or adjective that no clause holds (防住, 缺钱) is nearly always said otherwise there. */
const UNKNOWN_PREDICATE = 0.15;

/** Years and dates of a question are compared with deadlines, not looked for as words. */
const TIME_WORD = /^[\d.年月日底末初前]+$/u;

/** How surely a variant of weight `weight` says what the question said. */
const trust = (weight: number): number => (weight >= 1 ? 1 : 0.5 + weight / 2);

/** How surely the halves of a word with few characters and no mark between them say it. */
const PARTED = 0.9;

/** Whether a text holds both parts of a word of four to six characters in their order, close together and with no mark between them. */
export function isParted(word: string, text: string): boolean {
  if (word.length < 4 || word.length > 6) return false;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const tail = word.slice(cut);
    for (let at = text.indexOf(word.slice(0, cut)); at >= 0; at = text.indexOf(word.slice(0, cut), at + 1)) {
      const between = text.slice(at + cut, at + cut + GAP + tail.length);
      const found = between.indexOf(tail);
      if (found >= 0 && !/[，。；：、！？,.;:!?\n]/u.test(between.slice(0, found))) return true;
    }
  }
  return false;
}

/** Most characters between the parts of a word. */
const GAP = 8;

/** Part of a group that a text holds, 0..1: its best variant whole, or the part of the surface's neighbouring characters. */
function heldPart(group: QueryGroup, folded: string): number {
  let best = 0;
  for (const variant of group.variants) if (folded.includes(foldText(variant.text))) best = Math.max(best, trust(variant.weight));
  if (best > 0) return best;
  const surface = foldText(group.surface);
  if (surface.length < 4) return 0;
  // 企业在境内外上市 says 企业上市.
  if (isParted(surface, folded)) return PARTED;
  let held = 0;
  for (let at = 0; at + 1 < surface.length; at++) if (folded.includes(surface.slice(at, at + 2))) held++;
  return (0.8 * held) / (surface.length - 1);
}

/** Part of the question's words, weighed by how rare they are, that a text holds: 0..1; 1 for a question without words. */
export function coverText(groups: readonly QueryGroup[], text: string, index: ClauseIndex): number {
  return coverFolded(groups, foldText(text), index);
}

/** A run of words that no clause holds together (监测绿色项目盯住) is its words; any other group is itself. */
export function partGroup(group: QueryGroup, index: ClauseIndex): QueryGroup[] {
  const { surface, variants } = group;
  if (surface.length < 5 || variants.length > 1 || index.countHolding(surface) > 0) return [group];
  const words = [...new Set(tokenise(surface))].filter((word) => word.length >= 2);
  const whole = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  return whole.length < 2 ? [group] : whole.map((word) => ({ surface: word, variants: [{ text: word, weight: 1 }] }));
}

function coverFolded(groups: readonly QueryGroup[], folded: string, index: ClauseIndex): number {
  let held = 0;
  let all = 0;
  for (const group of groups.flatMap((group) => partGroup(group, index))) {
    if (TIME_WORD.test(group.surface)) continue;
    const known = group.variants.some((variant) => index.countHolding(variant.text) > 0);
    const rarity = index.rarity(group.surface) * (known ? 1 : isPredicate(group.surface) ? UNKNOWN_PREDICATE : UNKNOWN);
    all += rarity;
    held += rarity * heldPart(group, folded);
  }
  return all === 0 ? 1 : held / all;
}

/** The same for a clause with the headings that it stands under. */
export function coverClause(groups: readonly QueryGroup[], clause: IndexClause, index: ClauseIndex): number {
  return coverFolded(groups, `${foldText([...clause.ancestors, clause.heading ?? ''].join('\n'))}\n${foldedText(clause)}`, index);
}
