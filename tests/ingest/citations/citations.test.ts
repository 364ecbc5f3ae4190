import { expect, test } from 'vitest';
import { readableSlice } from '../../../graph/text/view.ts';
import { citations } from '../../../ingest/annotate/citations.ts';
import { findTitleQuotes } from '../../../ingest/annotate/title-quotes.ts';
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
  [
    'a document named by its number alone, once',
    [
      '按照银发〔2016〕228号文要求，制定本方案。',
      '一、任务',
      '落实国办发〔2021〕19号文件精神。',
      '二、保障',
      '执行银发〔2016〕228号文件规定。',
    ],
    ['银发〔2016〕228号 银发〔2016〕228号 basis preamble', '国办发〔2021〕19号 国办发〔2021〕19号 mention 1'],
  ],
  [
    'its number after its title only tells which it is',
    ['落实《甲意见》（国发〔2021〕4号）要求，制定本方案。', '一、任务', '执行国发〔2021〕4号文件。'],
    ['甲意见 国发〔2021〕4号 basis preamble'],
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

function relate(...lines: readonly string[]): string[] {
  const document = segmentText([TITLE, ...lines].join('\n'));
  return (citations.run(document).citations ?? []).map(({ title, role, relation }) => [title, role, relation ?? '-'].join(' '));
}

const RELATIONS: readonly [string, readonly string[], readonly string[]][] = [
  [
    'a list that the document repeals',
    ['第一条 扶持企业。', '第二条 本办法自2024年1月1日起施行。《甲办法》（穗府〔2018〕3号）、《乙细则》同时废止。'],
    ['甲办法 mention repeals', '乙细则 mention repeals'],
  ],
  ['what it repeals by a verb before it', ['第一条 扶持企业。', '第二条 自施行之日起废止《甲办法》。'], ['甲办法 mention repeals']],
  [
    'what others repealed',
    ['一、任务', '对已废止的《甲办法》不再适用。《乙办法》已废止的，从其规定。'],
    ['甲办法 mention -', '乙办法 mention -'],
  ],
  [
    'what it amends',
    ['市政府决定对《甲办法》（穗府〔2018〕3号）作如下修改：', '一、删除第三条', '第三条删除。'],
    ['甲办法 mention amends'],
  ],
  ['a revision still to come', ['一、任务', '研究修订《甲目录》，推动完善《乙标准》。'], ['甲目录 mention -', '乙标准 mention -']],
  [
    'what a covering notice forwards',
    [
      '各区人民政府：',
      '现将《甲市实施方案》印发给你们，请认真贯彻执行。',
      '甲市人民政府',
      '2024年1月2日',
      '甲市实施方案',
      '一、目标',
      '加强。',
    ],
    ['甲市实施方案 mention forwards'],
  ],
  ['what it was approved as', ['《甲方案》已经市政府同意，现印发给你们，请遵照执行。', '一、目标', '加强。'], ['甲方案 mention forwards']],
  [
    'what it implements beside what it only follows',
    ['为贯彻落实《甲意见》（国发〔2021〕4号）、《乙意见》精神，根据《丙法》，制定本方案。', '一、目标', '加强。'],
    ['甲意见 basis implements', '乙意见 basis implements', '丙法 basis -'],
  ],
  ['a duty to follow', ['一、任务', '贯彻落实《甲意见》。'], ['甲意见 mention -']],
];
test.each(RELATIONS)('%s', (_name, lines, rows) => expect(relate(...lines)).toEqual(rows));

test('a scan closes titles by doubled brackets', () => {
  expect(findTitleQuotes('印发《甲通知)) (银发〔2021〕8号)，《乙通知>>要求；《丙(试行)》').map(({ title }) => title)).toEqual([
    '甲通知',
    '乙通知',
    '丙(试行)',
  ]);
});
