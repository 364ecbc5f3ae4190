export interface Piece {
  readonly text: string;
  /** Whether it is quoted Chinese. */
  readonly source: boolean;
}

/** Cuts a sentence that is not Chinese into its own words and the Chinese that it quotes: in “ ”, 《 》, or as one word in ( ). */
export function cutQuoted(sentence: string): Piece[] {
  return sentence
    .split(/(“[^“”]*\p{Script=Han}[^“”]*”|《[^《》]*》|\(\p{Script=Han}+\))/u)
    .map((text, at) => ({ text, source: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
