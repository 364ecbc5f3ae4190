import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../ingest/annotate/targets/quantities.ts';
import { targets } from '../../../ingest/annotate/targets/targets.ts';
import { makeClause } from '../make-document.ts';

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
    ['每年至少召开2次会议。', []],
    ['对符合条件的企业按投资额的20%给予补助，最高200万元。', []],
    ['年综合能耗1万吨标准煤以上的企业应当报告。', []],
    ['2022年起实施三年行动，落实7部委意见。', []],
    ['办理时间压缩至5个工作日。', []],
    ['指定一名高管人员负责。', []],
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
