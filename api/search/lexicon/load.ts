import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JingweiError } from '../../../graph/errors.ts';
import { readTable, type TableRow } from '../../../graph/table.ts';
import type { QueryVariant } from '../index/types.ts';
import { INTENTS, type Intent } from '../understand/types.ts';

/** A pattern that speaks for an intent. */
export interface IntentCue {
  readonly intent: Intent;
  readonly pattern: RegExp;
  readonly weight: number;
}

/** The tables that understanding a question needs beside the vocabularies. Keys are simplified Chinese, Latin letters small. */
export interface Lexicon {
  /** Everyday word → words of policy texts. */
  readonly synonyms: ReadonlyMap<string, readonly QueryVariant[]>;
  /** English phrase → Chinese words. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  readonly intents: readonly IntentCue[];
  readonly stopWords: ReadonlySet<string>;
  /** Words by which a question of an intent asks: they name the asked place and are not searched. */
  readonly asking: ReadonlyMap<Intent, ReadonlySet<string>>;
  readonly modalityWords: ReadonlyMap<string, string>;
  /** Everyday name of an actor → name in the vocabulary. */
  readonly bearerWords: ReadonlyMap<string, string>;
  /** Colloquial name of a region → name in the vocabulary. */
  readonly regionWords: ReadonlyMap<string, string>;
  /** Word that speaks of a class of instruments → class id. */
  readonly topics: ReadonlyMap<string, string>;
  /** Noun that a question asks for → endings of the phrases that fill its place; `@place` means names of regions. */
  readonly askedNouns: ReadonlyMap<string, readonly string[]>;
  /** Units that a question can ask for, each with what a target must hold to answer it. */
  readonly units: readonly { readonly asked: RegExp; readonly needed: RegExp }[];
  /** What numbers measure, by the words that say so. */
  readonly measures: readonly { readonly name: string; readonly words: RegExp }[];
  /** Kinds of terms (最高 a cap) by the words that ask for them. */
  readonly termKinds: readonly { readonly name: string; readonly words: RegExp }[];
  /** A regular expression of `patterns.tsv` by its name; `BAD_VOCABULARY` if there is none. Never keeps a position: not global. */
  pattern(name: string): RegExp;
  readonly boilerplateHeadings: readonly string[];
  /** Kinds of rules by the end of a title, the highest first. */
  readonly ruleRanks: readonly RuleRank[];
}

/** A kind of rule, e.g. 条例. */
export interface RuleRank {
  /** How titles of its kind end. */
  readonly ending: RegExp;
  /** 0..1, the highest for laws. */
  readonly rank: number;
  readonly name: string;
}

function rows(name: string, columns: readonly string[]): TableRow[] {
  return readTable(fileURLToPath(new URL(name, import.meta.url)), columns);
}

function refuse(row: TableRow, message: string, entry: string): never {
  throw new JingweiError('BAD_VOCABULARY', message, { place: { file: row.file, line: row.line, entry } });
}

/** A table as a map from its first column; a key that is there twice or a row without source is refused. */
function keyed<T>(name: string, key: string, column: string, read: (row: TableRow) => T): Map<string, T> {
  const map = new Map<string, T>();
  for (const row of rows(name, [key, column, 'source'])) {
    const entry = row.get(key).toLowerCase();
    if (entry === '') refuse(row, `${key} is empty`, entry);
    if (row.get('source') === '') refuse(row, 'entry gives no source', entry);
    if (map.has(entry)) refuse(row, 'entry is there twice', entry);
    map.set(entry, read(row));
  }
  return map;
}

function readIntents(): IntentCue[] {
  return rows('intents.tsv', ['intent', 'pattern', 'weight', 'source']).map((row) => {
    const intent = INTENTS.find((name) => name === row.get('intent'));
    if (intent === undefined) refuse(row, 'there is no such intent', row.get('intent'));
    const weight = Number(row.get('weight'));
    if (!(weight > 0)) refuse(row, 'weight is no positive number', row.get('pattern'));
    return { intent, pattern: new RegExp(row.get('pattern'), 'u'), weight };
  });
}

function readAsking(): Map<Intent, Set<string>> {
  const asking = new Map<Intent, Set<string>>();
  for (const row of rows('asking.tsv', ['intent', 'word', 'source'])) {
    const intent = INTENTS.find((name) => name === row.get('intent'));
    if (intent === undefined) refuse(row, 'there is no such intent', row.get('intent'));
    const words = asking.get(intent) ?? new Set<string>();
    if (words.has(row.get('word'))) refuse(row, 'entry is there twice', row.get('word'));
    asking.set(intent, words.add(row.get('word')));
  }
  return asking;
}

/** One table a field of life; a word stands in one of them only, since its row says all that it means. */
const SYNONYM_TABLES = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((name) => /^synonyms(-[a-z]+)?\.tsv$/.test(name))
  .sort();

function readSynonyms(): Map<string, QueryVariant[]> {
  const synonyms = new Map<string, QueryVariant[]>();
  for (const table of SYNONYM_TABLES) {
    const read = keyed(table, 'word', 'policy', (row) => {
      const weight = Number(row.get('weight'));
      const word = row.get('word').toLowerCase();
      if (!(weight > 0 && weight < 1)) refuse(row, 'an expansion weighs less than the word itself', word);
      if (synonyms.has(word)) refuse(row, 'another table of synonyms has this entry', word);
      if (row.list('policy').includes(word)) refuse(row, 'a word is no expansion of itself', word);
      return row.list('policy').map((text) => ({ text, weight }));
    });
    for (const [word, variants] of read) synonyms.set(word, variants);
  }
  return synonyms;
}

function readPatterns(): (name: string) => RegExp {
  const patterns = keyed('patterns.tsv', 'name', 'pattern', (row) => new RegExp(row.get('pattern'), 'u'));
  return (name) => {
    const pattern = patterns.get(name);
    if (pattern === undefined)
      throw new JingweiError('BAD_VOCABULARY', 'there is no such pattern', { place: { file: 'patterns.tsv', entry: name } });
    return pattern;
  };
}

/** Reads and checks all tables; `BAD_VOCABULARY` names file and line. */
export function loadLexicon(): Lexicon {
  return {
    synonyms: readSynonyms(),
    english: keyed('english.tsv', 'english', 'chinese', (row) => row.list('chinese')),
    intents: readIntents(),
    stopWords: new Set(keyed('stopwords.tsv', 'word', 'source', () => true).keys()),
    asking: readAsking(),
    modalityWords: keyed('modality-words.tsv', 'word', 'modality', (row) => row.get('modality')),
    bearerWords: keyed('bearer-words.tsv', 'word', 'actor', (row) => row.get('actor')),
    regionWords: keyed('region-words.tsv', 'word', 'region', (row) => row.get('region')),
    topics: keyed('topics.tsv', 'word', 'class', (row) => row.get('class')),
    askedNouns: keyed('asked-nouns.tsv', 'noun', 'endings', (row) => row.list('endings')),
    units: rows('units.tsv', ['asked', 'needed', 'source']).map((row) => ({
      asked: new RegExp(row.get('asked'), 'u'),
      needed: new RegExp(row.get('needed'), 'u'),
    })),
    termKinds: rows('term-kinds.tsv', ['kind', 'words', 'source']).map((row) => ({
      name: row.get('kind'),
      words: new RegExp(row.get('words'), 'u'),
    })),
    measures: rows('measures.tsv', ['measure', 'words', 'source']).map((row) => ({
      name: row.get('measure'),
      words: new RegExp(row.get('words'), 'u'),
    })),
    pattern: readPatterns(),
    boilerplateHeadings: rows('boilerplate.tsv', ['heading', 'source']).map((row) => row.get('heading')),
    ruleRanks: rows('authority.tsv', ['ending', 'rank', 'name', 'source']).map((row) => ({
      ending: new RegExp(row.get('ending'), 'u'),
      rank: Number(row.get('rank')),
      name: row.get('name'),
    })),
  };
}
