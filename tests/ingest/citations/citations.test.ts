import { expect, test } from 'vitest';
import { readableSlice } from '../../../graph/text/view.ts';
import { citations, findTitleQuotes } from '../../../ingest/annotate/citations.ts';
import { segmentText } from '../segment/segment-text.ts';

const TITLE = '关于绿色金融的通知';

function cite(...lines: readonly string[]): string[] {
  const document = segmentText([TITLE, ...lines].join('\n'));
  return (citations.run(document).citations ?? []).map(({ title, docNumber, role, clause }) =>
    [title, docNumber ?? '-', role, clause].join(' '),
  );
}

const CASES: readonly [string, readonly string[], readonly string[]][] = [
  [
    'a list that the document follows, with numbers',
    ['按照《关于甲的意见》（银发〔2016〕228号）《关于乙的方案》文件要求，制定本方案。', '一、目标', '加强。'],
    ['关于甲的意见 银发〔2016〕228号 basis preamble', '关于乙的方案 - basis preamble'],
  ],
  [
    'what is only printed in the same sentence',
    ['根据《甲办法》精神，组织编制了《乙工作方案》（见附件）。', '一、目标', '加强。'],
    ['甲办法 - basis preamble', '乙工作方案 - mention preamble'],
  ],
  ['a catalogue that one duty follows', ['一、目标', '严格执行《产业结构调整指导目录》要求。'], ['产业结构调整指导目录 - mention 1']],
  [
    'an article that makes the law',
    ['第一条 根据《循环经济促进法》《节约能源法》等规定，制定本办法。'],
    ['循环经济促进法 - basis art1', '节约能源法 - basis art1'],
  ],
  ['each once, at its first clause', ['一、目标', '落实《甲目录》。', '二、任务', '对照《甲目录》。'], ['甲目录 - mention 1']],
  [
    'no short form, certificate or newspaper',
    ['一、目标', '编制《甲市试点方案》（以下简称《方案》），修订《方案》，取得《排污许可证》，见《人民日报》。'],
    ['甲市试点方案 - mention 1'],
  ],
  [
    'a title in a title',
    ['一、目标', '落实《国务院关于印发〈甲方案〉的通知》（国发〔2021〕4号）。'],
    ['国务院关于印发〈甲方案〉的通知 国发〔2021〕4号 mention 1'],
  ],
];
test.each(CASES)('%s', (_name, lines, rows) => expect(cite(...lines)).toEqual(rows));

test('the span holds title and number', () => {
  const document = segmentText([TITLE, '一、目标', '落实《甲方', '案》（国发〔2021〕4号）。'].join('\n'));
  const [citation] = citations.run(document).citations ?? [];
  expect(citation === undefined ? null : readableSlice(document.text, citation.span)).toBe('《甲方案》（国发〔2021〕4号）');
});

test('brackets that do not close hide nothing behind them', () => {
  expect(findTitleQuotes('《未闭合，按照《甲》办理；《乙《丙》》').map(({ title }) => title)).toEqual(['甲', '乙《丙》']);
});
