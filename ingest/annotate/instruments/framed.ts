import { findAll } from '../../../graph/text/matches.ts';
import { cellPattern, readLexicon } from '../lexicon.ts';
import type { Candidate } from './candidates.ts';
import { nameStart } from './phrases.ts';
import { findShapes } from './shapes.ts';

const HEADS = readLexicon('instrument-open-heads.tsv', ['head', 'classes']).map((row) => ({
  classes: row.list('classes'),
}));
const ATTRIBUTES = readLexicon('instrument-attributes.tsv', ['attribute', 'class']).map((row) => ({
  attribute: cellPattern(row, 'attribute', 'gu'),
  class: row.get('class'),
}));

/** The class that an attribute gives: that of the cue which ends last, of these the longest; null where nothing tells. */
export function classOfAttribute(attribute: string): string | null {
  let best: { readonly end: number; readonly length: number; readonly class: string } | null = null;
  for (const row of ATTRIBUTES) {
    for (const { index, 0: cue } of findAll(row.attribute, attribute)) {
      const end = index + cue.length;
      if (best === null || end > best.end || (end === best.end && cue.length > best.length))
        best = { end, length: cue.length, class: row.class };
    }
  }
  return best?.class ?? null;
}

/** Names whose head has no class of its own (…机制, …制度, …政策): the attribute says it, and without one that does they are none. */
export function findFramed(sentence: string): Candidate[] {
  return findShapes(sentence, 'openHeads').flatMap((found): Candidate[] => {
    const start = nameStart(sentence, found.start, true, true);
    // 绩效评价等机制 names the 绩效评价机制
    const attribute = sentence.slice(start, found.start).replace(/等$/u, '');
    if (attribute.length < 2) return [];
    const inClass = classOfAttribute(attribute);
    const takes = HEADS[found.pattern]?.classes ?? [];
    if (inClass === null || (takes.length > 0 && !takes.includes(inClass))) return [];
    return [{ start, end: found.end, surface: attribute + found.text, class: inClass, instrument: null, rule: 'instrument.framed' }];
  });
}
