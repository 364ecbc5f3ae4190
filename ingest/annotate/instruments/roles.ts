import type { InstrumentRole } from '../../../graph/model.ts';
import { anyOf, cellOneOf, readLexicon } from '../lexicon.ts';

const CUES = readLexicon('instrument-mentions.tsv', ['cue', 'place']);
const cuesOf = (place: 'sentence' | 'before'): RegExp =>
  new RegExp(
    anyOf(
      CUES.filter((row) => cellOneOf(row, 'place', ['sentence', 'before']) === place),
      'cue',
    ),
    'u',
  );
const IN_SENTENCE = cuesOf('sentence');
const BEFORE = cuesOf('before');

/** Every name of a sentence asks for the same: the last sentence's answer is kept. */
let last: { readonly sentence: string; readonly mentions: boolean } = { sentence: '', mentions: IN_SENTENCE.test('') };

function onlyMentions(sentence: string): boolean {
  if (last.sentence !== sentence) last = { sentence, mentions: IN_SENTENCE.test(sentence) };
  return last.mentions;
}

/** Whether the policy acts through the name that begins at `at` of the sentence (`use`) or only tells of it (`mention`): what exists, what is defined. */
export function roleIn(sentence: string, at: number): InstrumentRole {
  return onlyMentions(sentence) || BEFORE.test(sentence.slice(0, at)) ? 'mention' : 'use';
}
