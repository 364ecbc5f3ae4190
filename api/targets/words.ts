import { cutWords } from '../../graph/text/tokenise.ts';
import { normaliseMetric } from './metric.ts';

/** Longest text that is taken for words of a metric. */
const LONGEST = 60;

/** The words of a metric as they are looked for: 绿色信贷增速 → 绿色, 贷款, 增速. */
export function readMetricWords(typed: string | null | undefined): string[] {
  const said = normaliseMetric(
    (typed ?? '')
      .slice(0, LONGEST)
      .trim()
      .replaceAll(/[\s、，,]+/gu, '·'),
  );
  return [...new Set(cutWords(said).filter((word) => /[\p{L}\p{N}]/u.test(word) && word !== '的'))];
}

/** Whether a metric holds all words, as printed or in the words that say the same. */
export function holdsWords(metric: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const same = normaliseMetric(metric);
  return words.every((word) => metric.includes(word) || same.includes(word));
}
