import { cellPattern, readLexicon } from '../lexicon.ts';
import { makePatternFinder } from '../pattern-finder.ts';
import type { Candidate } from './candidates.ts';
import { nameStart } from './phrases.ts';
import { findShapes } from './shapes.ts';

const HEADS = readLexicon('instrument-open-heads.tsv', ['head', 'classes']).map((row) => ({
  classes: row.list('classes'),
}));
const ATTRIBUTES = readLexicon('instrument-attributes.tsv', ['attribute', 'class']).map((row) => ({
  source: cellPattern(row, 'attribute').source,
  class: row.get('class'),
}));
const findCues = makePatternFinder(ATTRIBUTES.map(({ source }) => source));

/** The class that an attribute gives: that of the cue which ends last, of these the longest; null where nothing tells. */
export function classOfAttribute(attribute: string): string | null {
  let best: { readonly end: number; readonly length: number; readonly class: string } | null = null;
  for (const { pattern, start, end } of findCues(attribute)) {
    const length = end - start;
    if (best === null || end > best.end || (end === best.end && length > best.length))
      best = { end, length, class: ATTRIBUTES[pattern]?.class ?? '' };
  }
  return best?.class ?? null;
}

/** Names whose head has no class of its own (…机制, …制度, …政策): the attribute says it, and without one that does they are none. */
export function findFramed(sentence: string): Candidate[] {
  return findShapes(sentence, 'openHeads').flatMap((found): Candidate[] => {
    const start = nameStart(sentence, found.start, true, true);
    // 绩效评价等机制 names the 绩效评价机制
    const attribute = sentence.slice(start, found.start - (sentence.charAt(found.start - 1) === '等' ? 1 : 0));
    if (attribute.length < 2) return [];
    const inClass = classOfAttribute(attribute);
    const takes = HEADS[found.pattern]?.classes ?? [];
    if (inClass === null || (takes.length > 0 && !takes.includes(inClass))) return [];
    return [{ start, end: found.end, surface: attribute + found.text, class: inClass, instrument: null, rule: 'instrument.framed' }];
  });
}
