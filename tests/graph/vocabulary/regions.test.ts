import { describe, expect, test } from 'vitest';
import { loadVocabulary } from '../../../graph/vocabulary/load.ts';
import { findRegions, isWithin, regionAncestors, regionById, regionGroups, regionsNamed } from '../../../graph/vocabulary/regions.ts';

const found = (text: string): string => {
  const matches = findRegions(text);
  for (const { start, end, surface } of matches) expect(text.slice(start, end)).toBe(surface);
  return matches.map(({ surface, entry }) => `${surface}=${entry.id}`).join(' ');
};

describe('regions in real sentences', () => {
  test.each([
    ['深入推进京津冀协同发展，拓展东北亚区域合作', '京津冀=group-jing-jin-ji'],
    ['激发北京市场主体活力', '北京=110000'],
    ['宁波市江北区与重庆市江北区签署协议', '宁波市=330200 江北区=330205 重庆市=500000 江北区=500105'],
    ['重庆市出台办法，支持江北区先行，江北区负责', '重庆市=500000 江北区=500105 江北区=500105'],
    ['吉林省支持吉林发展', '吉林省=220000 吉林=220000'],
    ['江北区', '江北区=330205'],
    ['晋、冀、鲁、豫四省共同推进', '晋=140000 冀=130000 鲁=370000 豫=410000'],
    ['晋银发〔2024〕53号', ''],
    ['支持新能源、云计算等产业发展', ''],
    ['加强川渝合作，建设成渝地区双城经济圈', '川渝=group-chuan-yu 成渝地区双城经济圈=group-chengdu-chongqing'],
    ['融入长三角和粤港澳大湾区', '长三角=group-yangtze-delta 粤港澳大湾区=group-greater-bay'],
    ['各省、自治区、直辖市人民政府', ''],
    ['山西省太原市、大同市开展试点', '山西省=140000 太原市=140100 大同市=140200'],
    ['发展临高县域经济', ''],
    ['山西、冀两地', '山西=140000 冀=130000'],
    ['中国（浙江）自由贸易试验区和四川自贸试验区', '中国（浙江）自由贸易试验区=zone-ftz-zhejiang 四川自贸试验区=zone-ftz-sichuan'],
    ['支持雄安新区和浦东新区先行先试', '雄安新区=zone-xiongan 浦东新区=310115'],
    ['大兴安岭地区行署', '大兴安岭地区=232700'],
    ['与中山大学合作培养人才', ''],
    ['牢固树立绿水青山就是金山银山理念', ''],
    ['各有关单位会同财政部门开展合作', ''],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

test('a name that places share gives all of them, the larger or smaller-coded first', () => {
  expect(regionsNamed('江北区').map(({ id }) => id)).toEqual(['330205', '500105']);
  expect(regionsNamed('吉林').map(({ id }) => id)).toEqual(['220000', '220200']);
  expect(regionsNamed('晋').map(({ id }) => id)).toEqual(['140000']);
});

test('ancestors end in the country', () => {
  expect(regionAncestors('140105').map(({ name }) => name)).toEqual(['太原市', '山西省', '全国']);
  expect(regionAncestors('500105').map(({ name }) => name)).toEqual(['重庆市', '全国']);
  expect(regionAncestors('zone-qianhai').map(({ name }) => name)).toEqual(['深圳市', '广东省', '全国']);
  expect(regionAncestors('100000')).toEqual([]);
});

test('groups of a place are those of its superiors too', () => {
  expect(regionGroups('140100').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['group-central', 'group-central-shanxi', 'group-yellow-river']),
  );
});

test.each([
  ['140100', '140100', true],
  ['140100', '140000', true],
  ['140000', '140100', false],
  ['500105', 'group-chengdu-chongqing', true],
  ['group-jing-jin-ji', 'group-jing-jin-ji', true],
  ['group-jing-jin-ji', '100000', true],
  ['140000', 'group-jing-jin-ji', false],
])('%s within %s: %s', (id, above, expected) => {
  expect(isWithin(id, above)).toBe(expected);
});

test('the standard is complete: 34 provinces, 333 prefectures, no placeholder, every chain of parents ends in the country', () => {
  const places = [...loadVocabulary().regions.values()].filter(({ kind }) => kind === 'administrative');
  const count = (level: string): number => places.filter((place) => place.level === level).length;
  expect([count('国家'), count('省'), count('市')]).toEqual([1, 34, 333]);
  expect(count('县')).toBeGreaterThan(2_800);
  expect(places.filter(({ name }) => /^(?:市辖区|县)$|直辖县级/.test(name))).toEqual([]);
  for (const place of places) expect(place.id === '100000' || regionAncestors(place.id).at(-1)?.id === '100000').toBe(true);
  expect(regionById('140000')?.aliases).toEqual(['山西', '晋']);
});
