import { fileURLToPath } from 'node:url';
import { readTable } from '../../graph/table.ts';
import { findRegions } from '../../graph/vocabulary/regions.ts';

/** Words that say where a metric is measured, before what is measured: they tell regions apart, not measures. */
const PLACE = /^(?:(?:全|我|本)[国省市区县州旗镇盟](?!域)|辖[区内](?!域)|区域内?|(?:及其?)?周边地区|地区(?!生产))/u;
/** What remains of a metric without its place must still say something. */
const SHORTEST = 3;

let words: readonly (readonly [printed: string, word: string])[] | undefined;

/** A metric without its place and with words that say the same made equal, so that what regions measure alike reads alike: 全区绿色贷款余额 → 绿色贷款余额. */
export function normaliseMetric(printed: string): string {
  words ??= readTable(fileURLToPath(new URL('metric-words.tsv', import.meta.url)), ['printed', 'word', 'source']).map(
    (row) => [row.get('printed'), row.get('word')] as const,
  );
  let metric = printed.normalize('NFKC').replaceAll(/\s/gu, '');
  for (;;) {
    const [region] = findRegions(metric);
    const end = region?.start === 0 ? region.end : (PLACE.exec(metric)?.[0].length ?? 0);
    if (end === 0 || metric.length - end < SHORTEST) break;
    metric = metric.slice(end);
  }
  for (const [from, to] of words) metric = metric.replaceAll(from, to);
  return metric;
}
