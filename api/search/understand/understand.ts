import { findChips } from './chips.ts';
import type { PlacedChip } from './chip.ts';
import { applyChoices, type Choices } from './choices.ts';
import type { VocabularyContext } from './context.ts';
import { readEnglish, type EnglishReading } from './english.ts';
import { expandQuestion } from './expand.ts';
import { INTENT_NAMES, readIntent } from './intent.ts';
import { findEnglishModality } from './modality.ts';
import { unifyScript } from './script.ts';
import { applyTypos, findTypos, type TypoReading } from './spelling.ts';
import { suggestChips } from './suggest.ts';
import type { Correction, Understanding } from './types.ts';

/**
 * Turns a question into chips, an intent and what is searched. Works on any text; an empty question has neither chips nor groups.
 * `choices` are what a person changed: chips taken away (their words are searched as words), switched, or put in.
 */
export function understand(question: string, context: VocabularyContext, choices: Choices = {}): Understanding {
  const { lexicon } = context;
  const unified = unifyScript(question);
  const initials: Correction[] = [];
  const reading = readLatin(unified, context, initials);
  const typos = readTypos(reading.text, context);
  const text = applyTypos(reading.text, typos);
  const found = [...findChips(text, context), ...findEnglishModality(unified, text, context)];
  const chips = applyChoices(found, choices, text.length, context);
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
    corrections: [...initials, ...typos.map(({ from, to }) => correction('typo', from, to))],
    suggestions: suggestChips(chips, context),
    unknown: [...new Set(unknown)],
    groups,
    negated: lexicon.pattern('asks.missing').test(unified),
  };
}

const correction = (kind: Correction['kind'], from: string, to: string): Correction => ({ kind, from, to, text: `已按“${to}”理解` });

/** English, pinyin and initials read as Chinese; what was read from initials is told. */
function readLatin(unified: string, context: VocabularyContext, initials: Correction[]): EnglishReading {
  const { lexicon, names } = context;
  const keep = (word: string): string | undefined => (lexicon.synonyms.has(word) || context.holds(word) ? word : undefined);
  const readName = (phrase: string): string | undefined => {
    const known = names.english.get(phrase) ?? keep(phrase) ?? context.readPinyin(phrase);
    if (known !== undefined || lexicon.stopWords.has(phrase)) return known;
    const name = context.readInitials(phrase);
    if (name !== undefined) initials.push(correction('initials', phrase, name));
    return name;
  };
  return readEnglish(unified, lexicon.english, readName, (word) => lexicon.stopWords.has(word));
}

/** Shortest chip within which no typo is looked for: shorter ones may be a part of a wrong word by chance. */
const SURE_CHIP = 3;

/** Wrong words among those that nothing understands yet. Most questions have none, and are looked at once. */
function readTypos(text: string, context: VocabularyContext): TypoReading[] {
  if (findTypos(text, context.spelling, () => false).length === 0) return [];
  const sure = (chip: PlacedChip): boolean => chip.end - chip.start >= SURE_CHIP || chip.kind === 'region' || chip.kind === 'deadline';
  const taken = findChips(text, context).filter(sure);
  return findTypos(text, context.spelling, (at) => taken.some((chip) => chip.start <= at && at < chip.end));
}

/** What the question puts into quotation marks is one term, even where its parts are words that ask or join. */
function quotedTerms(text: string): string[] {
  return [...text.matchAll(/[“"‘「]([\p{L}\p{N}]{2,10})[”"’」]/gu)].map((match) => match[1] ?? '');
}
