/** How words are cut: words of a text, finest and coarse ones. The project's is `tokenise` of graph/text. */
export type Tokenise = (text: string) => string[];

/** A longer word (whose pairs count too), a word of two characters or in Latin letters, a pair that is no word, one character. */
export type TermKind = 'long' | 'word' | 'bigram' | 'character';

const HAN_RUN = /\p{Script=Han}+/gu;
const OTHER_WORD = /[a-z0-9][a-z0-9.+-]*/g;

/** A text as it is compared: compatibility forms unified, Latin letters small. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * The terms of a text, repeated as often as they occur: words of the tokeniser, every two neighbouring Chinese characters, and every
 * Chinese character. The three cannot be confused, since a word of two characters is a bigram and longer ones are words only.
 */
export function cutTerms(text: string, tokenise: Tokenise): string[] {
  const folded = foldText(text);
  return termsOf(folded, tokenise(folded));
}

function termsOf(folded: string, tokens: readonly string[]): string[] {
  const terms: string[] = [];
  for (const token of tokens) {
    const word = token.trim();
    if (word.length > 2 && /^\p{Script=Han}+$/u.test(word)) terms.push(word);
  }
  for (const match of folded.matchAll(OTHER_WORD)) terms.push(match[0]);
  for (const match of folded.matchAll(HAN_RUN)) {
    const characters = [...match[0]];
    characters.forEach((character, at) => {
      terms.push(character);
      const next = characters[at + 1];
      if (next !== undefined) terms.push(character + next);
    });
  }
  return terms;
}

/** The terms of a part of a question, each once, with what kind of evidence it is. */
export type CutQuery = (text: string) => ReadonlyMap<string, TermKind>;

/** Cuts parts of questions, with the words of the tokeniser. */
export function cutQueryTerms(text: string, tokenise: Tokenise): Map<string, TermKind> {
  const folded = foldText(text);
  const tokens = tokenise(folded);
  const words = new Set(tokens.map((word) => word.trim()));
  const kinds = new Map<string, TermKind>();
  for (const term of termsOf(folded, tokens)) {
    if (kinds.has(term)) continue;
    const han = /^\p{Script=Han}/u.test(term);
    const length = [...term].length;
    kinds.set(term, !han ? 'word' : length > 2 ? 'long' : length === 1 ? 'character' : words.has(term) ? 'word' : 'bigram');
  }
  return kinds;
}
