import type { PlacedChip } from './chip.ts';
import type { VocabularyContext } from './context.ts';

/** What stands between regions that are named side by side. */
const BESIDE = /^(?:省|市|区)?(?:、|,|，|和|与|跟|及|以及|还有|同|对|比|还是|或|\s|vs\.?)+(?:是|跟|看)?$/u;

/** The regions of a question in groups of those that are named side by side (北京、山西和江北). */
function groupBeside(regions: readonly PlacedChip[], text: string): PlacedChip[][] {
  const groups: PlacedChip[][] = [];
  for (const region of [...regions].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && BESIDE.test(text.slice(last.end, region.start))) groups.at(-1)?.push(region);
    else groups.push([region]);
  }
  return groups;
}

/** How many regions a question compares: those named side by side, or those that have documents, whichever are more. */
export function countCompared(chips: readonly PlacedChip[], text: string, context: VocabularyContext): number {
  const regions = chips.filter(({ kind }) => kind === 'region');
  const beside = Math.max(0, ...groupBeside(regions, text).map((group) => group.length));
  return Math.max(beside, regions.filter((region) => isOwn(region, context)).length, Math.min(1, regions.length));
}

/** Whether a document of this very region is held. */
const isOwn = ({ value }: PlacedChip, { documents }: VocabularyContext): boolean => documents.some(({ regionId }) => regionId === value);

/**
 * The chips without regions that are only spoken of: a place without documents behind one that has them, and not named side by side with it
 * (江北立足西部, 京津冀带动天津河北). The place named first is what is asked about, held or not.
 */
export function withoutMentioned(chips: readonly PlacedChip[], text: string, context: VocabularyContext): PlacedChip[] {
  const regions = chips.filter(({ kind }) => kind === 'region');
  const groups = groupBeside(regions, text);
  const first = groups.findIndex((group) => group.some((region) => isOwn(region, context)));
  const mentioned = groups.filter((group, at) => first === 0 && at > 0 && !group.some((region) => isOwn(region, context))).flat();
  return chips.filter((chip) => !mentioned.includes(chip));
}
