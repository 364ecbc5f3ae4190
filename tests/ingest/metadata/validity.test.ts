import { describe, expect, test } from 'vitest';
import { readableSlice } from '../../../graph/text/view.ts';
import { shiftDay } from '../../../ingest/annotate/metadata/days.ts';
import { metadata } from '../../../ingest/annotate/metadata/stage.ts';
import { segmentText } from '../segment/segment-text.ts';

const HEAD = [
  '某市人民政府关于印发绿色金融管理办法的通知',
  '一、目标',
  '加大支持力度，优化服务，完善配套政策。',
  '二、保障',
  '加强组织领导，形成工作合力。',
];
const SIGNED = ['重庆市人民政府', '2022年7月5日'];

/** Last sentence; since when, with its words; until when. */
const CASES: readonly [string, string | null, string | null, string | null][] = [
  ['本意见自 2022 年 8 月 5 日起施行。', '2022-08-05', '自2022年8月5日起施行', null],
  ['本通知自印发之日起施行。', '2022-07-05', '自印发之日起施行', null],
  ['本办法自发布之日起30日后施行，有效期5年。', '2022-08-04', '自发布之日起30日后施行', '2027-08-03'],
  ['本办法自２０２４年１月１日起施行，有效期至２０２８年１２月３１日。', '2024-01-01', '自２０２４年１月１日起施行', '2028-12-31'],
  ['本通知自印发之日起执行，由市财政局负责解释，有效期三年。', '2022-07-05', '自印发之日起执行', '2025-07-04'],
  ['本办法自印发之日起试行，试行两年。', '2022-07-05', '自印发之日起试行', '2024-07-04'],
  ['本政策执行期限为2023年1月1日至2025年12月31日。', '2023-01-01', '执行期限为2023年1月1日', '2025-12-31'],
  ['本方案有效期自2023年1月1日至2025年12月31日。', '2023-01-01', '有效期自2023年1月1日', '2025-12-31'],
  ['本措施自2023年3月1日起实施，至2025年底止。', '2023-03-01', '自2023年3月1日起实施', '2025-12-31'],
  ['本办法自2022年8月5日起施行，原《某市绿色金融管理办法》（某府发〔2018〕5号）同时废止。', '2022-08-05', '自2022年8月5日起施行', null],
  ['依照本办法取得的绿色工厂证书，有效期3年。', null, null, null],
  ['各区自2022年8月1日起执行新的补贴标准。', null, null, null],
  ['《某省绿色金融条例》自2021年1月1日起施行后，本市积极落实。', null, null, null],
  ['请认真贯彻落实。', null, null, null],
  ['本通知自公布之日起10个工作日后施行。', null, null, null],
];

describe('validity', () => {
  for (const [sentence, effective, words, expires] of CASES) {
    test(sentence, () => {
      const document = segmentText([...HEAD, sentence, ...SIGNED].join('\n'));
      const { meta } = metadata.run(document);
      expect([meta?.effective?.date ?? null, meta?.expires?.date ?? null]).toEqual([effective, expires]);
      if (meta?.effective) expect(readableSlice(document.text, meta.effective.span)).toBe(words);
    });
  }

  test('of a law, in its last article and in the line of its adoption', () => {
    const law = [
      '某市绿色金融条例',
      '（2021年8月26日通过 自2022年1月1日起施行）',
      '第一条 为了促进绿色金融，制定本条例。',
      '第二条 市政府应当加强领导。',
    ];
    expect(metadata.run(segmentText(law.join('\n'))).meta?.effective?.date).toBe('2022-01-01');
    const article = [...law.slice(0, 1), ...law.slice(2), '第三条 本条例自2022年3月1日起施行。'];
    expect(metadata.run(segmentText(article.join('\n'))).meta?.effective?.date).toBe('2022-03-01');
  });

  test('from the day of issue only where that is known to the day', () => {
    const text = ['关于绿色金融的通知', '某府发〔2022〕5号', '一、目标', '加大支持力度。', '本通知自印发之日起施行，有效期5年。'];
    const { meta } = metadata.run(segmentText(text.join('\n')));
    expect([meta?.issued, meta?.effective, meta?.expires]).toEqual(['2022', null, null]);
  });

  test('days are counted by the calendar', () => {
    expect(shiftDay('2024-02-29', 1, '年', 0)).toBe('2025-02-28');
    expect(shiftDay('2024-01-01', 5, '年', -1)).toBe('2028-12-31');
    expect(shiftDay('2023-11-30', 3, '个月', 0)).toBe('2024-02-29');
    expect(shiftDay('2024-01-01', 10, '个工作日', 0)).toBeNull();
  });
});
