import { said } from '../../../api/said.ts';
import { describe, expect, test } from 'vitest';
import { cutSentences } from '../../../api/search/answer/quote.ts';
import type { IndexClause } from '../../../api/search/index/types.ts';
import { sayMatch } from '../../../api/search/say-match.ts';
import { search } from '../../../api/search/search.ts';
import { sayChip } from '../../../api/search/signals/say.ts';
import { makeSnippet } from '../../../api/search/snippet.ts';
import { seekQuestion } from '../../../api/search/sought.ts';
import { understand } from '../../../api/search/understand/understand.ts';
import { makeDeps } from './fixture.ts';

const deps = makeDeps();
const HUNAN = '430000';

const clauseOf = (text: string, heading: string | null = null): IndexClause => ({
  ...{ id: 'd/1', path: '1', kind: 'item', heading, ancestors: [], text },
  ...{ instruments: [], bodies: [], actors: [], modalities: [], targets: 0, deadlines: [] },
});
function snippetFor(question: string, clause: IndexClause) {
  const sought = seekQuestion(understand(question, deps.context), deps.context);
  const { marks, ...snippet } = makeSnippet(clause, sought, HUNAN);
  return { ...snippet, marked: marks.map(({ start, end }) => snippet.text.slice(start, end)) };
}

describe('sentences', () => {
  test.each([
    ['鼓励创新；支持试点。加强监管', ['鼓励创新；', '支持试点。', '加强监管']],
    ['建设“绿色工厂。”此外另行规定。', ['建设“绿色工厂。”', '此外另行规定。']],
    ['推进改革。（责任单位：省能源局；省财政厅）落实责任；', ['推进改革。', '（责任单位：省能源局；省财政厅）落实责任；']],
    ['完善政策。（责任单位：省能源局；省财政厅；', ['完善政策。', '（责任单位：省能源局；', '省财政厅；']],
    ['一、甲（乙。丙）丁；戊', ['一、甲（乙。', '丙）丁；', '戊']],
    ['（一）甲\n  （二）乙', ['（一）甲', '（二）乙']],
  ])('%s', (text, sentences) => {
    expect(cutSentences(text).map((sentence) => sentence.text)).toEqual(sentences);
    for (const { text: sentence, start } of cutSentences(text)) expect(text.slice(start, start + sentence.length)).toBe(sentence);
  });
});

describe('a snippet', () => {
  const long = '推动绿色金融信息共享，建立部门协同机制，完善统计制度，加强监督检查，落实工作责任。'.repeat(8);
  test.each([
    ['shows the sentence that holds the question', '绿色债券发行', `${long}支持企业发行绿色债券。${long}`, ['绿色债券', '发行']],
    ['finds an instrument under another name', '绿色保险', `${long}鼓励开发碳保险产品。`, ['碳保险']],
    ['finds an expansion', '风险兜底', `${long}设立风险补偿机制。`, ['风险', '风险补偿']],
    ['marks the longest part where the text does not hold the whole', '绿色金融改革', '提升绿色金融服务水平。', ['绿色金融']],
  ])('%s', (_, question, text, marked) => {
    const snippet = snippetFor(question, clauseOf(text));
    for (const words of marked) expect(snippet.marked.some((mark) => mark.includes(words))).toBe(true);
    if (text.length < 50) return;
    expect([snippet.cutBefore, snippet.text.length <= 240]).toEqual([true, true]);
  });

  test.each([
    ['第二十五条　市人民政府应当设立绿色基金。', null, '市人民政府应当设立绿色基金。'],
    ['第二十五条市人民政府应当设立绿色基金。', null, '市人民政府应当设立绿色基金。'],
    ['（三）发展绿色基金。设立绿色基金。', '发展绿色基金', '设立绿色基金。'],
    ['第三条', null, '第三条'],
  ])('leaves out the number and heading that stand above it: %s', (text, heading, shown) => {
    expect(snippetFor('绿色基金', clauseOf(text, heading))).toMatchObject({ text: shown, cutBefore: false });
  });

  test('begins and ends where a sentence or an item does, whatever is asked', async () => {
    for (const question of ['绿色保险', '鼓励银行发行绿色债券', '环境风险压力测试', '绿色贷款余额目标', '意见依据什么制定', '环责险']) {
      for (const { snippet, hit } of (await search(deps, question)).page) {
        const start = hit.clause.text.indexOf(snippet.text);
        const before = hit.clause.text.slice(0, start).trim();
        expect(start).toBeGreaterThanOrEqual(0);
        if (snippet.cutBefore) expect(before).toMatch(/[。！？；;”’」』）)】》\n]$/u);
        if (snippet.cutAfter) expect(snippet.text).toMatch(/[。！？；;”’」』）)】》]$|[^\n]$/u);
      }
    }
  });
});

describe('why a clause was found', () => {
  test.each([
    ['region', '山西', '山西省', '山西'],
    ['region', '重庆江北', '重庆市江北区', '重庆江北'],
    ['region', '首都', '北京市', '首都→北京市'],
    ['instrument', '环责险', '环境污染责任保险', '环责险→环境污染责任保险'],
    ['instrument', '风险', '风险管理工具', '风险→风险管理工具'],
    ['instrument', '', '绿色保险', '绿色保险'],
  ] as const)('%s %j read as %s is said as %s', (kind, surface, name, words) => {
    expect(sayChip({ kind, surface, name })).toEqual({ zh: words, en: `“${words}”` });
  });

  test.each([
    ['湖南绿色保险怎么发展', /^匹配：绿色保险＝工具；湖南＝地区/],
    ['环境风险压力测试', /环境风险压力测试/],
    ['hunan lvse baoxian', /^匹配：绿色保险＝工具；湖南＝地区/],
  ])('%s', async (question, sentence) => {
    expect((await search(deps, question)).page[0]?.match.zh).toMatch(sentence);
  });

  test('words that a chip stands for are not said twice, parts of words are, and what stands against a clause comes last', () => {
    const understanding = understand('湖南绿色金融改革', deps.context);
    const sought = seekQuestion(understanding, deps.context);
    const reasons = [
      { signal: 'bm25f', score: 1, text: said('部分字词相同', '') },
      { signal: 'region', score: 0.1, text: said('湖南＝地区', '“湖南” = region') },
      { signal: 'bare', score: -0.4, text: said('只有标题，内容在下级条款', 'Only a heading') },
    ];
    expect(sayMatch({ clause: clauseOf('完善绿色金融体系。'), reasons }, understanding, sought)).toEqual({
      zh: '匹配：湖南＝地区；绿色金融＝部分词语；排后：只有标题，内容在下级条款',
      en: 'Match: “湖南” = region; “绿色金融” = part of the words; ranked lower: Only a heading',
    });
    expect(sayMatch({ clause: clauseOf('其他。'), reasons: [] }, understanding, sought).zh).toBe('匹配：个别字相同');
  });
});
