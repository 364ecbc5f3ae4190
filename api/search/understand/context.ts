import type { ActorClass, Body, Instrument, Match, Region } from '../../../graph/vocabulary/types.ts';
import type { Said } from '../../said.ts';
import type { QueryVariant } from '../index/types.ts';
import type { Lexicon } from '../lexicon/load.ts';
import type { Tokenise } from '../index/terms.ts';
import type { PinyinReader } from './pinyin.ts';
import type { Spelling } from './spelling.ts';
import type { ChipTables, Institution } from './tables.ts';

/** The names that a question is understood by: the vocabularies of `graph`, the same that texts are annotated with. */
export interface Names {
  findRegions(text: string): readonly Match<Region>[];
  /** Every region of this name, the likeliest first. */
  regionsNamed(surface: string): readonly Region[];
  /** One-character names that are seldom anything else (晋). */
  readonly regionLetters: ReadonlySet<string>;
  isWithin(id: string, ancestorId: string): boolean;
  regionById(id: string): Region | undefined;
  /** A region's name, with that of the region above it before a county's or district's: 重庆市江北区. The id where there is no such region. */
  fullRegionName(id: string): string;
  /** The same name with the English one. */
  sayRegion(id: string): Said;
  /** Bodies named in a question about a region; bare short names (发改委) count. */
  findBodies(text: string, regionId: string): readonly Match<Body>[];
  bodyById(id: string): Body | undefined;
  /** The body of this full or short name in a region; of 全国 where the region has none. */
  bodyNamed(name: string, regionId: string): Body | undefined;
  /** All bodies that a name can mean to one who asks about a region: the region's own office and the national one. */
  bodiesOfName(name: string, regionId: string): readonly Body[];
  /** What took over from a body, nearest first. */
  bodiesAfter(id: string): readonly Body[];
  /** What a body directly took over from. */
  bodiesDirectlyBefore(id: string): readonly Body[];
  /** What took over from a body and what it took over from, the heirs first. */
  bodiesBeforeAndAfter(id: string): readonly Body[];
  findInstruments(text: string): readonly Match<Instrument>[];
  /** The instrument that a text names from its beginning to its end; meant for words of tables, which come again and again. */
  instrumentNamed(text: string): Instrument | undefined;
  instrumentById(id: string): Instrument | undefined;
  /** What else an instrument's words could mean: those above it, its class, those below it and those whose name holds its words; the nearest first. */
  instrumentsAround(id: string, surface: string): readonly Instrument[];
  findActors(text: string): readonly Match<ActorClass>[];
  /** The actor class of this name. */
  actorNamed(name: string): ActorClass | undefined;
  actorById(id: string): ActorClass | undefined;
  /** The classes directly above and below an actor class. */
  actorsAround(id: string): readonly ActorClass[];
  /** Whether an actor class is the other one or stands below it. */
  isActorWithin(id: string, ancestorId: string): boolean;
  /** Whether an actor is a financial institution or one that serves them by rating or verifying. */
  isFinancial(id: string): boolean;
  modalityName(id: string): string;
  modalityEnglish(id: string): string;
  /** Short and full names that may be typed in pinyin: regions, instruments, actors. */
  known(): Iterable<string>;
  /** English name in small letters → Chinese name, of regions and instruments. */
  readonly english: ReadonlyMap<string, string>;
}

/** A document as far as a question can name it. */
export interface NamedDocument {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly regionId: string;
}

/** Finders of the lexicon's words in a text, leftmost and longest, made once. */
export interface WordFinders {
  synonyms(text: string): readonly Match<readonly QueryVariant[]>[];
  topics(text: string): readonly Match<string>[];
  modalityWords(text: string): readonly Match<string>[];
  bearerWords(text: string): readonly Match<string>[];
  regionWords(text: string): readonly Match<string>[];
  bodyWords(text: string): readonly Match<readonly string[]>[];
  institutions(text: string): readonly Match<Institution>[];
}

/** All that understanding a question needs. */
export interface VocabularyContext {
  readonly names: Names;
  readonly lexicon: Lexicon;
  readonly find: WordFinders;
  readonly tables: ChipTables;
  readonly tokenise: Tokenise;
  /** The words of a text one behind the other, none invented. */
  cutWords(text: string): readonly string[];
  readonly readPinyin: PinyinReader;
  /** Reads the first letters of a known name's syllables (lsbx). */
  readInitials(letters: string): string | undefined;
  /** Made when the first unknown word is met. */
  readonly spelling: Spelling;
  /** The day of asking, ISO: what 今年 means. */
  today(): string;
  readonly documents: readonly NamedDocument[];
  /** Bodies that clauses of the collection give a task, or that issued its documents, by id. */
  readonly bodies: ReadonlySet<string>;
  /** Instruments that clauses of the collection use, with those above them, by id. */
  readonly instruments: ReadonlySet<string>;
  /** Whether any clause of the collection holds the words. */
  holds(text: string): boolean;
}
