import { foldedText } from '../index/folded.ts';
import { foldText } from '../index/terms.ts';
import type { ClauseIndex, IndexClause, QueryGroup } from '../index/types.ts';

/** A word that no clause holds is as often a colourful one as the very thing asked: it counts half. */
const UNKNOWN = 0.5;

/** Years and dates of a question are compared with deadlines, not looked for as words. */
const TIME_WORD = /^[\d.年月日底末初前]+$/u;

/** How surely a variant of weight `weight` says what the question said. */
const trust = (weight: number): number => (weight >= 1 ? 1 : 0.5 + weight / 2);

/** Part of a group that a text holds, 0..1: its best variant whole, or the part of the surface's neighbouring characters. */
function heldPart(group: QueryGroup, folded: string): number {
  let best = 0;
  for (const variant of group.variants) if (folded.includes(foldText(variant.text))) best = Math.max(best, trust(variant.weight));
  if (best > 0) return best;
  const surface = foldText(group.surface);
  if (surface.length < 4) return 0;
  let held = 0;
  for (let at = 0; at + 1 < surface.length; at++) if (folded.includes(surface.slice(at, at + 2))) held++;
  return (0.8 * held) / (surface.length - 1);
}

/** Part of the question's words, weighed by how rare they are, that a text holds: 0..1; 1 for a question without words. */
export function coverText(groups: readonly QueryGroup[], text: string, index: ClauseIndex): number {
  return coverFolded(groups, foldText(text), index);
}

function coverFolded(groups: readonly QueryGroup[], folded: string, index: ClauseIndex): number {
  let held = 0;
  let all = 0;
  for (const group of groups) {
    if (TIME_WORD.test(group.surface)) continue;
    const known = group.variants.some((variant) => index.countHolding(variant.text) > 0);
    const rarity = index.rarity(group.surface) * (known ? 1 : UNKNOWN);
    all += rarity;
    held += rarity * heldPart(group, folded);
  }
  return all === 0 ? 1 : held / all;
}

/** The same for a clause with the headings that it stands under. */
export function coverClause(groups: readonly QueryGroup[], clause: IndexClause, index: ClauseIndex): number {
  return coverFolded(groups, `${foldText([...clause.ancestors, clause.heading ?? ''].join('\n'))}\n${foldedText(clause)}`, index);
}
