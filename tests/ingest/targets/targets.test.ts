import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../ingest/annotate/targets/quantities.ts';
import { targets } from '../../../ingest/annotate/targets/targets.ts';
import { makeClause, makeDocument } from '../make-document.ts';

const read = (body: string): string[] =>
  (targets.run(makeClause(body)).targets ?? []).map(({ metric, op, value, unit, relation, deadline }) =>
    [metric, op, value ?? relation, unit ?? '', deadline ?? 'null'].join(' ').replace(/ +/g, ' '),
  );

describe('targets', () => {
  it.each<[string, string[]]>([
    [
      '力争到 2025 年末，全区绿色贷款余额达到 2000 亿元，绿色贷款占比超 15%。',
      ['全区绿色贷款余额 >= 2000 亿元 2025-12-31', '绿色贷款占比 > 15 % 2025-12-31'],
    ],
    ['到2025年，水稻种植、收获机械化率分别达到65%和55%。', ['水稻种植机械化率 >= 65 % 2025-12-31', '水稻收获机械化率 >= 55 % 2025-12-31']],
    ['到2025年，化肥、农药利用率分别达到40%和41%。', ['化肥利用率 >= 40 % 2025-12-31', '农药利用率 >= 41 % 2025-12-31']],
    ['“十四五”时期，规模以上工业单位增加值能耗下降13.5%。', ['规模以上工业单位增加值能耗下降 = 13.5 % 2025-12-31']],
    [
      '到2025年，化学需氧量、氨氮排放总量比2020年分别下降8%、10%以上。',
      ['化学需氧量排放总量比2020年下降 = 8 % 2025-12-31', '氨氮排放总量比2020年下降 >= 10 % 2025-12-31'],
    ],
    ['到2025年，化肥、农药利用率均达到43%以上。', ['化肥利用率 >= 43 % 2025-12-31', '农药利用率 >= 43 % 2025-12-31']],
    ['秸秆综合利用率稳定在百分之八十六以上。', ['秸秆综合利用率 >= 86 % null']],
    ['万元产值用水量下降到30%以下。', ['万元产值用水量 <= 30 % null']],
    ['到2025年，新能源汽车销售量达到汽车销售总量的20%左右。', ['新能源汽车销售量 >= 20 % 2025-12-31']],
    ['2023年底前建成绿色工厂50家。', ['建成绿色工厂 = 50 家 2023-12-31']],
    ['到2025年，创建2000家节约型公共机构示范单位。', ['节约型公共机构示范单位 = 2000 家 2025-12-31']],
    ['推动各园区聚焦2—3个细分行业。', ['细分行业 >= 2 个 null']],
    ['从现在起到2030年，努力实现绿色信贷年均增速不低于各项贷款平均增速。', ['绿色信贷年均增速 >= 不低于各项贷款平均增速 2030-12-31']],
    ['到２０２５年，森林覆盖率达到２４．１％。', ['森林覆盖率 >= 24.1 % 2025-12-31']],
    ['到2025年和2030年，电机占比分别达到60%和80%。', ['电机占比 >= 60 % 2025-12-31', '电机占比 >= 80 % 2030-12-31']],
    [
      '到2025年，绿色债券余额达到500亿元；到2030年，力争突破1500亿元。',
      ['绿色债券余额 >= 500 亿元 2025-12-31', '绿色债券余额 > 1500 亿元 2030-12-31'],
    ],
    ['引进亿元以上项目50个、10亿元以上项目5个。', ['引进亿元以上项目 = 50 个 null', '10亿元以上项目 = 5 个 null']],
    ['农民收入增速高于城镇居民。', ['农民收入增速 > 高于城镇居民 null']],
    ['每年至少召开2次会议。', []],
    ['对符合条件的企业按投资额的20%给予补助，最高200万元。', []],
    ['年综合能耗1万吨标准煤以上的企业应当报告。', []],
    ['2022年起实施三年行动，落实7部委意见。', []],
    ['办理时间压缩至5个工作日。', ['办理时间 <= 5 个工作日 null']],
    ['办结时限为5个工作日。', []],
    ['指定一名高管人员负责。', []],
    ['其中单户担保金额500万元及以下的占比提高到50%以上。', ['单户担保金额500万元及以下的占比 >= 50 % null']],
    ['城市居住小区按照每千人口不少于10个托位规划、建设照护设施。', ['每千人口托位 >= 10 个 null']],
    ['绿色贷款余额占各项贷款余额比重逐年提高，2025年达到20%。', ['绿色贷款余额占各项贷款余额比重 >= 20 % 2025-12-31']],
    ['签约居民建档率较上一年增加，力争2023年达到80%。', ['签约居民建档率 >= 80 % 2023-12-31']],
    ['基层医疗卫生机构预留号源的比例到2023年底达到30%。', ['基层医疗卫生机构预留号源的比例 >= 30 % 2023-12-31']],
    ['到2025年，政府性融资担保机构平均担保费率降至1%以下。', ['政府性融资担保机构平均担保费率 <= 1 % 2025-12-31']],
    ['确保2022年普惠小微贷款利率较2021年下降0.2个百分点。', ['普惠小微贷款利率较2021年下降 = 0.2 个百分点 2022-12-31']],
    ['单笔贷款利率不超过5%。', []],
    ['到2025年，2000年前建成需改造的老旧小区基本完成改造，城市绿色社区创建达到60%以上。', ['城市绿色社区创建 >= 60 % 2025-12-31']],
    ['到2030年建筑垃圾排放量不高于300吨/万平方米。', ['建筑垃圾排放量 <= 300 吨/万平方米 2030-12-31']],
    ['城市公共供水管网漏损率稳定控制在8%以内。', ['城市公共供水管网漏损率 <= 8 % null']],
    ['到2025年，煤炭消费不超过能源消费总量的50%。', ['煤炭消费 <= 50 % 2025-12-31']],
    ['项目内拆除建筑面积原则上不应大于现状总建筑面积的20%。', ['项目内拆除建筑面积 <= 20 % null']],
    ['2025年前，新建公共建筑本体达到72%节能要求。', ['新建公共建筑本体 >= 72 % 2025-12-31']],
    [
      '力争综合融资成本下降10个基点，清洁能源产业贷款余额净增50亿元。',
      ['综合融资成本下降 = 10 个基点 null', '清洁能源产业贷款余额净增 = 50 亿元 null'],
    ],
    ['2020年底前在每个设区市明确1个省级试点县。', ['省级试点县 = 1 个 2020-12-31']],
    ['到2025年，辖内法人银行全部设立绿色金融专营部门。', ['辖内法人银行设立绿色金融专营部门 = 全部设立 2025-12-31']],
    ['到2025年，新建政府投资公益性建筑全部达到一星级以上。', ['新建政府投资公益性建筑 >= 1 星级 2025-12-31']],
    [
      '血压控制率≥50%，到2025年建档率＞80%，差错率≤1%。',
      ['血压控制率 >= 50 % null', '建档率 > 80 % 2025-12-31', '差错率 <= 1 % 2025-12-31'],
    ],
  ])('%s', (body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('shows the shortest text that says it', () => {
    const body = '到 2025 年，力争绿色债券规模达到 50 亿元，服务持续改善。';
    expect(targets.run(makeClause(body)).targets?.map(({ text }) => text)).toEqual(['绿色债券规模达到 50 亿元']);
  });

  it('reads the quantities of a text in order, inside it', () => {
    const part = fc.constantFrom(
      '12',
      '3.5',
      '%',
      '万元',
      '家',
      '百分之三十',
      '以上',
      '，',
      '达到',
      '2025年',
      '—',
      '两',
      '成',
      'Ⅱ',
      '类',
      '一',
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          let last = 0;
          for (const { start, end, value } of findQuantities(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(value)).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});

/** One sentence of a table of the genre with the targets that it sets: metric, op, value or relation, unit, deadline, base. */
interface GenreRow {
  readonly body: string;
  readonly wanted: readonly string[][];
}

function readGenre(name: string): GenreRow[] {
  const rows: { body: string; wanted: string[][] }[] = [];
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('>'))
      rows.at(-1)?.wanted.push(
        line
          .slice(1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    else if (line !== '' && !line.startsWith('#')) rows.push({ body: line, wanted: [] });
  }
  return rows;
}

/** All documents of the tables are of this day: what was due before is background. */
const ISSUED = '2021-10-01';

function readBody(body: string): string[][] {
  const document = makeClause(body);
  const found = targets.run({ ...document, meta: { ...document.meta, issued: ISSUED } }).targets ?? [];
  return found.map(({ metric, op, value, relation, unit, deadline, base }) => [
    ...[metric, op, value === null ? (relation ?? '') : String(value), unit ?? '', deadline ?? 'null'],
    ...(base === null ? [] : [base]),
  ]);
}

/** Metrics and relations are the same where one holds the other (annotation guide): the first and third cell. */
function same(wanted: readonly string[], found: readonly string[]): boolean {
  const lenient = (a = '', b = ''): boolean => (a.length < b.length ? b.includes(a) : a.includes(b)) && (a === '') === (b === '');
  return wanted.every((cell, index) =>
    index === 0 || (index === 2 && !/^[\d.]+$/.test(cell)) ? lenient(cell, found[index]) : cell === found[index],
  );
}

describe('targets of the genre', () => {
  it.each(readGenre('genre.txt'))('$body', ({ body, wanted }) => {
    const found = readBody(body);
    const missed = wanted.filter((row) => !found.some((target) => same(row, target)));
    expect({ missed, count: found.length }, JSON.stringify(found)).toEqual({ missed: [], count: wanted.length });
  });

  it.each([
    ['full-width figures', (body: string) => body.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['half-width marks', (body: string) => body.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')')],
    ['blanks around figures', (body: string) => body.replace(/([\d.]+)/g, ' $1 ')],
  ])('reads as many with %s', (_, print) => {
    const count = (row: GenreRow): number => readBody(print(row.body)).length;
    expect(readGenre('genre.txt').filter((row) => count(row) !== row.wanted.length)).toEqual([]);
  });

  it.each(['genre-kept.txt', 'genre-plans.txt', 'genre-third.txt', 'genre-fourth.txt'])(
    'holds on sentences that the rules were not written for (%s)',
    (name) => {
      const rows = readGenre(name).map(({ body, wanted }) => ({ found: readBody(body), wanted }));
      const sum = (size: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + size(row), 0);
      const right = sum(({ found, wanted }) => wanted.filter((row) => found.some((target) => same(row, target))).length);
      expect((2 * right) / (sum(({ found }) => found.length) + sum(({ wanted }) => wanted.length))).toBeGreaterThanOrEqual(0.85);
    },
  );
});

describe('tables of indicators', () => {
  const tabbed =
    '主要指标\n类别\t指标\t2020年\t2025年\t属性\n生态\t森林覆盖率（%）\t24.02\t24.1\t约束性\n绿色贷款余额（亿元）\t500\t2000以上\t预期性';
  const barred = '|序号|指标|单位|2020年|2025年|\n|---|---|---|---|---|\n|1|单位能耗下降|%|-|[13.5]|\n|2|细颗粒物浓度|微克/立方米|35|≤32|';
  it.each<[string, string, string[]]>([
    ['cells between tabs', tabbed, ['森林覆盖率 = 24.1 % 2025-12-31', '绿色贷款余额 >= 2000 亿元 2025-12-31']],
    ['cells between bars', barred, ['单位能耗下降 = 13.5 % 2025-12-31', '细颗粒物浓度 <= 32 微克/立方米 2025-12-31']],
    ['no table of indicators', '类别\t数量\n森林公园\t24个\n湿地公园\t12个', []],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });
});

describe('what a date in 截至 says', () => {
  const at = (issued: string): number => {
    const document = makeClause('截至2025年，建立绿色金融专营机构不少于20家，培育绿色金融人才500名以上。');
    return (targets.run({ ...document, meta: { ...document.meta, issued } }).targets ?? []).length;
  };
  it('is a deadline if it is still to come', () => expect(at('2022-06-01')).toBe(2));
  it('tells of what was done if it is past', () => expect(at('2026-03-01')).toBe(0));
});

describe('deadlines from above', () => {
  const due = (...printed: Parameters<typeof makeDocument>[0]): (string | null)[] =>
    (targets.run(makeDocument(printed)).targets ?? []).map(({ deadline }) => deadline);
  it.each<[string, Parameters<typeof makeDocument>[0], (string | null)[]]>([
    ['a heading', [{ path: '1', heading: '2025年目标', body: '森林覆盖率达到25%。' }], ['2025-12-31']],
    [
      'an announcement',
      [
        { path: '1', heading: '总体要求', body: '到2025年，实现以下目标：' },
        { path: '1/1', body: '绿色贷款余额达到2000亿元。' },
      ],
      ['2025-12-31'],
    ],
    ['a sentence among aims', [{ path: '1', heading: '发展目标', body: '到2025年，体系健全。机械化率达到75%。' }], ['2025-12-31']],
    ['no sentence elsewhere', [{ path: '1', heading: '推进机械化', body: '到2025年，体系健全。机械化率达到75%。' }], [null]],
    [
      'no conditions',
      [
        { path: '1', body: '申报企业应当符合下列条件：' },
        { path: '1/1', body: '研发投入占比达到5%以上。' },
      ],
      [],
    ],
  ])('%s', (_, printed, expected) => {
    expect(due(...printed)).toEqual(expected);
  });
});
