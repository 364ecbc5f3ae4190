import { cutWords } from '../../../graph/text/tokenise.ts';
import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import { remember } from '../index/holding.ts';
import type { ClauseIndex } from '../index/types.ts';
import type { Tokenise } from '../index/terms.ts';
import type { Lexicon } from '../lexicon/load.ts';
import { makeAlike } from './alike.ts';
import type { Names, VocabularyContext } from './context.ts';
import { makeInitialsReader } from './initials.ts';
import { makePinyinReader } from './pinyin.ts';
import { makeWordFinder } from './words.ts';
import type { Spelling } from './spelling.ts';
import { loadChipTables } from './tables.ts';

/** Words of the collection whose pinyin is known: the most frequent ones, so that the first question in pinyin stays quick. */
const SPELLED_WORDS = 20_000;
/** A word of the collection in fewer clauses is no word to correct to: it may be a typo itself. */
const LEAST_CLAUSES = 3;

/** Texts whose words are remembered. */
const MOST_CUT = 500;

/** What may be said of the day of asking; the machine's own if nothing is. */
const machineDay = (): string => new Date().toISOString().slice(0, 10);

/**
 * What a question is understood by, over an index: `documents`, `holds` and the collection's words follow the index as it changes.
 * In pinyin, names of regions and instruments go before words of the collection, and frequent words before rare ones.
 */
export function makeContext(
  index: ClauseIndex,
  names: Names,
  lexicon: Lexicon,
  tokenise: Tokenise,
  today: () => string = machineDay,
): VocabularyContext {
  const tables = loadChipTables();
  const vocabulary = function* (): Iterable<string> {
    for (const document of index.documents()) yield (names.regionById(document.regionId)?.name ?? '').replace(/[省市区]$/u, '');
    yield* names.known();
    yield* lexicon.modalityWords.keys();
    for (const asking of lexicon.asking.values()) yield* asking;
  };
  const words = function* (): Iterable<string> {
    yield* vocabulary();
    yield* lexicon.synonyms.keys();
    yield* index.words(SPELLED_WORDS).map(({ word }) => word);
  };
  const holds = (text: string): boolean => index.holds(text);
  // Several tables look at the same question, each by the words in it.
  const cuts = new Map<string, string[]>();
  const cut: Tokenise = (text) => remember(cuts, text, tokenise, MOST_CUT);
  let spelling: Spelling | undefined;
  let bodies: ReadonlySet<string> | undefined;
  let instruments: ReadonlySet<string> | undefined;
  return {
    names,
    lexicon,
    find: {
      synonyms: makeWordFinder(lexicon.synonyms, cut, holds),
      topics: makeMatcher(lexicon.topics),
      modalityWords: makeMatcher(lexicon.modalityWords),
      bearerWords: makeMatcher(lexicon.bearerWords),
      regionWords: makeMatcher(lexicon.regionWords),
      bodyWords: makeMatcher(tables.bodyWords),
      institutions: makeMatcher(tables.institutions),
    },
    tables,
    tokenise: cut,
    cutWords,
    readPinyin: makePinyinReader(words),
    readInitials: makeInitialsReader(names.known, words, (name) => index.countHolding(name)),
    get spelling() {
      return (spelling ??= makeSpelling(index, names, lexicon, vocabulary));
    },
    today,
    get documents() {
      return index.documents();
    },
    get bodies() {
      return (bodies ??= new Set(
        index.documents().flatMap((document) => [...document.issuerIds, ...document.clauses.flatMap((clause) => clause.bodies)]),
      ));
    },
    get instruments() {
      return (instruments ??= new Set(index.documents().flatMap((document) => document.clauses.flatMap((clause) => clause.instruments))));
    },
    holds,
  };
}

/** Pairs of characters that stand side by side in some word. */
function pairsOf(words: Iterable<string>): Set<string> {
  const pairs = new Set<string>();
  for (const word of words) for (let at = 0; at + 2 <= word.length; at++) pairs.add(word.slice(at, at + 2));
  return pairs;
}

function makeSpelling(index: ClauseIndex, names: Names, lexicon: Lexicon, vocabulary: () => Iterable<string>): Spelling {
  // Two characters that might be one of 3,000 places are a wrong word of another kind more likely (林权 is no 林芝).
  const named = new Set([...vocabulary()].filter((word) => word.length > 2 || names.regionsNamed(word).length === 0));
  // A part of a name (林权 of 林权抵押贷款) is no wrong word, though no dictionary has it.
  const parts = pairsOf([...vocabulary(), ...lexicon.synonyms.keys(), ...[...lexicon.synonyms.values()].flat().map(({ text }) => text)]);
  const askingWords = new Set([...lexicon.asking.values()].flatMap((words) => [...words]));
  const frequent = new Set<string>();
  for (const { word, clauses } of index.words(SPELLED_WORDS)) {
    if (clauses < LEAST_CLAUSES) break;
    if (/^\p{Script=Han}{2,6}$/u.test(word)) frequent.add(word);
  }
  const characters = new Set([...named, ...frequent].flatMap((word) => [...word]).filter((each) => /\p{Script=Han}/u.test(each)));
  return {
    cut: cutWords,
    isKnown: (word) =>
      cutWords(word).length === 1 ||
      named.has(word) ||
      parts.has(word) ||
      lexicon.synonyms.has(word) ||
      lexicon.topics.has(word) ||
      lexicon.bearerWords.has(word) ||
      lexicon.regionWords.has(word) ||
      index.holds(word),
    // The index counts pairs of characters too; the dictionary tells which of them are words.
    isTarget: (word) => named.has(word) || (frequent.has(word) && cutWords(word).length === 1),
    isNamed: (word) => lexicon.modalityWords.has(word) || askingWords.has(word),
    isHeld: (words) => index.holds(words),
    isPlain: (character) => lexicon.stopWords.has(character),
    alike: makeAlike(characters),
  };
}
