/** How names of measures end; 排放总量 is shared by all parts of 化学需氧量、氨氮排放总量. */
const MEASURE =
  /(?:综合|总|排放|消费|使用|利用|覆盖|处理|处置|回收|治理|达标|普及|无害化|资源化|安全)*(?:总量|比重|比例|占比|量|率|额|强度|水平|规模|能力|产值|面积|浓度|数量|能耗|物耗|水耗|煤耗)$/u;
const BASELINE = /(?:分别)?(?:(?:比|较|与)\d{4}年(?:相比)?)?(?:分别|均|都)?$/u;
/** From the surest to the least sure: 及 may stand inside a name (京津冀及周边地区). */
const SEPARATORS = [/、/u, /[、和]/u, /[、和与及]/u];

/** The metrics of a coordinated series: one for each of `count` values, or the whole where the parts do not fit. */
export function splitMetric(metric: string, count: number, verb: string): string[] {
  const baseline = BASELINE.exec(metric)?.[0] ?? '';
  const bare = metric.slice(0, metric.length - baseline.length);
  const tail = baseline.replace(/分别|均|都/gu, '') + verb;
  const parts = SEPARATORS.map((separator) => bare.split(separator)).find(
    (split) => split.length === count && split.every((part) => part !== ''),
  );
  if (count < 2 || parts === undefined) return Array.from({ length: Math.max(count, 1) }, () => bare + tail);
  const shared = measureOf(parts.at(-1) ?? '');
  return parts.map((part, index) => part + (index < count - 1 && sharesMeasure(part, shared) ? shared : '') + tail);
}

const measureOf = (part: string): string => MEASURE.exec(part)?.[0] ?? '';

/** 化肥 shares 利用率 of 农药利用率, 化学需氧量 shares 排放总量 though it ends in 量 itself; 能耗 beside 用水量 shares nothing. */
function sharesMeasure(part: string, shared: string): boolean {
  const own = measureOf(part).length;
  return own === 0 || (own === 1 && shared.length > 2);
}

/** How many measures 均 speaks of (化肥、农药利用率均达到43%): one a part where each is a measure or shares the last one's name. */
export function countJoint(metric: string): number {
  return /均$/u.test(metric) ? metric.split(/、|和/u).length : 1;
}
