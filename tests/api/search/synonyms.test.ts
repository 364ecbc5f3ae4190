import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../../api/search/lexicon/load.ts';
import { understand } from '../../../api/search/understand/understand.ts';
import { makeWordFinder } from '../../../api/search/understand/words.ts';
import { tokenise } from '../../../graph/text/tokenise.ts';
import { makeDeps } from './fixture.ts';

const { context } = makeDeps();
const { synonyms } = loadLexicon();
/** Words that a question is searched by, with those that a table added. */
const searched = (question: string): string[] =>
  understand(question, context).groups.flatMap((group) => group.variants.map((variant) => variant.text));

describe('everyday words lead to the words of policies and statutes', () => {
  test.each([
    ['银行突然抽贷怎么办', '收回贷款'],
    ['借给朋友的钱要不回来，欠条有用吗', '借款合同'],
    ['借新还旧行不行', '续贷'],
    ['拿山林贷款能贷多少', '林权抵押'],
    ['卖保险的拒赔了', '理赔'],
    ['工厂半夜偷排', '逃避监管的方式排放'],
    ['村里有条臭水沟', '黑臭水体'],
    ['煤改气补钱吗', '清洁取暖'],
    ['家里装光伏，电卖给电网', '分布式光伏'],
    ['产线改造给补贴吗', '设备更新'],
    ['小巨人有什么奖励', '专精特新'],
    ['地撂荒了会收回吗', '弃耕抛荒'],
    ['钱被截留了找谁', '挪用'],
    ['去年没花完的钱怎么处理', '结转结余资金'],
    ['房东不退押金', '出租人'],
    ['老板拖欠工资', '拖欠劳动报酬'],
    ['上班路上被车撞', '工伤认定'],
    ['网购退货谁出运费', '七日内退货'],
    ['喝酒开车怎么罚', '饮酒后驾驶机动车'],
    ['楼上漏水', '相邻关系'],
    ['不服罚款想告政府', '行政复议'],
    ['谁来拍板', '批准'],
    ['考核不合格会被约谈吗', '诫勉'],
    ['ESG 披露', '环境、社会和治理'],
    ['税费减三成', '百分之三十'],
  ])('%s is also searched as %s', (question, word) => {
    expect(searched(question)).toContain(word);
  });

  test.each([
    ['担责', '公司要承担责任吗'],
    ['发钱', '研发钱从哪来'],
  ])('%s is not read from the seam of other words in %s', (_word, question) => {
    const find = makeWordFinder(
      [
        ['担责', 1],
        ['发钱', 1],
      ],
      tokenise,
      (word) => ['承担', '责任', '承担责任', '研发'].includes(word),
    );
    expect(find(question)).toEqual([]);
  });

  test('a word that the tokeniser only guessed does not hide a word of the table', () => {
    expect(makeWordFinder([['漂绿', 1]], tokenise, () => false)('防漂绿').map((match) => match.surface)).toEqual(['漂绿']);
  });
});

describe('tables of synonyms', () => {
  test('hold thousands of words', () => {
    expect(synonyms.size).toBeGreaterThan(5_000);
  });

  test('no expansion is the word itself or weighs as much', () => {
    const wrong = [...synonyms].filter(([word, variants]) =>
      variants.some(({ text, weight }) => text === word || weight >= 1 || weight <= 0),
    );
    expect(wrong).toEqual([]);
  });
});
