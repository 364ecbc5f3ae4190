import type { Hit } from './rank.ts';
import type { Scope } from './scope.ts';
import type { Understanding } from './understand/types.ts';

/**
 * Where several named regions are compared, the best clause of each comes first, in the order of their scores, so that every side is seen
 * without scrolling; all others follow as ranked. Other questions stay as they are.
 */
export function spreadRegions(hits: readonly Hit[], understanding: Understanding, scope: Scope): Hit[] {
  if ((understanding.intent !== 'compare' && understanding.intent !== 'coverage') || scope.asked.length < 2) return [...hits];
  const first = scope.asked.flatMap((region) => hits.find((hit) => region.documentIds.includes(hit.document.id)) ?? []);
  const leading = hits.filter((hit) => first.includes(hit));
  return [...leading, ...hits.filter((hit) => !first.includes(hit))];
}
