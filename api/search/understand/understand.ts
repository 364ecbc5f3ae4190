import { findChips, findEnglishModality } from './chips.ts';
import type { VocabularyContext } from './context.ts';
import { readEnglish } from './english.ts';
import { expandQuestion } from './expand.ts';
import { INTENT_NAMES, readIntent } from './intent.ts';
import { unifyScript } from './script.ts';
import type { Understanding } from './types.ts';

/**
 * Turns a question into chips, an intent and what is searched. Works on any text; an empty question has neither chips nor groups.
 * `without` holds ids of chips that a person took away: they are left out, and their words are searched as words.
 */
export function understand(question: string, context: VocabularyContext, without: ReadonlySet<string> = new Set()): Understanding {
  const { lexicon, names } = context;
  const unified = unifyScript(question);
  const keep = (word: string): string | undefined => (lexicon.synonyms.has(word) || context.holds(word) ? word : undefined);
  const readName = (phrase: string): string | undefined => names.english.get(phrase) ?? keep(phrase) ?? context.readPinyin(phrase);
  const reading = readEnglish(unified, lexicon.english, readName, (word) => lexicon.stopWords.has(word));
  const text = reading.text;
  const chips = [...findChips(text, context), ...findEnglishModality(unified, text, context)].filter((chip) => !without.has(chip.id));
  const regions = chips.filter((chip) => chip.kind === 'region').length;
  const intent = readIntent(
    unified === text ? text : `${unified} ${text}`,
    lexicon.intents,
    regions,
    chips.filter((chip) => chip.kind === 'body').length,
  );
  const groups = expandQuestion(text, chips, context, [...reading.terms, ...quotedTerms(text)], lexicon.asking.get(intent));
  const unknown = groups.filter((group) => !group.variants.some((variant) => context.holds(variant.text))).map((group) => group.surface);
  return {
    normalised: text,
    intent,
    intentName: INTENT_NAMES[intent],
    chips: chips.map(({ start: _start, end: _end, ...chip }) => chip),
    unknown: [...new Set(unknown)],
    groups,
    negated: lexicon.pattern('asks.missing').test(unified),
  };
}

/** What the question puts into quotation marks is one term, even where its parts are words that ask or join. */
function quotedTerms(text: string): string[] {
  return [...text.matchAll(/[“"‘「]([\p{L}\p{N}]{2,10})[”"’」]/gu)].map((match) => match[1] ?? '');
}
