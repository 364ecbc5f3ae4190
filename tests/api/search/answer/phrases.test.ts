import { describe, expect, test } from 'vitest';
import { readFocus } from '../../../../api/search/answer/focus.ts';
import { findListings } from '../../../../api/search/answer/listing.ts';
import { hideQuoted, phrasesEndingIn, phrasesHolding, quotedNames } from '../../../../api/search/answer/phrases.ts';
import { shortNames } from '../../../../api/search/answer/short-names.ts';
import { loadLexicon } from '../../../../api/search/lexicon/load.ts';

const lexicon = loadLexicon();
const boundary = lexicon.pattern('text.boundary');
const phraseEnd = lexicon.pattern('text.phrase-end');

describe('the asked place of a question', () => {
  test.each([
    ['湖南企业融资依托哪个平台', ['平台'], null, '湖南企业融资依托'],
    ['烟台想建成什么试点城市', ['城市'], null, '烟台想建成'],
    ['重点发展哪几类装备和车', ['装备', '车'], null, '重点发展'],
    ['授信时看哪四个指标', ['指标'], 4, '授信时看'],
    ['考核按哪套市级制度来做', ['制度'], null, '考核按'],
    ['这个再贷款工具叫什么', ['工具'], null, '这个再贷款工具'],
    ['交易中心要升级成什么', [], null, '交易中心要升级成'],
    ['检测站要升级成个什么所', ['所'], null, '检测站要升级成个'],
  ])('%s → %j', (question, nouns, count, before) => {
    expect(readFocus(question, lexicon)).toMatchObject({ nouns, count, before });
  });
});

describe('phrases', () => {
  test.each([
    ['平台', '依托省级综合金融服务平台服务中小企业。', ['省级综合金融服务平台']],
    ['平台', '推动平台合作，建设公共平台项目库。', []],
    ['项目', '利用中新（重庆）战略性互联互通示范项目及陆海新通道优势，参与项目合作。', ['中新（重庆）战略性互联互通示范项目']],
    ['原则', '按照“先立后破、稳步推进”的原则，优化金融服务。', ['“先立后破、稳步推进”的原则']],
    ['倡议', '推广《零碳银行倡议》理念。', ['《零碳银行倡议》'.slice(1, -1)]],
    ['中心', '建成服务全国的区域性碳交易中心（以下简称中心）。', ['区域性碳交易中心']],
  ])('that end in %s in %s', (ending, sentence, texts) => {
    expect(phrasesEndingIn(ending, sentence, boundary, phraseEnd).map(({ text }) => text)).toEqual(texts);
  });

  test('what something is made into is one thing, whatever its name joins', () => {
    const sentence = '助力我市成为中东绿色建材检测认定及应用试点城市，加强合作。';
    const found = (wholeness: 'shortest' | 'joined'): string[] =>
      phrasesEndingIn('城市', sentence, boundary, phraseEnd, wholeness).map(({ text }) => text);
    expect(found('joined')).toEqual(['中东绿色建材检测认定及应用试点城市']);
    expect(found('shortest')).toEqual(['应用试点城市']);
  });

  test('that hold a word', () => {
    const sentence = '支持企业设立气候金融博士后工作站和研究机构，培养人才。';
    expect(phrasesHolding('博士后', sentence, boundary, phraseEnd).map(({ text }) => text)).toEqual(['气候金融博士后工作站']);
  });

  test('what is done with the thing may stand behind it', () => {
    expect(phrasesEndingIn('要素', '强化客户“用水表现”要素审查。', boundary, phraseEnd)).toEqual([]);
    expect(phrasesEndingIn('要素', '强化客户“用水表现”要素审查。', boundary, phraseEnd, 'shortest', true).map(({ text }) => text)).toEqual([
      '客户“用水表现”要素',
    ]);
  });

  test('short names in brackets', () => {
    expect(shortNames('支持发行绿色资产支持票据（ABN），丰富渠道。').map(({ text }) => text)).toEqual(['ABN']);
  });

  test('names in quotation marks take the noun behind them', () => {
    expect(quotedNames('持续开展“绿易贴”再贴现业务，对绿色票据优先支持。', boundary).map(({ text }) => text)).toEqual([
      '“绿易贴”再贴现业务',
    ]);
  });

  test('what is quoted is hidden character for character, nested marks with it, and unclosed marks hide nothing', () => {
    const text = '发挥《“一带一路”原则》（试行）和“绿色';
    expect(hideQuoted(text)).toHaveLength(text.length);
    expect(hideQuoted(text).replaceAll('\uE000', '·')).toBe('发挥《········》（··）和“绿色');
  });
});

describe('lists', () => {
  test.each([
    ['鼓励保险机构开展森林保险、巨灾保险和渔业保险等绿色保险业务。', ['森林保险', '巨灾保险', '渔业保险'], '绿色保险业务'],
    ['聚焦能耗总量、排放总量、能耗强度三个指标，给予倾斜。', ['能耗总量', '排放总量', '能耗强度'], '指标'],
    ['通过贴息、奖补或风险补偿等手段引导资金。', ['贴息', '奖补', '风险补偿'], '手段引导资金'],
    ['通过“湘江金融讲堂”“岳麓论坛”普及知识。', ['湘江金融讲堂', '岳麓论坛'], '普及知识'],
    ['将环境、社会和治理（ESG、碳足迹）因素纳入评级。', ['环境', '社会', '治理（ESG、碳足迹）因素'], ''],
    ['对企业进行统计（包括基本情况、资金需求、联系方式等），定期更新。', ['基本情况', '资金需求', '联系方式'], ''],
    ['面向企业、金融机构和公众推广绿色理念。', ['企业', '金融机构', '公众'], ''],
    ['支持国际债券组织（IBO）、气候基金协会（CFA）等机构发展。', ['国际债券组织（IBO）', '气候基金协会（CFA）'], '机构发展'],
  ])('%s', (sentence, parts, head) => {
    const [list] = findListings(sentence, boundary);
    expect(list).toMatchObject({ parts, head });
  });

  test('a verb behind a part that ends as the one before it opens a list of its own, and 碳中和 is one word', () => {
    const lists = findListings('支持在现货交易市场、期货交易市场发行蓝色债券、双创债券、碳中和债券。', boundary);
    expect(lists.map(({ parts }) => parts)).toEqual([
      ['现货交易市场', '期货交易市场'],
      ['蓝色债券', '双创债券', '碳中和债券'],
    ]);
  });

  test('one thing is no list', () => {
    expect(findListings('完善绿色金融和转型金融标准。', boundary)).toEqual([]);
  });
});
