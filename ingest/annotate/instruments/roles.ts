import type { InstrumentRole } from '../../../graph/model.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';

const CUES = readLexicon('instrument-mentions.tsv', ['cue', 'place']).map((row) => ({
  cue: cellPattern(row, 'cue'),
  before: cellOneOf(row, 'place', ['sentence', 'before']) === 'before',
}));

/** Whether the policy acts through the name that begins at `at` of the sentence (`use`) or only tells of it (`mention`): what exists, what is defined. */
export function roleIn(sentence: string, at: number): InstrumentRole {
  const before = sentence.slice(0, at);
  return CUES.some((row) => row.cue.test(row.before ? before : sentence)) ? 'mention' : 'use';
}
