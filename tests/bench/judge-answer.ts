import type { Answer } from '../../api/search/answer/types.ts';

/** A question with what its answer is; `answer` is null where clauses are asked for. */
export interface AskedQuestion {
  readonly id: string;
  readonly type: string;
  readonly q: string;
  readonly answerable: boolean;
  readonly answer: string | readonly string[] | null;
}

export interface Judged {
  readonly claimed: boolean;
  readonly notFound: boolean;
  /** At least four fifths (F1) of what is claimed and what is right are the same. */
  readonly right: boolean;
  /** Every right answer stands in a sentence that is shown, claimed or not. */
  readonly shown: boolean;
  readonly texts: readonly string[];
}

const ENOUGH = 0.8;

/** Letters and digits of a text alone: marks, blanks and width say nothing of a name. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');

/** One name in another that is no more than twice as long (500亿元 in 达到500亿元). */
function isSameName(one: string, other: string): boolean {
  const [short = '', long = ''] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  return short !== '' && long.includes(short) && long.length <= 2 * short.length;
}

/** Judges an answer by what is right. */
export function judgeAnswer(question: AskedQuestion, answer: Answer): Judged {
  const wanted = question.answer === null ? [] : [question.answer].flat();
  const claimed = answer.status === 'found';
  const texts = answer.items.map(({ text }) => text);
  const recall = wanted.filter((want) => texts.some((text) => isSameName(want, text))).length / wanted.length;
  const precision = texts.filter((text) => wanted.some((want) => isSameName(want, text))).length / texts.length;
  const quotes = answer.items.map(({ quote }) => bare(quote));
  return {
    claimed,
    notFound: answer.status === 'not_found',
    right: claimed && recall > 0 && precision > 0 && (2 * recall * precision) / (recall + precision) >= ENOUGH,
    shown: wanted.every((want) => quotes.some((quote) => quote.includes(bare(want))) || texts.some((text) => isSameName(want, text))),
    texts: claimed ? texts : [],
  };
}
