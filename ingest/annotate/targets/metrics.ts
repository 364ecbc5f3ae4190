import { COUNT_VERB } from './operators.ts';
import type { Reading } from './read-part.ts';

/** How names of measures end; 排放总量 is shared by all parts of 化学需氧量、氨氮排放总量. */
const MEASURE =
  /(?:重点工程|减排|产|销|发电|用水|用电|蓄积|吞吐|保有|交易|发行|融资|贷款|[\u4e00-\u9fff]{1,2}化|综合|总|排放|消费|使用|利用|覆盖|处理|处置|回收|治理|达标|普及|无害化|资源化|安全)*(?:总量|比重|比例|占比|量|率|额|强度|水平|规模|能力|产值|面积|浓度|数量|能耗|物耗|水耗|煤耗)$/u;
const BASELINE = /(?:分别)?(?:(?:比|较|与)(?:[\d０-９]{4}年|[“"][^”"]{2,4}[”"])[底末]?(?:相比)?)?(?:分别|均|都)?$/u;
/** From the surest to the least sure: 及 may stand inside a name (京津冀及周边地区). */
const SEPARATORS = [/、/u, /[、和]/u, /[、和与及]/u];

/** The words around the numbers of a part, and what went before. */
export interface Naming {
  /** Before the number, without dates and hopes. */
  readonly words: string;
  /** Behind it, with its mark. */
  readonly behind: string;
  /** How many numbers stand side by side. */
  readonly count: number;
  readonly reading: Reading;
  readonly before: { readonly metric: string; readonly subject: string };
}

/** The metric of each number of a part; `behind` says that it stands behind the number. */
export function nameMetrics({ words, behind, count, reading, before }: Naming): { metrics: string[]; behind: boolean } {
  const { comparison, named } = reading;
  const bare = words.slice(0, words.length - (comparison?.before ?? 0));
  const object = behind.replace(/^(?:左右|及?以上|及?以下|以内|之内)/u, '').replace(/^的/u, '');
  const per = PER_HEAD.exec(bare)?.[0];
  if (per !== undefined && object !== '') return { metrics: [per + object.replace(PROVIDED, '')], behind: true };
  if (named === 'right')
    return {
      metrics: [
        (reading.rule === 'target.share' && !/^(?:在|预留|具备|加强|实现|达到|完成|推动|确保|使)?$/u.test(bare) && !behind.includes('的')
          ? bare
          : '') + nameObject(object),
      ],
      behind: true,
    };
  const verb =
    comparison?.change === true
      ? words
          .slice(bare.length)
          .replace(/^(?:分别|均|累计|力争)+/u, '')
          .replace(/[约近]$/u, '')
      : '';
  const inside = VERB_AROUND.exec(words.slice(bare.length))?.[1];
  if (inside !== undefined) return { metrics: splitMetric(inside, count, ''), behind: false };
  if (bare === '' && verb === '' && object !== '') {
    const whose = /^(?:达到|实现|完成)/u.test(object) ? before.metric.replace(/(?:全部|全面|达到|实现).*$/u, '') : '';
    return { metrics: [whose + nameObject(object)], behind: true };
  }
  const spoken = bare
    .replace(/(?:从|由)(?=[^，]*[\d０-９])[^，]*$/u, '')
    .replace(/(?:到|至|于)\d{4}年[底末]?前?$/u, '')
    .replace(/^(?:原则上|逐步|力争|推动|确保)+/u, '')
    .replace(/(?:分别|均|全部|力争|争取|约|一般|原则上|应当?|须|要|比重达|占比达)+$/u, (end) =>
      /占比|比重/u.test(end) ? end.slice(0, 2) : '',
    );
  const metric = completed(spoken === '' && verb === '' ? before.metric : spoken, verb, before);
  const all = /均$/u.test(words.slice(0, bare.length + 1)) || /^(?:均|分别)/u.test(words.slice(bare.length)) || /分别$/u.test(bare);
  const name = metric === '' && verb === '' ? behind || before.subject : metric;
  return { metrics: splitMetric(name, count > 1 || !all ? count : name.split(/、|和/u).length, verb), behind: false };
}

/** 每千人口不少于10个托位规划、建设设施: how many for so many people. */
const PER_HEAD = /每[百千万]+(?:名|户|个)?[\u4e00-\u9fff]{1,6}$/u;
const PROVIDED = /(?:规划|建设|配建|配置|配备|设置|标准|的要求).*$/u;

/** 缩短办理时限至: the verb stands before what it changes. */
const VERB_AROUND = /^(?:压缩|缩短|压减|减少|降低|控制|提高|提升|扩大|增加)([^，。；、\d]{2,14})(?:至|到)(?:约|近)?$/u;

const ELLIPTIC = /^(?:年均|同比|增速|增幅|占|比重|达标率|到?(?:比|较)(?:\d|[“"])|$)/u;
/** 年均增速 alone means that of what was spoken of before. */
function completed(metric: string, verb: string, { metric: last, subject }: Naming['before']): string {
  if (!ELLIPTIC.test(metric) || (metric === '' && verb === '')) return metric;
  const stem = (subject || last)
    .replace(/(?:下降|降低|减少|增长|提高|提升|增加)$/u, '')
    .replace(/(?:(?:比|较)\d{4}年.*|(?:余额|规模|总量|总额|年均|累计|同比).*)$/u, '');
  return stem === '' || metric.startsWith(stem) ? metric : stem + metric;
}

const SPEAKS_OF =
  /^(?:\d|[到至在“"”十四五期间时末，年底前]|力争|推动|引导|促进|支持)*([\u4e00-\u9fff]{2,20}?)(?:[较比]上一?年|保持|持续|稳步|明显|显著|进一步|得到|不断|大幅|逐步|逐年|全面|平稳|合理)/u;
/** What a segment without a number speaks of (碳排放强度 of 碳排放强度持续下降), or null. */
export const subjectOf = (segment: string): string | null => SPEAKS_OF.exec(segment)?.[1] ?? null;

const NEXT_VERB = new RegExp(`[、和与及并]${COUNT_VERB}`, 'u');
/** What is counted, up to the next verb. */
function nameObject(object: string): string {
  const next = NEXT_VERB.exec(object);
  return (next === null ? object : object.slice(0, next.index)).replace(/(?:的|[（(][^）)]*\d.*|（[^）]*）)$/u, '');
}

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
  const head = sharedHead(parts);
  return parts
    .map((part, index) => (index === 0 ? part : head + part))
    .map((part, index) => part + (index < count - 1 && sharesMeasure(part, shared) ? shared : '') + tail);
}

const WORK = '(?:耕种|耕整地|种植|播种|栽植|移栽|收获|采收|采摘|收割|植保|烘干|加工|养殖|收集|转运|运输|储存|回收|拆解|生产|销售)';
const WORK_ENDS = new RegExp(`^(.{2,}?)${WORK}$`, 'u');
const WORK_BEGINS = new RegExp(`^${WORK}`, 'u');
/** 水稻 of 水稻种植、收获机械化率: what is worked on is named before the first work only. */
function sharedHead([first = '', ...others]: readonly string[]): string {
  const head = WORK_ENDS.exec(first)?.[1] ?? '';
  return others.every((part) => WORK_BEGINS.test(part)) ? head : '';
}

/** What a place has is shared by the places named before it: 京津冀、长三角地区煤炭消费量. */
const OF_PLACE = /^[^、]{2,12}?(?:地区|流域|平原|城市群|经济带)(.+)$/u;
const measureOf = (part: string): string => OF_PLACE.exec(part)?.[1] ?? MEASURE.exec(part)?.[0] ?? '';

/** 能源消耗 beside 用水量 measures by itself. */
const CONSUMES = /(?:消耗|消费|排放|增加值|收入|支出)$/u;

/** 化肥 shares 利用率 of 农药利用率, 化学需氧量 shares 排放总量 though it ends in 量 itself; 能耗 beside 用水量 shares nothing. */
function sharesMeasure(part: string, shared: string): boolean {
  if (CONSUMES.test(part) && /^[用产销发]/u.test(shared)) return false;
  const own = measureOf(part).length;
  return own === 0 || (own === 1 && shared.length > 2);
}
