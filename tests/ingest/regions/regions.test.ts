import { expect, test } from 'vitest';
import { regions } from '../../../ingest/annotate/regions.ts';
import { makeDocument, type PrintedClause } from '../make-document.ts';

/** `clause name region role` of the places that a document of 湖州 (or of `home`) names. */
function place(printed: readonly PrintedClause[], home = '330500'): string[] {
  const document = makeDocument(printed);
  const region = { id: home, name: '', code: home, level: '市' as const, also: [] };
  const { regions: found = [] } = regions.run({ ...document, meta: { ...document.meta, region } });
  return found.map(({ clause, name, region: id, role }) => [clause, name, id, role].join(' '));
}

const CASES: readonly [string, string, readonly string[]][] = [
  [
    'provinces and cities, each once',
    '推动北京与天津、河北协作，北京牵头。',
    ['1 北京 110000 named', '1 天津 120000 named', '1 河北 130000 named'],
  ],
  [
    'groups and zones, the longest name',
    '融入长三角一体化和粤港澳大湾区建设，支持雄安新区。',
    ['1 长三角 group-yangtze-delta named', '1 粤港澳大湾区 group-greater-bay named', '1 雄安新区 zone-xiongan named'],
  ],
  ['a chain is the last of it', '支持四川省成都市开展试点。', ['1 四川省成都市 510100 named']],
  ['a county of the document’s own region', '支持安吉县开展碳汇交易。', ['1 安吉县 330523 named']],
  ['a county name that several share, far from home', '推广鼓楼区做法。', []],
  ['it is told by its superior', '推广南京市鼓楼区做法。', ['1 南京市鼓楼区 320106 named']],
  ['no bodies', '由四川省财政厅、北京银保监局、中国人民银行重庆市分行、上海证券交易所、国家税务总局台州市税务局办理。', []],
  ['no institutions', '依托南京大学、重庆银行、北京绿色金融与可持续发展研究院建设平台。', []],
  ['no titles and no numbers', '落实《浙江省绿色金融条例》（浙政发〔2021〕3号）。', []],
  ['no addresses', '联系地址：北京市西城区月坛南街38号。', []],
  ['no word that holds a name by chance', '创建一批示范县，推动东西部协作，培育北京市场主体。', ['1 北京 110000 named']],
  ['no name that two words make', '确保定期报告，扩大连片种植，投资阳光产业，推进重大理论创新，建成都市农业基地，维护长治久安。', []],
  ['short names that no dictionary has', '支持延边、凉山开展试点。', ['1 延边 222400 named', '1 凉山 513400 named']],
  ['a name whose last character begins no word of its own', '通过建设广州市三级名中医工作室提升能力。', ['1 广州市 440100 named']],
  ['no unknown zones', '支持广州开发区和西部科学城发展。', []],
  ['the country only where it is the scope', '全国统一大市场。', []],
  ['where it applies', '本条例适用于浙江省湖州市行政区域内的绿色金融活动。', ['1 浙江省湖州市 330500 scope']],
  ['where it applies, by its own word', '本市行政区域内促进绿色金融改革创新的活动，适用本条例。', ['1 本市 330500 scope']],
  ['its own word without scope', '在全市范围内推广。', []],
];
test.each(CASES)('%s', (_name, body, said) => expect(place([{ path: '1', body }])).toEqual(said));

test('all places under a heading of scope, and places of a heading', () => {
  expect(
    place([
      { path: '2', heading: '适用范围', body: '长兴县、德清县。' },
      { path: '3', heading: '推动京津冀协同', body: '加强合作。' },
    ]),
  ).toEqual(['2 长兴县 330522 scope', '2 德清县 330521 scope', '3 京津冀 group-jing-jin-ji named']);
});
