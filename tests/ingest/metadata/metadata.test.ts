import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../../ingest/annotate/metadata/number.ts';
import { bodyOfPrefix } from '../../../ingest/annotate/metadata/number-prefix.ts';
import { readDocType } from '../../../ingest/annotate/metadata/doc-type.ts';
import { metadata } from '../../../ingest/annotate/metadata/stage.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import { segmentText } from '../segment/segment-text.ts';

const BODY = ['一、目标', '加大支持力度，优化服务。'];

function read(...lines: readonly string[]) {
  const document = segmentText(lines.join('\n'));
  const { meta, findings } = metadata.run(document);
  if (meta === undefined) throw new Error('the stage adds no metadata');
  return { meta, findings, text: document.text };
}

const issuersOf = (...lines: readonly string[]): string[] => read(...lines).meta.issuers.map(({ name, evidence }) => `${name} ${evidence}`);

describe('metadata', () => {
  test('of a joint document: signature names, a line that prints two of them, date, 主送', () => {
    const { meta, text } = read(
      '关于进一步强化金融支持 河北省绿色低碳转型发展的实施意见',
      '冀银发〔2024〕12号',
      ...BODY,
      '中国人民银行河北省分行',
      '国家金融监督管理总局河北监管局 中国证券监督管理委员会河北监管局',
      '2024年7月18日',
      '主 送：中国人民银行河北各市分行；河北省各市发展改革委、财政局。',
    );
    expect(meta.title).toBe('关于进一步强化金融支持河北省绿色低碳转型发展的实施意见');
    expect([meta.docNumber, meta.docType, meta.issued, meta.region.code]).toEqual([
      '冀银发〔2024〕12号',
      '实施意见',
      '2024-07-18',
      '130000',
    ]);
    expect(meta.issuers.map(({ name, evidence, clause, span }) => [name, evidence, clause, readableSlice(text, span) === name])).toEqual([
      ['中国人民银行河北省分行', 'signature', 'signature', true],
      ['国家金融监督管理总局河北监管局', 'signature', 'signature', true],
      ['中国证券监督管理委员会河北监管局', 'signature', 'signature', true],
    ]);
    expect(meta.addressees.map(({ name }) => name)).toEqual(['中国人民银行河北各市分行', '河北省各市发展改革委', '财政局']);
    expect(meta.titleSpan === null ? null : text.source.slice(meta.titleSpan.start, meta.titleSpan.end)).toContain(' 河北省');
  });

  const ISSUERS: readonly [string, readonly string[], readonly string[]][] = [
    ['title before 关于', ['国务院关于加快绿色发展的指导意见', ...BODY], ['国务院 header']],
    [
      'title with 等部门, the others signed',
      ['教育部等两部门关于绿色学校的通知', ...BODY, '教育部', '财政部', '2024年1月18日'],
      ['教育部 header', '财政部 signature'],
    ],
    ['the number alone', ['关于绿色金融的通知', '沪银保监发〔2022〕7号', ...BODY], ['上海银保监局 number']],
    [
      'a scrambled red header',
      ['文件', '行局会厅厅厅', '分理员化境监', '关于绿色金融的意见', ...BODY, '山西省财政厅', '2024年7月18日'],
      ['山西省财政厅 signature'],
    ],
    [
      'the congress that adopted a regulation',
      ['衢州市绿色金融条例', '2021年8月26日衢州市第八届人民代表大会常务委员会第三十六次会议通过', '第一条 为了发展，制定本条例。'],
      ['衢州市人民代表大会常务委员会 header'],
    ],
    [
      'the text itself',
      ['绿色金融支持乡村振兴的通知', '为做好工作，中国人民银行山西省分行印发此通知，请遵照执行。', ...BODY],
      ['中国人民银行山西省分行 text'],
    ],
    ['nobody', ['绿色金融行动方案', ...BODY], []],
  ];
  test.each(ISSUERS)('issuers by %s', (_name, lines, issuers) => expect(issuersOf(...lines)).toEqual(issuers));

  const REGIONS: readonly [string, readonly string[], string, string][] = [
    ['a national body', ['国务院关于绿色发展的意见', ...BODY], '全国', '国家'],
    ['the issuer, not what the title names besides', ['财政部关于支持贵州绿色发展的通知', ...BODY], '全国', '国家'],
    [
      'a group of the title whose member issued it',
      ['关于协同推动绿色金融助力京津冀高质量发展的通知', '津银保监发〔2023〕9号', ...BODY],
      '京津冀',
      '跨区域',
    ],
    [
      'the group of all issuers',
      ['重庆市人民政府办公厅', '四川省人民政府办公厅', '关于印发成渝地区双城经济圈联合行动方案的通知', ...BODY],
      '成渝地区双城经济圈',
      '跨区域',
    ],
    ['the innermost one of the title', ['广州市黄埔区促进绿色低碳发展办法', ...BODY], '黄埔区', '县'],
  ];
  test.each(REGIONS)('region by %s', (_name, lines, name, level) => expect(read(...lines).meta.region).toMatchObject({ name, level }));

  const TITLES: readonly [readonly string[], string][] = [
    [
      ['武汉市人民政府文件', '武政〔2022〕11号', '市人民政府关于印发武汉市加快建立健全绿色', '低碳循环发展经济体系实施方案的通知'],
      '市人民政府关于印发武汉市加快建立健全绿色低碳循环发展经济体系实施方案的通知',
    ],
    [['# 44.某地区金融支持绿色低碳经济发展的通知（2024年6月6日）'], '某地区金融支持绿色低碳经济发展的通知'],
    [
      ['某市人民政府关于', '印发制造业绿色发展行动计划', '（2022—2025年）的通知'],
      '某市人民政府关于印发制造业绿色发展行动计划（2022—2025年）的通知',
    ],
    [['**发布日期**: 2024年1月', '绿色金融管理办法（试行）'], '绿色金融管理办法（试行）'],
  ];
  test.each(TITLES)('title of %j', (lines, title) => expect(read(...lines, ...BODY).meta.title).toBe(title));

  test('the year of the number is the date where nothing else says it; doubts are told', () => {
    const { meta, findings } = read('关于绿色金融的通知', '某发〔2023〕5号', ...BODY);
    expect(meta.issued).toBe('2023');
    expect(findings?.map(({ rule }) => rule)).toEqual(['metadata.no-issuer', 'metadata.region-assumed']);
  });

  test('a text in traditional characters is said to be one; a single name in them is none', () => {
    const rules = (...lines: string[]): string[] => (read(...lines).findings ?? []).map(({ rule }) => rule);
    expect(
      rules(
        '廣東省人民政府關於進一步優化營商環境的意見',
        '為貫徹落實國務院關於優化營商環境的決策部署，現就有關問題提出以下意見。',
        ...BODY,
      ),
    ).toContain('metadata.traditional');
    expect(rules('山西省人民政府关于支持“臺灣經濟園區”发展的通知', '晋政发〔2023〕5号', ...BODY)).not.toContain('metadata.traditional');
  });

  test('addressees are divided where each part stands by itself', () => {
    const { meta } = read(
      '关于绿色金融的通知',
      '天津、河北各银保监分局，各省、自治区、直辖市人民政府，市政府各委、办、局，各信托公司、各财务公司：',
      ...BODY,
    );
    expect(meta.addressees.map(({ name }) => name)).toEqual([
      '天津、河北各银保监分局',
      '各省、自治区、直辖市人民政府',
      '市政府各委、办、局',
      '各信托公司',
      '各财务公司',
    ]);
  });

  test('never fails, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '关于',
        '的通知',
        '国务院关于x的意见',
        '银发〔2024〕5号',
        '某市财政局',
        '2024年13月1日',
        '2024年1月18日',
        '各局、：',
        '主送：',
        '第三届人民代表大会第一次会议通过',
        '一、',
        '《',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(read(...lines).meta.region.code).toMatch(/^\d{6}$/);
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['银发（2016）228号', '银发〔2016〕228号'],
  ['武政〔 ２０２２〕 １１ 号', '武政〔2022〕11号'],
  ['鲁发改财金 (2022J 66 号', '鲁发改财金〔2022〕66号'],
  ['中国人民银行令[2021]第1号', '中国人民银行令〔2021〕第1号'],
])('number %s', (printed, number) => expect(findNumbers(printed.replace(/\s/g, ''))[0]?.number).toBe(number));

test.each([
  ['国办发', null, '国务院办公厅'],
  ['京银保监发', null, '北京银保监局'],
  ['渝府办发', null, '重庆市人民政府办公厅'],
  ['晋银发', null, '中国人民银行山西省分行'],
  ['江北府发', '500105', '江北区人民政府'],
  ['成府规', '510100', '成都市人民政府'],
  ['苏府规字', null, '苏州市人民政府'],
  ['甬政办发', null, '宁波市人民政府办公厅'],
  ['昆政办', null, '昆明市人民政府办公室'],
  ['闽工信中小', null, '福建省工业和信息化厅'],
  ['沪财规', null, '上海市财政局'],
  ['人社部发', null, '人力资源和社会保障部'],
  ['自然资办发', null, '自然资源部办公厅'],
  ['甲乙', null, null],
])('letters %s', (prefix, region, body) => expect(bodyOfPrefix(prefix, region)).toBe(body));

test.each([
  ['关于印发绿色消费实施方案的通知', null, '实施方案'],
  ['关于印发《制造业行动计划（2022—2025年）》的通知', null, '行动方案'],
  ['关于开展试点工作的通知', '试点工作方案', '方案'],
  ['关于开展试点工作的通知', null, '通知'],
  ['绿色金融管理暂行办法（试行）', null, '办法'],
  ['中华人民共和国循环经济促进法', null, '法律'],
  ['关于绿色金融若干措施', null, '其他'],
  [null, null, '其他'],
])('type of %s', (title, attached, type) => expect(readDocType(title, attached)).toBe(type));
