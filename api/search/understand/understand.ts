import { findChips } from './chips.ts';
import type { PlacedChip } from './chip.ts';
import { applyChoices, type Choices } from './choices.ts';
import type { VocabularyContext } from './context.ts';
import { markAsked, readEnglish, type EnglishReading } from './english.ts';
import { expandQuestion } from './expand.ts';
import { INTENT_NAMES, readIntent } from './intent.ts';
import { findEnglishModality, withoutPlans } from './modality.ts';
import { countCompared, withoutMentioned } from './compared.ts';
import { unifyScript } from './script.ts';
import { applyTypos, findTypos, type TypoReading } from './spelling.ts';
import { suggestChips } from './suggest.ts';
import { findUnknown } from './unknown.ts';
import type { Correction, Intent, Understanding } from './types.ts';

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
  const found = [...withoutMentioned(findChips(text, context), text, context), ...findEnglishModality(unified, text, context)];
  const chosen = applyChoices(found, choices, text.length, context);
  const regions = countCompared(chosen, text, context);
  const intent = readIntent(
    unified === text ? text : `${unified} ${text}`,
    lexicon.intents,
    regions,
    chosen.filter((chip) => chip.kind === 'body').length,
  );
  const chips = withoutPlans(chosen, intent);
  const groups = expandQuestion(text, chips, context, [...reading.terms, ...quotedTerms(text)], askingWords(intent, context));
  return {
    normalised: text,
    intent,
    intentName: INTENT_NAMES[intent],
    chips: chips.map(({ start: _start, end: _end, ...chip }) => chip),
    corrections: [...initials, ...typos.map((typo) => sayTypo(typo, question, reading.text))],
    suggestions: suggestChips(chips, context),
    unknown: findUnknown(groups, chips, context),
    groups,
    negated: lexicon.pattern('asks.missing').test(unified),
  };
}

/** Words by which the intent asks; who compares places asks by the words of coverage too (谁点名了). */
function askingWords(intent: Intent, { lexicon }: VocabularyContext): ReadonlySet<string> {
  const own = lexicon.asking.get(intent) ?? new Set<string>();
  return intent === 'compare' ? own.union(lexicon.asking.get('coverage') ?? new Set()) : own;
}

const sayRead = (to: string): string => `已按“${to}”理解`;

/** A typo in words; its alternatives change the question as it was typed, or, where the words stand there in another script, as it was read. */
function sayTypo({ from, to, alternatives, start }: TypoReading, question: string, text: string): Correction {
  const exchange = (word: string): string =>
    question.includes(from) ? question.replace(from, word) : text.slice(0, start) + word + text.slice(start + from.length);
  return {
    kind: 'typo',
    from,
    to,
    alternatives: alternatives.map((word) => ({ word, question: exchange(word) })),
    text: to === null ? `您是否要找：${alternatives.map((word) => `“${word}”`).join('')}` : sayRead(to),
  };
}

/**
 * English, pinyin and initials read as Chinese; what was read from initials is told. Where a question turns out to be in pinyin and not in English,
 * its short words (shi, you) are read as pinyin too.
 */
function readLatin(unified: string, context: VocabularyContext, initials: Correction[]): EnglishReading {
  const { lexicon, names } = context;
  const keep = (word: string): string | undefined => (lexicon.synonyms.has(word) || context.holds(word) ? word : undefined);
  let spelled = 0;
  const readName = (phrase: string): string | undefined => {
    const known = names.english.get(phrase) ?? keep(phrase);
    if (known !== undefined || lexicon.stopWords.has(phrase)) return known;
    const pinyin = context.readPinyin(phrase);
    if (pinyin !== undefined) spelled++;
    if (pinyin !== undefined || context.tables.particles.has(phrase)) return pinyin;
    const name = context.readInitials(phrase);
    if (name !== undefined) initials.push({ kind: 'initials', from: phrase, to: name, alternatives: [], text: sayRead(name) });
    return name;
  };
  const asked = markAsked(unified, (phrase) => lexicon.english.has(phrase) || names.english.has(phrase));
  const read = (table: ReadonlyMap<string, readonly string[]>, isStopWord: (word: string) => boolean): EnglishReading =>
    readEnglish(asked, table, readName, isStopWord);
  const english = read(lexicon.english, (word) => lexicon.stopWords.has(word) && !context.tables.particles.has(word));
  const inPinyin = english.unknown.some((word) => context.tables.particles.has(word)) && (spelled > 0 || isParticles(english, context));
  if (!inPinyin)
    return english.unknown.some((word) => lexicon.stopWords.has(word))
      ? read(lexicon.english, (word) => lexicon.stopWords.has(word))
      : english;
  initials.length = 0;
  const reading = read(new Map([...lexicon.english, ...context.tables.particles]), (word) => lexicon.stopWords.has(word));
  return { ...reading, text: reading.text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') };
}

/** Whether all that no table reads are particles of pinyin, and one of them is too long to be anything else. */
function isParticles({ unknown }: EnglishReading, { tables }: VocabularyContext): boolean {
  return unknown.every((word) => tables.particles.has(word)) && unknown.some((word) => word.length >= 4);
}

/** Shortest chip within which no typo is looked for: shorter ones may be a part of a wrong word by chance. */
const SURE_CHIP = 3;

/** In a question that tells a story one wrong word among so many hardly matters, and looking for it takes longest there. */
const LONGEST_SPELLED = 40;

/** Wrong words among those that nothing understands yet. Most questions have none, and are looked at once. */
function readTypos(text: string, context: VocabularyContext): TypoReading[] {
  if (text.length > LONGEST_SPELLED || findTypos(text, context.spelling, () => false).length === 0) return [];
  const sure = (chip: PlacedChip): boolean => chip.end - chip.start >= SURE_CHIP || chip.kind === 'region' || chip.kind === 'deadline';
  const taken = findChips(text, context).filter(sure);
  return findTypos(text, context.spelling, (at) => taken.some((chip) => chip.start <= at && at < chip.end));
}

/** What the question puts into quotation marks is one term, even where its parts are words that ask or join. */
function quotedTerms(text: string): string[] {
  return [...text.matchAll(/[“"‘「]([\p{L}\p{N}]{2,10})[”"’」]/gu)].map((match) => match[1] ?? '');
}
