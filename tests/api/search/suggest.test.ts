import { describe, expect, test } from 'vitest';
import { AT_ONCE, createSuggester } from '../../../api/search/suggest/suggester.ts';
import type { NamedThing } from '../../../api/search/suggest/types.ts';

const thing = (kind: NamedThing['kind'], name: string, aliases: readonly string[] = [], weight = 1): NamedThing => ({
  kind,
  id: `${kind}:${name}`,
  name,
  aliases,
  weight,
});

const suggester = createSuggester();
await suggester.update([
  thing('document', '关于进一步强化金融支持山西省绿色低碳转型发展的实施意见', ['晋银发〔2024〕53号']),
  thing('body', '国家金融监督管理总局山西监管局', ['山西金融监管局'], 5),
  thing('body', '山西省财政厅', [], 9),
  thing('instrument', '绿色保险', ['Green insurance'], 7),
  thing('instrument', '绿色信贷', ['Green credit'], 20),
  thing('instrument', '环境污染责任保险', ['环责险'], 3),
  thing('region', '重庆市江北区', ['江北区']),
  thing('region', '山西省', ['山西']),
  thing('document', '重庆市江北区人民政府关于绿色金融的实施方案', [], 6),
  thing('actor', '商业银行', ['Commercial banks'], 4),
  thing('heading', '大力发展绿色保险'),
  { ...thing('heading', '大力发展绿色保险'), id: 'heading:other document' },
]);
const suggest = suggester.find;
const names = (typed: string): string[] => suggest(typed, 8).map((found) => found.thing.name);

describe('what has been typed of a name leads to the thing', () => {
  test.each([
    ['the beginning of a name, the more used thing first', '绿色', ['绿色信贷', '绿色保险']],
    ['characters inside a name, headings behind things', '保险', ['绿色保险', '环境污染责任保险', '大力发展绿色保险']],
    ['a name to its end before more used things that begin so', '山西省', ['山西省', '山西省财政厅']],
    ['a whole name before a title that begins so', '重庆市江北区', ['重庆市江北区', '重庆市江北区人民政府关于绿色金融的实施方案']],
    ['another name to its end', '山西', ['山西省', '山西省财政厅', '国家金融监督管理总局山西监管局']],
    ['one character', '厅', ['山西省财政厅']],
    ['a number without its brackets', '晋银发2024', ['关于进一步强化金融支持山西省绿色低碳转型发展的实施意见']],
    ['pinyin', 'lvsebao', ['绿色保险', '大力发展绿色保险']],
    ['pinyin from a syllable inside', 'caizhengt', ['山西省财政厅']],
    ['initials', 'hjwrzr', ['环境污染责任保险']],
    ['characters going on in pinyin', '绿色baox', ['绿色保险', '大力发展绿色保险']],
    ['pinyin going on in characters', 'lv色bx', ['绿色保险', '大力发展绿色保险']],
    ['syllables and initials mixed', 'lvsebx', ['绿色保险', '大力发展绿色保险']],
    ['pinyin within a long title', 'shanxishengls', ['关于进一步强化金融支持山西省绿色低碳转型发展的实施意见']],
    ['traditional characters', '綠色保', ['绿色保险', '大力发展绿色保险']],
    ['English', 'green cr', ['绿色信贷']],
    ['full-width and capital letters', 'ＧＲＥＥＮ Ｉ', ['绿色保险']],
    ['a class of actors', '商业', ['商业银行']],
    ['what no name holds', '量子纠缠', []],
    ['nothing', '  ', []],
  ])('%s', (_, typed, expected) => {
    expect(names(typed).slice(0, expected.length || 8)).toEqual(expected);
  });

  test('says through which name it was found, and whether by sound', () => {
    expect(suggest('环责', 1)[0]).toMatchObject({ through: '环责险', sounded: false });
    expect(suggest('jiangbei', 1)[0]).toMatchObject({ thing: { name: '重庆市江北区' }, sounded: true });
    expect(suggest('绿色保', 1)[0]).toMatchObject({ through: null, sounded: false });
  });

  test('headings that read alike are shown once', () => {
    expect(names('大力发展')).toEqual(['大力发展绿色保险']);
  });

  test('what came is found, what went is not, and a thing renamed only under its new name', async () => {
    const changing = createSuggester();
    await changing.update([thing('body', '山西银保监局'), thing('instrument', '绿色保险')]);
    await changing.update([{ ...thing('body', '山西金融监管局'), id: 'body:山西银保监局' }, thing('region', '山西省', ['晋'])]);
    const found = (typed: string): string[] => changing.find(typed, 8).map((one) => one.thing.name);
    expect(found('山西')).toEqual(['山西省', '山西金融监管局']);
    expect(found('银保监')).toEqual([]);
    expect(found('lsbx')).toEqual([]);
    expect(found('晋')).toEqual(['山西省']);
  });

  test('of very many names the first are found at once, all when they are read', async () => {
    const changing = createSuggester();
    const reading = changing.update(Array.from({ length: AT_ONCE + 250 }, (_, at) => thing('heading', `第${at}项任务`)));
    expect(changing.find('第7项任务', 1)).toHaveLength(1);
    expect(changing.find(`第${AT_ONCE + 240}项任务`, 1)).toEqual([]);
    await reading;
    expect(changing.find(`第${AT_ONCE + 240}项任务`, 1)).toHaveLength(1);
  });
});
