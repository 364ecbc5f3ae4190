import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jieba from 'nodejieba';
import { loadVocabulary } from '../vocabulary/load.ts';

const SHORTEST_USER_WORD = 3;
/** Search mode takes words of two and three characters out of a longer one; words of four (监督管理) have to be asked for. */
const LONG_INNER_WORD = 4;
let loaded = false;

/**
 * The words of a text for an index, in jieba's search mode: long words and the shorter ones in them, so that texts and questions meet.
 * The first call loads the dictionary (about 1.5 s and 300 MB); the vocabulary's names are words of it.
 */
export function tokenise(text: string): string[] {
  loadOnce();
  return jieba.cutForSearch(text, true).flatMap((token) => (token.length > LONG_INNER_WORD ? [...innerWords(token), token] : [token]));
}

/** The words of a text one behind the other, none invented: what the dictionary does not have comes as single characters. */
export function cutWords(text: string): string[] {
  loadOnce();
  return jieba.cut(text, false);
}

function loadOnce(): void {
  if (loaded) return;
  loadWords(userWords());
  loaded = true;
}

/**
 * Whether a word says what is done or how and names no thing (verbs, adjectives, adverbs and their particles, by jieba's tags): such words are said
 * otherwise in another text more often than names are. Loads the dictionary like `tokenise`.
 */
export function isPredicate(word: string): boolean {
  loadOnce();
  const tags = jieba.tag(word).map(({ tag }) => tag);
  return tags.length > 0 && tags.every((tag) => /^(?:v[dgi]?|a[dg]?|d[g]?|u[a-z]?|p|y|zg?|i|l)$/u.test(tag));
}

function innerWords(token: string): string[] {
  return jieba.cutSmall(token, LONG_INNER_WORD).filter((word) => word.length === LONG_INNER_WORD);
}

/** Names that jieba would cut apart. Region names are left to its own dictionary, which has them. */
export function userWords(): string[] {
  const { instruments, bodies, actors, regions } = loadVocabulary();
  const groups = [...regions.values()].filter((region) => region.kind !== 'administrative');
  const named = [...instruments.values(), ...bodies.values(), ...actors.values(), ...groups];
  const words = new Set(named.flatMap((entry) => [entry.name, ...entry.aliases]));
  return [...words].filter((word) => word.length >= SHORTEST_USER_WORD && /^[\p{Script=Han}A-Za-z0-9]+$/u.test(word)).sort();
}

/** jieba takes user words from a file only; words inserted later would be unknown to other threads. */
function loadWords(words: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-words-'));
  try {
    const userDict = join(folder, 'words.utf8');
    writeFileSync(userDict, words.map((word) => `${word} n\n`).join(''));
    jieba.load({ userDict });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
