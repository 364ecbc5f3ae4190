import type { ActorClass, Body, Instrument, Match, Region } from '../../../graph/vocabulary/types.ts';
import type { QueryVariant } from '../index/types.ts';
import type { Lexicon } from '../lexicon/load.ts';
import type { Tokenise } from '../index/terms.ts';
import type { PinyinReader } from './pinyin.ts';

/** The names that a question is understood by: the vocabularies of `graph`, the same that texts are annotated with. */
export interface Names {
  findRegions(text: string): readonly Match<Region>[];
  /** Every region of this name, the likeliest first. */
  regionsNamed(surface: string): readonly Region[];
  isWithin(id: string, ancestorId: string): boolean;
  regionById(id: string): Region | undefined;
  /** A region's name, with that of the region above it before a county's or district's: 重庆市江北区. The id where there is no such region. */
  fullRegionName(id: string): string;
  /** Bodies named in a question about a region; bare short names (发改委) count. */
  findBodies(text: string, regionId: string): readonly Match<Body>[];
  bodyById(id: string): Body | undefined;
  findInstruments(text: string): readonly Match<Instrument>[];
  instrumentById(id: string): Instrument | undefined;
  findActors(text: string): readonly Match<ActorClass>[];
  /** The actor class of this name. */
  actorNamed(name: string): ActorClass | undefined;
  actorById(id: string): ActorClass | undefined;
  /** Whether an actor class is the other one or stands below it. */
  isActorWithin(id: string, ancestorId: string): boolean;
  /** Whether an actor is a financial institution or one that serves them by rating or verifying. */
  isFinancial(id: string): boolean;
  modalityName(id: string): string;
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
}

/** All that understanding a question needs. */
export interface VocabularyContext {
  readonly names: Names;
  readonly lexicon: Lexicon;
  readonly find: WordFinders;
  readonly tokenise: Tokenise;
  readonly readPinyin: PinyinReader;
  readonly documents: readonly NamedDocument[];
  /** Whether any clause of the collection holds the words. */
  holds(text: string): boolean;
}
